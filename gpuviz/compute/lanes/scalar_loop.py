"""The scalar triple loop of the sequential lane, compiled by numba.

No fast-math (the order of additions is kept), no threads, no vector instructions: the same loops compiled by ``gcc
-O2`` are as fast (``gpuviz bench matmul``).
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from gpuviz.compute.host_clock import current_core, now_ns
from gpuviz.compute.problem import FloatMatrix


@njit(nogil=True, cache=True)
def multiply(
    a: FloatMatrix,
    b: FloatMatrix,
    answers: FloatMatrix,
    tile_rows: int,
    tile_cols: int,
    heat_low: np.float32,
    heat_per_unit: np.float32,
    started_ns: int,
    begin_ns: NDArray[np.int64],
    end_ns: NDArray[np.int64],
    unit: NDArray[np.int32],
    cells: NDArray[np.uint8],
    stop: NDArray[np.uint8],
) -> None:
    """Write A·B into ``answers`` (M×N) tile by tile, each answer one sum over k in order.

    A tile's cell becomes 1 when it begins and its colour (see ``HeatScale``) when it ends; times count from
    ``started_ns`` of ``time.perf_counter_ns``. Ends early once ``stop[0]`` (a cancel token's flag) is not 0.
    """
    m, k = a.shape
    n = b.shape[1]
    tile = 0
    for top in range(0, m, tile_rows):
        for left in range(0, n, tile_cols):
            if stop[0] != 0:
                return
            cells[tile] = 1
            begin_ns[tile] = now_ns() - started_ns
            for row in range(top, min(top + tile_rows, m)):
                for col in range(left, min(left + tile_cols, n)):
                    total = np.float32(0.0)
                    for term in range(k):
                        total += a[row, term] * b[term, col]
                    answers[row, col] = total
            end_ns[tile] = now_ns() - started_ns
            unit[tile] = current_core()
            steps = (answers[top, left] - heat_low) * heat_per_unit
            # All comparisons with NaN are false, which gives it the lowest colour.
            cells[tile] = 255 if steps >= 253 else (2 + np.uint8(steps) if steps > 0 else 2)
            tile += 1
