"""The supervisor's books of what the worker has to do."""

from collections.abc import Iterator
from dataclasses import dataclass

from gpuviz.worker.message_base import JobCommand
from gpuviz.worker.queue import is_superseded


@dataclass(eq=False)
class PendingJob:
    """A job that has not ended; ``cancelled``: the worker will give it up for a later one, or was asked to."""

    job: JobCommand
    failures: int = 0
    cancelled: bool = False


class PendingJobs:
    """All jobs that have not ended, in the order in which the worker does them."""

    def __init__(self) -> None:
        self._by_run_id: dict[int, PendingJob] = {}
        self._current: int | None = None  # the run id of the job that the worker is at

    def __iter__(self) -> Iterator[PendingJob]:
        return iter([*self._by_run_id.values()])

    def __getitem__(self, run_id: int) -> PendingJob | None:
        return self._by_run_id.get(run_id)

    def add(self, job: JobCommand) -> PendingJob:
        """Note a new job, and that others give way to it."""
        for earlier in self:
            earlier.cancelled |= is_superseded(earlier.job, job)
        pending = self._by_run_id[job.run_id] = PendingJob(job)
        return pending

    def cancel(self, run_id: int) -> None:
        """Note that a job was asked to stop."""
        if run_id in self._by_run_id:
            self._by_run_id[run_id].cancelled = True

    def begin(self, run_id: int) -> None:
        """The worker has begun a job."""
        self._current = run_id

    def end(self, run_id: int) -> PendingJob | None:
        """Strike a job out; gives it, unless it was none."""
        if run_id == self._current:
            self._current = None
        return self._by_run_id.pop(run_id, None)

    def lose_worker(self) -> PendingJob | None:
        """The worker is gone; gives the job that it was at, if it was at one that is still wanted."""
        current, self._current = self._current, None
        pending = self._by_run_id.get(current) if current is not None else None
        return None if pending is None or pending.cancelled else pending
