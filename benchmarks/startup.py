"""How soon the window is there, beside a bare window with one pyqtgraph plot.

Each is a process of its own, in turns; measured from before it is started until it says that it has painted. gpuviz is
started as by its command: the log, the command line and the scene are part of it. Both may keep their bytecode, as they
do where they are installed.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.startup [ROUNDS]
"""

import os
import subprocess
import sys
import time

from benchmarks.report import print_place, print_ratio, print_sample

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
    while not hasattr(sys.modules.get("gpuviz.app"), "make_application"):
        time.sleep(0.002)
    sys.modules["gpuviz.app"].App._first_paint = report

Thread(target=patch, daemon=True).start()
sys.argv = ["gpuviz", "--window", "1600x900"]
main()
"""


def seconds_to_first_paint(program: str) -> float:
    """Start a program and wait until it says that it has painted, then until it has ended."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", program]
    started_s = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline().split()
        painted_s = time.perf_counter() - started_s
    assert said in (["painted"], ["painted", "False"]), said
    return painted_s


def main() -> None:
    """Compare and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    print_place()
    programs = {"gpuviz": _GPUVIZ, "bare window": _BARE_WINDOW}
    times_ms: dict[str, list[float]] = {name: [] for name in programs}
    for program in programs.values():  # the first start reads files from the disk
        seconds_to_first_paint(program)
    for _ in range(rounds):
        for name, program in programs.items():
            times_ms[name].append(1000 * seconds_to_first_paint(program))
    for name, sample in times_ms.items():
        print_sample(name, sample)
    print_ratio("gpuviz / bare window", times_ms["gpuviz"], times_ms["bare window"])


if __name__ == "__main__":
    main()
