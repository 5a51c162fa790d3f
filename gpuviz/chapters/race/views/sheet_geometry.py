"""Where the squares of an answer sheet lie in their widget."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize

_LONGEST_CELL = 2.2  # times as long as wide


@dataclass(frozen=True)
class SheetGeometry:
    """A sheet of ``rows`` × ``cols`` squares in a widget of this size, in whole pixels."""

    size: QSize
    rows: int
    cols: int

    @property
    def sheet(self) -> QRect:
        """The sheet fills the widget, but no square is much longer than wide."""
        width, height = self.size.width(), self.size.height()
        wide = min(width, round(_LONGEST_CELL * height / self.rows * self.cols))
        high = min(height, round(_LONGEST_CELL * width / self.cols * self.rows))
        return QRect((width - wide) // 2, (height - high) // 2, wide, high)

    @property
    def cell(self) -> QSize:
        """The least size of a square."""
        sheet = self.sheet
        return QSize(max(1, sheet.width() // self.cols), max(1, sheet.height() // self.rows))

    def edges(self) -> tuple[list[int], list[int]]:
        """Where columns and rows begin; the last entries are where they end."""
        sheet = self.sheet
        across = [sheet.left() + _edge(sheet.width(), self.cols, col) for col in range(self.cols + 1)]
        return across, [sheet.top() + _edge(sheet.height(), self.rows, row) for row in range(self.rows + 1)]

    def tile_at(self, point: QPointF) -> int | None:
        """The tile under a point."""
        sheet = self.sheet
        if not sheet.contains(point.toPoint()):
            return None
        row = min(self.rows - 1, int((point.y() - sheet.top()) * self.rows / sheet.height()))
        col = min(self.cols - 1, int((point.x() - sheet.left()) * self.cols / sheet.width()))
        return row * self.cols + col

    def tile_rect(self, tile: int) -> QRectF:
        """Where a tile lies."""
        sheet = self.sheet
        row, col = divmod(tile, self.cols)
        left, right = (_edge(sheet.width(), self.cols, edge) for edge in (col, col + 1))
        top, bottom = (_edge(sheet.height(), self.rows, edge) for edge in (row, row + 1))
        return QRectF(sheet.left() + left, sheet.top() + top, right - left, bottom - top)


def _edge(length: int, count: int, index: int) -> int:
    """Where a part begins, of ``count`` even parts of a length: where it does in a picture drawn so large."""
    return (2 * index * length + count - 1) // (2 * count)
