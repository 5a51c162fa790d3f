"""What the worker does on command: one job after another, in a thread of its own."""

from collections import deque
from collections.abc import Callable, Iterable
from threading import Condition, Thread

import numpy as np

from gpuviz.compute.stopped import Stopped, check_stop
from gpuviz.errors import GpuvizError
from gpuviz.worker import messages
from gpuviz.worker.board import Board
from gpuviz.worker.found_devices import FoundDevices
from gpuviz.worker.job import Job, JobCommand
from gpuviz.worker.messages import (
    ListDevices,
    MeasureLimits,
    MeasureSizes,
    PrepareRace,
    RunRace,
    ShowAnswer,
    TuneDevice,
)
from gpuviz.worker.race_jobs import RaceJobs
from gpuviz.worker.roots import Event
from gpuviz.worker.sentence_jobs import SentenceJobs
from gpuviz.worker.sentence_messages import ShowAttention
from gpuviz.worker.study_jobs import StudyJobs


class Jobs:
    """Takes commands from one thread and does them in another; what happens goes to ``emit``.

    Errors that have a name become ``JobFailed``; any other ends the process, and the window starts a new one.
    """

    def __init__(self, board: Board, emit: Callable[[Event], None]) -> None:
        self._emit = emit
        self._devices = FoundDevices(emit)
        self._sentences = SentenceJobs(emit, self._devices)
        self._studies = StudyJobs(emit, self._devices)
        self._races = RaceJobs(board, emit, self._devices, self._sentences)
        self._waiting: deque[Job] = deque()
        self._current: Job | None = None
        self._stop = np.zeros(1, np.uint8)  # one for all jobs, as what a job leaves behind for the next ones keeps it
        self._changed = Condition()
        Thread(target=self._work, name="jobs", daemon=True).start()

    @property
    def busy(self) -> bool:
        """Whether there is anything to do."""
        with self._changed:
            return self._current is not None or bool(self._waiting)

    def submit(self, command: JobCommand) -> None:
        """Do this after all that was submitted before."""
        with self._changed:
            self._give_up(job for job in self._unfinished() if job.gives_way_to(command))
            self._waiting.append(Job(command))
            self._changed.notify_all()

    def stop(self) -> None:
        """Give up all jobs submitted so far."""
        with self._changed:
            self._give_up(self._unfinished())

    def wait_until_idle(self, timeout_s: float) -> None:
        """Return when nothing is left to do, or after ``timeout_s``."""
        with self._changed:
            self._changed.wait_for(lambda: self._current is None and not self._waiting, timeout_s)

    def show_answer(self, command: ShowAnswer) -> None:
        """Answer at once, even while a race runs."""
        self._races.show_answer(command)

    def show_attention(self, command: ShowAttention) -> None:
        """Answer at once, even while the model writes."""
        self._sentences.show_attention(command)

    def _unfinished(self) -> list[Job]:
        return [*self._waiting, *([self._current] if self._current else [])]

    def _give_up(self, jobs: Iterable[Job]) -> None:
        for job in jobs:
            job.given_up = True
            if job is self._current:
                self._stop[0] = 1

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting)
                job = self._current = self._waiting.popleft()
                self._stop[0] = job.given_up
            try:
                check_stop(self._stop)
                self._do(job)
            except Stopped:
                self._emit(messages.JobStopped(job.run_id))
            except GpuvizError as error:
                self._emit(messages.JobFailed(job.run_id, error.key, error.arguments))
            with self._changed:
                self._current = None
                self._changed.notify_all()

    def _do(self, job: Job) -> None:
        match job.command:
            case ListDevices(anew):
                self._devices.tell(anew)
            case PrepareRace() | RunRace() | MeasureSizes():
                self._races.do(job.command, self._stop)
            case MeasureLimits() | TuneDevice():
                if self._studies.do(job.command, self._stop):
                    self._races.build_anew()
            case _:
                self._sentences.do(job.command, self._stop)
