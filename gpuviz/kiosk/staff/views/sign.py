"""A tick, a dash or a cross: told apart by shape, not by colour alone."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.kiosk.staff.panels import CheckState
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.view import ViewContext

_STROKES: dict[CheckState, list[list[tuple[float, float]]]] = {
    "good": [[(0.1, 0.55), (0.38, 0.82), (0.9, 0.22)]],
    "note": [[(0.15, 0.5), (0.85, 0.5)]],
    "bad": [[(0.18, 0.18), (0.82, 0.82)], [(0.82, 0.18), (0.18, 0.82)]],
}


class Sign(QWidget):
    """The sign of a state; a ``large`` one stands in a filled circle."""

    def __init__(self, context: ViewContext, large: bool = False) -> None:
        super().__init__()
        self._context, self._large = context, large
        self._state: CheckState = "note"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.rescale()

    def show_state(self, state: CheckState) -> None:
        """Show the sign of a state."""
        if state != self._state:
            self._state = state
            self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        size = self._context.theme.px(64 if self._large else 24)
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, size = painter_on(self), float(self.width())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = _colour(self._state)
        inset = 0.0
        if self._large:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(self.rect())
            colour, inset = theme.START_TEXT, size * 0.25
        painter.setPen(QPen(colour, size * 0.11, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        within = size - 2 * inset
        for stroke in _STROKES[self._state]:
            painter.drawPolyline([QPointF(inset + x * within, inset + y * within) for x, y in stroke])


def _colour(state: CheckState) -> QColor:
    return {"good": theme.GOOD, "note": theme.TEXT_SOFT, "bad": theme.BAD}[state]
