"""GPUs as squares in racks, or racks as squares."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.chapters.scarcity.panels import Squares
from gpuviz.chapters.scarcity.views.rows_of_squares import SquareGrid, Stripes, largest_side
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.view import ViewContext

_PAD, _GAP = 6, 12  # within a rack's frame, and between racks
_LARGEST = 44  # a square's step: a single GPU does not fill the card
_FREE, _CONVERSATIONS, _MODEL = theme.BUTTON, theme.OPENCL_SOFT, theme.TABLE


class RackField(QWidget):
    """Draws ``Squares``, once for each size and number."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._squares: Squares | None = None
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_squares(self, squares: Squares, description: str) -> None:
        """Show them."""
        if squares != self._squares:
            self._squares, self._picture = squares, None
            self.setAccessibleName(description)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        squares = self._squares
        if squares is None or not squares.count:
            return
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._picture is None or self._picture.size() != size:
            self._picture = QPixmap(size)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(theme.CARD)
            painter = QPainter(self._picture)
            self._paint_racks(painter, squares) if squares.shows_racks else self._paint_squares(painter, squares)
            painter.end()
        painter_on(self).drawPixmap(0, 0, self._picture)

    def _paint_squares(self, painter: QPainter, squares: Squares) -> None:
        """Each square some racks."""
        wide, high = self.width(), self.height()
        step = max(3, math.isqrt(max(1, wide * high // squares.count)))
        while step > 3 and (wide // step) * (high // step) < squares.count:
            step -= 1
        in_row = max(1, wide // step)
        side, gap = largest_side(wide, high, in_row, -(-squares.count // in_row))
        SquareGrid(0, 0, side, gap, in_row).paint(painter, squares.count, _stripes(squares, side), theme.CARD)

    def _paint_racks(self, painter: QPainter, squares: Squares) -> None:
        """Racks side by side, each row of one a server."""
        px = self._context.theme.px
        rows, racks = -(-squares.in_rack // squares.in_server), -(-squares.count // squares.in_rack)
        columns, step = self._columns(squares.in_server, rows, racks)
        gap = 1 if step < 12 else max(2, step // 9)
        side, pad = step - gap, px(_PAD)
        rack_wide = squares.in_server * step - gap + 2 * pad
        rack_high = rows * step - gap + 2 * pad
        painter.setPen(QPen(theme.CARD_BORDER, px(1.5)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rack in range(racks):
            row, col = divmod(rack, columns)
            left, top = col * (rack_wide + px(_GAP)), row * (rack_high + px(_GAP))
            painter.drawRoundedRect(QRectF(left, top, rack_wide, rack_high).adjusted(1, 1, -1, -1), px(4), px(4))
            inside = min(squares.in_rack, squares.count - rack * squares.in_rack)
            grid = SquareGrid(left + pad, top + pad, side, gap, squares.in_server)
            grid.paint(painter, inside, _stripes(squares, side), theme.CARD)

    def _columns(self, in_server: int, rows: int, racks: int) -> tuple[int, int]:
        """How many racks beside each other leave room for the largest squares, and the step of these."""
        px = self._context.theme.px
        best = 1, 0
        for columns in range(1, racks + 1):
            lines = -(-racks // columns)
            wide = (self.width() - (columns - 1) * px(_GAP)) // columns - 2 * px(_PAD)
            high = (self.height() - (lines - 1) * px(_GAP)) // lines - 2 * px(_PAD)
            step = min(wide // in_server, high // rows, px(_LARGEST))
            if step > best[1]:
                best = columns, step
        return best[0], max(2, best[1])


def _stripes(squares: Squares, side: int) -> Stripes:
    """Free memory above the conversations above the model; what is not empty can be seen."""
    model, conversations = (
        max(1, round(share * side)) if share else 0 for share in (squares.model, squares.conversations)
    )
    model = min(model, side - bool(conversations))
    conversations = min(conversations, side - model)
    free = side - model - conversations
    return (_FREE, free), (_CONVERSATIONS, conversations), (_MODEL, model)
