"""A lane of the race as a benchmark case, whose answers are verified before its time counts."""

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
    """Verifies answers, as ``Reference`` does."""

    def verify(self, answers: FloatMatrix) -> NDArray[np.uint8]:
        """One byte per tile, ``CORRECT`` or ``WRONG``."""
        ...


class SampledRows:
    """Verifies ``count`` random rows of the answers only: the reference of a large product takes seconds."""

    def __init__(self, problem: MatmulProblem, count: int) -> None:
        self._rows = np.sort(
            np.random.default_rng().choice(problem.shape.m, min(count, problem.shape.m), replace=False)
        )
        self._reference = Reference(MatmulProblem.of(problem.a[self._rows], problem.b, problem.shape.grid_cols))

    def verify(self, answers: FloatMatrix) -> NDArray[np.uint8]:
        """As ``Reference.verify``, for these rows."""
        return self._reference.verify(answers[self._rows])


class LaneCase:
    """Computes one problem per call and returns the total time in ms; the lane is warmed up beforehand.

    ``kernels_ms`` collects the times of arithmetic and packing alone.
    """

    def __init__(self, lane: Lane, problem: MatmulProblem, reference: Verifier) -> None:
        self.lane, self._problem, self._reference = lane, problem, reference
        self.kernels_ms: list[float] = []
        lane.prepare(problem)

    def __call__(self) -> float:
        """Compute once.

        Raises:
            WrongAnswer: if an answer is wrong.
        """
        answers = self._problem.empty_answers()
        times = self.lane.run(self._problem, TileTrace.empty(self._problem.shape.tiles), answers)
        if not (self._reference.verify(answers) == CORRECT).all():
            raise WrongAnswer(who=self.lane.describe())
        self.kernels_ms.append(times.kernel_ns / 1e6)
        return times.total_ns / 1e6


def speed_samples(name: str, times_ms: list[float], flops: int, note: str = "") -> list[Sample]:
    """Two samples of a product: its times in ms, and GFLOP/s."""
    speeds = [flops / time_ms / 1e6 for time_ms in times_ms]
    return [Sample(name, "ms", Spread.of(times_ms), note), Sample(name, "GFLOP/s", Spread.of(speeds))]
