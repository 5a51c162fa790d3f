"""How many GPUs a month are wanted or made at the moment."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from gpuviz.chapters.scarcity.game_panels import Rate
from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on, place
from gpuviz.ui.theme import FontRole
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import View, ViewContext

_COLOURS = {"wanted": theme.TEXT, "made": theme.OPENCL}
_STROKE_PX, _GAP_PX = 20, 10
_LABEL_ROLE: FontRole = "small"
_VALUE_ROLE: FontRole = "title"


class RateView(View):
    """Draws a ``Rate`` with a piece of its line in the chart; painted, so that a new number lays nothing out anew."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._panel: Rate | None = None
        self._shown: tuple[Text, ...] = ()
        self._words = "", "", ""
        self._sign = OriginBadge(context)
        self._sign.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_panel(self, panel: Panel) -> None:
        """Show how many."""
        if not isinstance(panel, Rate):
            raise TypeError(panel)
        shown = panel.label, panel.value, panel.unit
        if shown != self._shown:
            self._shown, self._panel = shown, panel
            label, value, unit = (self.context.language(words) for words in shown)
            self._words = label, value, unit
            self.setAccessibleName(" ".join(self._words))
            self._sign.show_origin(panel.origin)
            self._place_sign()
            self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._sign.rescale()
        self._place_sign()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(1, sum(self._heights()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_sign()

    def _heights(self) -> tuple[int, int, int]:
        """Those of label, value and unit."""
        looks = self.context.theme
        label, value = (QFontMetrics(looks.font(role)).lineSpacing() for role in (_LABEL_ROLE, _VALUE_ROLE))
        return label, value, max(label, self._sign.sizeHint().height())

    def _place_sign(self) -> None:
        """Behind the unit."""
        label, value, unit = self._heights()
        words, font = fit_words(self._words[2], self.context.theme.font(_LABEL_ROLE), self._unit_room())
        end = QFontMetrics(font).horizontalAdvance(words) + self.context.theme.px(4)
        wide, high = self._sign.sizeHint().toTuple()
        place(self._sign, end, label + value + (unit - high) // 2, wide, high)

    def _unit_room(self) -> int:
        return max(1, self.width() - self._sign.sizeHint().width() - self.context.theme.px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._panel is None:
            return
        painter, px, (label, value, unit) = painter_on(self), self.context.theme.px, self._heights()
        colour = _COLOURS[self._panel.kind]
        painter.fillRect(QRectF(0, (label - px(4)) / 2, px(_STROKE_PX), px(4)), colour)
        start = px(_STROKE_PX + _GAP_PX)
        name, number, what = self._words
        self._write(painter, name, _LABEL_ROLE, theme.TEXT_SOFT, QRectF(start, 0, self.width() - start, label))
        self._write(painter, number, _VALUE_ROLE, colour, QRectF(0, label, self.width(), value))
        self._write(painter, what, _LABEL_ROLE, theme.TEXT_SOFT, QRectF(0, label + value, self._unit_room(), unit))

    def _write(self, painter: QPainter, words: str, role: FontRole, colour: QColor, place: QRectF) -> None:
        shown, font = fit_words(words, self.context.theme.font(role), int(place.width()))
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
