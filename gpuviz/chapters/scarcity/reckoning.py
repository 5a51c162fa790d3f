"""What the sliders' model takes: for answering so many people, or for learning."""

from dataclasses import dataclass

from gpuviz.chapters.scarcity.accelerators import USUAL, accelerator
from gpuviz.chapters.scarcity.data_centre import HOURS_A_YEAR, Centre, Placement, place
from gpuviz.chapters.scarcity.model_size import ModelSize
from gpuviz.chapters.scarcity.sources import Facts, centre, model_size
from gpuviz.chapters.scarcity.training_run import accelerator_hours, training_flops

LEARNING_DAYS = 90  # our choice: so many GPUs as have learnt by then


@dataclass(frozen=True)
class Reckoning:
    """GPUs, power, and the energy of a year, or of learning once; bills in US dollars by place.

    ``placed`` is how answering is spread over the GPUs; None for learning, which takes ``flops`` and ``gpu_hours``.
    ``homes`` use as much: all the time, or in a year.
    """

    model: ModelSize
    centre: Centre
    gpus: int
    it_watts: float
    facility_watts: float
    hours: float
    homes: float
    placed: Placement | None = None
    flops: int = 0
    gpu_hours: float = 0.0

    @property
    def kwh(self) -> float:
        """The energy."""
        return self.facility_watts / 1000 * self.hours

    @property
    def bills(self) -> dict[str, float]:
        """What that costs."""
        return self.centre.costs(self.kwh)

    @property
    def days(self) -> float:
        """For how long they are at work."""
        return self.hours / 24


def answering(facts: Facts, name: str, users: int, context: int) -> Reckoning:
    """A year of answering."""
    model, known, gpu = model_size(name, facts), centre(facts), accelerator(USUAL, facts)
    placed = place(model, context, users, gpu, known)
    return _reckoned(facts, model, placed.accelerators, HOURS_A_YEAR, placed=placed)


def learning(facts: Facts, name: str) -> Reckoning:
    """Learning once, in ``LEARNING_DAYS`` at most."""
    model, peak = model_size(name, facts), facts[f"{USUAL}-flops"].value * 1e12
    flops = training_flops(model.parameters, int(facts[f"{name}-tokens"].value))
    hours = accelerator_hours(flops, peak, facts["training-utilisation"].value)
    gpus = max(1, -int(-hours // (24 * LEARNING_DAYS)))
    return _reckoned(facts, model, gpus, hours / gpus, flops=flops, gpu_hours=hours)


def _reckoned(
    facts: Facts,
    model: ModelSize,
    gpus: int,
    hours: float,
    placed: Placement | None = None,
    flops: int = 0,
    gpu_hours: float = 0.0,
) -> Reckoning:
    known = centre(facts)
    it_watts = known.it_watts(gpus, facts[f"{USUAL}-watts"].value)
    facility_watts = known.facility_watts(it_watts)
    homes = facility_watts / 1000 * hours / facts["home-energy"].value
    return Reckoning(model, known, gpus, it_watts, facility_watts, hours, homes, placed, flops, gpu_hours)
