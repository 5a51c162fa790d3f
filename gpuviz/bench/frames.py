"""Frame times of the window: handling messages, updating the scene and painting, in software; and what that costs."""

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
_WRITING, _BOTH = Promise("at least", 0.8, 0.9), "writing: speed while the window draws / while nothing is drawn"
_WRITING_RACES = 3  # as long as so many races
_GROWTH = Promise("at most", 1.2, 1.0)


def race_seconds(budget: SectionBudget) -> float:
    """The duration of a race in the window."""
    return _QUICK_RACE_S if budget.quick else _RACE_S


def measure(budget: SectionBudget, race_s: float | None = None) -> Section:
    """Measure idle, racing (few and many tiles, interleaved) and writing; a race takes ``race_s`` seconds if given.

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
    slowest = Spread.of([percentile_99(cost.took_ms) for cost in costs[FEW_TILES]])
    section.findings.append(Finding("a frame while racing, slowest of a hundred", slowest, _FRAME, "ms"))
    few_ms, many_ms = ([statistics.median(cost.took_ms) for cost in costs[tiles]] for tiles in (FEW_TILES, _MANY))
    section.findings.append(Finding("a frame with 100,000 tiles / with 1,000", ratio_spread(many_ms, few_ms), _GROWTH))
    why_not = "only without “--quick”" if budget.quick else "" if is_there() else "its file is not there"
    if why_not:
        section.missing.append(Missing("the window while the model writes", why_not, _BOTH, _WRITING))
    else:
        budget.say("writing")
        _add_writing(section, open_window("write", _WRITING_RACES * seconds))
    return section


def _add_writing(section: Section, cost: Cost) -> None:
    _add(section, "writing", [cost])
    drawn, undrawn = cost.drawn_tokens_per_s, cost.undrawn_tokens_per_s
    for name, speeds in (("while the window draws it", drawn), ("while nothing is drawn", undrawn)):
        section.samples.append(Sample(f"written {name}", "tokens/s", Spread.of(speeds)))
    turns = min(len(drawn), len(undrawn))
    section.findings.append(Finding(_BOTH, ratio_spread(drawn[:turns], undrawn[:turns]), _WRITING))


def _add(section: Section, name: str, costs: Sequence[Cost]) -> None:
    """Add two samples over all turns: frame times, and intervals from frame to frame."""
    took_ms = [ms for cost in costs for ms in cost.took_ms]
    interval_ms = [ms for cost in costs for ms in cost.interval_ms]
    for what, values_ms in ((f"a frame, {name}", took_ms), (f"from frame to frame, {name}", interval_ms)):
        if values_ms:
            slowest = f"slowest of a hundred {percentile_99(values_ms):.1f} ms"
            section.samples.append(Sample(what, "ms", Spread.of(values_ms), slowest))


def percentile_99(values: Sequence[float]) -> float:
    """The value that a hundredth of them exceed."""
    return statistics.quantiles(values, n=100, method="inclusive")[98] if len(values) > 1 else values[0]
