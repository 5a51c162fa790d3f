"""Wanted and made over the years; imported on first use, as it needs pyqtgraph."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from gpuviz.chapters.scarcity.game_panels import MarketChart
from gpuviz.chapters.scarcity.views.game_chart import SIDE_PX
from gpuviz.chapters.scarcity.views.game_squares import Squares, column_squares
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.fitting import wrap_words
from gpuviz.ui.views.plots import Plot, PlotWords
from gpuviz.ui.views.view import View, ViewContext

_STEPS_A_DRAWING = 6  # so many values more are a new picture: at most a pixel of the axis
_ABOVE = 1.06  # of the axis, above the most that can be wanted
_BRACKET_PX, _WORDS_PX, _MARGIN_PX = (
    22,
    34,
    12,
)  # from the lines' ends to the bracket's right; to its words, at either side
_TICK_YEARS = 2


class MarketPlotView(View):
    """Draws the plot of a ``MarketChart``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._plot = _MarketPlot(context)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._plot)

    def show_panel(self, panel: Panel) -> None:
        """Show lines and squares."""
        if not isinstance(panel, MarketChart):
            raise TypeError(panel)
        self._plot.show_chart(panel)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._plot.rescale()


class _MarketPlot(Plot):
    _panel: MarketChart | None = None  # of the class, as pyqtgraph resizes a plot before it is made

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self.showGrid(x=False, y=False)
        self.hideAxis("left")
        self._drawn: tuple[object, ...] = ()
        self._history: Sequence[float] = ()
        self._squares = Squares()
        self._made, self._wanted, self._to_come, self._bracket, self._now = (
            pyqtgraph.PlotCurveItem(antialias=True) for _ in range(5)
        )
        self._dot = pyqtgraph.ScatterPlotItem(pen=None, brush=theme.TEXT)
        self._gap_words = PlotWords(context, anchor=(0, 0.5), fill=theme.CARD)
        self._to_come_words = PlotWords(context, color=theme.TEXT_SOFT, anchor=(1, 1))
        for item in (self._squares, self._to_come, self._made, self._now, self._wanted, self._bracket, self._dot):
            self.getPlotItem().addItem(item, ignoreBounds=True)
        self._invitation = PlotWords(context, color=theme.TEXT_SOFT, anchor=(0.5, 0.5))
        for words in (self._to_come_words, self._gap_words, self._invitation):
            self.getPlotItem().addItem(words, ignoreBounds=True)

    def show_chart(self, panel: MarketChart) -> None:
        """Show it; paints only if there is something new to see."""
        if panel is not self._panel:
            self._panel = panel
            self.setAccessibleName(self._context.language(panel.description))
            self._dress(panel)
        drawn = len(panel.wanted) // _STEPS_A_DRAWING, panel.to_come, panel.gap is None, panel.invitation
        if drawn != self._drawn or panel.wanted is not self._history:
            self._drawn, self._history = drawn, panel.wanted
            self._draw(panel)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        if self._panel is not None:
            self._dress(self._panel)
            self._draw(self._panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._panel is not None:
            self._fit(self._panel)
            self._draw(self._panel)

    # ---- axes, colours and letters ----

    def _dress(self, panel: MarketChart) -> None:
        px, looks = self._context.theme.px, self._context.theme
        self.dress_axes("")
        bottom = self.getAxis("bottom")
        bottom.setHeight(QFontMetrics(looks.font("small")).height() + px(12))
        first, last = panel.years
        bottom.setTicks(
            [
                [
                    (year, self._context.language.number(year, grouped=False))
                    for year in range(first, last + 1, _TICK_YEARS)
                ]
            ]
        )
        for item, colour, wide in (
            (self._made, theme.OPENCL, 4),
            (self._wanted, theme.TEXT, 4),
            (self._now, theme.TEXT, 1.5),
        ):
            item.setPen(pyqtgraph.mkPen(colour, width=px(wide)))
        self._to_come.setPen(pyqtgraph.mkPen(theme.OPENCL_SOFT, width=px(3), style=Qt.PenStyle.DotLine))
        self._dot.setSize(px(12))
        self._gap_words.setFont(looks.font("subheading"))
        self._to_come_words.setFont(looks.font("small"))
        self._invitation.setFont(looks.font("heading"))
        self._fit(panel)

    def _fit(self, panel: MarketChart) -> None:
        """Equal sides for the squares, as long as all that can be wanted has room."""
        px, (first, last) = self._context.theme.px, panel.years
        across, down = self._room()
        columns = (last - first) * 12 / panel.column_months
        rows = max(panel.most_gpus * _ABOVE / self._row_gpus(panel), down / (across / columns))
        side_years = px(SIDE_PX) / self._px_per_year(panel)
        self.setXRange(first - side_years, last + side_years, padding=0)
        self.setYRange(0, rows * self._row_gpus(panel), padding=0)
        self._invitation.setPos(QPointF((first + last) / 2, rows * self._row_gpus(panel) / 2))
        self._squares.fit(1 / (12 / panel.column_months), self._row_gpus(panel), px(1) / max(1.0, across / columns))

    def _room(self) -> tuple[float, float]:
        """Width and height (pixels) of what lies between the axes."""
        axis = self.getAxis("bottom").height()
        return max(1.0, self.width() - 2 * self._context.theme.px(SIDE_PX)), max(1.0, self.height() - axis)

    @staticmethod
    def _row_gpus(panel: MarketChart) -> float:
        """How many GPUs a month are a row of squares."""
        return panel.square_gpus / panel.column_months

    # ---- lines and squares ----

    def _draw(self, panel: MarketChart) -> None:
        wanted, made = np.asarray(panel.wanted), np.asarray(panel.made)
        first, last = panel.years
        years = first + np.arange(len(wanted)) / panel.values_per_year
        shown = np.unique(np.append(np.arange(0, len(wanted), 2 * _STEPS_A_DRAWING), len(wanted) - 1))
        self._wanted.setData(years[shown], wanted[shown])
        self._made.setData(*_stairs(years, made))
        now, top = float(years[-1]), max(float(wanted[-1]), float(made[-1]))
        self._now.setData([now, now], [0, top])
        self._dot.setData([now], [float(wanted[-1])])
        values = panel.values_per_year * panel.column_months // 12
        self._squares.show_columns(column_squares(wanted, made, values, self._row_gpus(panel)), first, now)
        self._draw_to_come(panel, now, float(made[-1]), last)
        self._draw_gap(panel, now, float(wanted[-1]), float(made[-1]))
        self._invitation.setVisible(panel.invitation is not None)
        if panel.invitation is not None:
            self._invitation.setText(self._context.language(panel.invitation))

    def _draw_to_come(self, panel: MarketChart, now: float, made: float, last: int) -> None:
        years, rates = [now], [made]
        for year, rate in panel.to_come:
            years += [year, year]
            rates += [rates[-1], rate]
        is_any = bool(panel.to_come)
        self._to_come.setData([*years, last] if is_any else [], [*rates, rates[-1]] if is_any else [])
        words = self._context.language(panel.to_come_label)
        room = QFontMetrics(self._context.theme.font("small")).horizontalAdvance(words) + self._gap_room(panel)
        self._to_come_words.setVisible(is_any and (last - now) * self._px_per_year(panel) > room)
        self._to_come_words.setText(words)
        self._to_come_words.setPos(QPointF(last, rates[-1]))

    def _draw_gap(self, panel: MarketChart, now: float, wanted: float, made: float) -> None:
        """A bracket between both lines, and words at its side that has room for them."""
        px, (_, last) = self._context.theme.px, panel.years
        self._bracket.setVisible(panel.gap is not None)
        self._gap_words.setVisible(panel.gap is not None)
        if panel.gap is None:
            return
        is_left = (last - now) * self._px_per_year(panel) < self._gap_room(panel)
        year_px = 1 / self._px_per_year(panel)
        near, far = now + year_px * px(_BRACKET_PX / 2), now + year_px * px(_BRACKET_PX)
        colour = theme.BAD if wanted > made else theme.OPENCL
        self._bracket.setPen(pyqtgraph.mkPen(colour, width=px(3)))
        self._bracket.setData([near, far, far, near], [made, made, wanted, wanted])
        self._gap_words.setColor(colour)
        self._gap_words.setText(self._gap_lines(panel))
        self._gap_words.setAnchor((1 if is_left else 0, 0.5))
        beside = -px(_MARGIN_PX) if is_left else px(_WORDS_PX)
        self._gap_words.setPos(QPointF(now + year_px * beside, (wanted + made) / 2))

    def _gap_lines(self, panel: MarketChart) -> str:
        """Its words in two lines."""
        words = self._context.language(panel.gap) if panel.gap is not None else ""
        return wrap_words(words, self._gap_font(), max(1, round(self._advance(words) * 0.62)), 3)

    def _gap_room(self, panel: MarketChart) -> float:
        longest = max((self._advance(line) for line in self._gap_lines(panel).split("\n")), default=0)
        return longest + self._context.theme.px(_WORDS_PX + 16)

    def _gap_font(self) -> QFont:
        return self._context.theme.font("subheading")

    def _advance(self, words: str) -> int:
        return QFontMetrics(self._gap_font()).horizontalAdvance(words)

    def _px_per_year(self, panel: MarketChart) -> float:
        return self._room()[0] / (panel.years[1] - panel.years[0])


def _stairs(years: NDArray[np.float64], rates: NDArray[np.float64]) -> tuple[list[float], list[float]]:
    """The corners of a line that only changes in steps."""
    changes = np.flatnonzero(np.diff(rates)) + 1
    across, up = [float(years[0])], [float(rates[0])]
    for index in changes:
        across += [float(years[index])] * 2
        up += [float(rates[index - 1]), float(rates[index])]
    return [*across, float(years[-1])], [*up, float(rates[-1])]
