"""The supervisor's record of unfinished jobs."""

from collections.abc import Iterator
from dataclasses import dataclass

from gpuviz.worker.message_base import JobCommand
from gpuviz.worker.queue import is_superseded


@dataclass(eq=False)
class PendingJob:
    """An unfinished job.

    ``failures`` counts the workers lost at it; ``cancelled`` is True once the worker will or should stop it.
    """

    job: JobCommand
    failures: int = 0
    cancelled: bool = False


class PendingJobs:
    """All unfinished jobs, in the order in which the worker runs them."""

    def __init__(self) -> None:
        self._by_run_id: dict[int, PendingJob] = {}
        self._current: int | None = None  # the run id of the running job

    def __iter__(self) -> Iterator[PendingJob]:
        return iter([*self._by_run_id.values()])

    def __getitem__(self, run_id: int) -> PendingJob | None:
        return self._by_run_id.get(run_id)

    def add(self, job: JobCommand) -> PendingJob:
        """Add a job, and mark those that it supersedes as cancelled."""
        for earlier in self:
            earlier.cancelled |= is_superseded(earlier.job, job)
        pending = self._by_run_id[job.run_id] = PendingJob(job)
        return pending

    def cancel(self, run_id: int) -> None:
        """Mark a job as cancelled."""
        if run_id in self._by_run_id:
            self._by_run_id[run_id].cancelled = True

    @property
    def is_any_begun(self) -> bool:
        """Whether the worker is at a job, be it a cancelled one."""
        return self._current is not None

    def begin(self, run_id: int) -> None:
        """Note that the worker has begun a job."""
        self._current = run_id

    def end(self, run_id: int) -> PendingJob | None:
        """Remove an ended job and return it; None if it is unknown."""
        if run_id == self._current:
            self._current = None
        return self._by_run_id.pop(run_id, None)

    def lose_worker(self) -> PendingJob | None:
        """Note that the worker is lost; returns the job that was running, unless it was cancelled."""
        current, self._current = self._current, None
        pending = self._by_run_id.get(current) if current is not None else None
        return None if pending is None or pending.cancelled else pending
