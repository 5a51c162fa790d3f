"""What others have published about large trainings, and times that people know; see ``facts.toml``."""

from functools import cache
from importlib import resources

from gpuviz.exhibit.facts import Fact, load_facts

FLOPS_A_WEIGHT_AND_TOKEN = 6  # of a training: two for the answer, four for the adjustment
LANDMARKS = ("life", "ice-age", "first-people", "dinosaurs")  # the shortest time first


@cache
def fact(name: str) -> Fact:
    """One of the file's figures."""
    return load_facts(resources.files(__package__) / "facts.toml")[name]


def layers_flops() -> float:
    """The operations of training the model in "Layers": six for each weight and token."""
    return FLOPS_A_WEIGHT_AND_TOKEN * fact("smollm2-parameters").value * fact("smollm2-tokens").value
