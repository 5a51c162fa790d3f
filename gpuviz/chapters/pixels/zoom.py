"""Where a frozen frame is zoomed into."""

import math
import re

import numpy as np
from numpy.typing import NDArray

ROWS, COLS = 11, 14  # of squares
CORNER = (3, 4)  # rows and columns of them that the whole frame covers
FIRST_SELECTED = 4 * COLS + 8

_PLACES = 2000  # about so many are looked at, so that no frame waits for it
_PLACE = re.compile(r"(\d{1,7}),(\d{1,7})")


def place_of(text: str) -> tuple[int, int] | None:
    """A row and a column as the view tells them."""
    match = _PLACE.fullmatch(text)
    return (int(match[1]), int(match[2])) if match else None


def first_corner(shape: tuple[int, ...], middle: tuple[int, int]) -> tuple[int, int]:
    """Row and column of the first square, so that ``middle`` is in the middle, as far as the frame's edges let it."""
    top, left = (
        max(0, min(place - squares // 2, size - squares))
        for place, squares, size in zip(middle, (ROWS, COLS), shape, strict=True)
    )
    return top, left


def first_pick(pixels: NDArray[np.uint8]) -> tuple[int, int]:
    """Row and column of a place where much is to be seen: where the squares have most colours, of some places."""
    height, width = pixels.shape
    rows, cols = height // ROWS, width // COLS
    if rows == 0 or cols == 0:
        return height // 2, width // 2
    step = 1 + math.isqrt(rows * cols // _PLACES)
    blocks = pixels[: rows * ROWS, : cols * COLS].reshape(rows, ROWS, cols, COLS)[::step, :, ::step]
    looked_at = blocks.shape[0], blocks.shape[2]
    shades = np.sort(blocks.swapaxes(1, 2).reshape(*looked_at, ROWS * COLS), axis=2)
    row, col = divmod(int(np.count_nonzero(np.diff(shades, axis=2), axis=2).argmax()), looked_at[1])
    return row * step * ROWS + ROWS // 2, col * step * COLS + COLS // 2
