"""The sequential lane: one answer after another on one CPU core."""

import time
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

from gpuviz.compute.lane import LaneTimes
from gpuviz.compute.problem import CELL_COMPUTING, FloatMatrix, MatmulProblem
from gpuviz.compute.trace import TileTrace


class SequentialLane:
    """A compiled scalar triple loop; where numba is missing, one BLAS dot product per answer."""

    name = "sequential"
    uses_cpu = True

    def describe(self) -> str:
        """The loop and its compiler, in English."""
        if compiled_loop() is None:
            return "one CPU core, one answer at a time, each a BLAS dot product (numba is not available here)"
        return "one CPU core, scalar triple loop compiled by numba (no vector instructions, no fast-math)"

    def prepare(self, problem: MatmulProblem) -> int:
        """Compile the loop, or load it from numba's cache; gives the time in ns."""
        del problem  # the loop is the same for all sizes
        started_ns = time.perf_counter_ns()
        tiny = MatmulProblem.of(np.ones((1, 1), np.float32), np.ones((1, 1), np.float32), tiles=1)
        self.run(tiny, TileTrace.empty(1), tiny.empty_answers())
        return time.perf_counter_ns() - started_ns

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        """Compute one tile after another; both times are the same, as nothing is copied."""
        shape, heat, multiply = problem.shape, problem.heat, compiled_loop()
        started_ns = time.perf_counter_ns()
        if multiply is None:
            _multiply_by_dot_products(problem, trace, answers, started_ns)
        else:
            multiply(
                problem.a,
                problem.b,
                answers,
                shape.tile_rows,
                shape.tile_cols,
                np.float32(heat.low),
                np.float32(heat.per_unit),
                started_ns,
                trace.begin_ns,
                trace.end_ns,
                trace.unit,
                trace.cells,
                trace.cancel.flag,
            )
        total_ns = time.perf_counter_ns() - started_ns
        return LaneTimes(total_ns, total_ns)

    def close(self) -> None:
        """Nothing to release."""


@cache
def compiled_loop() -> Callable[..., Any] | None:
    """The scalar triple loop; None where numba is missing. Loads numba, which takes as long as all the rest."""
    try:
        from gpuviz.compute.lanes.scalar_loop import multiply  # noqa: PLC0415 - see above
    except ImportError:  # numba has no wheels for Intel Macs
        return None
    loop: Callable[..., Any] = multiply
    return loop


def _multiply_by_dot_products(problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix, started_ns: int) -> None:
    for tile in range(problem.shape.tiles):
        if trace.cancel.cancelled:
            return
        rows, cols = problem.shape.tile_slices(tile)
        trace.cells[tile] = CELL_COMPUTING
        trace.begin_ns[tile] = time.perf_counter_ns() - started_ns
        for row in range(rows.start, rows.stop):
            for col in range(cols.start, cols.stop):
                answers[row, col] = problem.a[row] @ problem.b[:, col]
        trace.end_ns[tile] = time.perf_counter_ns() - started_ns
        trace.cells[tile] = problem.heat.cells(answers[rows.start, cols.start])
