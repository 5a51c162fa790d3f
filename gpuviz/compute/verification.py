"""Verification of answers against a float64 reference, tile by tile."""

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.problem import FloatMatrix, MatmulProblem

CORRECT, WRONG = 1, 2  # 0 stands for not verified

_ROWS_AT_A_TIME = 1024  # more make BLAS no faster
_UNIT_ROUNDOFF = 2.0**-24
_FLOAT32 = np.finfo(np.float32)


class Reference:
    """The float64 answers of one problem, and the error bound of a float32 answer.

    The bound is the componentwise one of a sum of K products in any order,
    |C - C_ref| ≤ γ·(|A|·|B|) with γ = K·u / (1 - K·u), u = 2⁻²⁴ (Higham, *Accuracy and Stability of Numerical
    Algorithms*, 2nd ed., section 3.1), plus K times the smallest normal number for devices that flush
    smaller ones to zero. Where the reference is NaN or infinite, the answer must be the same; where a partial
    sum may overflow float32, an infinite answer or NaN passes too.

    Raises:
        Cancelled: once ``cancel`` is cancelled.
    """

    def __init__(self, problem: MatmulProblem, cancel: CancelToken | None = None) -> None:
        k = problem.shape.k
        gamma = k * _UNIT_ROUNDOFF / (1 - k * _UNIT_ROUNDOFF)
        self._shape = problem.shape
        with np.errstate(all="ignore"):
            a, b = problem.a.astype(np.float64), problem.b.astype(np.float64)
            self.answers = _product(a, b, cancel)
            np.abs(a, out=a)
            np.abs(b, out=b)
            size = _product(a, b, cancel)
            self._may_overflow = bool(np.any(~np.isfinite(size) | (size > _FLOAT32.max)))
            self._magnitude = size
            self._gamma, self._floor = gamma, k * float(_FLOAT32.tiny)

    def bound(self, row: int, col: int) -> float:
        """The error bound of one answer."""
        return float(self._magnitude[row, col] * self._gamma + self._floor)

    def verify(self, answers: FloatMatrix) -> NDArray[np.uint8]:
        """One byte per tile of ``answers`` (M×N): ``CORRECT`` if all are within their bounds, else ``WRONG``."""
        shape = self._shape
        marks = np.empty((shape.grid_rows, shape.grid_cols), np.uint8)
        col_starts = np.arange(0, shape.n, shape.tile_cols)
        for grid_row in range(shape.grid_rows):  # one row of tiles at a time keeps temporaries small
            rows = slice(grid_row * shape.tile_rows, (grid_row + 1) * shape.tile_rows)
            good_columns = self._passes(answers[rows], rows).all(axis=0)
            good = np.logical_and.reduceat(good_columns, col_starts)
            marks[grid_row] = np.where(good, CORRECT, WRONG)
        return marks.ravel()

    def _passes(self, answers: FloatMatrix, rows: slice) -> NDArray[np.bool_]:
        expected, magnitude = self.answers[rows], self._magnitude[rows]
        with np.errstate(all="ignore"):
            near = np.abs(answers - expected) <= magnitude * self._gamma + self._floor
            if not self._may_overflow:
                return near
            # An infinite bound would let any answer pass: there only the same value is correct.
            exact = np.isfinite(expected)
            same = (answers == expected) | (np.isnan(answers) & np.isnan(expected))
            overflows = exact & (magnitude > float(_FLOAT32.max)) & ~np.isfinite(answers)
        passed: NDArray[np.bool_] = np.where(exact, (near & np.isfinite(magnitude)) | overflows, same)
        return passed


def _product(a: NDArray[np.float64], b: NDArray[np.float64], cancel: CancelToken | None) -> NDArray[np.float64]:
    """A·B, which takes seconds for large matrices, some rows at a time so that it can be cancelled."""
    out = np.empty((len(a), b.shape[1]))
    for first in range(0, len(a), _ROWS_AT_A_TIME):
        if cancel is not None:
            cancel.check()
        np.matmul(a[first : first + _ROWS_AT_A_TIME], b, out=out[first : first + _ROWS_AT_A_TIME])
    return out
