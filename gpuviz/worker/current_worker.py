"""The worker process of now and its watchdog, and the lost ones, which are cleared away in the background."""

import time
from collections.abc import Callable, Sequence
from threading import Thread

from gpuviz.ending import ending_later
from gpuviz.errors import WorkerLost
from gpuviz.worker.background import in_background
from gpuviz.worker.client import ENDED, WorkerClient, close_in_background
from gpuviz.worker.environment import delete_leftovers, discard_kernel_cache
from gpuviz.worker.kept_copy import KeptCopy
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import WorkerStarted
from gpuviz.worker.process_activity import is_at_work
from gpuviz.worker.watchdog import Watchdog

_HEALTHY_S = 10.0  # a worker that was ready for so long counts as started successfully
_LONGEST_CLOSE_S = 3.0


class CurrentWorker:
    """At most one worker at a time. ``clock`` returns seconds; ``command`` replaces the worker's command line."""

    def __init__(self, clock: Callable[[], float], command: Sequence[str] | None) -> None:
        self.client: WorkerClient | None = None
        self._clock, self._command = clock, command
        self._watchdog = Watchdog(clock())
        self._ready_since_s: float | None = None
        self._closing: list[Thread] = []
        self._kept = KeptCopy()

    def start(self, fresh_caches: bool) -> None:
        """Start one; with ``fresh_caches`` it reads no compiler cache of an earlier one.

        Raises:
            NoSharedMemory: if there is too little shared memory for a board.
            WorkerLost: if no process can be started.
        """
        self._watchdog, self._ready_since_s = Watchdog(self._clock(), self._look), None
        try:
            with ending_later():  # else a worker might be left that nobody knows of
                self.client = WorkerClient(fresh_caches, self._command, self._kept)
        except (OSError, RuntimeError, MemoryError) as error:
            raise WorkerLost(reason=ENDED) from error

    def poll(self) -> list[Event]:
        """What it has said since the last call; never blocks."""
        self._closing = [thread for thread in self._closing if thread.is_alive()]
        if self.client is None:
            return []
        self._watchdog.advance(self._clock())
        events = self.client.poll()
        for event in events:
            self._watchdog.record(event)
            if isinstance(event, WorkerStarted):
                self._ready_since_s = self._clock()
        return events

    def _look(self) -> bool | None:
        return is_at_work(self.client.pid) if self.client is not None else None

    @property
    def fault(self) -> str:
        """The reason of ``WorkerLost`` if it has to be replaced, else an empty string."""
        if self.client is None:
            return ""
        return str(self.client.lost.arguments["reason"]) if self.client.lost else self._watchdog.fault

    @property
    def builds(self) -> bool:
        """Whether by what it said last it may be building kernels or loading kept ones."""
        return self._watchdog.compiler_at_work

    @property
    def hangs_while_building(self) -> bool:
        """Whether it computes for ever meanwhile."""
        return self.builds and bool(self._watchdog.fault) and not self._watchdog.stands_still

    @property
    def crashed_while_building(self) -> bool:
        """Whether it ended meanwhile, and nobody has killed it; or stands still."""
        has_ended = self.client is not None and self.client.lost is not None and not self.client.was_killed
        return self.builds and (has_ended or (bool(self._watchdog.fault) and self._watchdog.stands_still))

    @property
    def is_healthy(self) -> bool:
        """Whether it has been ready for long enough."""
        return self._ready_since_s is not None and self._clock() - self._ready_since_s > _HEALTHY_S

    def copy_what_is_kept(self) -> None:
        """Remember what it keeps for the next worker, which gets it back if it has vanished from the disk."""
        if self.client is not None:
            self._kept.take(self.client.kept_places)

    def discard(self, with_kernels: bool = False, with_copies: bool = False) -> None:
        """Kill it; what takes long goes on in the background.

        Kernels that are kept on the disk are forgotten ``with_kernels``. The next worker gets back those of which
        there are copies in memory, unless these are forgotten, too, ``with_copies``.
        """
        if self.client is not None:
            self.client.kill()
            if with_kernels:
                discard_kernel_cache()
            if with_copies:
                self._kept = KeptCopy()
            self._closing.append(close_in_background(self.client))
            self.client = None

    def sweep(self) -> None:
        """Remove, in the background, what killed processes of ours left behind."""
        self._closing.append(in_background(delete_leftovers))

    def close(self) -> None:
        """End it, and wait for all that goes on in the background; returns within 3 s."""
        deadline_s = time.monotonic() + _LONGEST_CLOSE_S
        if self.client is not None:
            self.client.close()
            self.client = None
        for thread in filter(Thread.is_alive, self._closing):
            thread.join(max(0.0, deadline_s - time.monotonic()))
