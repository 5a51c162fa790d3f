"""Progress of driver calls, by which the watchdog tells a hanging driver from a slow one.

Any call of a driver can hang, and only another process can end that. So every driver call stands within
``driver_at_work``, and long work calls ``advance`` after each step. Our own loops and BLAS may take long but cannot
hang, and need neither.

A device may be slow, as a simulated one is, so a step has ``LAUNCH_S``. Once ``_ENOUGH_STEPS`` of a device were seen, a
step may take ``_TIMES_LONGEST`` times the longest of them, so that a fast device that hangs is noticed sooner.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock, get_ident

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.problem import CELL_FIRST_HEAT

LAUNCH_S = 20.0  # the longest step of device work
LEAST_S = 3.5  # a busy machine may well hold up a step of milliseconds for a second
BUILD_S = 120.0  # the longest step in which a compiler may run, as when a kernel is first used

_ENOUGH_STEPS = 50
_TIMES_LONGEST = 10


@dataclass(eq=False)
class _Work:
    limit_s: float
    cells: NDArray[np.uint8] | None
    step: int = 0  # number of the current step
    begun_s: float = 0.0  # when that began
    cells_done: int = 0


class DriverActivity:
    """Counts the steps of all driver calls in this process. ``clock`` returns seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._lock, self._clock = Lock(), clock
        self._device: object = None
        self._longest_s, self._steps_seen = 0.0, 0  # of the steps of this device without a compiler
        self._steps = 0
        self._by_thread: dict[int, list[_Work]] = {}  # nested work of each thread, the innermost last
        self._announce: Callable[[], None] = lambda: None

    def announce_by(self, announce: Callable[[], None]) -> None:
        """Register a callback for begin and end of long steps.

        For their begin as some compilers hold the GIL, and so block ``reading``; for their end so that a worker lost
        later is not taken for one whose compiler was at work.
        """
        self._announce = announce

    def expect(self, device: object) -> None:
        """Note which device works from now on; what was seen of another one says nothing about it."""
        with self._lock:
            if device != self._device:
                self._device, self._longest_s, self._steps_seen = device, 0.0, 0

    def reading(self) -> tuple[int, float]:
        """A step count, and for how many seconds it may stay unchanged before the driver counts as hanging.

        It is unchanged only while a driver call makes no progress. With several calls, that with the oldest step
        counts.
        """
        with self._lock:
            at_work = [works[-1] for works in self._by_thread.values()]
            if not at_work:
                self._steps += 1
                return self._steps, LAUNCH_S
            for work in at_work:
                self._look_at_cells(work)
            slowest = min(at_work, key=lambda work: work.step)
            return slowest.step, min(
                slowest.limit_s, self._launch_s
            ) if slowest.limit_s <= LAUNCH_S else slowest.limit_s

    @contextmanager
    def driver_at_work(self, limit_s: float = LAUNCH_S, cells: NDArray[np.uint8] | None = None) -> Iterator[None]:
        """This thread calls a driver; a step may take ``limit_s``, or longer if an enclosing call may.

        Each of the ``cells`` (see ``HeatScale``) that is done counts as a step.
        """
        thread, work = get_ident(), _Work(limit_s, cells)
        with self._lock:
            works = self._by_thread.setdefault(thread, [])
            work.limit_s = max([limit_s, *(outer.limit_s for outer in works)])
            works.append(work)
            self._begin_step(work)
        try:
            if limit_s > LAUNCH_S:
                self._announce()
            yield
        finally:
            with self._lock:
                self._end_step(works.pop())
                if works:
                    self._begin_step(works[-1])
                else:
                    del self._by_thread[thread]
            if limit_s > LAUNCH_S:
                self._announce()

    def advance(self) -> None:
        """Report that this thread's work has done a step."""
        with self._lock:
            if works := self._by_thread.get(get_ident()):
                self._end_step(works[-1])
                self._begin_step(works[-1])

    @property
    def _launch_s(self) -> float:
        if self._steps_seen < _ENOUGH_STEPS:
            return LAUNCH_S
        return min(max(_TIMES_LONGEST * self._longest_s, LEAST_S), LAUNCH_S)

    def _begin_step(self, work: _Work) -> None:
        self._steps += 1
        work.step, work.begun_s = self._steps, self._clock()

    def _end_step(self, work: _Work) -> None:
        if work.limit_s <= LAUNCH_S:
            self._steps_seen += 1
            self._longest_s = max(self._longest_s, self._clock() - work.begun_s)

    def _look_at_cells(self, work: _Work) -> None:
        done = 0 if work.cells is None else int(np.count_nonzero(work.cells >= CELL_FIRST_HEAT))
        if done != work.cells_done:
            work.cells_done = done
            self._end_step(work)
            self._begin_step(work)


_OF_THIS_PROCESS = DriverActivity()
reading = _OF_THIS_PROCESS.reading
driver_at_work = _OF_THIS_PROCESS.driver_at_work
advance = _OF_THIS_PROCESS.advance
announce_by = _OF_THIS_PROCESS.announce_by
expect = _OF_THIS_PROCESS.expect
