"""How full the memory for conversations is."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.chapters.serving.panels import MemoryGauge
from gpuviz.chapters.serving.views.signed_title import SignedTitle
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import ViewContext

_FULL_SHARE = 0.93  # of the bar's width: what is missing is drawn beyond it
_BAR_PX = 28
_VALUE_SHARE = 0.4  # of the width


class Gauge(QWidget):
    """Draws a ``MemoryGauge``: the conversations side by side, light what is there, dark what is still to come."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._panel: MemoryGauge | None = None
        self._shown: tuple[object, ...] = ()
        self._value = ""
        self._title = SignedTitle(self, context)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_memory(self, panel: MemoryGauge) -> None:
        """Show how full it is; paints only if that has changed."""
        self._title.show_words(panel.title, panel.origin)
        shown = panel.caches, panel.wanted, panel.value
        if shown != self._shown:
            self._shown, self._panel = shown, panel
            self._value = self._context.language(panel.value)
            self.setAccessibleName(self._value)
            self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self._title.place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._title.place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        self._title.paint(painter)
        looks, stacks = self._context.theme, self._context.theme.stacks
        words, font = fit_words(self._value, looks.font("small"), round(self.width() * (1 if stacks else _VALUE_SHARE)))
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        beside = QRect(0, 0, self.width(), self._title.height())
        below = QRect(0, self._title.height(), self.width(), self._value_line())
        side = Qt.AlignmentFlag.AlignLeft if stacks else Qt.AlignmentFlag.AlignRight
        painter.drawText(below if stacks else beside, side | Qt.AlignmentFlag.AlignVCenter, words)
        if self._panel is not None:
            self._draw_bar(painter, self._panel)

    def _value_line(self) -> int:
        """The height of the line below the title on which the value stands, where it does not stand beside it."""
        return self._title.line() if self._context.theme.stacks else 0

    def _draw_bar(self, painter: QPainter, panel: MemoryGauge) -> None:
        px, top = self._context.theme.px, float(self._title.height() + self._value_line())
        full, gap, high = self.width() * _FULL_SHARE, px(2), float(px(_BAR_PX) - px(4))
        painter.fillRect(QRectF(0, top + px(2), full, high), theme.FIELD)
        left = 0.0
        for cache in panel.caches:
            used, whole = cache.used * full, (cache.used + cache.reserved) * full
            shown = max(1.0, whole - gap)
            painter.fillRect(QRectF(left, top + px(2), shown, high), theme.RESERVED)
            painter.fillRect(QRectF(left, top + px(2), min(used, shown), high), theme.OPENCL_SOFT)
            left += whole
        if panel.wanted > 0:
            painter.setPen(QPen(theme.BAD, px(2), Qt.PenStyle.DashLine))
            right = min(left + panel.wanted * full, self.width() - px(2))
            painter.drawRect(QRectF(left + px(1), top + px(3), max(1.0, right - left - px(2)), high - px(2)))
        painter.fillRect(QRectF(full - px(1), top, px(2), px(_BAR_PX)), theme.TEXT)
