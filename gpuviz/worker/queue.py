"""The worker's job queue: runs jobs one after another in its own thread."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Condition, Thread

from gpuviz.compute.cancellation import Cancelled, CancelToken
from gpuviz.errors import GpuvizError
from gpuviz.worker.context import Emit, Handlers
from gpuviz.worker.message_base import JobCommand
from gpuviz.worker.messages import JobDone, JobFailed, JobStarted, JobStopped


@dataclass(eq=False)
class _Entry:
    job: JobCommand
    cancelled: bool = False


class JobQueue:
    """Accepts jobs from the command thread and runs their ``handlers`` in its own.

    A ``GpuvizError`` becomes ``JobFailed``; any other exception ends the process, and the supervisor starts a new one.
    """

    def __init__(self, handlers: Handlers, cancel: CancelToken, emit: Emit) -> None:
        self._handlers, self._cancel, self._emit = handlers, cancel, emit
        self._waiting: deque[_Entry] = deque()
        self._current: _Entry | None = None
        self._changed = Condition()
        Thread(target=self._work, name="jobs", daemon=True).start()

    @property
    def busy(self) -> bool:
        """Whether any job is waiting or running."""
        with self._changed:
            return bool(self._unfinished())

    def submit(self, job: JobCommand) -> None:
        """Append a job, and cancel those that it supersedes."""
        with self._changed:
            self._cancel_entries(entry for entry in self._unfinished() if is_superseded(entry.job, job))
            self._waiting.append(_Entry(job))
            self._changed.notify_all()

    def stop(self, run_id: int) -> None:
        """Cancel one job, if it has not ended yet."""
        with self._changed:
            self._cancel_entries(entry for entry in self._unfinished() if entry.job.run_id == run_id)

    def stop_all(self, timeout_s: float) -> None:
        """Cancel all jobs, and return once they have ended, or after ``timeout_s``."""
        with self._changed:
            self._cancel_entries(self._unfinished())
            self._changed.wait_for(lambda: not self._unfinished(), timeout_s)

    def _unfinished(self) -> list[_Entry]:
        return [*self._waiting, *([self._current] if self._current else [])]

    def _cancel_entries(self, entries: Iterable[_Entry]) -> None:
        for entry in entries:
            entry.cancelled = True
            if entry is self._current:
                self._cancel.cancel()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting)
                entry = self._current = self._waiting.popleft()
                self._cancel.reset()
                if entry.cancelled:
                    self._cancel.cancel()
            run_id = entry.job.run_id
            try:
                self._cancel.check()
                self._emit(JobStarted(run_id))
                self._handlers[type(entry.job)](entry.job)
            except Cancelled:
                ended: JobDone | JobStopped | JobFailed = JobStopped(run_id)
            except GpuvizError as error:
                ended = JobFailed(run_id, error.key, error.arguments)
            else:
                ended = JobDone(run_id)
            self._emit(ended)
            with self._changed:
                self._current = None
                self._changed.notify_all()


def is_superseded(earlier: JobCommand, later: JobCommand) -> bool:
    """Whether a job is cancelled in favour of a later one.

    That is so if the later one has the same slot, unless it builds on the earlier, or a higher priority.
    """
    if earlier.slot == later.slot:
        return not later.builds_on(earlier)
    return earlier.priority < later.priority
