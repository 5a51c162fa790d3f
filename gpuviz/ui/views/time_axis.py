"""A logarithmic axis of time on which a person may guess: the base of all widgets that draw something along one."""

import math
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.guess import Guess, GuessStage
from gpuviz.ui import theme
from gpuviz.ui.keys import is_ours
from gpuviz.ui.views.fitting import fit_words, wrap_words, write_lines
from gpuviz.ui.views.symbols import draw_focus, draw_lock
from gpuviz.ui.views.view import ViewContext

_STEP = 10**0.1  # the factor by which an arrow key changes a guess: a tenth of a decade
_MOST_CAPTION_LINES = 4
_KNOB_PX = 16  # radius of the marker that a person drags


class TimeScale(Protocol):
    """The axis of a panel: its ends, ticks (with a label or without), caption, and the guess, if one may be made."""

    @property
    def first_ns(self) -> int: ...
    @property
    def last_ns(self) -> int: ...
    @property
    def ticks(self) -> Sequence[tuple[int, Text | None]]: ...
    @property
    def caption(self) -> Text: ...
    @property
    def guess(self) -> Guess | None: ...


class TimeAxis(QWidget):
    """Places times, draws the axis and the marker of a guess, and lets the marker be dragged or moved by keys.

    Dispatches ``guess`` and nanoseconds. Who derives from it draws the rest in ``paintEvent``, and may move the
    ``ends`` and the height of the line.
    """

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._scale: TimeScale | None = None
        self._known: tuple[object, ...] = ()
        self._ends_ns = 1, 10  # what is drawn: the panel may have other times before it is shown again
        self._ticks_ns: list[int] = []
        self._guess_shown: Guess | None = None
        self._labels: list[str] = []
        self._caption, self.guess_words = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_scale(self, scale: TimeScale) -> None:
        """Take the axis and its guess; whoever derives from this repaints."""
        language, known = self._context.language, (scale.first_ns, scale.last_ns, tuple(scale.ticks), scale.caption)
        if known != self._known:
            self._ends_ns, self._ticks_ns = (scale.first_ns, scale.last_ns), [tick_ns for tick_ns, _ in scale.ticks]
            self._labels = [language(label) if label is not None else "" for _, label in scale.ticks]
            self._caption, self._known = language(scale.caption), known
        if self._scale is None or scale.guess != self._guess_shown:
            self._take_guess(scale.guess)
        self._scale = scale

    def _take_guess(self, guess: Guess | None) -> None:
        movable = guess is not None and guess.stage is not GuessStage.LOCKED
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if movable else Qt.FocusPolicy.NoFocus)
        self._guess_shown, self.guess_words = guess, ""
        if guess is not None and guess.guessed_ns is not None:
            key = "guess-marker" if guess.stage is not GuessStage.SETTLED else "guess-marker-settled"
            self.guess_words = self._context.language(text(key, time=figures.long_duration(guess.guessed_ns)))
        self.setAccessibleDescription(self.guess_words)

    def described_now(self) -> str:
        """For screen readers: the times that are drawn, and the guess."""
        return ". ".join(words for words in (*self.times_said(), self.guess_words) if words)

    def times_said(self) -> list[str]:
        """The times that are drawn, each as words."""
        return []

    # ---- geometry ----

    def ends(self) -> tuple[float, float]:
        """The left and right ends of the axis in pixels."""
        edge = self._context.theme.px(2)
        return edge, self.width() - edge

    def line_y(self, metrics: QFontMetrics) -> int:
        """How far down the axis lies: labels and caption stand below."""
        lines = 1 + self._caption_lines().count("\n") + 1
        return self.height() - lines * metrics.height() - self._context.theme.px(12)

    def more_height(self) -> int:
        """The height (pixels) that the caption may take beside a line, where everything is stacked."""
        line = QFontMetrics(self._context.theme.font("small")).height()
        return (_MOST_CAPTION_LINES - 1) * line if self._context.theme.stacks else 0

    def _caption_lines(self) -> str:
        """The caption in lines, of which there are several where everything is stacked."""
        if not self._context.theme.stacks:
            return self._caption
        return wrap_words(self._caption, self._context.theme.font("small"), self.width(), _MOST_CAPTION_LINES)

    def caption_base(self, metrics: QFontMetrics) -> int:
        """The line on which the caption stands."""
        return self.height() - metrics.descent() - 1

    def place(self, elapsed_ns: float) -> float:
        """Where a time lies, in pixels from the left; what is beyond an end lies there."""
        if self._scale is None:
            return 0.0
        (left, right), (first_ns, last_ns) = self.ends(), self._ends_ns
        low, high = math.log10(first_ns), math.log10(last_ns)
        share = (math.log10(max(elapsed_ns, first_ns)) - low) / (high - low)
        return left + min(1.0, share) * (right - left)

    def _time_at(self, scale: TimeScale, x: float) -> int:
        left, right = self.ends()
        low, high = math.log10(scale.first_ns), math.log10(scale.last_ns)
        share = min(1.0, max(0.0, (x - left) / max(1.0, right - left)))
        return round(10 ** (low + share * (high - low)))

    # ---- painting ----

    def draw_axis(self, painter: QPainter) -> None:
        """Draw line, ticks, caption, and those labels that have room."""
        if self._scale is None:
            return
        px, metrics = self._context.theme.px, painter.fontMetrics()
        (left, right), line = self.ends(), self.line_y(metrics)
        painter.setPen(QPen(theme.LINE, px(1.5)))
        painter.drawLine(QPointF(left, line), QPointF(right, line))
        below, free_from = line + px(8) + metrics.ascent(), 0.0
        for tick_ns, words in zip(self._ticks_ns, self._labels, strict=True):
            x, wide, high = self.place(tick_ns), metrics.horizontalAdvance(words), px(5 if words else 2.5)
            painter.setPen(QPen(theme.LINE, px(1.5)))
            painter.drawLine(QPointF(x, line - high), QPointF(x, line + high))
            start = min(max(0.0, x - wide / 2), self.width() - wide)
            if words and start >= free_from:
                painter.setPen(theme.TEXT_SOFT)
                painter.drawText(round(start), below, words)
                free_from = start + wide + px(6)
        usual, lines = painter.font(), self._caption_lines()
        caption, font = (lines, usual) if "\n" in lines else fit_words(lines, usual, self.width())
        high = metrics.height() * (lines.count("\n") + 1)
        painter.setFont(font)
        painter.setPen(theme.TEXT_SOFT)
        foot = QRect(0, round(self.caption_base(metrics)) + metrics.descent() - high, self.width(), high)
        write_lines(painter, foot, Qt.AlignmentFlag.AlignHCenter, caption, metrics.height())
        painter.setFont(usual)

    def draw_marker(self, painter: QPainter, guess: Guess, line: int) -> None:
        """Draw the marker of a guess that is not settled: a knob at the top, with its time beside it."""
        if guess.guessed_ns is None:
            return
        px, x = self._context.theme.px, self.place(guess.guessed_ns)
        radius = px(_KNOB_PX)
        painter.setPen(QPen(theme.TEXT, px(3)))
        painter.drawLine(QPointF(x, radius + 1), QPointF(x, line))
        knob = QPointF(min(max(radius, x), self.width() - radius), radius + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.TEXT)
        painter.drawEllipse(knob, radius, radius)
        if guess.stage is GuessStage.LOCKED:
            draw_lock(painter, knob, radius * 1.1, theme.BACKGROUND)
        self.write_guess(painter, x, radius + 1, radius + px(10))

    def write_guess(self, painter: QPainter, x: float, middle: float, beside: float) -> None:
        """Write the guess to the right of ``x``, or to the left where there is no room."""
        metrics = painter.fontMetrics()
        wide = metrics.horizontalAdvance(self.guess_words)
        fits_right = x + beside + wide <= self.width()
        start = x + beside if fits_right else x - beside - wide
        painter.setPen(theme.TEXT)
        painter.drawText(round(start), round(middle + (metrics.ascent() - metrics.descent()) / 2), self.guess_words)

    def draw_focus(self, painter: QPainter) -> None:
        """Frame the widget while keys move its guess."""
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), self._context.theme.px(3))

    # ---- guessing ----

    def _guess(self, guessed_ns: float) -> None:
        scale = self._scale
        if scale is not None and scale.guess is not None and scale.guess.stage is not GuessStage.LOCKED:
            within = min(max(guessed_ns, scale.first_ns), scale.last_ns)
            self._context.dispatch("guess", round(within))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._scale is not None:
            self._guess(self._time_at(self._scale, event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        scale = self._scale
        guess = scale.guess if scale is not None else None
        if scale is None or guess is None or guess.stage is GuessStage.LOCKED:
            super().keyPressEvent(event)
            return
        middle_ns = math.sqrt(scale.first_ns) * math.sqrt(scale.last_ns)
        match event.key() if is_ours(event) else None:
            case Qt.Key.Key_Left | Qt.Key.Key_Down:
                self._guess(guess.guessed_ns / _STEP if guess.guessed_ns else middle_ns)
            case Qt.Key.Key_Right | Qt.Key.Key_Up:
                self._guess(guess.guessed_ns * _STEP if guess.guessed_ns else middle_ns)
            case Qt.Key.Key_Home:
                self._guess(scale.first_ns)
            case Qt.Key.Key_End:
                self._guess(scale.last_ns)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
