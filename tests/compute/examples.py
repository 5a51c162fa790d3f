"""Lanes and races that tests share."""

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.lane import LaneTimes
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.race_result import LaneResult
from gpuviz.compute.trace import TileTrace


class Watcher:
    """Keeps what a race reports."""

    def __init__(self) -> None:
        self.board: dict[str, NDArray[np.uint8]] = {}
        self.started: list[str] = []
        self.finished: list[LaneResult] = []

    def cells(self, lane: str, tiles: int) -> NDArray[np.uint8]:
        return self.board.setdefault(lane, np.zeros(tiles, np.uint8))

    def lane_started(self, lane: str, started_ns: int) -> None:
        assert started_ns > 0
        self.started.append(lane)

    def lane_finished(self, result: LaneResult) -> None:
        self.finished.append(result)


class ScriptedLane:
    """Gives right answers in the times it is told to report, except for the runs named as wrong."""

    def __init__(self, totals_ns: list[int], wrong_runs: tuple[int, ...] = (), name: str = "blas_one_core") -> None:
        self.name = name
        self.uses_cpu = True
        self.closed = False
        self._totals_ns = totals_ns
        self._wrong_runs = wrong_runs
        self._run = 0

    def describe(self) -> str:
        return "scripted"

    def prepare(self, problem: MatmulProblem) -> int:
        del problem
        return 5

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        if self._run not in self._wrong_runs:
            np.matmul(problem.a, problem.b, out=answers)
        total_ns = self._totals_ns[self._run]
        self._run += 1
        trace.end_ns[:] = total_ns
        trace.cells[:] = 2
        return LaneTimes(total_ns // 2, total_ns)

    def close(self) -> None:
        self.closed = True
