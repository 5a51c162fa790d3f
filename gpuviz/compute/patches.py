"""How the tiles of a product are shared out among the work-items of ``matmul_cpu``; pure arithmetic."""

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from gpuviz.compute.parameters import CpuParameters
from gpuviz.compute.shape import MatmulShape

_LARGE = 256  # rows or columns of a patch that are enough, whatever the blocks
_FEW_ROWS = 96  # so few lie in one patch, and each number of B is needed by that patch alone
_ROW_COST, _COL_COST = 2, 4  # what beginning a patch costs, as if it had so many rows and columns more
# Neighbours are computed together, and so finish together, only if that saves a tenth of the time, or a twentieth of
# all that is computed (which, unlike the cost of beginning a patch, is certain).
_WORTH_IT, _WORTH_LESS_PADDING = 1.1, 1.05


@dataclass(frozen=True)
class Patches:
    """Every patch is ``tiles_down`` × ``tiles_across`` neighbouring tiles; those at the edges may be smaller."""

    shape: MatmulShape
    parameters: CpuParameters
    tiles_down: int
    tiles_across: int

    @classmethod
    @lru_cache(maxsize=64)
    def of(cls, shape: MatmulShape, parameters: CpuParameters, units: int) -> "Patches":
        """The smallest patches with which so many compute units are done about as soon as they can be."""
        if shape.m <= _FEW_ROWS:
            down = range(shape.grid_rows, shape.grid_rows + 1)
        else:
            down = range(1, min(shape.grid_rows, math.ceil(_LARGE / shape.tile_rows)) + 1)
        across = range(1, min(shape.grid_cols, math.ceil(_LARGE / shape.tile_cols)) + 1)
        possible = [cls(shape, parameters, *sides) for sides in product(down, across)]
        costs = [patches._cost(units) for patches in possible]
        quick = [patches for patches, cost in zip(possible, costs, strict=True) if cost <= _WORTH_IT * min(costs)]
        answers = [patches._cost(units, 0, 0) for patches in quick]
        enough = [one for one, count in zip(quick, answers, strict=True) if count <= _WORTH_LESS_PADDING * min(answers)]
        return min(enough, key=lambda patches: patches.tiles_down * patches.tiles_across)

    @property
    def direct(self) -> bool:
        """Whether packing the matrices first would take longer than it saves."""
        return self.shape.m <= _FEW_ROWS

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
        """How many there are."""
        return math.ceil(self.shape.m / self.rows) * math.ceil(self.shape.n / self.cols)

    @property
    def panels(self) -> tuple[int, int]:
        """Panels of A and of B; each strip of patches begins a new one."""
        return (
            math.ceil(self.shape.m / self.rows) * math.ceil(self.rows / self.parameters.rows),
            math.ceil(self.shape.n / self.cols) * math.ceil(self.cols / self.parameters.cols),
        )

    def _cost(self, units: int, begin_row: int = _ROW_COST, begin_col: int = _COL_COST) -> float:
        """Answers computed, padding and what beginning a patch costs included, by the unit that has most to do."""
        rows = _padded(self.shape.m, self.rows, self.parameters.rows, begin_row)
        cols = _padded(self.shape.n, self.cols, self.parameters.cols, begin_col)
        return rows * cols * math.ceil(self.count / units) / self.count


def _padded(length: int, patch: int, block: int, begin: int) -> int:
    """A side of C, each strip of it filled up to whole blocks, and ``begin`` more for each."""
    strips, rest = divmod(length, patch)
    whole = math.ceil(patch / block) * block + begin
    return strips * whole + (math.ceil(rest / block) * block + begin if rest else 0)
