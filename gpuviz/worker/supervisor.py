"""Supervises the worker: detects its failure, starts another one, and submits the unfinished jobs again."""

import time
from collections.abc import Callable, Sequence
from typing import Self

from gpuviz.compute.probe_cache import forget_probe_results
from gpuviz.ending import ending_later
from gpuviz.errors import GpuvizError, NoOpenCl, NoSharedMemory, NotUtf8, WorkerLost, error_of
from gpuviz.worker.board import Board
from gpuviz.worker.current_worker import CurrentWorker
from gpuviz.worker.device_messages import DeviceChosen, DevicesFound
from gpuviz.worker.ladder import DEVICE_ERRORS, NO_OPENCL, Ladder, Rung
from gpuviz.worker.message_base import Command, Event, JobCommand
from gpuviz.worker.messages import JobDone, JobFailed, JobStarted, JobStopped, StopJob
from gpuviz.worker.pending import PendingJob, PendingJobs
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced
from gpuviz.worker.restarts import RestartLimits, RetryTimes

_MOST_ATTEMPTS = 2  # of a job
_MOST_FAILED_STARTS = 3
_DOUBTS_KEPT, _DOUBTS_COPIES = 2, 3  # crashes in a row while kernels were built or loaded


class Supervisor:
    """Keeps one worker running. Only ``close`` blocks; call ``poll`` often, always from the same thread.

    Without ``ladder`` there is no recovery: device errors are passed on, and once the worker is lost every job, also a
    later one, ends with ``JobFailed``. ``clock`` returns seconds; ``command`` replaces the worker's command line;
    ``limits`` say how many losses are too many.
    """

    def __init__(
        self,
        ladder: bool = True,
        clock: Callable[[], float] = time.monotonic,
        command: Sequence[str] | None = None,
        limits: RestartLimits | None = None,
    ) -> None:
        self.restarts = 0
        self._limits = limits or RestartLimits()
        self._ladder, self._recovers = Ladder(self._limits), ladder
        self._clock, self._worker = clock, CurrentWorker(clock, command)
        self._unavailable: GpuvizError | None = None  # why there is no worker
        self._next_start = RetryTimes[None]()  # of a worker, where there can be none now
        self._failed_starts = 0  # consecutive workers that ended early and at no job
        self._crashes_while_building = 0  # in a row
        self._pending = PendingJobs()
        self._events: list[SupervisorEvent] = []

    # ---- for the window and the terminal ----

    def start(self) -> None:
        """Start the first worker, and remove what processes of ours that were killed left behind."""
        self._start_worker()
        self._worker.sweep()

    def send(self, command: Command) -> None:
        """Send a command; a job is sent again to the next worker if this one is lost before it ends."""
        if isinstance(command, JobCommand):
            if self._ladder.begin(command):
                self._events.append(FellBack(command.slot, Rung.CHOSEN_DEVICE))
            self._submit(self._pending.add(command))
            return
        if isinstance(command, StopJob):
            self._pending.cancel(command.run_id)
        if self._worker.client is not None:
            self._worker.client.send(command)

    def poll(self) -> list[SupervisorEvent]:
        """All events since the last call."""
        client = self._worker.client
        for event in self._worker.poll():
            self._process(event)
            if self._worker.client is not client:
                break  # the worker was replaced, and the rest of its events with it
        else:
            if reason := self._worker.fault:
                self._lose_worker(f"worker-{reason}", WorkerLost(reason=reason))
        self._retry()
        events, self._events = self._events, []
        return events

    @property
    def board(self) -> Board | None:
        """The board of the current worker."""
        return self._worker.client.board if self._worker.client else None

    @property
    def worker_pid(self) -> int | None:
        """The process id of the current worker."""
        return self._worker.client.pid if self._worker.client else None

    def restart_worker(self) -> None:
        """Start another worker because a person wants one, and try everything again that was given up.

        Unfinished jobs begin anew, and none of them is to blame.
        """
        was_unavailable = self._unavailable is not None
        self._pending.lose_worker()
        self._worker.discard()
        self._end_cancelled()
        self.restarts += 1
        self._failed_starts = 0
        self._events.append(WorkerReplaced("worker-asked", fresh_caches=False))
        self._events += [FellBack(slot, Rung.CHOSEN_DEVICE) for slot in self._ladder.start_over()]
        self._start_worker()
        if was_unavailable:
            self._compute_again()

    def close(self) -> None:
        """End all workers and free their boards; returns within 3 s, whatever they do."""
        with ending_later():  # an impatient second signal would leave processes behind
            self._worker.close()

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:  # including an exception raised by a signal handler
            self.close()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    # ---- events ----

    def _process(self, event: Event) -> None:
        """Update the state by one event, then deliver it, unless it is a failure that is recovered from."""
        match event:
            case DevicesFound():
                self._ladder.devices = event.devices
            case DeviceChosen():
                self._ladder.in_use = event.device
            case JobStarted():
                self._pending.begin(event.run_id)
            case JobFailed() if self._recovers_from(event):
                return
            case JobDone() | JobStopped() | JobFailed():
                self._failed_starts = 0
                self._crashes_while_building *= not isinstance(event, JobDone)
                self._pending.end(event.run_id)
                if self._recovers:
                    self._worker.copy_what_is_kept()
        self._events.append(event)

    def _recovers_from(self, event: JobFailed) -> bool:
        """Retry a job that failed because of its device; returns whether it is retried."""
        pending, key = self._pending[event.run_id], event.key
        if not self._recovers or key not in DEVICE_ERRORS or pending is None:
            return False
        if pending.cancelled or pending.job.on_crash == "drop" or self._ladder.rung(pending.job) >= Rung.NUMPY_ONLY:
            return False
        if key in NO_OPENCL:  # another worker would find no OpenCL either
            self._descend(pending, key)
            self._submit(pending)
        else:
            self._lose_worker(key, error_of(key, event.arguments))
        return True

    # ---- jobs ----

    def _submit(self, pending: PendingJob) -> None:
        """Send a job adapted to its rung, or let it fail if it cannot be done."""
        adapted = self._ladder.adapted(pending.job)
        if self._unavailable is not None:
            self._fail(pending, self._unavailable)
        elif adapted is None:
            self._fail(pending, NoOpenCl(detail="NumPy"))
        elif self._worker.client is not None:
            try:
                self._worker.client.send(adapted)
            except NotUtf8 as error:
                self._fail(pending, error)

    def _fail(self, pending: PendingJob, error: GpuvizError) -> None:
        if self._pending.end(pending.job.run_id) is not None:
            self._events.append(JobFailed(pending.job.run_id, error.key, error.arguments))

    def _descend(self, pending: PendingJob, key: str) -> None:
        """Move this kind of job down the ladder."""
        rung = self._ladder.descend(pending.job, self._clock(), has_opencl=key not in NO_OPENCL)
        self._events.append(FellBack(pending.job.slot, rung, key))

    # ---- failures ----

    def _lose_worker(self, reason_key: str, error: GpuvizError) -> None:
        """Replace the worker and submit the unfinished jobs again; those that cannot be retried fail with ``error``."""
        started = self._pending.is_any_begun or self._worker.is_healthy
        self._failed_starts = 0 if started else self._failed_starts + 1
        at_fault = self._pending.lose_worker()
        falls_back = self._recovers and at_fault is not None and self._blames_device(at_fault)
        hangs = self._worker.hangs_while_building
        if hangs:
            forget_probe_results()  # the device is no longer as it was
        # A damaged kernel that is kept lets every process crash, or hang, that reads it. But most workers are lost by
        # something else, and to build all kernels anew takes longer than to crash once more. What a driver keeps may
        # be damaged and is doubted first; of what we keep, there are copies. Where there is no next worker, nobody
        # would count: the next start would crash too, and every later one.
        self._crashes_while_building += self._worker.crashed_while_building
        fresh_caches = self._crashes_while_building >= (_DOUBTS_KEPT if self._recovers else 1)
        doubts_copies = hangs or self._crashes_while_building >= _DOUBTS_COPIES
        self._worker.discard(with_kernels=fresh_caches or hangs, with_copies=doubts_copies)
        self._crashes_while_building %= _DOUBTS_COPIES
        self._end_cancelled()
        if not self._recovers or self._failed_starts >= _MOST_FAILED_STARTS:
            self._mark_unavailable(error)
            return
        self.restarts += 1
        self._events.append(WorkerReplaced(reason_key, fresh_caches))
        for pending in self._pending:
            if pending.job.on_crash == "drop":
                self._fail(pending, error)
            elif pending is at_fault and falls_back:
                self._descend(pending, reason_key)
            elif pending is at_fault and pending.failures >= _MOST_ATTEMPTS:
                self._fail(pending, error)
        self._start_worker(fresh_caches)

    def _blames_device(self, at_fault: PendingJob) -> bool:
        """Count the loss of a worker against its job; returns whether so many were lost that its device is to blame."""
        at_fault.failures += 1
        return at_fault.job.on_crash == "retry" and self._ladder.crashed(at_fault.job, self._clock())

    def _end_cancelled(self) -> None:
        """Jobs that were to be stopped have stopped with their worker."""
        for pending in self._pending:
            if pending.cancelled:
                self._pending.end(pending.job.run_id)
                self._events.append(JobStopped(pending.job.run_id))

    def _start_worker(self, fresh_caches: bool = False) -> None:
        try:
            self._worker.start(fresh_caches)
        except (NoSharedMemory, WorkerLost) as error:
            self._mark_unavailable(error)
        else:
            self._unavailable = None
            self._next_start.forget(None)
            for pending in self._pending:
                self._submit(pending)

    def _mark_unavailable(self, error: GpuvizError) -> None:
        """Let all jobs fail with ``error``, now and later, until a worker can be started again."""
        self._unavailable = error
        if self._recovers:
            self._events.append(FellBack(None, Rung.RECORDING, error.key, error.arguments))
            self._next_start.give_up(None, self._limits.retry_recording, self._clock())
        for pending in self._pending:
            self._fail(pending, error)

    def _retry(self) -> None:
        """Try again what was given up long enough ago."""
        now_s = self._clock()
        if self._unavailable is None:  # else nothing is computed, on whatever rung
            self._events += [FellBack(slot, Rung.CHOSEN_DEVICE) for slot in self._ladder.retry(now_s)]
        if self._next_start.due(now_s):
            self._failed_starts = 0
            self._start_worker()
            self._compute_again()

    def _compute_again(self) -> None:
        """Where there was no worker, and is one now, say that all jobs are computed again, and see to it."""
        if self._unavailable is None:
            self._ladder.retry_recorded()
            self._events.append(FellBack(None, Rung.CHOSEN_DEVICE))
