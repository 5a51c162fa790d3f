"""Symbols drawn as paths, as not every font has them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.view import ViewContext

_CREW_STEP = 0.5  # the distance between two persons, as a fraction of a symbol's size


def person_path(middle: float, top: float, size: float) -> QPainterPath:
    """A person from the waist up, in a square of ``size`` pixels centred at ``middle``."""
    head, body, seen = QPainterPath(), QPainterPath(), QPainterPath()
    head.addEllipse(QPointF(middle, top + size * 0.32), size * 0.17, size * 0.17)
    body.addEllipse(QPointF(middle, top + size * 0.86), size * 0.31, size * 0.32)
    seen.addRect(QRectF(middle - size / 2, top, size, size * 0.84))
    head.addPath(body.intersected(seen))
    return head


def draw_lock(painter: QPainter, centre: QPointF, size: float, colour: QColor) -> None:
    """Draw a closed padlock in a square of ``size`` pixels."""
    painter.setPen(QPen(colour, size * 0.12))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    bow = QRectF(centre.x() - size * 0.2, centre.y() - size * 0.42, size * 0.4, size * 0.5)
    painter.drawArc(bow, 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    body = QRectF(centre.x() - size * 0.34, centre.y() - size * 0.12, size * 0.68, size * 0.5)
    painter.drawRoundedRect(body, size * 0.08, size * 0.08)


def draw_focus(painter: QPainter, around: QRectF, thick: float) -> None:
    """Frame a widget that has the keyboard's focus, inside of its edge."""
    painter.setPen(QPen(theme.FOCUS, thick))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inside = thick / 2 + 0.5
    painter.drawRoundedRect(around.adjusted(inside, inside, -inside, -inside), 8, 8)


class Crew(QWidget):
    """One or several person symbols in a row, in a lane's colour; each is ``size_px`` design pixels large."""

    def __init__(self, context: ViewContext, size_px: int = 46) -> None:
        super().__init__()
        self._size_px = size_px
        self._context, self._colour, self._count = context, theme.TEXT, 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_crew(self, colour: QColor, count: int) -> None:
        """Show ``count`` persons in this colour."""
        if (colour, count) != (self._colour, self._count):
            self._colour, self._count = colour, count
            self.rescale()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        size = self._context.theme.px(self._size_px)
        self.setFixedSize(round(size * (0.64 + _CREW_STEP * (self._count - 1))), round(size * 0.72))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        size = self._context.theme.px(self._size_px)
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.CARD, self._context.theme.px(3)))
        painter.setBrush(self._colour)
        for person in range(self._count):
            painter.drawPath(person_path(size * (0.32 + _CREW_STEP * person), -size * 0.13, size))
