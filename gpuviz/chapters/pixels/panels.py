"""What only the pixels chapter shows, as plain data."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.figure import Figure
from gpuviz.panels.lanes import Role
from gpuviz.panels.layout import Panel


@dataclass
class Canvas:
    """A lane's picture (height × width bytes, through the palette); ``version`` changes whenever the pixels do.

    ``line`` is the first row (of the height) that still shows the frame before. ``grid`` is how many rows and columns
    of tiles there are, each ``tile_rows`` × ``tile_cols`` pixels; ``fresh`` are tiles that have just been finished.
    """

    name: Text
    pixels: NDArray[np.uint8]
    version: int = 0
    line: int | None = None
    above: Text | None = None
    below: Text | None = None
    grid: tuple[int, int] | None = None
    tile_rows: int = 1
    tile_cols: int = 1
    fresh: list[int] = field(default_factory=list)
    fresh_label: Text | None = None
    label: Text | None = None


@dataclass
class ScreenCard(Panel):
    """A lane as a screen: who renders, the picture, and how often a second it is new.

    ``frames_per_s`` lights up so many of the sixty places that a second has on a screen.
    """

    role: Role
    name: Text
    description: Text
    canvas: Canvas
    second: Text
    frames_per_s: float
    frames: Figure
    pixels: Figure


@dataclass
class Times(Panel):
    """How many times as many pixels, and what follows from it."""

    figure: Figure
    sentence: Text
    verdict: Text | None
    correct: bool


@dataclass
class ZoomedPixels(Panel):
    """A few pixels as squares, with the whole frame in the corner; a person picks one by its index (``pick``).

    ``pixels`` is the frame (height × width bytes); the squares are ``rows`` × ``cols`` from (``top``, ``left``) on, but
    those of the corner, which covers ``corner`` rows and columns. A place in the whole frame is told as ``look`` and
    ``row,column``.
    """

    title: Text
    hint: Text
    name: Text
    pixels: NDArray[np.uint8]
    top: int
    left: int
    rows: int
    cols: int
    corner: tuple[int, int]
    corner_label: Text
    selected: int
    foot: Text
    version: int = 0

    def place(self, index: int) -> tuple[int, int]:
        """Row and column, in the frame, of a square."""
        row, col = divmod(index, self.cols)
        return self.top + row, self.left + col

    def is_square(self, index: int) -> bool:
        """Whether there is a square of this index: those under the corner are none."""
        row, col = divmod(index, self.cols)
        return 0 <= row < self.rows and not (row < self.corner[0] and col < self.corner[1])


@dataclass(frozen=True)
class Step:
    """One line of a function: what is done, and what came out of it here; ``byte`` is a colour of the palette."""

    words: Text
    result: Text
    byte: int | None = None


@dataclass
class PixelWork(Panel):
    """What was done for one pixel, line by line."""

    title: Text
    steps: list[Step]
    foot: Text


@dataclass(frozen=True)
class SumLine:
    """A sum of products; its colour is a byte of the palette, or of the answers' colours."""

    caption: Text
    count: Text
    words: Text
    byte: int
    is_answer: bool


@dataclass
class SumBridge(Panel):
    """A pixel beside an answer of the race: both are sums of products. ``sheet`` holds answers as bytes."""

    title: Text
    lines: list[SumLine]
    canvas: NDArray[np.uint8]
    canvas_label: Text
    sheet: NDArray[np.uint8]
    sheet_label: Text
    between: Text
    note: Text
    action: Action
