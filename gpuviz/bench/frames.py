"""How long the window takes for a frame: to hear the worker, to move the scene and to paint, in software."""

import statistics

from gpuviz.bench.report import Finding, Missing, Promise, Sample, Section, Spread
from gpuviz.bench.setting import Setting
from gpuviz.bench.window import Cost, open_window
from gpuviz.model.store import is_there

_RACE_S, _QUICK_RACE_S = 6.0, 2.0
FEW_TILES, _MANY = 1000, 100_000
_FRAME = Promise("at most", 16.7, 10.0)
_GROWTH = Promise("at most", 1.2, 1.0)


def race_seconds(setting: Setting) -> float:
    """How long a race lasts in the window."""
    return _QUICK_RACE_S if setting.quick else _RACE_S


def measure(setting: Setting, race_s: float | None = None) -> Section:
    """Idle, racing with few tiles and many, and writing; each for so long, or as long as is usual.

    Raises:
        BenchmarkFailed: if the window does not open, or cannot race.
    """
    seconds = race_s or race_seconds(setting)
    section = Section("frames", "Frames of the window at 1920×1080, painted in software")
    costs: dict[int, Cost] = {}
    if not setting.quick:
        _add(section, "idle", _window(setting, "idle", seconds))
    for tiles in (FEW_TILES, _MANY) if setting.quick else (100, FEW_TILES, 10_000, _MANY):
        costs[tiles] = _window(setting, "race", seconds, tiles)
        _add(section, f"racing, {costs[tiles].tiles:,} tiles", costs[tiles])
    slow = [_percentile_99(costs[FEW_TILES].took_ms)]
    section.findings.append(Finding("a frame while racing, slowest of a hundred", Spread.of(slow), _FRAME, "ms"))
    medians = [statistics.median(costs[tiles].took_ms) for tiles in (_MANY, FEW_TILES)]
    section.findings.append(
        Finding("a frame with 100,000 tiles / with 1,000", Spread.of([medians[0] / medians[1]]), _GROWTH)
    )
    if setting.quick:
        return section
    if is_there():
        writing = _window(setting, "write", seconds)
        _add(section, f"writing {writing.tokens_per_s:.0f} tokens/s", writing)
    else:
        section.missing.append(Missing("frames while the model writes", "its file is not there"))
    return section


def _window(setting: Setting, what: str, seconds: float, tiles: int = FEW_TILES) -> Cost:
    setting.say(f"{what}, {tiles:,} tiles")
    return open_window(what, seconds, tiles)


def _add(section: Section, name: str, cost: Cost) -> None:
    slowest = f"slowest of a hundred {_percentile_99(cost.took_ms):.1f} ms"
    section.samples.append(Sample(f"a frame, {name}", "ms", Spread.of(cost.took_ms), slowest))
    if len(cost.interval_ms) > 1:
        latest = f"slowest of a hundred {_percentile_99(cost.interval_ms):.1f} ms"
        section.samples.append(Sample(f"from frame to frame, {name}", "ms", Spread.of(cost.interval_ms), latest))


def _percentile_99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[98] if len(values) > 1 else values[0]
