"""Progress of driver calls, by which the watchdog tells a hanging driver from a slow one.

Any call of a driver can hang, and only another process can end that. So every driver call stands within
``driver_at_work``, and long work calls ``advance`` after each step. Our own loops and BLAS may take long but cannot
hang, and need neither.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock, get_ident

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.problem import CELL_FIRST_HEAT

LAUNCH_S = 20.0  # the longest step of device work
BUILD_S = 120.0  # the longest step in which a compiler may run, as when a kernel is first used


@dataclass(eq=False)
class _Work:
    limit_s: float
    cells: NDArray[np.uint8] | None
    step: int = 0  # number of the current step
    cells_done: int = 0


class DriverActivity:
    """Counts the steps of all driver calls in this process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._steps = 0
        self._by_thread: dict[int, list[_Work]] = {}  # nested work of each thread, the innermost last
        self._announce: Callable[[], None] = lambda: None

    def announce_by(self, announce: Callable[[], None]) -> None:
        """Register a callback for begin and end of long steps.

        For their begin as some compilers hold the GIL, and so block ``reading``; for their end so that a worker lost
        later is not taken for one whose compiler was at work.
        """
        self._announce = announce

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
            return slowest.step, slowest.limit_s

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
                works.pop()
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
                self._begin_step(works[-1])

    def _begin_step(self, work: _Work) -> None:
        self._steps += 1
        work.step = self._steps

    def _look_at_cells(self, work: _Work) -> None:
        done = 0 if work.cells is None else int(np.count_nonzero(work.cells >= CELL_FIRST_HEAT))
        if done != work.cells_done:
            work.cells_done = done
            self._begin_step(work)


_OF_THIS_PROCESS = DriverActivity()
reading = _OF_THIS_PROCESS.reading
driver_at_work = _OF_THIS_PROCESS.driver_at_work
advance = _OF_THIS_PROCESS.advance
announce_by = _OF_THIS_PROCESS.announce_by
