"""How smoothly the window draws while a race keeps the machine busy.

Opens the real window at 1920x1080, runs a real race in it, and measures every frame until the race is over: how long
it took to hear the worker, move the scene and paint, and how long after the frame before it began.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.frames [SECONDS] [WIDTHxHEIGHT]

SECONDS (6) is how long the sequential lane takes.
"""

import statistics
import sys
import time

from PySide6.QtCore import QCoreApplication

from benchmarks.report import print_place, print_sample
from gpuviz.app import App, WindowOptions, make_application
from gpuviz.scenes.race_state import Phase
from gpuviz.worker.messages import RaceSpec


class MeasuredApp(App):
    """Starts its race as soon as it is prepared, ends when it is over, and keeps the times of all frames between."""

    def __init__(self, options: WindowOptions) -> None:
        super().__init__(options)
        self.began_ns: list[int] = []
        self.took_ns: list[int] = []

    def frame(self) -> None:
        """A frame as ever but painted at once, and the next step of the race."""
        racing = self.scene.now.phase is Phase.RACING
        began_ns = time.perf_counter_ns()
        super().frame()
        QCoreApplication.sendPostedEvents()  # painting and layout wait there
        if racing:
            self.began_ns.append(began_ns)
            self.took_ns.append(time.perf_counter_ns() - began_ns)
        elif self.began_ns or self.scene.now.failure is not None or self.scene.now.recording is not None:
            QCoreApplication.quit()
        elif self.scene.now.prepared:
            self.scene.do("start")


def main() -> None:
    """Race and print."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 6.0
    width, height = (int(side) for side in (sys.argv[2] if len(sys.argv) > 2 else "1920x1080").split("x"))
    application = make_application()
    app = MeasuredApp(WindowOptions(RaceSpec(sequential_s=seconds), size=(width, height)))
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
    print(f"{len(app.took_ns)} frames at {width}x{height}")


if __name__ == "__main__":
    main()
