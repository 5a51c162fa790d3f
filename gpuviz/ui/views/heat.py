"""Numbers as colours: viridis, which reads the same with any kind of colour vision."""

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, qRgba


def heat_table(*below: QColor) -> list[int]:
    """A table of 256 colours: first those of ``below``, then viridis from dark to light."""
    rgb = pyqtgraph.colormap.get("viridis").getLookupTable(nPts=256 - len(below))
    return [colour.rgba() for colour in below] + [qRgba(int(r), int(g), int(b), 255) for r, g, b in rgb[:, :3]]


def heat_picture(pixels: NDArray[np.uint8], table: list[int]) -> QImage:
    """A picture of one pixel a number; a copy, as the array may go before the painter is done."""
    pixels = np.ascontiguousarray(pixels)
    rows, cols = pixels.shape
    image = QImage(pixels.data, cols, rows, cols, QImage.Format.Format_Indexed8)
    image.setColorTable(table)
    return image.copy()
