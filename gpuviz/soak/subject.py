"""The exhibit under test: the real window in kiosk mode with the real worker, and what can be seen of both."""

import random
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import cast

import psutil
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from gpuviz.app import WindowOptions
from gpuviz.chapters.race.matmul_race import RaceStart
from gpuviz.chapters.race.messages import RaceFinished, RaceSpec
from gpuviz.exhibit.config import Config, Kiosk
from gpuviz.kiosk.machine import State
from gpuviz.kiosk_app import KioskApp
from gpuviz.soak.asked import SIZE
from gpuviz.soak.course import Course
from gpuviz.soak.loop_probe import LoopProbe
from gpuviz.soak.messages import AnswersSpoiled, Misbehave, Misbehaves
from gpuviz.soak.world import World
from gpuviz.ui.garbage import collect_garbage_from_now_on
from gpuviz.window_process import make_app
from gpuviz.worker.client import worker_command
from gpuviz.worker.device_messages import DeviceChosen, DevicesFound
from gpuviz.worker.message_base import Priority
from gpuviz.worker.messages import Heartbeat, JobDone, JobFailed, JobStarted, JobStopped, WorkerStarted
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced
from gpuviz.worker.restarts import RestartLimits, Waits
from gpuviz.worker.supervisor import Supervisor

REST_S = 0.02  # between two touches
_LOOK_MS = 5
_LONGEST_BEAT_S = 1.5  # three heartbeats
_NO_RESULTS = (Heartbeat, Misbehaves, WorkerStarted, WorkerReplaced, FellBack, DevicesFound, DeviceChosen, JobStarted)

# All as in an exhibit, but quicker, so that a session takes a second and not three minutes.
_QUICK = Kiosk(idle_s=0.6, countdown_s=0.4, staff_s=2.0)
_QUICK_LIMITS = RestartLimits(crashes=3, within_s=4.0, retry=Waits(2.0, 4.0), retry_recording=Waits(1.0, 2.0))
_SHORT_RACE = RaceSpec(sequential_s=0.7, runs=2)


@dataclass
class Seen:
    """What the worker has been heard of. Times are seconds of ``time.monotonic``; ``spoiled`` runs must be wrong."""

    started_s: float = 0.0
    ended_s: float = 0.0  # the last job that came to its end, well or not
    result_s: float = 0.0
    frame_s: float = 0.0
    frames: int = 0
    replaced: list[str] = field(default_factory=list)
    spoiled: bool = False
    busy: bool = False  # the worker, by what it said last
    misbehaved_s: float = 0.0
    false_correct: list[str] = field(default_factory=list)
    races: int = 0


class Subject:
    """Opens the exhibit, and leads it through its event loop."""

    def __init__(self, world: World, size: tuple[int, int] = SIZE) -> None:
        self.world, self.size, self.seen, self.course = world, size, Seen(), Course()
        self.chance = random.Random()  # of the session, for whatever a fault leaves to it
        self.failures: list[tuple[BaseException, str]] = []  # what the kiosk was told of, with its traceback
        model = world.model if world.model.exists() else None
        self.app = cast(
            KioskApp,
            make_app(
                WindowOptions(RaceStart(_SHORT_RACE), size=size, model=model, kiosk=True, config=Config(kiosk=_QUICK))
            ),
        )
        command = [*worker_command()[:-1], "gpuviz.soak.faulty_worker"]
        self.app.supervisor = Supervisor(command=command, limits=_QUICK_LIMITS)
        self.probe = LoopProbe()
        self._tap()

    def _tap(self) -> None:
        """Hear what the scene is told, and see each frame."""
        app = self.app
        apply, frame, fail = app.scene.apply, app.frame, app.kiosk.fail

        def tapped_apply(event: SupervisorEvent) -> None:
            self._hear(event)
            apply(event)

        def tapped_frame() -> None:
            frame()
            self.seen.frames += 1
            self.seen.frame_s = time.monotonic()

        def tapped_fail(error: BaseException) -> None:
            self.failures.append((error, "".join(traceback.format_exception(error))))
            fail(error)

        setattr(app.scene, "apply", tapped_apply)  # noqa: B010 - methods are not to be assigned, and here they are
        setattr(app.kiosk, "fail", tapped_fail)  # noqa: B010 - as above
        app._timer.timeout.disconnect()
        app._timer.timeout.connect(tapped_frame)

    def _hear(self, event: SupervisorEvent) -> None:
        seen = self.seen
        self.course.add(event)
        match event:
            case Heartbeat():
                seen.busy = event.busy
            case WorkerStarted():
                seen.started_s = time.monotonic()
            case WorkerReplaced():
                seen.replaced.append(event.reason_key)
                seen.spoiled = False
            case Misbehaves():
                seen.misbehaved_s = time.monotonic()
            case AnswersSpoiled():
                seen.spoiled = True
            case JobDone() | JobFailed():
                seen.spoiled, seen.ended_s = False, time.monotonic()
            case JobStopped():
                seen.spoiled = False
            case RaceFinished():
                seen.races += 1
                self._check(event)
        if not isinstance(event, _NO_RESULTS):
            seen.result_s = time.monotonic()

    def _check(self, event: RaceFinished) -> None:
        """Nothing is called correct that is not."""
        for lane in event.result.lanes:
            whole = len(lane.trace.marks) == event.result.problem.tiles
            if lane.verified and not (whole and set(lane.trace.marks) == {1}):
                self.seen.false_correct.append(f"{lane.lane}: verified, and not all of its marks say so")
        if self.seen.spoiled and all(lane.verified for lane in event.result.lanes):
            self.seen.false_correct.append("answers were changed, and no lane was called wrong")
        self.seen.spoiled = False

    # ---- what can be done with it ----

    @property
    def worker(self) -> psutil.Process | None:
        """The worker's process."""
        pid = self.app.supervisor.worker_pid
        with suppress(psutil.Error, OSError):
            return psutil.Process(pid) if pid is not None else None
        return None

    @property
    def is_awaited(self) -> bool:
        """Whether the worker has anything to do that somebody waits for."""
        pending = self.app.supervisor._pending
        return any(each.job.priority > Priority.BACKGROUND and not each.cancelled for each in pending)

    @property
    def builds(self) -> bool:
        """Whether the worker may be building kernels, or loading kept ones."""
        return self.app.supervisor._worker.builds

    @property
    def gets_on(self) -> bool:
        """Whether the worker does a job and its progress changes: results may come seconds apart, as in a training."""
        watch = self.app.supervisor._worker._watchdog
        return self.seen.busy and max(watch._silent_s, watch._stuck_s) < _LONGEST_BEAT_S

    @property
    def is_settled(self) -> bool:
        """Whether there is a worker that has done a job, if there was any, and builds no kernels."""
        has_worked = self.seen.ended_s > self.seen.started_s or not self.is_awaited
        return has_worked and not self.builds and self.worker is not None

    @property
    def state(self) -> State:
        """Where the exhibit is."""
        return self.app.kiosk.machine.state

    def worker_waited_s(self) -> float:
        """How long the worker's threads were ready and had no processor: that of the main one and of the busiest other.

        So much of what it needed was taken by other programs. Linux counts it; elsewhere it is 0.
        """
        pid = self.app.supervisor.worker_pid
        waits = {}
        with suppress(OSError):
            for task in Path(f"/proc/{pid}/task").iterdir():
                waits[task.name] = int((task / "schedstat").read_text().split()[1]) / 1e9
        return waits.pop(str(pid), 0.0) + max(waits.values(), default=0.0)

    def situation(self) -> str:
        """What is going on, for the report of a finding."""
        supervisor, seen, now_s = self.app.supervisor, self.seen, time.monotonic()
        waiting = ", ".join(type(pending.job).__name__ for pending in supervisor._pending if not pending.cancelled)
        return (
            f"worker {supervisor.worker_pid}, replaced {len(seen.replaced)} times, "
            f"started {now_s - seen.started_s:.1f} s ago, "
            f"last result {now_s - seen.result_s:.1f} s ago, jobs: {waiting or 'none'}, {self.state.name}"
        )

    def misbehave(self, how: str) -> None:
        """Tell the worker to do something wrong."""
        self.app.supervisor.send(Misbehave(how))

    @staticmethod
    def pump(seconds: float) -> None:
        """Let the event loop run so long."""
        loop = QEventLoop()
        QTimer.singleShot(max(0, round(seconds * 1000)), partial(QEventLoop.quit, loop))  # bound, PySide would keep it
        loop.exec()

    @classmethod
    def rest_between(cls, touches: Iterator[None]) -> None:
        """Touch and let the event loop run, in turns: no hand does several things within one turn of it."""
        for _ in touches:
            cls.pump(REST_S)

    def wait(self, condition: Callable[[], object], limit_s: float) -> bool:
        """Let the event loop run until the condition holds; returns whether it did in time."""
        deadline_s = time.monotonic() + limit_s
        loop = QEventLoop()

        def look() -> None:
            if condition() or time.monotonic() >= deadline_s:
                loop.quit()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(_LOOK_MS)
        if not condition():
            loop.exec()
        timer.stop()
        return bool(condition())

    def open(self, limit_s: float = 60.0) -> bool:
        """Show it, and wait until its worker is there; returns whether it came."""
        self.app.window.painted.connect(collect_garbage_from_now_on, Qt.ConnectionType.QueuedConnection)
        self.app.show()
        return self.wait(lambda: self.seen.started_s, limit_s)

    def close(self) -> None:
        """Close it, and wait until Qt has deleted its window."""
        self.app.close()
        QApplication.processEvents()
