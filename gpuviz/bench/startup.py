"""How soon the window is there, beside a bare window with one pyqtgraph plot.

Each is a process of its own, in turns; measured from before it is started until it says that it has painted. gpuviz is
started as by its command: the log, the command line and the scene are part of it. Both may keep their bytecode, as they
do where they are installed, and both paint in software.
"""

import os
import subprocess
import sys
import time
from threading import Timer

from gpuviz.bench.interleave import interleave, ratio
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

# The window's own signal says when it has painted; queued, so that all that lies in it is painted too.
_GPUVIZ = """
import sys
import time
from threading import Thread
from gpuviz.__main__ import main

def report(app):
    print("painted", "pyopencl" in sys.modules, flush=True)
    app.close()

def patch():  # only once gpuviz has loaded it by itself, as how it does that is part of what is measured
    while not hasattr(sys.modules.get("gpuviz.app"), "run_window"):
        time.sleep(0.002)
    sys.modules["gpuviz.app"].room_on_screen = lambda: None  # the screen that Qt makes up here has 800×800
    sys.modules["gpuviz.app"].App._first_paint = report

Thread(target=patch, daemon=True).start()
sys.argv = ["gpuviz", "--window", "1600x900"]
main()
"""


def measure(budget: SectionBudget) -> Section:
    """Both in turns.

    Raises:
        BenchmarkFailed: if one of them does not open.
    """
    budget.say("windows")
    cases = {"gpuviz": lambda: first_paint_ms(_GPUVIZ), "a bare window": lambda: first_paint_ms(_BARE_WINDOW)}
    times_ms = interleave(cases, budget.left_s, budget.rounds, are_warm=budget.quick)
    section = Section("startup", "First paint")
    for name, sample_ms in times_ms.items():
        section.samples.append(Sample(f"{name} has painted", "ms", Spread.of(sample_ms)))
    found = ratio(times_ms["gpuviz"], times_ms["a bare window"])
    section.findings.append(Finding("first paint of gpuviz / of a bare PySide6 and pyqtgraph window", found, _PROMISE))
    return section


def first_paint_ms(program: str, patience_s: float = _PATIENCE_S) -> float:
    """Start a program, wait until it says that it has painted, then until it has ended.

    Raises:
        BenchmarkFailed: if it ends (or its time does) before it has painted, or if it has loaded OpenCL before.
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
