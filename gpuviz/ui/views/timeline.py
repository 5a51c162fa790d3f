"""Bars on a logarithmic time axis, with a marker for the user's guess."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gpuviz.i18n import figures
from gpuviz.i18n.languages import text
from gpuviz.panels.guess import GuessStage
from gpuviz.panels.lanes import Timeline
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.time_axis import TimeAxis
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext


class TimelineView(View):
    """Draws a ``Timeline``: its title, and the axis with bars and guess. Dispatches ``guess`` and nanoseconds."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = FittedLabel(context, "subheading")
        self._aside = TextLabel(context, "small")
        self._axis = _Bars(context)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._aside)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._head)
        self._box.addWidget(self._axis, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the current bars and guess."""
        if not isinstance(panel, Timeline):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._aside.show_text(panel.aside)
        self._aside.setVisible(panel.aside is not None)
        self._axis.show_timeline(panel)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(4))
        self._head.setSpacing(self.context.theme.px(16))
        self._axis.setMinimumHeight(self.context.theme.px(122) + self._axis.more_height())


class _Bars(TimeAxis):
    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._drawn: tuple[object, ...] = ()
        self._timeline: Timeline | None = None
        self._hint = context.language(text("guess-hint"))
        keep_left_to_right(self)  # later is to the right in all languages

    def show_timeline(self, timeline: Timeline) -> None:
        drawn = (tuple(timeline.spans), timeline.first_ns, timeline.last_ns, timeline.guess)
        if drawn == self._drawn:
            return
        if not self.accessibleName():
            self.setAccessibleName(self._context.language(timeline.description))
        self._drawn, self._timeline = drawn, timeline
        self.show_scale(timeline)
        self.update()

    def times_said(self) -> list[str]:
        """What each lane has needed so far."""
        language, spans = self._context.language, self._timeline.spans if self._timeline is not None else []
        times = ((span.name, figures.duration(span.elapsed_ns)) for span in spans if span.elapsed_ns)
        return [language(text("time-said", name=language(name), time=time)) for name, time in times]

    @staticmethod
    def _can_be_touched(timeline: Timeline) -> bool:
        """Whether to invite a guess: none has been made, and no lane has run yet."""
        is_open = timeline.guess is not None and timeline.guess.stage is GuessStage.OPEN
        return is_open and not any(span.elapsed_ns for span in timeline.spans)

    def _bar(self, timeline: Timeline, index: int, line: int) -> QRectF:
        px = self._context.theme.px
        thick = px(18)
        top = line - px(8) - (len(timeline.spans) - index) * (thick + px(8))
        left = self.ends()[0]
        end = max(self.place(timeline.spans[index].elapsed_ns), left + thick)
        return QRectF(left, top, end - left, thick)

    def paintEvent(self, _event: QPaintEvent) -> None:
        timeline = self._timeline
        if timeline is None:
            return
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._context.theme.font("small"))
        line = self.line_y(painter.fontMetrics())
        painter.setPen(Qt.PenStyle.NoPen)
        for index, span in enumerate(timeline.spans):
            if span.elapsed_ns > 0:
                bar = self._bar(timeline, index, line)
                painter.setBrush(theme.ROLE_COLOURS[span.role])
                painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        self.draw_axis(painter)
        if timeline.guess is not None and timeline.guess.guessed_ns is not None:
            if timeline.guess.stage is GuessStage.SETTLED:
                self._draw_distance(painter, timeline, timeline.guess.guessed_ns, line)
            else:
                self.draw_marker(painter, timeline.guess, line)
        elif self._can_be_touched(timeline):
            painter.setPen(theme.TEXT_SOFT)
            above = QRectF(0, 0, self.width(), line - self._context.theme.px(8))
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self._hint)
        self.draw_focus(painter)

    def _draw_distance(self, painter: QPainter, timeline: Timeline, guessed_ns: int, line: int) -> None:
        """The guess beside the bar that it was about."""
        px, x = self._context.theme.px, self.place(guessed_ns)
        index = next((i for i, span in enumerate(timeline.spans) if span.role == timeline.guess_role), 0)
        bar, pen = self._bar(timeline, index, line), QPen(theme.TEXT, px(3))
        painter.setPen(pen)
        painter.drawLine(QPointF(x, bar.top() - px(4)), QPointF(x, bar.bottom() + px(4)))
        pen.setDashPattern([0.6, 1.6])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, bar.center().y()), QPointF(bar.right(), bar.center().y()))
        self.write_guess(painter, x, bar.center().y(), px(10))
