"""What a frame is: how large, how carefully walked, at which moment of the film, and cut into which tiles."""

import math
import re
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.pixels.errors import FrameTooLarge, InvalidFrameSize
from gpuviz.chapters.pixels.uniforms import FrameUniforms
from gpuviz.compute.aligned import aligned_empty
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.host import lacking_memory
from gpuviz.errors import InvalidChoice

DEFAULT_DETAIL = 48
MAX_DETAIL = 1000
MAX_SIDE = 1 << 20
FEWEST_PIXELS, MOST_PIXELS = 100_000, 8_294_400  # that a visitor may choose: 4K has the most
FILM_S = 64.0  # then the film begins anew, without a seam

TILE_WAITING, TILE_BEGUN, TILE_DONE = 0, 1, 2

_GRID_COLS, _TILES = 40, 1000
_LANES = 16  # a tile is a multiple of this wide, so that a core's vectors are full
_PERIOD = 64  # cells that the camera flies over in the film (pixels.cl)
_EYE_HEIGHT = 1.05
_TURN = 0.16  # radians: it does not quite look where it flies
_SWAY, _SWAYS = 0.2, 2  # in cells, and how often in the film
_PLANE_HEIGHT, _PLANE_LEAST_WIDTH = 1.0, 0.9  # of the picture plane, at distance 1; narrow ones see more up and down
_SIZE = re.compile(r"\s*(\d{1,12})\s*[x×*]\s*(\d{1,12})\s*", re.IGNORECASE)


@dataclass(frozen=True)
class FrameSpec:
    """A frame of ``width`` × ``height`` pixels at ``time_s`` of the film, each pixel walking ``detail`` steps at most.

    Tiles are counted row by row; those in the last row and column may be smaller than ``tile_cols`` × ``tile_rows``.

    Raises:
        InvalidFrameSize: if a side is not from 1 to ``MAX_SIDE``.
        InvalidChoice: if the detail is not from 1 to ``MAX_DETAIL``, or the time is not finite.
    """

    width: int
    height: int
    detail: int = DEFAULT_DETAIL
    time_s: float = 0.0

    def __post_init__(self) -> None:
        if not (1 <= self.width <= MAX_SIDE and 1 <= self.height <= MAX_SIDE):
            raise InvalidFrameSize(given=f"{self.width}x{self.height}", largest=MAX_SIDE)
        if not 1 <= self.detail <= MAX_DETAIL:
            raise InvalidChoice(option="detail", given=str(self.detail)[:40], allowed=f"1 to {MAX_DETAIL}")
        if not math.isfinite(self.time_s):
            raise InvalidChoice(option="time", given=str(self.time_s), allowed="a number of seconds")

    @property
    def pixels(self) -> int:
        """How many it has."""
        return self.width * self.height

    @property
    def for_visitors(self) -> bool:
        """Whether it is of a size that the window offers."""
        return FEWEST_PIXELS <= self.pixels <= MOST_PIXELS

    @cached_property
    def tile_cols(self) -> int:
        """Pixels across a tile."""
        return math.ceil(math.ceil(self.width / _GRID_COLS) / _LANES) * _LANES

    @cached_property
    def tile_rows(self) -> int:
        """Pixels down a tile: so many that there are about 1,000 tiles."""
        return math.ceil(self.height / min(self.height, round(_TILES / self.grid_cols)))

    @property
    def grid_cols(self) -> int:
        """Columns of tiles."""
        return math.ceil(self.width / self.tile_cols)

    @property
    def grid_rows(self) -> int:
        """Rows of tiles."""
        return math.ceil(self.height / self.tile_rows)

    @property
    def tiles(self) -> int:
        """How many there are."""
        return self.grid_rows * self.grid_cols

    def tile_slices(self, tile: int) -> tuple[slice, slice]:
        """Rows and columns of the frame that a tile covers."""
        row, col = divmod(tile, self.grid_cols)
        rows = slice(row * self.tile_rows, min((row + 1) * self.tile_rows, self.height))
        return rows, slice(col * self.tile_cols, min((col + 1) * self.tile_cols, self.width))

    @property
    def uniforms(self) -> FrameUniforms:
        """What its pixels share. However long the film has been running, no number grows."""
        phase = self.time_s % FILM_S / FILM_S
        camera = (
            0.5 + _SWAY * math.sin(2 * math.pi * _SWAYS * phase),
            _EYE_HEIGHT,
            phase * _PERIOD,
            math.cos(_TURN),
            math.sin(_TURN),
            max(_PLANE_HEIGHT / self.height, _PLANE_LEAST_WIDTH / self.width),
            phase,
        )
        return FrameUniforms(self.width, self.height, self.detail, *(np.float32(number) for number in camera))

    def check_fits_memory(self, renderers: int = 2) -> None:
        """Raise ``FrameTooLarge`` if so many renderers' frames would take more memory than this machine can spare."""
        if lacking := lacking_memory(renderers * self.pixels):
            raise FrameTooLarge(**lacking)


@dataclass(frozen=True, eq=False)
class Frame:
    """Where a frame is written: ``pixels`` (height × width bytes, through the palette) and what tells how far it is.

    ``tiles`` holds ``TILE_WAITING``, ``TILE_BEGUN`` or ``TILE_DONE`` a tile, row by row: a tile is done only when all
    its pixels are there. ``pixels_done[0]`` counts the pixels that the sequential loop has written, row by row.
    ``cancel`` gives it up before its end. ``pixels`` may be the last frame's, which the new one then replaces
    part by part. Arrays that begin on a page (``aligned``) are used in place by devices that share the host's memory.

    Raises:
        ValueError: if the arrays are not of the frame's size, or have gaps.
    """

    spec: FrameSpec
    pixels: NDArray[np.uint8]
    tiles: NDArray[np.uint8]
    pixels_done: NDArray[np.int64]
    cancel: CancelToken = field(default_factory=CancelToken)

    def __post_init__(self) -> None:
        shapes = (self.spec.height, self.spec.width), (self.spec.tiles,)
        arrays = self.pixels, self.tiles
        if tuple(array.shape for array in arrays) != shapes or not all(array.flags.c_contiguous for array in arrays):
            raise ValueError(f"room for {shapes} is needed, without gaps")

    @classmethod
    def empty(cls, spec: FrameSpec, cancel: CancelToken | None = None) -> "Frame":
        """Room for a frame, all of it dark, on pages of its own.

        Raises:
            FrameTooLarge: if it does not fit into memory.
        """
        spec.check_fits_memory(renderers=1)
        pixels: NDArray[np.uint8] = aligned_empty((spec.height, spec.width), np.uint8)
        pixels.fill(0)
        tiles: NDArray[np.uint8] = aligned_empty((spec.tiles,), np.uint8)
        tiles.fill(TILE_WAITING)
        return cls(spec, pixels, tiles, np.zeros(1, np.int64), cancel or CancelToken())

    def at(self, spec: FrameSpec) -> "Frame":
        """The same room for another frame of this size."""
        return Frame(spec, self.pixels, self.tiles, self.pixels_done, self.cancel)


def parse_frame_size(text: str) -> tuple[int, int]:
    """Read ``"1280x720"`` as (width, height).

    Raises:
        InvalidFrameSize: if the text is no such size, or a side is zero or absurd.
    """
    match = _SIZE.fullmatch(text)
    if match is None:
        raise InvalidFrameSize(given=text[:40], largest=MAX_SIDE)
    width, height = (int(part) for part in match.groups())
    FrameSpec(width, height)
    return width, height
