"""Supervises the worker: detects its failure, starts another one, and submits the unfinished jobs again."""

import time
from collections.abc import Callable, Sequence
from threading import Thread
from typing import Self

from gpuviz.ending import ending_later
from gpuviz.errors import GpuvizError, NoOpenCl, NoSharedMemory, WorkerLost, error_of
from gpuviz.worker.board import Board
from gpuviz.worker.client import ENDED, WorkerClient, close_in_background, in_background
from gpuviz.worker.device_messages import DeviceChosen, DevicesFound
from gpuviz.worker.environment import delete_leftovers, discard_kernel_cache
from gpuviz.worker.ladder import DEVICE_ERRORS, NO_OPENCL, Ladder, Rung
from gpuviz.worker.message_base import Command, Event, JobCommand
from gpuviz.worker.messages import JobDone, JobFailed, JobStarted, JobStopped, StopJob, WorkerStarted
from gpuviz.worker.pending import PendingJob, PendingJobs
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced
from gpuviz.worker.restarts import RestartLimits, RetryTimes
from gpuviz.worker.watchdog import Watchdog

_HEALTHY_S = 10.0  # a worker that was ready for so long counts as started successfully
_LONGEST_CLOSE_S = 3.0
_MOST_ATTEMPTS = 2  # of a job
_MOST_FAILED_STARTS = 3


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
        self._clock, self._command = clock, command
        self._client: WorkerClient | None = None
        self._watchdog = Watchdog(clock())
        self._closing: list[Thread] = []
        self._unavailable: GpuvizError | None = None  # why there is no worker
        self._next_start = RetryTimes[None]()  # of a worker, where there can be none now
        self._ready_since_s: float | None = None
        self._failed_starts = 0  # consecutive workers that ended early without running a job
        self._pending = PendingJobs()
        self._events: list[SupervisorEvent] = []

    # ---- for the window and the terminal ----

    def start(self) -> None:
        """Start the first worker, and remove what processes of ours that were killed left behind."""
        self._start_worker(fresh_caches=False)
        self._closing.append(in_background(delete_leftovers))

    def send(self, command: Command) -> None:
        """Send a command; a job is sent again to the next worker if this one is lost before it ends."""
        if isinstance(command, JobCommand):
            self._ladder.begin(command)
            self._submit(self._pending.add(command))
            return
        if isinstance(command, StopJob):
            self._pending.cancel(command.run_id)
        if self._client is not None:
            self._client.send(command)

    def poll(self) -> list[SupervisorEvent]:
        """All events since the last call."""
        self._closing = [thread for thread in self._closing if thread.is_alive()]
        client = self._client
        if client is not None:
            self._watchdog.advance(self._clock())
            for event in client.poll():
                self._watchdog.record(event)
                self._process(event)
                if self._client is not client:
                    break  # the worker was replaced, and the rest of its events with it
            else:
                reason = str(client.lost.arguments["reason"]) if client.lost else self._watchdog.fault
                if reason:
                    self._lose_worker(f"worker-{reason}", WorkerLost(reason=reason))
        self._retry()
        events, self._events = self._events, []
        return events

    @property
    def board(self) -> Board | None:
        """The board of the current worker."""
        return self._client.board if self._client else None

    @property
    def worker_pid(self) -> int | None:
        """The process id of the current worker."""
        return self._client.pid if self._client else None

    def restart_worker(self) -> None:
        """Start another worker because a person wants one; unfinished jobs begin anew, and none of them is to blame."""
        was_unavailable = self._unavailable is not None
        self._pending.lose_worker()
        self._discard_worker(discard_kernels=False)
        self._end_cancelled()
        self.restarts += 1
        self._events.append(WorkerReplaced("worker-asked", fresh_caches=False))
        self._start_worker(fresh_caches=False)
        if was_unavailable and self._client is not None:
            self._events.append(FellBack(None, Rung.CHOSEN_DEVICE))

    def close(self) -> None:
        """End all workers and free their boards; returns within 3 s, whatever they do."""
        deadline_s = time.monotonic() + _LONGEST_CLOSE_S
        if self._client is not None:
            self._client.close()
            self._client = None
        for thread in filter(Thread.is_alive, self._closing):
            thread.join(max(0.0, deadline_s - time.monotonic()))

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
            case WorkerStarted():
                self._ready_since_s = self._clock()
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
                self._pending.end(event.run_id)
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
        elif self._client is not None:
            self._client.send(adapted)

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
        at_fault = self._pending.lose_worker()
        was_healthy = self._ready_since_s is not None and self._clock() - self._ready_since_s > _HEALTHY_S
        self._failed_starts = 0 if at_fault is not None or was_healthy else self._failed_starts + 1
        fresh_caches = self._failed_starts > 1 or bool(at_fault and at_fault.failures)
        # A damaged file in the kernel cache would crash every process that reads it, or let it hang. After one crash
        # the cache is kept, as to build all anew takes longer than to crash once more.
        hung_while_building = self._watchdog.compiler_at_work and bool(self._watchdog.fault)
        self._discard_worker(discard_kernels=fresh_caches or hung_while_building)
        self._end_cancelled()
        if not self._recovers or self._failed_starts >= _MOST_FAILED_STARTS:
            self._mark_unavailable(error)
            return
        self.restarts += 1
        self._events.append(WorkerReplaced(reason_key, fresh_caches))
        for pending in self._pending:
            if pending.job.on_crash == "drop":
                self._fail(pending, error)
            elif pending is at_fault:
                self._count_failure(pending, reason_key, error)
        self._start_worker(fresh_caches)

    def _end_cancelled(self) -> None:
        """Jobs that were to be stopped have stopped with their worker."""
        for pending in self._pending:
            if pending.cancelled:
                self._pending.end(pending.job.run_id)
                self._events.append(JobStopped(pending.job.run_id))

    def _count_failure(self, pending: PendingJob, reason_key: str, error: GpuvizError) -> None:
        """Count the loss of a worker against its job: the second time it fails, unless its device is to blame."""
        pending.failures += 1
        if self._ladder.crashed(pending.job, self._clock()):
            self._descend(pending, reason_key)
        elif pending.failures >= _MOST_ATTEMPTS:
            self._fail(pending, error)

    def _discard_worker(self, discard_kernels: bool) -> None:
        if self._client is None:
            return
        self._client.kill()
        if discard_kernels:
            discard_kernel_cache()
        self._closing.append(close_in_background(self._client))
        self._client = None

    def _start_worker(self, fresh_caches: bool) -> None:
        self._watchdog, self._ready_since_s = Watchdog(self._clock()), None
        try:
            with ending_later():  # else a worker might be left that nobody knows of
                self._client = WorkerClient(fresh_caches, self._command)
        except NoSharedMemory as error:
            self._mark_unavailable(error)
        except (OSError, RuntimeError, MemoryError):
            self._mark_unavailable(WorkerLost(reason=ENDED))
        else:
            self._unavailable = None
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
        self._events += [FellBack(slot, Rung.CHOSEN_DEVICE) for slot in self._ladder.retry(now_s)]
        if self._next_start.due(now_s):
            self._failed_starts = 0
            self._start_worker(fresh_caches=True)
            if self._client is not None:
                self._events.append(FellBack(None, Rung.CHOSEN_DEVICE))
