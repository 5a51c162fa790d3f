"""How much memory the window and its worker take."""

from gpuviz.bench.frames import FEW_TILES, race_seconds
from gpuviz.bench.report import Missing, Sample, Section, Spread
from gpuviz.bench.setting import Setting
from gpuviz.bench.window import open_window
from gpuviz.model.store import is_there


def measure(setting: Setting) -> Section:
    """Of both processes after a race, with the model read if its file is there.

    Raises:
        BenchmarkFailed: if the window does not open, or cannot race.
    """
    section = Section("memory", "Memory in use", notes=["promised: at most 250 MB and 1,200 MB with the model"])
    setting.say("a race")
    cost = open_window("race", race_seconds(setting), FEW_TILES)
    model = "with the model" if is_there() else "without the model"
    section.samples.append(Sample("the window", "MB", Spread.of([cost.window_mb]), model))
    section.samples.append(Sample("the worker", "MB", Spread.of([cost.worker_mb]), model))
    if not is_there():
        section.missing.append(Missing("memory with the model", "its file is not there"))
    return section
