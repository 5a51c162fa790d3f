"""Time to first paint, beside a bare window with one pyqtgraph plot.

Each is a process of its own, interleaved, measured from its start until it reports that it has painted. gpuviz starts
as its command does, with log, command line and scene. Both may use cached bytecode, as installed programs do, and both
paint in software.
"""

import os
import subprocess
import sys
import time
from threading import Timer

from gpuviz.bench.interleave import interleave, ratio_spread
from gpuviz.bench.report import Finding, Promise, Sample, Section, Spread
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.errors import BenchmarkFailed

_PROMISE = Promise("at most", 1.3, 1.15)
_PATIENCE_S = 60.0
_BARE_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import pyqtgraph

class Plot(pyqtgraph.PlotWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)

def painted():
    print("painted", flush=True)
    plot.close()

application = QApplication([])
plot = Plot()
plot.resize(1600, 900)
plot.plot([1, 3, 2])
plot.show()
application.exec()
"""

# The window's own signal reports the first paint; it is queued, so that child widgets are painted too.
_GPUVIZ = """
import sys
import time
from threading import Thread
from gpuviz.__main__ import main

def report(app):
    print("painted", "pyopencl" in sys.modules, flush=True)
    app.close()

def patch():  # only after gpuviz has imported the module itself, as importing is part of what is measured
    while not hasattr(sys.modules.get("gpuviz.window_process"), "run_window"):
        time.sleep(0.002)
    sys.modules["gpuviz.window_process"].room_on_screen = lambda: None  # offscreen it has 800×800
    sys.modules["gpuviz.window_process"].App._first_paint = report

Thread(target=patch, daemon=True).start()
sys.argv = ["gpuviz", "--window", "1600x900"]
main()
"""


def measure(budget: SectionBudget) -> Section:
    """Measure both, interleaved.

    Raises:
        BenchmarkFailed: if a window does not open.
    """
    budget.say("windows")
    cases = {"gpuviz": lambda: first_paint_ms(_GPUVIZ), "a bare window": lambda: first_paint_ms(_BARE_WINDOW)}
    times_ms = interleave(cases, budget.left_s, budget.rounds, are_warm=budget.quick)
    section = Section("startup", "First paint")
    for name, sample_ms in times_ms.items():
        section.samples.append(Sample(f"{name} has painted", "ms", Spread.of(sample_ms)))
    found = ratio_spread(times_ms["gpuviz"], times_ms["a bare window"])
    section.findings.append(Finding("first paint of gpuviz / of a bare PySide6 and pyqtgraph window", found, _PROMISE))
    return section


def first_paint_ms(program: str, patience_s: float = _PATIENCE_S) -> float:
    """Start a Python program and wait until it has painted and ended; gives the time to its first paint in ms.

    Raises:
        BenchmarkFailed: if it ends or ``patience_s`` is over before it has painted, or if it has loaded OpenCL by then.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-c", program]
    started_s = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        limit = Timer(patience_s, process.kill)
        limit.start()
        said = process.stdout.readline().split() if process.stdout is not None else []
        painted_s = time.perf_counter() - started_s
        process.wait()
        limit.cancel()
    if said not in (["painted"], ["painted", "False"]):
        raise BenchmarkFailed(what="the first paint", detail=" ".join(said) or "the window did not open")
    return painted_s * 1e3
