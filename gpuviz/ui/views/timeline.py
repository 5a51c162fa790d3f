"""Bars on a logarithmic time axis, with a marker for the user's guess."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.i18n import figures
from gpuviz.i18n.languages import text
from gpuviz.panels.guess import Guess, GuessStage
from gpuviz.panels.lanes import Timeline
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.keys import is_ours
from gpuviz.ui.views.symbols import draw_lock
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext

_STEP = 10**0.1  # the factor by which an arrow key changes a guess: a tenth of a decade


class TimelineView(View):
    """Draws a ``Timeline``: its title, and the axis with bars and guess. Dispatches ``guess`` and nanoseconds."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = FittedLabel(context, "subheading")
        self._aside = TextLabel(context, "small")
        self._axis = _Axis(context)
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
        self._axis.setMinimumHeight(self.context.theme.px(122))


class _Axis(QWidget):
    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._drawn: tuple[object, ...] = ()
        self._timeline: Timeline | None = None
        self._words: list[str] = []
        self._caption, self._guess_words = "", ""
        self._hint = context.language(text("guess-hint"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_timeline(self, timeline: Timeline) -> None:
        drawn = (tuple(timeline.spans), timeline.first_ns, timeline.last_ns, timeline.guess)
        if drawn == self._drawn:
            return
        if drawn[1:3] != self._drawn[1:3]:
            self._words = [self._context.language(label) for _, label in timeline.ticks]
            self._caption = self._context.language(timeline.caption)
        if not self.accessibleName():
            self.setAccessibleName(self._context.language(timeline.description))
        if drawn[3:] != self._drawn[3:]:
            self._take_guess(timeline.guess)
        self._drawn, self._timeline = drawn, timeline
        self.update()

    def _take_guess(self, guess: Guess | None) -> None:
        movable = guess is not None and guess.stage is not GuessStage.LOCKED
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if movable else Qt.FocusPolicy.NoFocus)
        self._guess_words = ""
        if guess is not None and guess.guessed_ns is not None:
            key = "guess-marker" if guess.stage is not GuessStage.SETTLED else "guess-marker-settled"
            self._guess_words = self._context.language(text(key, time=figures.duration(guess.guessed_ns)))
        self.setAccessibleDescription(self._guess_words)

    @staticmethod
    def _can_be_touched(timeline: Timeline) -> bool:
        """Whether to invite a guess: none has been made, and no lane has run yet."""
        is_open = timeline.guess is not None and timeline.guess.stage is GuessStage.OPEN
        return is_open and not any(span.elapsed_ns for span in timeline.spans)

    # ---- geometry ----

    def _ends(self) -> tuple[float, float]:
        """The left and right ends of the axis in pixels."""
        edge = self._context.theme.px(2)
        return edge, self.width() - edge

    def _place(self, timeline: Timeline, elapsed_ns: float) -> float:
        left, right = self._ends()
        low, high = math.log10(timeline.first_ns), math.log10(timeline.last_ns)
        share = (math.log10(max(elapsed_ns, timeline.first_ns)) - low) / (high - low)
        return left + min(1.0, share) * (right - left)

    def _time_at(self, timeline: Timeline, x: float) -> int:
        left, right = self._ends()
        low, high = math.log10(timeline.first_ns), math.log10(timeline.last_ns)
        share = min(1.0, max(0.0, (x - left) / max(1.0, right - left)))
        return round(10 ** (low + share * (high - low)))

    def _line_y(self, metrics: QFontMetrics) -> int:
        return self.height() - 2 * metrics.height() - self._context.theme.px(12)

    def _bar(self, timeline: Timeline, index: int, line: int) -> QRectF:
        px = self._context.theme.px
        thick = px(18)
        top = line - px(8) - (len(timeline.spans) - index) * (thick + px(8))
        left = self._ends()[0]
        end = max(self._place(timeline, timeline.spans[index].elapsed_ns), left + thick)
        return QRectF(left, top, end - left, thick)

    # ---- painting ----

    def paintEvent(self, _event: QPaintEvent) -> None:
        timeline = self._timeline
        if timeline is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._context.theme.font("small"))
        line = self._line_y(painter.fontMetrics())
        painter.setPen(Qt.PenStyle.NoPen)
        for index, span in enumerate(timeline.spans):
            if span.elapsed_ns > 0:
                bar = self._bar(timeline, index, line)
                painter.setBrush(theme.ROLE_COLOURS[span.role])
                painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        self._draw_axis(painter, timeline, line)
        if timeline.guess is not None and timeline.guess.guessed_ns is not None:
            self._draw_guess(painter, timeline, timeline.guess.guessed_ns, line)
        elif self._can_be_touched(timeline):
            painter.setPen(theme.TEXT_SOFT)
            above = QRectF(0, 0, self.width(), line - self._context.theme.px(8))
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self._hint)
        if self.hasFocus():
            painter.setPen(QPen(theme.FOCUS, self._context.theme.px(3)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 8, 8)

    def _draw_axis(self, painter: QPainter, timeline: Timeline, line: int) -> None:
        px, metrics = self._context.theme.px, painter.fontMetrics()
        left, right = self._ends()
        painter.setPen(QPen(theme.TEXT_OFF, px(1.5)))
        painter.drawLine(QPointF(left, line), QPointF(right, line))
        below = line + px(8) + metrics.ascent()
        for (tick_ns, _), words in zip(timeline.ticks, self._words, strict=True):
            x, wide = self._place(timeline, tick_ns), metrics.horizontalAdvance(words)
            painter.setPen(QPen(theme.TEXT_OFF, px(1.5)))
            painter.drawLine(QPointF(x, line - px(5)), QPointF(x, line + px(5)))
            painter.setPen(theme.TEXT_SOFT)
            painter.drawText(round(min(max(0, x - wide / 2), self.width() - wide)), below, words)
        caption = metrics.elidedText(self._caption, Qt.TextElideMode.ElideRight, self.width())
        x = (self.width() - metrics.horizontalAdvance(caption)) / 2
        painter.drawText(round(x), self.height() - metrics.descent() - 1, caption)

    def _draw_guess(self, painter: QPainter, timeline: Timeline, guessed_ns: int, line: int) -> None:
        guess, px, metrics = timeline.guess, self._context.theme.px, painter.fontMetrics()
        x = self._place(timeline, guessed_ns)
        pen = QPen(theme.TEXT, px(3))
        if guess is None or guess.stage is GuessStage.SETTLED:
            index = next((i for i, span in enumerate(timeline.spans) if span.role == timeline.guess_role), 0)
            bar = self._bar(timeline, index, line)
            painter.setPen(pen)
            painter.drawLine(QPointF(x, bar.top() - px(4)), QPointF(x, bar.bottom() + px(4)))
            pen.setDashPattern([0.6, 1.6])
            painter.setPen(pen)
            painter.drawLine(QPointF(x, bar.center().y()), QPointF(bar.right(), bar.center().y()))
            middle = bar.center().y()
            beside = px(10)
        else:
            radius = px(16)
            middle = radius + 1
            painter.setPen(pen)
            painter.drawLine(QPointF(x, middle), QPointF(x, line))
            knob = QPointF(min(max(radius, x), self.width() - radius), middle)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.TEXT)
            painter.drawEllipse(knob, radius, radius)
            if guess.stage is GuessStage.LOCKED:
                draw_lock(painter, knob, radius * 1.1, theme.BACKGROUND)
            beside = radius + px(10)
        wide = metrics.horizontalAdvance(self._guess_words)
        fits_right = x + beside + wide <= self.width()
        start = x + beside if fits_right else x - beside - wide
        painter.setPen(theme.TEXT)
        painter.drawText(round(start), round(middle + (metrics.ascent() - metrics.descent()) / 2), self._guess_words)

    # ---- guessing ----

    def _guess(self, guessed_ns: float) -> None:
        timeline = self._timeline
        if timeline is not None and timeline.guess is not None and timeline.guess.stage is not GuessStage.LOCKED:
            within = min(max(guessed_ns, timeline.first_ns), timeline.last_ns)
            self._context.dispatch("guess", round(within))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._timeline is not None:
            self._guess(self._time_at(self._timeline, event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        timeline = self._timeline
        guess = timeline.guess if timeline is not None else None
        if timeline is None or guess is None or guess.stage is GuessStage.LOCKED:
            super().keyPressEvent(event)
            return
        middle_ns = math.sqrt(timeline.first_ns * timeline.last_ns)
        match event.key() if is_ours(event) else None:
            case Qt.Key.Key_Left | Qt.Key.Key_Down:
                self._guess(guess.guessed_ns / _STEP if guess.guessed_ns else middle_ns)
            case Qt.Key.Key_Right | Qt.Key.Key_Up:
                self._guess(guess.guessed_ns * _STEP if guess.guessed_ns else middle_ns)
            case Qt.Key.Key_Home:
                self._guess(timeline.first_ns)
            case Qt.Key.Key_End:
                self._guess(timeline.last_ns)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
