"""The chapter's facts: those that ship with it, or those that staff put in their place."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

import platformdirs

from gpuviz.chapters.scarcity.accelerators import USUAL, accelerator
from gpuviz.chapters.scarcity.data_centre import Centre, place
from gpuviz.chapters.scarcity.errors import ConversationDoesNotFit, ModelDoesNotFit
from gpuviz.chapters.scarcity.model_size import ModelSize
from gpuviz.errors import InvalidFacts
from gpuviz.exhibit.facts import Fact, load_facts

Facts = Mapping[str, Fact]

PLACES = {"Iowa": "tariff-iowa", "Massachusetts": "tariff-massachusetts"}
MODELS = ("smollm2-135m", "llama-8b", "llama-70b", "llama-405b")  # the smallest first
SIZES = ("parameters", "layers", "kv-heads", "head-size")  # the facts of each that its memory follows from
CENTRE_FACTS = (
    "memory-used",
    "server-accelerators",
    "server-network-ports",
    "rack-accelerators",
    "rack-power",
    f"{USUAL}-watts",
    "pue",
    *PLACES.values(),
)
LONGEST_CONVERSATION = 131_072  # tokens, on the window's slider
_COUNTS = ("parameters", "layers", "kv-heads", "head-size", "tokens", "accelerators", "ports")  # ends of names
_SHARES = ("memory-used", "training-utilisation")
_FEW = ("server-accelerators", "server-network-ports", "rack-accelerators")
_MOST_OF_FEW = 10_000


@dataclass(frozen=True)
class ChosenFacts:
    """Facts to reckon with; ``refused`` says why those of the staff are not among them."""

    facts: Facts
    refused: InvalidFacts | None = None


@cache
def shipped_facts() -> Facts:
    """Those that come with gpuviz."""
    return load_facts(resources.files(__package__) / "facts.toml")


def staff_file() -> Path:
    """Where staff may put their own."""
    return platformdirs.user_config_path("gpuviz", appauthor=False) / "scarcity.toml"


def facts_from(file: Path) -> Facts:
    """Those of a file that replaces the shipped ones.

    Raises:
        InvalidFacts: if it cannot be read, an entry has no source or another unit, or cannot be true.
    """
    facts = load_facts(file, like=shipped_facts())
    for name, fact in facts.items():
        if name.endswith(_COUNTS) and fact.value != int(fact.value):
            raise InvalidFacts(path=file.name, detail=f"{name}: {fact.value} is not whole")
        too_much = (name in _SHARES and fact.value > 1) or (name in _FEW and fact.value > _MOST_OF_FEW)
        if too_much or (name == "pue" and fact.value < 1):
            raise InvalidFacts(path=file.name, detail=f"{name}: {fact.value}")
    _check_models(file, facts)
    return facts


def staff_facts() -> Facts:
    """The staff's facts if there is a file of them, else the shipped ones.

    Raises:
        InvalidFacts: if there is one, and it cannot be used.
    """
    file = staff_file()
    try:
        is_there = file.exists() or file.is_symlink()
    except OSError as error:  # in a folder that cannot be searched, for example
        raise InvalidFacts(path=file.name, detail=str(error)) from error
    return facts_from(file) if is_there else shipped_facts()


def usable_facts() -> ChosenFacts:
    """The staff's facts, or the shipped ones where there are none that can be used."""
    try:
        return ChosenFacts(staff_facts())
    except InvalidFacts as error:
        return ChosenFacts(shipped_facts(), error)


def centre(facts: Facts) -> Centre:
    """What all accelerators have in common."""
    in_rack, watts = int(facts["rack-accelerators"].value), facts[f"{USUAL}-watts"].value
    return Centre(
        memory_used=facts["memory-used"].value,
        in_server=int(facts["server-accelerators"].value),
        in_rack=in_rack,
        ports_in_server=int(facts["server-network-ports"].value),
        overhead=facts["rack-power"].value * 1000 / (in_rack * watts),
        pue=facts["pue"].value,
        tariffs={place: facts[name].value / 100 for place, name in PLACES.items()},
    )


def model_size(name: str, facts: Facts) -> ModelSize:
    """One of ``MODELS``."""
    parameters, layers, kv_heads, head_size = (int(facts[f"{name}-{part}"].value) for part in SIZES)
    weight_bytes, cache_bytes = facts["weight-bytes"].value, facts["cache-bytes"].value
    return ModelSize(parameters, layers, kv_heads, head_size, weight_bytes, cache_bytes)


def _check_models(file: Path, facts: Facts) -> None:
    """Raise ``InvalidFacts`` if a slider's model would have no room."""
    for name in MODELS:
        try:
            place(model_size(name, facts), LONGEST_CONVERSATION, 1, accelerator(USUAL, facts), centre(facts))
        except (ModelDoesNotFit, ConversationDoesNotFit) as error:
            raise InvalidFacts(path=file.name, detail=f"{name}: does not fit into a rack") from error
