"""How smoothly the window draws while a race, or a model that writes, keeps the machine busy.

Opens the real window at 1920x1080, runs a real race in it (or lets the model write in the layers chapter), and measures
every frame until that is over: how long it took to hear the worker, move the scene and paint, and how long after the
frame before it began.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.frames [race|layers] [SECONDS] [WIDTHxHEIGHT]

SECONDS (6) is how long the sequential lane takes, or the model writes at least.
"""

import statistics
import sys
import time

import psutil
from PySide6.QtCore import QCoreApplication

from benchmarks.report import print_place, print_sample
from gpuviz.app import App, WindowOptions, make_application
from gpuviz.scenes.race_state import Phase
from gpuviz.scenes.sentence import Status
from gpuviz.worker.messages import RaceSpec


class MeasuredApp(App):
    """Starts its work as soon as it is ready, ends when it is over, and keeps the times of all frames between."""

    def __init__(self, options: WindowOptions) -> None:
        super().__init__(options)
        self.began_ns: list[int] = []
        self.took_ns: list[int] = []

    def frame(self) -> None:
        """A frame as ever but painted at once, and the next step of the work."""
        busy = self.is_busy()
        began_ns = time.perf_counter_ns()
        super().frame()
        QCoreApplication.sendPostedEvents()  # painting and layout wait there
        if busy:
            self.began_ns.append(began_ns)
            self.took_ns.append(time.perf_counter_ns() - began_ns)
        elif self.scene.now.failure is not None or self.scene.now.recording is not None:
            QCoreApplication.quit()
        elif self.scene.now.prepared:
            self.go_on()

    def is_busy(self) -> bool:
        """A race runs."""
        return self.scene.now.phase is Phase.RACING

    def go_on(self) -> None:
        """Race once."""
        if self.began_ns:
            QCoreApplication.quit()
        else:
            self.scene.do("start")


class WritingApp(MeasuredApp):
    """Lets the model write in the layers chapter, again and again for some seconds."""

    def is_busy(self) -> bool:
        """The model reads or writes."""
        return bool(self.began_ns) or self.chapters.sentence.now.status is Status.WRITING

    def frame(self) -> None:
        """As ever, and go on writing."""
        super().frame()
        if self.is_busy():
            self.go_on()

    def go_on(self) -> None:
        """Write on, and at last end."""
        self.chapters.do("chapter", "layers")
        if self.began_ns and (time.perf_counter_ns() - self.began_ns[0]) / 1e9 > self._options.spec.sequential_s:
            QCoreApplication.quit()
        self.chapters.do("write")


def main() -> None:
    """Race and print."""
    what, seconds_given, size = [*sys.argv[1:], *("race", "6", "1920x1080")[len(sys.argv) - 1 :]]
    seconds = float(seconds_given)
    width, height = (int(side) for side in size.split("x"))
    application = make_application()
    app = (WritingApp if what == "layers" else MeasuredApp)(
        WindowOptions(RaceSpec(sequential_s=seconds), size=(width, height))
    )
    try:
        app.show()
        application.exec()
    finally:
        app.close()
        application.processEvents()
    if not app.began_ns:
        sys.exit(f"no race: {app.scene.now.failure or 'no worker stays alive'}")
    print_place(app.scene.now.state.device)
    intervals_ns = [after - before for before, after in zip(app.began_ns, app.began_ns[1:], strict=False)]
    for name, sample_ns in (("a frame", app.took_ns), ("from frame to frame", intervals_ns)):
        sample_ms = [ns / 1e6 for ns in sample_ns]
        print_sample(name, sample_ms, more=f", p99 {statistics.quantiles(sample_ms, n=100)[98]:.1f} ms")
    print(f"{len(app.took_ns)} frames at {width}x{height}, {what}")
    rate = app.chapters.sentence.now.rate
    if rate is not None:
        print(f"meanwhile {rate:.1f} tokens/s were written")
    print(f"the window's memory: {psutil.Process().memory_info().rss / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
