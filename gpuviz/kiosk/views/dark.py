"""What is painted while little or nothing is to be seen: outside opening hours, and after several failures."""

import math

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from gpuviz.i18n.languages import Text
from gpuviz.kiosk.panels import OneMoment, Quiet
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.view import View, ViewContext

_PLACES = 7  # across and down; a number that shares no factor with the step, so that all are visited
_DOTS = 12


class QuietView(View):
    """Draws a ``Quiet``: black, and for a while after a touch a small hint in another place each time."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._words, self._place = "", 0
        self._shown: Text | None = None

    def show_panel(self, panel: Panel) -> None:
        """Show or hide the hint."""
        if not isinstance(panel, Quiet):
            raise TypeError(panel)
        if panel.hint != self._shown or panel.place != self._place:
            self._shown, self._place = panel.hint, panel.place
            self._words = self.context.language(panel.hint) if panel.hint is not None else ""
            self.setAccessibleName(self._words)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, font = painter_on(self), self.context.theme.font("body")
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        metrics = QFontMetrics(font)
        wide, high = metrics.horizontalAdvance(self._words) + 2, metrics.height()
        across, down = (self._place * 3) % _PLACES, (self._place * 5) % _PLACES
        left = (self.width() - wide) * across // (_PLACES - 1)
        top = (self.height() - high) * down // (_PLACES - 1)
        painter.setFont(font)
        painter.setPen(theme.TEXT_OFF)
        painter.drawText(QRect(left, top, wide, high), Qt.AlignmentFlag.AlignCenter, self._words)


class OneMomentView(View):
    """Draws a ``OneMoment`` with as little as can be: dots in a circle, of which the bright one goes round."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._words, self._bright = "", -1

    def show_panel(self, panel: Panel) -> None:
        """Move on."""
        if not isinstance(panel, OneMoment):
            raise TypeError(panel)
        bright = int(panel.place * _DOTS)
        words = self.context.language(panel.words) if panel.words is not None else ""
        if (words, bright) != (self._words, self._bright):
            self._words, self._bright = words, bright
            self.setAccessibleName(words)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        size = min(self.width(), self.height())
        middle = QPointF(self.width() / 2, self.height() * 0.42)
        for index in range(_DOTS):
            angle = 2 * math.pi * index / _DOTS
            dot = middle + QPointF(math.sin(angle), -math.cos(angle)) * size * 0.14
            painter.setBrush(theme.TEXT if index == self._bright else theme.BUTTON)
            painter.drawEllipse(dot, size * 0.018, size * 0.018)
        painter.setFont(self.context.theme.font("title"))
        painter.setPen(theme.TEXT)
        below = QRect(0, round(self.height() * 0.62), self.width(), round(self.height() * 0.2))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._words)
