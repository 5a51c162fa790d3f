"""The size of a matrix product and its grid of tiles; pure arithmetic, no matrices."""

import math
import re

import msgspec

from gpuviz.compute.host import lacking_memory
from gpuviz.errors import InvalidSize, ProblemTooLarge

DEFAULT_TILES = 1000
MAX_TILES = 100_000
MAX_DIMENSION = 1 << 22  # beyond it the error bound of a float32 sum becomes meaningless

# Width / height of the grid that is aimed at: 1,000 tiles become 25 rows of 40.
_SHEET_ASPECT = 1.6
_SIZE = re.compile(r"\s*(\d{1,12})\s*[x×*]\s*(\d{1,12})\s*[x×*]\s*(\d{1,12})\s*", re.IGNORECASE)
_PACKING_UNIT = 32  # packing pads each tile's rows and columns at most to a multiple of this


class MatmulShape(msgspec.Struct, frozen=True):
    """M, N, K of the product C = A·B (A is M×K, B is K×N, C is M×N, row-major) and its grid of tiles.

    ``tiles`` counts the tiles of the grid; those in its last row and column may be smaller than ``tile_rows`` ×
    ``tile_cols``. ``flops`` is 2·M·N·K: one multiplication and one addition per term.
    """

    m: int
    n: int
    k: int
    tiles: int
    tile_rows: int
    tile_cols: int
    flops: int
    seed: int | None = None

    @classmethod
    def plan(cls, m: int, n: int, k: int, tiles: int = DEFAULT_TILES, seed: int | None = 0) -> "MatmulShape":
        """Cut an M×N matrix into about ``tiles`` tiles, exactly that many where the size allows it.

        Raises:
            InvalidSize: if a dimension or the number of tiles is out of range.
        """
        if not all(1 <= dimension <= MAX_DIMENSION for dimension in (m, n, k)):
            raise InvalidSize(given=f"{m}x{n}x{k}")
        if not 1 <= tiles <= MAX_TILES:
            raise InvalidSize(given=f"{tiles} tiles")
        wanted_rows, wanted_cols = _sheet(tiles)
        tile_rows = math.ceil(m / min(wanted_rows, m))
        tile_cols = math.ceil(n / min(wanted_cols, n))
        grid = math.ceil(m / tile_rows) * math.ceil(n / tile_cols)
        return cls(m, n, k, grid, tile_rows, tile_cols, 2 * m * n * k, seed)

    @property
    def grid_rows(self) -> int:
        """Rows of tiles."""
        return math.ceil(self.m / self.tile_rows)

    @property
    def grid_cols(self) -> int:
        """Columns of tiles."""
        return math.ceil(self.n / self.tile_cols)

    def tile_slices(self, tile: int) -> tuple[slice, slice]:
        """Rows and columns of C that tile number ``tile`` (from 0, row by row) covers."""
        row, col = divmod(tile, self.grid_cols)
        rows = slice(row * self.tile_rows, min((row + 1) * self.tile_rows, self.m))
        cols = slice(col * self.tile_cols, min((col + 1) * self.tile_cols, self.n))
        return rows, cols

    def bytes_needed(self, lanes: int = 4) -> int:
        """Memory in bytes of a race: A and B, their packed copies, C per lane, reference and error bound."""
        inputs = 4 * (self.m * self.k + self.k * self.n)
        padded_rows = self.grid_rows * math.ceil(self.tile_rows / _PACKING_UNIT) * _PACKING_UNIT
        padded_cols = self.grid_cols * math.ceil(self.tile_cols / _PACKING_UNIT) * _PACKING_UNIT
        packed = 4 * self.k * (padded_rows + padded_cols)
        return inputs + packed + self.m * self.n * (4 * lanes + 24) + 2 * inputs  # the reference is A·B in float64

    def check_fits_memory(self, lanes: int = 4) -> None:
        """Raise ``ProblemTooLarge`` if a race of this size needs more memory than is available."""
        if lacking := lacking_memory(self.bytes_needed(lanes)):
            raise ProblemTooLarge(**lacking)


def parse_size(text: str) -> tuple[int, int, int]:
    """Parse ``"1600x2560x1024"`` as (M, N, K).

    Raises:
        InvalidSize: if the text is not a size, or a dimension is out of range.
    """
    match = _SIZE.fullmatch(text)
    if match is None:
        raise InvalidSize(given=text[:40])
    m, n, k = (int(part) for part in match.groups())
    MatmulShape.plan(m, n, k)
    return m, n, k


def _sheet(tiles: int) -> tuple[int, int]:
    """Rows and columns of a grid of about ``tiles`` tiles, as near to the wanted aspect as its factors allow."""
    pairs = [(rows, tiles // rows) for rows in range(1, tiles + 1) if tiles % rows == 0]
    rows, cols = min(pairs, key=lambda pair: abs(math.log(pair[1] / pair[0] / _SHEET_ASPECT)))
    if 0.5 <= cols / rows <= 4.0:
        return rows, cols
    rows = max(1, round(math.sqrt(tiles / _SHEET_ASPECT)))
    return rows, max(1, round(tiles / rows))
