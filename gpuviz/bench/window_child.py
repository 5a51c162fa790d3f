"""Opens gpuviz's window in a process of its own, and prints the measured ``Cost`` as one line of JSON.

    python -m gpuviz.bench.window_child idle|race|write|CHAPTER SECONDS TILES

``idle`` measures a window that waits for a visitor, ``race`` one in which a race of about SECONDS runs, ``write`` the
layers chapter while the model goes on from the same sentence again and again for that long. Every other time nothing is
drawn: the window only receives what the worker sends. The name of any other chapter measures how it shows itself.
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
        self.took_ns: list[int] = []
        self.interval_ns: list[int] = []
        self._began_ns: int | None = None  # of the last frame, if it was measured
        self.drawn_tokens_per_s: list[float] = []
        self.undrawn_tokens_per_s: list[float] = []
        self._draws = True
        self._has_written = False  # the first time does not count, as the chapter is built then
        self.failure = ""

    def frame(self) -> None:
        """A usual frame, but painted at once, or one that draws nothing; then the next step of the work."""
        began_ns = time.perf_counter_ns()
        if self._draws:
            super().frame()
            QCoreApplication.sendPostedEvents()  # which include painting and layout
            if self._started_s is not None and not self._over():
                self._measured(began_ns)
        else:
            self._receive()
            self._began_ns = None
        self._go_on()

    def _measured(self, began_ns: int) -> None:
        self.took_ns.append(time.perf_counter_ns() - began_ns)
        if self._began_ns is not None:
            self.interval_ns.append(began_ns - self._began_ns)
        self._began_ns = began_ns

    def _receive(self) -> None:
        """Follow the sentence, and send what it asks for."""
        for event in self.supervisor.poll():
            self.chapters.sentence.apply(event)
        for command in self.chapters.outbox:
            self.supervisor.send(command)
        self.chapters.outbox.clear()

    def _go_on(self) -> None:
        race, sentence = self.race.now, self.chapters.sentence.now
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
            self._write_again()

    def _write_again(self) -> None:
        """Let the sentence be written on; if it was, let it be read again, to be drawn if it was not."""
        sentence = self.chapters.sentence
        speed = sentence.now.rate
        if speed is None:
            sentence.do("write")
            return
        if self._has_written:
            (self.drawn_tokens_per_s if self._draws else self.undrawn_tokens_per_s).append(speed)
            self._draws = not self._draws
        self._has_written = True
        sentence.reset()

    def _start(self) -> None:
        self._started_s = time.monotonic()
        if self._what == "race":
            self.race.do("start")
        else:
            self.chapters.do("chapter", "layers" if self._what == "write" else self._what)

    def _over(self) -> bool:
        if self._what == "race":
            return self.race.now.phase is Phase.FINISHED
        if self._started_s is None or time.monotonic() - self._started_s < self._seconds:
            return False
        writes = self._what == "write" and self.chapters.sentence.now.status not in (Status.NO_MODEL, Status.FAILED)
        return not writes or len(self.undrawn_tokens_per_s) > 0

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
    (window_mb, memory), worker = _memory(os.getpid()), app.supervisor.worker_pid
    return Cost(
        [ns / 1e6 for ns in app.took_ns],
        [ns / 1e6 for ns in app.interval_ns],
        app.race.now.state.shape.tiles,
        app.drawn_tokens_per_s,
        app.undrawn_tokens_per_s,
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
