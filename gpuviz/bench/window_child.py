"""Opens gpuviz's own window in a process of its own, lets it do something, and prints what that cost as one JSON line.

    python -m gpuviz.bench.window_child idle|race|write SECONDS TILES

``idle`` looks at a window that waits for a visitor, ``race`` at one in which a race of about so many seconds runs,
``write`` at the layers chapter while the model writes for that long.
"""

import os
import sys
import time

import msgspec
import psutil
from PySide6.QtCore import QCoreApplication

from gpuviz.app import App, WindowOptions
from gpuviz.bench.window import Cost
from gpuviz.chapters.race.matmul_race import RaceStart
from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.chapters.race.race_model import Phase
from gpuviz.chapters.race.scene import RaceScene
from gpuviz.sentence.sentence import Status
from gpuviz.ui.application import make_application

SIZE_PX = (1920, 1080)
_M, _N = 2000, 2000  # cut evenly into a hundred tiles and into a hundred thousand
_FLOPS_PER_S = 2.2e9  # about what one core does one after another; K is made of it
_LONGEST_S = 60.0


class MeasuredApp(App):
    """Starts its work as soon as it is ready, ends when it is over, and keeps the times of all frames between."""

    def __init__(self, options: WindowOptions, what: str, seconds: float) -> None:
        super().__init__(options)
        self._what, self._seconds = what, seconds
        scene = self.chapters.scenes["race"]
        assert isinstance(scene, RaceScene)  # noqa: S101 - for the type checker
        self.race = scene.race
        self._opened_s = time.monotonic()
        self._started_s: float | None = None
        self.began_ns: list[int] = []
        self.took_ns: list[int] = []
        self.tokens_per_s = 0.0  # when it last wrote, as each new piece of writing begins without a rate
        self.failure = ""

    def frame(self) -> None:
        """A frame as ever but painted at once, and the next step of the work."""
        began_ns = time.perf_counter_ns()
        super().frame()
        QCoreApplication.sendPostedEvents()  # painting and layout wait there
        took_ns = time.perf_counter_ns() - began_ns
        if self._started_s is not None and not self._over():
            self.began_ns.append(began_ns)
            self.took_ns.append(took_ns)
        self._go_on()

    def _go_on(self) -> None:
        race, sentence = self.race.now, self.chapters.sentence.now
        self.tokens_per_s = sentence.rate or self.tokens_per_s
        settled = sentence.status in (Status.READ, Status.NO_MODEL, Status.FAILED)
        if race.failure is not None or race.recording is not None:
            self._end(f"no race: {race.failure or 'no worker stays alive'}")
        elif time.monotonic() - self._opened_s > _LONGEST_S:
            self._end("took too long")
        elif self._started_s is None:
            if race.prepared and settled:
                self._start()
        elif self._over():
            self._end("")
        elif self._what == "write" and sentence.status is Status.READ:
            self.chapters.do("write")

    def _start(self) -> None:
        self._started_s = time.monotonic()
        if self._what == "race":
            self.race.do("start")
        elif self._what == "write":
            self.chapters.do("chapter", "layers")

    def _over(self) -> bool:
        if self._what == "race":
            return self.race.now.phase is Phase.FINISHED
        return self._started_s is not None and time.monotonic() - self._started_s > self._seconds

    def _end(self, failure: str) -> None:
        self.failure = failure
        QCoreApplication.quit()


def main() -> None:
    """Do it and print."""
    what, seconds, tiles = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
    k = max(32, round(_FLOPS_PER_S * seconds / (2 * _M * _N) / 32) * 32)
    application = make_application()
    spec = RaceSpec((_M, _N, k), tiles, runs=1)
    app = MeasuredApp(WindowOptions(RaceStart(spec), size=SIZE_PX, fetch_model=False), what, seconds)
    try:
        app.show()
        application.exec()
        cost = _cost(app)
    finally:
        app.close()
        application.processEvents()
    sys.stdout.write(msgspec.json.encode(cost).decode() + "\n")


def _cost(app: MeasuredApp) -> Cost:
    intervals_ns = [after - before for before, after in zip(app.began_ns, app.began_ns[1:], strict=False)]
    (window_mb, memory), worker = _memory(os.getpid()), app.supervisor.worker_pid
    return Cost(
        [ns / 1e6 for ns in app.took_ns],
        [ns / 1e6 for ns in intervals_ns],
        app.race.now.state.shape.tiles,
        app.tokens_per_s,
        window_mb,
        _memory(worker)[0] if worker is not None else 0.0,
        memory,
        app.failure,
    )


def _memory(pid: int) -> tuple[float, str]:
    """Memory of a process in MB, and what is meant by that: the fairest that the system tells."""
    process = psutil.Process(pid)
    try:
        full = process.memory_full_info()
    except psutil.AccessDenied:  # some systems tell only its owner
        full = process.memory_info()
    kind = next(kind for kind in ("pss", "uss", "rss") if getattr(full, kind, 0))
    return float(getattr(full, kind)) / 1e6, kind.upper()


if __name__ == "__main__":
    main()
