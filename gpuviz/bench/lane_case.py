"""A lane of the race as a case of a benchmark: no time counts before its answers were checked."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from gpuviz.bench.report import Sample, Spread
from gpuviz.compute.lane import Lane
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.trace import TileTrace
from gpuviz.compute.verification import CORRECT, Reference
from gpuviz.errors import WrongAnswer


class Verifier(Protocol):
    """Whoever can mark answers, such as a ``Reference``."""

    def verify(self, answers: FloatMatrix) -> NDArray[np.uint8]:
        """``CORRECT`` or not, tile by tile."""
        ...


class SampledRows:
    """Marks all answers of some rows only, picked at random: the reference of a large product takes seconds."""

    def __init__(self, problem: MatmulProblem, count: int) -> None:
        self._rows = np.sort(
            np.random.default_rng().choice(problem.shape.m, min(count, problem.shape.m), replace=False)
        )
        self._reference = Reference(MatmulProblem.of(problem.a[self._rows], problem.b, problem.shape.grid_cols))

    def verify(self, answers: FloatMatrix) -> NDArray[np.uint8]:
        """As ``Reference.mark``, of these rows."""
        return self._reference.verify(answers[self._rows])


class LaneCase:
    """Computes one problem again and again; each call gives the total time in ms.

    ``kernels_ms`` are the times of arithmetic (and packing) alone. The lane is warm from the beginning.
    """

    def __init__(self, lane: Lane, problem: MatmulProblem, reference: Verifier) -> None:
        self.lane, self._problem, self._reference = lane, problem, reference
        self.kernels_ms: list[float] = []
        lane.prepare(problem)

    def __call__(self) -> float:
        """Compute once.

        Raises:
            WrongAnswer: if any answer is.
        """
        answers = self._problem.empty_answers()
        times = self.lane.run(self._problem, TileTrace.empty(self._problem.shape.tiles), answers)
        if not (self._reference.verify(answers) == CORRECT).all():
            raise WrongAnswer(who=self.lane.describe())
        self.kernels_ms.append(times.kernel_ns / 1e6)
        return times.total_ns / 1e6


def speed_samples(name: str, times_ms: list[float], flops: int, note: str = "") -> list[Sample]:
    """The times of a product, and its calculations a second."""
    speeds = [flops / time_ms / 1e6 for time_ms in times_ms]
    return [Sample(name, "ms", Spread.of(times_ms), note), Sample(name, "GFLOP/s", Spread.of(speeds))]
