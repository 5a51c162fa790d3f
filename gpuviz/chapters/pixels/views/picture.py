"""Frames as pictures: bytes through the palette, with no loop over pixels."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from gpuviz.chapters.pixels.palette import palette

_OPAQUE = 0xFF000000
_GRID_SHARE = 0.76  # of a picture's light is left on the lines between tiles


def _table(share: float = 1.0) -> NDArray[np.uint32]:
    """The colour of each byte as Qt's 32 bits."""
    red, green, blue = (palette() * share).astype(np.uint32).T
    return np.uint32(_OPAQUE) | red << np.uint32(16) | green << np.uint32(8) | blue


_TABLE, _GRID_TABLE = _table(), _table(_GRID_SHARE)


def colour_of(byte: int) -> QColor:
    """The colour of a byte."""
    return QColor.fromRgba(int(_TABLE[byte]))


class ScaledPicture:
    """A frame in the size in which it is drawn, made anew only when one of both changed.

    Each pixel of the screen takes that of the frame in its middle: fewer pixels are seen as larger squares. Where tiles
    of ``tile`` (rows, columns) pixels meet it is darker.
    """

    def __init__(self) -> None:
        self._shown: tuple[object, ...] = ()
        self._colours: NDArray[np.uint32] = np.zeros((1, 1), np.uint32)
        self._image = QImage()

    def image(
        self,
        pixels: NDArray[np.uint8],
        version: object,
        size: tuple[int, int],
        ratio: float,
        tile: tuple[int, int] | None = None,
    ) -> QImage:
        """The frame (rows × columns of bytes) as ``size`` (width, height) points of ``ratio`` pixels each way."""
        shown = version, pixels.shape, size, ratio, tile
        if shown != self._shown:
            self._shown = shown
            cols, rows = (max(1, round(side * ratio)) for side in size)
            if self._colours.shape != (rows, cols):
                self._image = QImage()  # it must not outlive its memory
                self._colours = np.zeros((rows, cols), np.uint32)
                self._image = QImage(self._colours.data, cols, rows, cols * 4, QImage.Format.Format_RGB32)
                self._image.setDevicePixelRatio(ratio)
            self._paint(pixels, tile)
        return self._image

    def _paint(self, pixels: NDArray[np.uint8], tile: tuple[int, int] | None) -> None:
        (height, width), (rows, cols) = pixels.shape, self._colours.shape
        down, across = _middles(rows, height), _middles(cols, width)
        scaled = pixels if (height, width) == (rows, cols) else pixels[down].take(across, axis=1)
        np.take(_TABLE, scaled, out=self._colours, mode="clip")
        if tile is not None:
            lines, posts = (np.flatnonzero(np.diff(at // side)) for at, side in zip((down, across), tile, strict=True))
            self._colours[lines] = _GRID_TABLE[scaled[lines]]
            self._colours[:, posts] = _GRID_TABLE[scaled[:, posts]]


def _middles(parts: int, whole: int) -> NDArray[np.int64]:
    """Which of ``whole`` pixels lies in the middle of each of so many parts."""
    return (np.arange(parts) * 2 + 1) * whole // (2 * parts)
