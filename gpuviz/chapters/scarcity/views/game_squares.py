"""The squares between the lines of the chart, painted in one go."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from gpuviz.chapters.scarcity.views.game_legend import SQUARES


@dataclass(frozen=True)
class ColumnSquares:
    """How many squares of a column were made and wanted, from the bottom up."""

    made: int
    wanted: int


def column_squares(
    wanted: NDArray[np.float64], made: NDArray[np.float64], values: int, row_gpus: float
) -> tuple[ColumnSquares, ...]:
    """The squares of each column of so many ``values`` (GPUs a month); the last may not be complete yet."""
    starts = range(0, max(1, len(wanted) - 1), values)
    return tuple(
        ColumnSquares(*(round(float(rates[start : start + values].mean()) / row_gpus) for rates in (made, wanted)))
        for start in starts
    )


class Squares(pyqtgraph.GraphicsObject):
    """Filled where wanted GPUs were made, outlined in red where they are missing, in blue where they are left over."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[ColumnSquares, ...] = ()
        self._first, self._now = 0.0, 0.0
        self._wide, self._high, self._gap = 1.0, 1.0, 0.1

    def fit(self, column_years: float, row_gpus: float, gap: float) -> None:
        """A square's width and height in the axes' units, and the ``gap`` around it as a share of its width."""
        self.prepareGeometryChange()
        self._wide, self._high, self._gap = column_years, row_gpus, gap
        self.update()

    def show_columns(self, columns: tuple[ColumnSquares, ...], first: float, now: float) -> None:
        """Show these columns from the ``first`` year on; nothing is seen beyond ``now``."""
        self.prepareGeometryChange()
        self._columns, self._first, self._now = columns, first, now
        self.update()

    def boundingRect(self) -> QRectF:
        rows = max((max(column.made, column.wanted) for column in self._columns), default=0)
        return QRectF(self._first, 0, self._now - self._first, rows * self._high)

    def paint(self, painter: QPainter, _option: object, _widget: QWidget | None = None) -> None:
        painter.setClipRect(self.boundingRect())
        for name, (outline, inside) in SQUARES.items():
            places = [place for column in range(len(self._columns)) for place in self._rows(name, column)]
            for colour, gap in ((outline, self._gap), (inside, 2 * self._gap)):
                for column, row in places:
                    painter.fillRect(self._square(column, row, gap), colour)

    def _rows(self, name: str, index: int) -> list[tuple[int, int]]:
        column = self._columns[index]
        both = min(column.made, column.wanted)
        rows = {
            "made": range(both),
            "missing": range(both, column.wanted),
            "left-over": range(both, column.made),
        }[name]
        return [(index, row) for row in rows]

    def _square(self, column: int, row: int, gap: float) -> QRectF:
        return QRectF(
            self._first + (column + gap) * self._wide,
            (row + gap) * self._high,
            (1 - 2 * gap) * self._wide,
            (1 - 2 * gap) * self._high,
        )
