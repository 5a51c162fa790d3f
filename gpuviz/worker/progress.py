"""How the worker tells that it gets on, so that only a hanging driver looks like one."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.lane import Lane, LaneTimes
from gpuviz.compute.problem import CELL_FIRST_HEAT, FloatMatrix, MatmulProblem
from gpuviz.compute.shape import MAX_TILES
from gpuviz.compute.trace import TileTrace


class Progress:
    """A number that stands still only while a driver is at work and finishes nothing.

    Our own loops, BLAS and the probe (whose children have a time limit) may take long but cannot hang: while
    one of them is at work, every reading is a new number. While a driver is, the number changes with each
    tile done.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._steps = 0
        self._watched: NDArray[np.uint8] | None = None

    def reading(self) -> int:
        """The number now."""
        with self._lock:
            if self._watched is None:
                self._steps += 1
                return self._steps * (MAX_TILES + 1)
            done = int(np.count_nonzero(self._watched >= CELL_FIRST_HEAT))
            return self._steps * (MAX_TILES + 1) + done

    @contextmanager
    def watching(self, cells: NDArray[np.uint8]) -> Iterator[None]:
        """A driver is at work; ``cells`` show what it has done."""
        self._watch(cells)
        try:
            yield
        finally:
            self._watch(None)

    @contextmanager
    def watching_steps(self) -> Iterator[None]:
        """A driver may be at work; ``advance`` is called with every step done."""
        with self.watching(np.zeros(0, np.uint8)):
            yield

    def advance(self) -> None:
        """A step is done."""
        with self._lock:
            self._steps += 1

    def _watch(self, cells: NDArray[np.uint8] | None) -> None:
        with self._lock:
            self._steps += 1
            self._watched = cells


class WatchedLane:
    """A lane that runs a driver's code, watched by ``progress`` while it does."""

    def __init__(self, lane: Lane, progress: Progress) -> None:
        self.name = lane.name
        self.uses_cpu = lane.uses_cpu
        self._lane = lane
        self._progress = progress

    def describe(self) -> str:
        """Who computes here."""
        return self._lane.describe()

    def prepare(self, problem: MatmulProblem) -> int:
        """Prepare the lane."""
        with self._progress.watching(np.zeros(0, np.uint8)):
            return self._lane.prepare(problem)

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        """Run the lane."""
        with self._progress.watching(trace.cells):
            return self._lane.run(problem, trace, answers)

    def close(self) -> None:
        """Close the lane."""
        with self._progress.watching(np.zeros(0, np.uint8)):
            self._lane.close()
