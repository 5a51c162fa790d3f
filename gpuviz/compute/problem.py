"""One matrix product: its shape, its two matrices, and the colour scale of its answers."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.aligned import aligned, aligned_empty
from gpuviz.compute.shape import DEFAULT_TILES, MatmulShape
from gpuviz.errors import InvalidSize

FloatMatrix = NDArray[np.float32]

CELL_WAITING = 0
CELL_COMPUTING = 1
CELL_FIRST_HEAT = 2
CELL_LAST_HEAT = 255


@dataclass(frozen=True)
class HeatScale:
    """Maps an answer linearly to a cell value: ``low`` or less to 2, ``low + 253 / per_unit`` or more to 255.

    A *cell* is one byte per tile: 0 waiting, 1 being computed, 2-255 done; then it is the colour of the tile's first
    (top left) answer. Kernels and sequential loop implement the same rule, so that a cell changes when the tile's last
    answer is written.
    """

    low: float
    per_unit: float

    def cells(self, values: FloatMatrix) -> NDArray[np.uint8]:
        """Cell values of answers, in an array of the same shape; NaN becomes 2."""
        steps = (np.nan_to_num(values.astype(np.float64), posinf=1e200, neginf=-1e200) - self.low) * self.per_unit
        span = CELL_LAST_HEAT - CELL_FIRST_HEAT
        return (np.clip(np.where(np.isnan(values), 0.0, steps), 0, span) + CELL_FIRST_HEAT).astype(np.uint8)


@dataclass(frozen=True, eq=False)
class MatmulProblem:
    """C = A·B in float32, with its grid of tiles. A is M×K, B is K×N, both row-major and page-aligned."""

    shape: MatmulShape
    a: FloatMatrix
    b: FloatMatrix

    @classmethod
    def random(cls, m: int, n: int, k: int, tiles: int = DEFAULT_TILES, seed: int = 0) -> "MatmulProblem":
        """A problem with numbers uniformly distributed over -1…1, the same for the same seed.

        Raises:
            InvalidSize, ProblemTooLarge: before any matrix is allocated.
        """
        shape = MatmulShape.plan(m, n, k, tiles, seed)
        shape.check_fits_memory()
        generator = np.random.default_rng(seed)
        return cls(shape, *(_evenly_spread(generator, size) for size in ((m, k), (k, n))))

    @classmethod
    def of(cls, a: FloatMatrix, b: FloatMatrix, tiles: int = DEFAULT_TILES) -> "MatmulProblem":
        """The product of two given matrices, copied if they are not float32, row-major and page-aligned.

        Raises:
            InvalidSize: if they cannot be multiplied.
        """
        if a.ndim != 2 or b.ndim != 2 or a.shape[1] != b.shape[0]:
            raise InvalidSize(given=f"{a.shape} times {b.shape}")
        shape = MatmulShape.plan(a.shape[0], b.shape[1], a.shape[1], tiles, seed=None)
        return cls(shape, *(aligned(matrix.astype(np.float32, copy=False)) for matrix in (a, b)))

    @cached_property
    def heat(self) -> HeatScale:
        """A colour scale over the middle 96% of the tiles' first answers, which are computed in float64."""
        with np.errstate(all="ignore"):
            rows = self.a[:: self.shape.tile_rows].astype(np.float64)
            firsts = rows @ self.b[:, :: self.shape.tile_cols].astype(np.float64)
        finite = firsts[np.isfinite(firsts)]
        low, high = np.percentile(finite, (2, 98)) if finite.size else (0.0, 1.0)
        span = CELL_LAST_HEAT - CELL_FIRST_HEAT
        # Kernels compute in float32: a scale beyond its range would make every colour infinite.
        width = float(np.clip(high - low, 1e-30, 1e30))
        return HeatScale(float(np.clip(low, -1e30, 1e30)), span / width)

    def empty_answers(self) -> FloatMatrix:
        """An M×N float32 matrix of NaN: an answer that is never written cannot pass verification."""
        answers: FloatMatrix = aligned_empty((self.shape.m, self.shape.n), np.float32)
        answers.fill(np.nan)
        return answers


def _evenly_spread(generator: np.random.Generator, size: tuple[int, int]) -> FloatMatrix:
    """A float32 matrix of numbers uniformly distributed over -1…1."""
    matrix: FloatMatrix = aligned_empty(size, np.float32)
    generator.random(out=matrix, dtype=np.float32)
    matrix *= 2
    matrix -= 1
    return matrix
