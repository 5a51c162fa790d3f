"""Pairs of times on a logarithmic axis, with times that people know, and the marker of a guess."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from gpuviz.chapters.training.cost_panels import TimePairs
from gpuviz.panels.guess import GuessStage
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.stacked import use_height
from gpuviz.ui.views.time_axis import TimeAxis
from gpuviz.ui.views.view import View, ViewContext

_MARK = 10  # half of a mark's side
_PAIRS = 24  # how far above the line they lie


class TimePairsView(View):
    """Draws ``TimePairs``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._axis = _Pairs(context)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._axis)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the pairs, and the guess."""
        if not isinstance(panel, TimePairs):
            raise TypeError(panel)
        self._axis.show_pairs(panel)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        least = self.context.theme.px(168 if self.context.theme.portrait else 152)
        use_height(self._axis, self.context.theme, least + self._axis.more_height(), least=least)
        self._axis.rescale()


class _Pairs(TimeAxis):
    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._panel: TimePairs | None = None
        self._drawn: tuple[object, ...] = ()
        self._badge = OriginBadge(context)
        self._badge.setParent(self)
        keep_left_to_right(self)  # an axis of time

    def show_pairs(self, panel: TimePairs) -> None:
        drawn = panel.pairs, panel.guess
        if drawn == self._drawn and self._panel is panel:
            return
        self._drawn, self._panel = drawn, panel
        self.show_scale(panel)
        self._place_badge()
        if not self.accessibleName():
            self.setAccessibleName(self._context.language(panel.description))
            self._badge.show_origin(panel.landmarks_origin)
        self.update()

    def rescale(self) -> None:
        self._badge.rescale()
        self._place_badge()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_badge()

    def _place_badge(self) -> None:
        """Right behind the last name of a time that people know."""
        self._badge.resize(self._badge.sizeHint())
        metrics = QFontMetrics(self._context.theme.font("small"))
        names, base = self._landmarks(metrics), self._names_base(metrics)
        end = max((start + metrics.horizontalAdvance(name) for name, _, start in names), default=0.0)
        left = min(round(end) + self._context.theme.px(4), self.width() - self._badge.width())
        self._badge.move(left, max(0, round(base - metrics.ascent() / 2 - self._badge.height() / 2)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        panel, px = self._panel, self._context.theme.px
        if panel is None:
            return
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._context.theme.font("small"))
        line = self.line_y(painter.fontMetrics())
        self._draw_landmarks(painter, line)
        self.draw_axis(painter)
        for pair in panel.pairs:
            self._draw_pair(painter, pair.students_ns, pair.professor_ns, line - px(_PAIRS))
        guess = panel.guess
        if guess is not None and guess.guessed_ns is not None:
            if guess.stage is GuessStage.SETTLED and guess.truth_ns is not None:
                self._draw_distance(painter, guess.guessed_ns, guess.truth_ns, line)
            else:
                self.draw_marker(painter, guess, line)
        elif guess is not None and guess.stage is GuessStage.OPEN:
            painter.setPen(theme.TEXT_SOFT)
            above = QRectF(0, 0, self.width(), self._badge.height())
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self._context.language(panel.hint))
        self.draw_focus(painter)

    def _draw_landmarks(self, painter: QPainter, line: int) -> None:
        """Times that people know, each with its name above its place."""
        px, base = self._context.theme.px, self._names_base(painter.fontMetrics())
        for name, x, start in self._landmarks(painter.fontMetrics()):
            painter.setPen(QPen(theme.CARD_BORDER, px(1.5)))
            painter.drawLine(QPointF(x, base + px(4)), QPointF(x, line))
            painter.setPen(theme.TEXT_SOFT)
            painter.drawText(QPointF(start, base), name)

    def _names_base(self, metrics: QFontMetrics) -> int:
        """The line on which the names of known times stand."""
        return self.line_y(metrics) - self._context.theme.px(_PAIRS + _MARK + 10)

    def _landmarks(self, metrics: QFontMetrics) -> list[tuple[str, float, float]]:
        """Name, place and left edge of each known time whose name has room; that of the sign is left free."""
        names: list[tuple[str, float, float]] = []
        free_from, end = 0.0, self.width() - self._badge.sizeHint().width()
        for landmark_ns, words in self._panel.landmarks if self._panel is not None else ():
            name, x = self._context.language(words), self.place(landmark_ns)
            wide = metrics.horizontalAdvance(name)
            start = min(max(0.0, x - wide / 2), end - wide)
            if start >= free_from:
                names.append((name, x, start))
                free_from = start + wide + self._context.theme.px(10)
        return names

    def _draw_pair(self, painter: QPainter, students_ns: int, professor_ns: int | None, middle: int) -> None:
        """The students as a circle, the professor as a square, and the way between."""
        px, first = self._context.theme.px, self.place(students_ns)
        if professor_ns is not None:
            last = self.place(professor_ns)
            painter.setPen(QPen(theme.LINE, px(2)))
            painter.drawLine(QPointF(first, middle), QPointF(last, middle))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.SEQUENTIAL)
            painter.drawRoundedRect(_around(last, middle, px(_MARK), self.width()), px(3), px(3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.OPENCL)
        painter.drawEllipse(_around(first, middle, px(_MARK), self.width()))

    def _draw_distance(self, painter: QPainter, guessed_ns: int, truth_ns: int, line: int) -> None:
        """The guess, and how far it is from the truth."""
        px, x = self._context.theme.px, self.place(guessed_ns)
        middle = line - px(_PAIRS)
        pen = QPen(theme.TEXT, px(3))
        painter.setPen(pen)
        painter.drawLine(QPointF(x, middle - px(16)), QPointF(x, middle + px(16)))
        pen.setDashPattern([0.6, 1.6])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, middle), QPointF(self.place(truth_ns), middle))
        top = QFontMetrics(painter.font()).height() / 2
        painter.setPen(QPen(theme.LINE, px(1.5)))
        painter.drawLine(QPointF(x, top), QPointF(x, middle - px(16)))
        self.write_guess(painter, x, top, px(10))


def _around(x: float, middle: float, half: float, width: int) -> QRectF:
    """A square around a place, kept within the width."""
    inside = min(max(half, x), width - half)
    return QRectF(inside - half, middle - half, 2 * half, 2 * half)
