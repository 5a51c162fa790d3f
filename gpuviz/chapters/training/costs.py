"""What learning costs here, computed from what a step was measured to cost; all times in nanoseconds."""

from dataclasses import dataclass

from gpuviz.chapters.training.messages import TrainingMeasured
from gpuviz.chapters.training.published import fact, layers_flops
from gpuviz.chapters.training.state import LAST_STEP

_HOUR_NS = 3_600 * 10**9


@dataclass(frozen=True)
class LaneTimes:
    """The time that the same training takes the students here, and the professor, if he was measured."""

    students: int
    professor: int | None


@dataclass(frozen=True)
class Costs:
    """Times of a training of ``LAST_STEP`` steps, and of two published ones at the rate measured in it.

    ``step_answers`` and ``all_answers`` are how many answers a step, and all steps, cost.
    """

    step_answers: float
    all_answers: float
    little_ns: LaneTimes
    layers_ns: LaneTimes
    large_ns: LaneTimes


def costs_of(measured: TrainingMeasured) -> Costs:
    """What follows from one measurement."""
    answer_ns = max(1, measured.answer_ns)
    little_ns = LaneTimes(
        LAST_STEP * measured.step_ns,
        None if measured.sequential_step_ns is None else LAST_STEP * measured.sequential_step_ns,
    )
    return Costs(
        measured.step_ns / answer_ns,
        LAST_STEP * measured.step_ns / answer_ns,
        little_ns,
        _times(measured, layers_flops()),
        _times(measured, fact("llama-flops").value),
    )


def gpus_ns(gpus: int) -> int:
    """The time that so many GPUs need for Llama 3.1 (405B), if each does an equal share of its GPU-hours."""
    return round(fact("llama-gpu-hours").value / gpus * _HOUR_NS)


def _times(measured: TrainingMeasured, flops: float) -> LaneTimes:
    """The time of a training of so many FLOP, at the rate of a step here."""
    steps = flops / max(1, measured.step_flops)
    alone_ns = measured.sequential_step_ns
    return LaneTimes(round(steps * measured.step_ns), None if alone_ns is None else round(steps * alone_ns))
