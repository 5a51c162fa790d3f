"""Memory of the window and its worker."""

from gpuviz.bench.frames import FEW_TILES, race_seconds
from gpuviz.bench.report import Finding, Missing, Promise, Sample, Section, Spread
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.bench.window import Cost, open_window
from gpuviz.model.store import is_there

_WORKER, _PROMISE = "the worker with the model", Promise("at most", 900, 700)
_WITH, _WITHOUT = "a race, with the model", "a race, without the model"


def measure(budget: SectionBudget, race_s: float | None = None) -> Section:
    """Measure both processes after a race of ``race_s`` seconds, with the model if its file exists.

    Unless it is to be quick, also measure without the model.

    Raises:
        BenchmarkFailed: if the window does not open, or cannot race.
    """
    seconds, there = race_s or race_seconds(budget), is_there()
    section = Section("memory", "Memory in use", notes=["the window is promised to use at most 250 MB"])
    if there and not budget.quick:
        budget.say(_WITHOUT)
        _add(section, _WITHOUT, open_window("race", seconds, FEW_TILES, with_model=False))
    after = _WITH if there else _WITHOUT
    budget.say(after)
    cost = open_window("race", seconds, FEW_TILES, turn=0)  # cached, if frames were measured before
    _add(section, after, cost)
    if there:
        section.findings.append(Finding(_WORKER, Spread.of([cost.worker_mb]), _PROMISE, "MB"))
    else:
        section.missing.append(Missing("memory with the model", "its file is not there", _WORKER, _PROMISE))
    return section


def _add(section: Section, after: str, cost: Cost) -> None:
    for name, memory_mb in (("the window", cost.window_mb), ("the worker", cost.worker_mb)):
        section.samples.append(Sample(f"{name} after {after}", "MB", Spread.of([memory_mb]), cost.memory))
