"""How full the memory for conversations is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.serving.panels import CacheShare, MemoryGauge
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

_FULL_SHARE = 0.93  # of the bar's width: what is missing is drawn beyond it
_RESERVED = QColor("#23505a")


class MemoryGaugeView(View):
    """Draws a ``MemoryGauge``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = BadgedWords(context, "small", theme.TEXT_SOFT)
        self._value = FittedLabel(context, "small")
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = _Bar(context)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._value, 1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(head)
        self._box.addWidget(self._bar)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show how full it is."""
        if not isinstance(panel, MemoryGauge):
            raise TypeError(panel)
        self._title.show_words(panel.title, panel.origin)
        self._value.show_text(panel.value)
        self._bar.show_caches(panel, self._value.text())

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._title.rescale()
        self._box.setSpacing(self.context.theme.px(2))
        self._bar.setFixedHeight(self.context.theme.px(28))


class _Bar(QWidget):
    """The conversations side by side: light what is there, dark what is still to come."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[tuple[CacheShare, ...], float] = (), 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_caches(self, panel: MemoryGauge, said: str) -> None:
        """Show them; paints only if they changed."""
        shown = panel.caches, panel.wanted
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(said)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, (caches, wanted) = QPainter(self), self._context.theme.px, self._shown
        full, high, gap = self.width() * _FULL_SHARE, self.height(), px(2)
        painter.fillRect(QRectF(0, px(2), full, high - px(4)), theme.FIELD)
        left = 0.0
        for cache in caches:
            used, whole = cache.used * full, (cache.used + cache.reserved) * full
            shown = max(1.0, whole - gap)
            painter.fillRect(QRectF(left, px(2), shown, high - px(4)), _RESERVED)
            painter.fillRect(QRectF(left, px(2), min(used, shown), high - px(4)), theme.OPENCL_SOFT)
            left += whole
        if wanted > 0:
            pen = QPen(theme.BAD, px(2), Qt.PenStyle.DashLine)
            painter.setPen(pen)
            right = min(left + wanted * full, self.width() - px(2))
            painter.drawRect(QRectF(left + px(1), px(3), max(1.0, right - left - px(2)), high - px(6)))
        painter.fillRect(QRectF(full - px(1), 0, px(2), high), theme.TEXT)
