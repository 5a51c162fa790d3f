"""Panels with a plot: how one answer adds up, and speed-up against size."""

from functools import cache
from importlib import resources

import numpy as np
import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.race.panels import AnswerDetail, CurvePoint, SpeedupCurve
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.buttons import ButtonRow
from gpuviz.ui.views.plots import DecadeAxis, Plot
from gpuviz.ui.views.view import TextLabel, View, ViewContext


@cache
def colour_map() -> pyqtgraph.ColorMap:
    """The colours *cividis*, from pyqtgraph's file, which it reads itself only where the locale is one of UTF-8."""
    file = resources.files("pyqtgraph") / "colors" / "maps" / "cividis.csv"
    shares = np.loadtxt(file.read_text("utf-8").splitlines(), delimiter=",", comments=";")
    return pyqtgraph.ColorMap(np.linspace(0, 1, len(shares)), np.floor(255 * shares + 0.5).astype(np.uint8))


class _Strip(QWidget):
    """A row of numbers as a strip of colours, from -1 (dark) to 1 (light), scaled to their largest."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._values: np.ndarray = np.zeros(0)
        self._map = colour_map()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_left_to_right(self)  # a row of a matrix

    def show_values(self, values: np.ndarray) -> None:
        if values is not self._values:
            self._values = values
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.fillRect(self.rect(), theme.FIELD)
        if not self._values.size:
            return
        finite = np.nan_to_num(self._values, posinf=0.0, neginf=0.0)
        shown = finite[np.linspace(0, finite.size - 1, min(finite.size, self.width())).astype(int)]
        colours = self._map.map(shown / max(1e-30, np.abs(finite).max()) / 2 + 0.5)
        edges = np.linspace(0, self.width(), len(shown) + 1).round().astype(int)
        for left, right, (r, g, b, _) in zip(edges, edges[1:], colours, strict=False):
            painter.fillRect(int(left), 0, int(right - left), self.height(), QColor(int(r), int(g), int(b)))


class AnswerDetailView(View):
    """Draws an ``AnswerDetail``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "heading")
        self._subtitle = TextLabel(context, "body", "soft", wrap=True)
        self._buttons = ButtonRow(context, high_up=True)
        self._names = (TextLabel(context, "small", "soft"), TextLabel(context, "small", "soft"))
        self._strips = (_Strip(context), _Strip(context))
        self._terms = TextLabel(context, "body", wrap=True)
        self._sum_name = TextLabel(context, "small", "soft")
        self._plot = Plot(context)
        self._curve = self._plot.plot(pen=pyqtgraph.mkPen(theme.OPENCL, width=2))
        self._figures: list[tuple[TextLabel, TextLabel, TextLabel]] = []
        self._shown: AnswerDetail | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head.addLayout(words, 1)
        head.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addLayout(head)
        for name, strip in zip(self._names, self._strips, strict=True):
            self._box.addWidget(name)
            self._box.addWidget(strip)
        self._box.addWidget(self._terms)
        below = QHBoxLayout()
        sums = QVBoxLayout()
        sums.addWidget(self._sum_name)
        sums.addWidget(self._plot, 1)
        below.addLayout(sums, 6)
        self._table = QGridLayout()
        self._table.setColumnStretch(0, 1)
        for row in range(4):
            name = TextLabel(context, "small", "soft", wrap=True)
            labels = (name, TextLabel(context, "body"), TextLabel(context, "small"))
            self._table.addWidget(name, row, 0)
            for column, side in ((1, Qt.AlignmentFlag.AlignRight), (2, Qt.AlignmentFlag.AlignLeft)):
                self._table.addWidget(labels[column], row, column, side | Qt.AlignmentFlag.AlignVCenter)
            self._figures.append(labels)
        self._table.setRowStretch(4, 1)
        below.addLayout(self._table, 5)
        self._below = below
        self._box.addLayout(below, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the answer."""
        if not isinstance(panel, AnswerDetail):
            raise TypeError(panel)
        if panel is self._shown:
            return
        self._shown = panel
        self._title.show_text(panel.title)
        self._subtitle.show_text(panel.subtitle)
        self._buttons.show_actions(panel.actions)
        for label, name in zip(self._names, (panel.row_name, panel.col_name), strict=True):
            label.show_text(name)
        for strip, values in zip(self._strips, (panel.a_row, panel.b_col), strict=True):
            strip.show_values(values)
        self._terms.show_text(panel.terms)
        self._sum_name.show_text(panel.sum_name)
        finite = np.isfinite(panel.sums)
        self._curve.setData(np.flatnonzero(finite) + 1, panel.sums[finite])
        self._plot.dress_axes(self.context.language(panel.axis_name))
        lines: list[tuple[Text, Text, Text | None, str, str]] = [
            (answer.label, answer.value, answer.verdict, answer.role, _tone(answer.correct)) for answer in panel.answers
        ]
        lines += [(name, value, None, "soft", "soft") for name, value in (panel.exact, panel.bound)]
        for (name_label, value_label, verdict_label), (name, value, verdict, role, tone) in zip(
            self._figures, lines, strict=True
        ):
            name_label.set_tone(role)
            name_label.show_text(name)
            value_label.show_text(value)
            verdict_label.set_tone(tone)
            verdict_label.show_text(verdict)

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        px = self.context.theme.px
        self._box.setSpacing(px(8))
        self.turn(self._below)
        self._below.setSpacing(px(32))
        self._table.setHorizontalSpacing(px(20))
        self._table.setVerticalSpacing(px(10))
        self._buttons.rescale()
        for strip in self._strips:
            strip.setFixedHeight(px(34))
        if self._shown is not None:
            self._plot.dress_axes(self.context.language(self._shown.axis_name))


class SpeedupCurveView(View):
    """Draws a ``SpeedupCurve``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "heading")
        self._subtitle = TextLabel(context, "body", "soft", wrap=True)
        self._state = TextLabel(context, "small", "soft", wrap=True)
        self._buttons = ButtonRow(context, high_up=True)
        self._plot = Plot(context, DecadeAxis)
        self._plot.setLogMode(x=True, y=True)
        self._curve = self._plot.plot(
            pen=pyqtgraph.mkPen(theme.OPENCL, width=2),
            symbol="o",
            symbolBrush=theme.OPENCL,
            symbolPen=None,
            symbolSize=10,
        )
        self._equal = pyqtgraph.InfiniteLine(
            0, angle=0, pen=pyqtgraph.mkPen(theme.SEQUENTIAL, width=2), label="", labelOpts={"position": 0.9}
        )
        self._plot.addItem(self._equal)
        self._points: list[CurvePoint] = []
        self._names: tuple[Text, Text] | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        words = QVBoxLayout()
        for label in (self._title, self._subtitle, self._state):
            words.addWidget(label)
        head.addLayout(words, 1)
        head.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addLayout(head)
        self._box.addWidget(self._plot, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the points there are."""
        if not isinstance(panel, SpeedupCurve):
            raise TypeError(panel)
        language = self.context.language
        self._title.show_text(panel.title)
        self._subtitle.show_text(panel.subtitle)
        self._state.show_text(panel.state)
        self._buttons.show_actions(panel.actions)
        if self._names != (panel.x_name, panel.y_name):
            self._names = (panel.x_name, panel.y_name)
            self._equal.label.setFormat(language(panel.equal_name))
            self._plot.setAccessibleName(f"{language(panel.title)}: {language(panel.y_name)}")
            self._dress()
        if panel.points != self._points:
            self._points = list(panel.points)
            self._plot.setAccessibleDescription(language(_said(panel)))
            self._curve.setData([point.flops for point in panel.points], [point.ratio for point in panel.points])

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(10))
        self._buttons.rescale()
        self._dress()

    def _dress(self) -> None:
        self._equal.label.setFont(self.context.theme.font("small"))
        self._equal.label.setColor(theme.SEQUENTIAL)
        if self._names is not None:
            self._plot.dress_axes(*(self.context.language(name) for name in self._names))


def _tone(correct: bool | None) -> str:
    return "soft" if correct is None else "good" if correct else "bad"


def _said(panel: SpeedupCurve) -> Text:
    """The curve in a sentence, for screen readers."""
    if not panel.points:
        return text("race-curve-empty")
    first, last = (figures.three_digits(point.ratio) for point in (panel.points[0], panel.points[-1]))
    return text("race-curve-said", points=len(panel.points), first=first, last=last)
