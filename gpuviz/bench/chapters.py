"""What each chapter costs: how soon its first picture is there, its frames while it shows itself, and its memory."""

from gpuviz.bench.frames import percentile_99
from gpuviz.bench.report import Finding, Missing, Promise, Sample, Section, Spread
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.bench.window import open_window
from gpuviz.chapters import CHAPTERS

_SHOWN_S = 6.0
_OPENED, _FRAME = Promise("at most", 100, 50), Promise("at most", 16.7, 10.0)
_WINDOW_MB, _WORKER_MB = Promise("at most", 30, 10), Promise("at most", 150, 50)


def measure(budget: SectionBudget, shown_s: float = _SHOWN_S) -> Section:
    """Open each chapter but the first, which is there from the start, in a window of its own, for ``shown_s`` seconds.

    Raises:
        BenchmarkFailed: if the window does not open.
    """
    section = Section("chapters", "The chapters: first picture, frames, and memory on top of a window's that waits")
    budget.say("a window that waits")
    waiting = open_window("idle", shown_s)
    for done, chapter in enumerate(CHAPTERS[1:]):
        if done and budget.left_s <= 0:
            section.missing.append(Missing(f"from {chapter.name} on", "no time left"))
            break
        budget.say(chapter.name)
        cost = open_window(chapter.name, shown_s)
        name, (first_ms, *frames_ms) = chapter.name, cost.took_ms
        for what, value, promise, unit in (
            (f"{name}: first picture", first_ms, _OPENED, "ms"),
            (f"{name}: a frame, slowest of a hundred", percentile_99(frames_ms or [first_ms]), _FRAME, "ms"),
            (f"{name}: the window grew by", cost.window_mb - waiting.window_mb, _WINDOW_MB, "MB"),
            (f"{name}: the worker grew by", cost.worker_mb - waiting.worker_mb, _WORKER_MB, "MB"),
        ):
            section.findings.append(Finding(what, Spread.of([value]), promise, "ms" if unit == "ms" else "MB"))
        section.samples.append(Sample(f"a frame, {name}", "ms", Spread.of(frames_ms or [first_ms])))
    return section
