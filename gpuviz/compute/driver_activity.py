"""How work tells that it gets on, so that a hanging driver is noticed, and a slow one is not taken for it.

A driver can hang in any call, and nothing within its process can end that: whoever watches the process must. So every
call of a driver stands within ``driver_at_work``, and what takes long says ``advance`` after each step. Our own loops
and BLAS may take long but cannot hang; they need neither.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock, get_ident

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.problem import CELL_FIRST_HEAT

LAUNCH_S = 20.0  # the longest step of work on a device
BUILD_S = 120.0  # the longest step in which a compiler may be at work, as it is whenever a kernel is first used


@dataclass(eq=False)
class _Work:
    limit_s: float
    cells: NDArray[np.uint8] | None
    step: int = 0  # the number of the step that it is at
    cells_done: int = 0


class DriverActivity:
    """Numbers all steps of all drivers in this process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._steps = 0
        self._by_thread: dict[int, list[_Work]] = {}  # what each thread is at, the innermost last
        self._announce: Callable[[], None] = lambda: None

    def announce_by(self, announce: Callable[[], None]) -> None:
        """Have this called before a compiler may be at work, as some hold up all of Python, whoever reads us too."""
        self._announce = announce

    def reading(self) -> tuple[int, float]:
        """A number, and for how many seconds at most it may stand still while all is well.

        It stands still only while a driver is at work and finishes nothing. Of several the one that finished nothing
        for longest counts.
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
        """This thread calls a driver; a step may take ``limit_s``, or more if it is part of what may take more.

        ``cells`` (see ``HeatScale``) show what it has done: each one is a step.
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

    def advance(self) -> None:
        """What this thread is at has done a step."""
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
