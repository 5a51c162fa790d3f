"""Opens gpuviz's window in a process of its own, and prints the measured ``Cost`` as one line of JSON.

    python -m gpuviz.bench.window_child idle|race|write SECONDS TILES

``idle`` measures a window that waits for a visitor, ``race`` one in which a race of about SECONDS runs, ``write`` the
layers chapter while the model decodes for that long.
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
_M, _N = 2000, 2000  # can be cut evenly into 100 tiles and into 100,000
_FLOPS_PER_S = 2.2e9  # a rough estimate of the sequential lane's speed, from which K follows
_LONGEST_S = 60.0


class MeasuredApp(App):
    """Starts its work as soon as it is ready, quits when it is done, and records all frame times in between."""

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
        self.tokens_per_s = 0.0  # the last known rate, as each generation starts without one
        self.failure = ""

    def frame(self) -> None:
        """A usual frame, but painted at once; then the next step of the work."""
        began_ns = time.perf_counter_ns()
        super().frame()
        QCoreApplication.sendPostedEvents()  # which include painting and layout
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
    """Measure as the arguments say, and print the result."""
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
    """Memory of a process in MB, and how it is counted: the most accurate way that the system offers."""
    process = psutil.Process(pid)
    try:
        full = process.memory_full_info()
    except psutil.AccessDenied:  # some systems allow that only to privileged users
        full = process.memory_info()
    kind = next(kind for kind in ("pss", "uss", "rss") if getattr(full, kind, 0))
    return float(getattr(full, kind)) / 1e6, kind.upper()


if __name__ == "__main__":
    main()
