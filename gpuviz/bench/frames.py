"""Frame times of the window: handling messages, updating the scene and painting, in software."""

import statistics
from collections.abc import Sequence

from gpuviz.bench.interleave import ratio_spread
from gpuviz.bench.report import Finding, Missing, Promise, Sample, Section, Spread
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.bench.window import Cost, open_window
from gpuviz.model.store import is_there

_RACE_S, _QUICK_RACE_S = 3.0, 1.6
_TURNS = 3
FEW_TILES, _MANY = 1000, 100_000
_FRAME = Promise("at most", 16.7, 10.0)
_GROWTH = Promise("at most", 1.2, 1.0)


def race_seconds(budget: SectionBudget) -> float:
    """The duration of a race in the window."""
    return _QUICK_RACE_S if budget.quick else _RACE_S


def measure(budget: SectionBudget, race_s: float | None = None) -> Section:
    """Measure idle, racing (few and many tiles, interleaved) and decoding, each for ``race_s`` seconds if given.

    Raises:
        BenchmarkFailed: if the window does not open, or cannot race.
    """
    seconds = race_s or race_seconds(budget)
    section = Section("frames", "Frames of the window at 1920×1080, painted in software")
    if not budget.quick:
        budget.say("idle")
        _add(section, "idle", [open_window("idle", seconds)])
    costs: dict[int, list[Cost]] = {}
    for turn in range(1 if budget.quick else _TURNS):
        for tiles in (FEW_TILES, _MANY) if budget.quick or turn else (100, FEW_TILES, 10_000, _MANY):
            budget.say(f"race, {tiles:,} tiles")
            costs.setdefault(tiles, []).append(open_window("race", seconds, tiles, turn=turn))
    for of_tiles in costs.values():
        _add(section, f"racing, {of_tiles[0].tiles:,} tiles", of_tiles)
    slowest = Spread.of([_percentile_99(cost.took_ms) for cost in costs[FEW_TILES]])
    section.findings.append(Finding("a frame while racing, slowest of a hundred", slowest, _FRAME, "ms"))
    few_ms, many_ms = ([statistics.median(cost.took_ms) for cost in costs[tiles]] for tiles in (FEW_TILES, _MANY))
    section.findings.append(Finding("a frame with 100,000 tiles / with 1,000", ratio_spread(many_ms, few_ms), _GROWTH))
    if budget.quick:
        return section
    if is_there():
        budget.say("writing")
        writing = open_window("write", seconds)
        _add(section, f"writing {writing.tokens_per_s:.0f} tokens/s", [writing])
    else:
        section.missing.append(Missing("frames while the model writes", "its file is not there"))
    return section


def _add(section: Section, name: str, costs: Sequence[Cost]) -> None:
    """Add two samples over all turns: frame times, and intervals from frame to frame."""
    took_ms = [ms for cost in costs for ms in cost.took_ms]
    interval_ms = [ms for cost in costs for ms in cost.interval_ms]
    for what, values_ms in ((f"a frame, {name}", took_ms), (f"from frame to frame, {name}", interval_ms)):
        if values_ms:
            slowest = f"slowest of a hundred {_percentile_99(values_ms):.1f} ms"
            section.samples.append(Sample(what, "ms", Spread.of(values_ms), slowest))


def _percentile_99(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[98] if len(values) > 1 else values[0]
