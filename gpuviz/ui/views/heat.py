"""Heat maps in the colour-blind safe colour map viridis."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, qRgba

# Every fifth of the 256 colours of viridis (by Nathaniel Smith and Stéfan van der Walt, CC0). Linear interpolation
# stays within 2/255 of it, and the first picture needs no plotting library.
_VIRIDIS = bytes.fromhex(
    "44015446085c471063481769481d6f482475472a7a46307e453781433d844142873f48893d4e8a"
    "3a538b38598c355e8d33638d31688e2e6d8e2c718e2a768e297b8e27808e25848e23898e218e8d"
    "20928c1f978b1e9c891fa18821a58524aa8328ae802eb37c35b7793dbc7446c06f50c46a5ac864"
    "65cb5e70cf577cd25089d54895d840a2da37b0dd2fbddf26cae11fd8e219e5e419f1e51dfde725"
)


def heat_table(*below: QColor) -> list[int]:
    """A colour table of 256 ARGB values: the colours ``below``, then viridis from dark to light."""
    anchors = np.frombuffer(_VIRIDIS, np.uint8).reshape(-1, 3)
    places = np.linspace(0, len(anchors) - 1, 256 - len(below))
    rgb = [np.interp(places, range(len(anchors)), channel).round().astype(int) for channel in anchors.T]
    above = [qRgba(int(red), int(green), int(blue), 255) for red, green, blue in zip(*rgb, strict=True)]
    return [colour.rgba() for colour in below] + above


def heat_picture(pixels: NDArray[np.uint8], table: list[int]) -> QImage:
    """An 8-bit indexed image of an array (rows × columns), one pixel per number; it owns a copy of the data."""
    pixels = np.ascontiguousarray(pixels)
    rows, cols = pixels.shape
    image = QImage(pixels.data, cols, rows, cols, QImage.Format.Format_Indexed8)
    image.setColorTable(table)
    return image.copy()
