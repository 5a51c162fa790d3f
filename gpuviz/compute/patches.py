"""How the tiles of a product are distributed over the work-items of ``matmul_cpu``; pure arithmetic.

Each work-item computes a *patch* of neighbouring tiles: a single one, unless tiles are much smaller than blocks.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.parameters import CpuParameters
from gpuviz.compute.shape import MatmulShape

DIRECT_FLOPS = 6e8  # of products so small that packing their matrices first takes longer than it saves
_LARGE = 256  # rows or columns of a patch beyond which it need not grow
_FEW_ROWS = 96  # up to so many rows form one patch, and each element of B is used by one patch only
_ROW_COST, _COL_COST = 2, 4  # overhead of a patch, expressed as additional rows and columns
# Tiles of a patch finish together. So larger patches are only chosen if they save a tenth of the estimated time, or a
# twentieth of the arithmetic (which, unlike the overhead of a patch, is known exactly).
_WORTH_IT, _WORTH_LESS_PADDING = 1.1, 1.05


@dataclass(frozen=True)
class Patches:
    """Patches of ``tiles_down`` × ``tiles_across`` tiles each; those at the edges may be smaller.

    If ``direct``, each reads A as it lies and packs its part of B in passing; else both matrices are packed first.
    """

    shape: MatmulShape
    parameters: CpuParameters
    tiles_down: int
    tiles_across: int
    direct: bool

    @classmethod
    @lru_cache(maxsize=64)
    def of(
        cls, shape: MatmulShape, parameters: CpuParameters, units: int, direct_flops: float = DIRECT_FLOPS
    ) -> "Patches":
        """The smallest patches with which ``units`` compute units finish in about the shortest possible time.

        They are direct where there are few rows, or up to ``direct_flops`` to be done.
        """
        direct = shape.m <= _FEW_ROWS or shape.flops <= direct_flops
        if shape.m <= _FEW_ROWS:
            down = range(shape.grid_rows, shape.grid_rows + 1)
        else:
            down = range(1, min(shape.grid_rows, math.ceil(_LARGE / shape.tile_rows)) + 1)
        across = range(1, min(shape.grid_cols, math.ceil(_LARGE / shape.tile_cols)) + 1)
        possible = [cls(shape, parameters, *sides, direct) for sides in product(down, across)]
        costs = [patches._cost(units) for patches in possible]
        quick = [patches for patches, cost in zip(possible, costs, strict=True) if cost <= _WORTH_IT * min(costs)]
        answers = [patches._cost(units, 0, 0) for patches in quick]
        enough = [one for one, count in zip(quick, answers, strict=True) if count <= _WORTH_LESS_PADDING * min(answers)]
        return min(enough, key=lambda patches: patches.tiles_down * patches.tiles_across)

    @property
    def rows(self) -> int:
        """Rows of C in a patch."""
        return self.tiles_down * self.shape.tile_rows

    @property
    def cols(self) -> int:
        """Columns of C in a patch."""
        return self.tiles_across * self.shape.tile_cols

    @property
    def count(self) -> int:
        """The number of patches."""
        return math.ceil(self.shape.m / self.rows) * math.ceil(self.shape.n / self.cols)

    @property
    def of_tiles(self) -> NDArray[np.intp]:
        """The number of each tile's patch; both are numbered row by row."""
        rows, cols = np.divmod(np.arange(self.shape.tiles), self.shape.grid_cols)
        patches_across = math.ceil(self.shape.n / self.cols)
        patches: NDArray[np.intp] = rows // self.tiles_down * patches_across + cols // self.tiles_across
        return patches

    @property
    def panels(self) -> tuple[int, int]:
        """Numbers of panels of A and of B; each row or column of patches begins a new panel."""
        return (
            math.ceil(self.shape.m / self.rows) * math.ceil(self.rows / self.parameters.rows),
            math.ceil(self.shape.n / self.cols) * math.ceil(self.cols / self.parameters.cols),
        )

    def _cost(self, units: int, begin_row: int = _ROW_COST, begin_col: int = _COL_COST) -> float:
        """Answers computed by the busiest compute unit, including padding and the overhead of patches."""
        rows = _padded(self.shape.m, self.rows, self.parameters.rows, begin_row)
        cols = _padded(self.shape.n, self.cols, self.parameters.cols, begin_col)
        return rows * cols * math.ceil(self.count / units) / self.count


def _padded(length: int, patch: int, block: int, begin: int) -> int:
    """A dimension of C with every strip padded to whole blocks, plus the overhead ``begin`` per strip."""
    strips, rest = divmod(length, patch)
    whole = math.ceil(patch / block) * block + begin
    return strips * whole + (math.ceil(rest / block) * block + begin if rest else 0)
