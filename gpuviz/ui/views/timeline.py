"""Bars on a logarithmic axis of time."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gpuviz.panels.lanes import Timeline
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.view import Surroundings, View


class TimelineView(View):
    """Draws a ``Timeline``: bars and axis; its title is for screen readers only, as the units say enough."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._axis = _Axis(around)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._axis, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the bars as they are now."""
        if not isinstance(panel, Timeline):
            raise TypeError(panel)
        self._axis.show_timeline(panel)

    def rescale(self) -> None:
        """Take fonts and height anew."""
        super().rescale()
        self._box.setSpacing(self.around.theme.px(4))
        self._axis.setMinimumHeight(self.around.theme.px(96))


class _Axis(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._drawn: tuple[object, ...] = ()
        self._timeline: Timeline | None = None
        self._words: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_timeline(self, timeline: Timeline) -> None:
        drawn = (tuple(timeline.spans), timeline.first_ns, timeline.last_ns)
        if drawn == self._drawn:
            return
        if drawn[1:] != self._drawn[1:]:
            self._words = [self._around.language(label) for _, label in timeline.ticks]
        if not self.accessibleName():
            self.setAccessibleName(self._around.language(timeline.title))
            self.setAccessibleDescription(self._around.language(timeline.description))
        self._drawn, self._timeline = drawn, timeline
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        timeline = self._timeline
        if timeline is None:
            return
        px = self._around.theme.px
        font = self._around.theme.font("small")
        metrics = QFontMetrics(font)
        margin = metrics.horizontalAdvance(max(self._words, key=len)) / 2 + 1
        left, width = margin, self.width() - 2 * margin
        low, high = math.log10(timeline.first_ns), math.log10(timeline.last_ns)

        def place(elapsed_ns: float) -> float:
            share = (math.log10(max(elapsed_ns, timeline.first_ns)) - low) / (high - low)
            return left + min(1.0, share) * width

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar, line = px(11), self.height() - metrics.height() - px(10)
        for index, span in enumerate(timeline.spans):
            if span.elapsed_ns > 0:
                painter.setBrush(theme.ROLE_COLOURS[span.role])
                top = line - px(10) - (len(timeline.spans) - index) * (bar + px(8))
                end = max(place(span.elapsed_ns), left + bar)
                painter.drawRoundedRect(QRectF(left, top, end - left, bar), bar / 2, bar / 2)
        painter.setPen(QPen(theme.TEXT_OFF, px(1.5)))
        painter.drawLine(round(left), line, round(left + width), line)
        painter.setFont(font)
        for (tick_ns, _), words in zip(timeline.ticks, self._words, strict=True):
            x = place(tick_ns)
            painter.setPen(QPen(theme.TEXT_OFF, px(1.5)))
            painter.drawLine(round(x), line - px(5), round(x), line + px(5))
            painter.setPen(theme.TEXT_SOFT)
            painter.drawText(round(x - metrics.horizontalAdvance(words) / 2), self.height() - metrics.descent(), words)
