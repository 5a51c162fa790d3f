"""Time against the number of chains, both lanes, on logarithmic axes."""

import numpy as np
import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from gpuviz.chapters.decisions.panels import ChainCurve, ChainTime
from gpuviz.i18n.languages import text
from gpuviz.panels.lanes import Role
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.figure_line import FigureLine
from gpuviz.ui.views.plots import DecadeAxis, Plot, PlotWords
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_SYMBOLS: dict[Role, str] = {"sequential": "o", "opencl": "s"}
_LEAST_S, _MOST_S = 0.05, 2.0  # what the axis of time reaches at least
_HEADROOM, _FOOTROOM = 0.6, 0.45  # powers of ten above it for words, and below for the name of a curve
_ROOM_FROM = 1000  # chains that were measured: before, the curves' names stand where the words would


class _SecondsAxis(DecadeAxis):
    """Powers of ten with their unit, if they are seconds."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.orientation != "left":
            words: list[str] = super().tickStrings(values, scale, spacing)
            return words
        return [self.language(text("duration-s", value=10.0**power)) for power in values]


class ChainCurveView(View):
    """Draws a ``ChainCurve``. The plot comes once this is visible: it takes as long to make as all the rest."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "heading")
        self._figure = FigureLine(context)
        self._plot: _CurvePlot | None = None
        self._room = QVBoxLayout()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._title, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(self._figure)
        self._box.addLayout(self._room, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the points there are."""
        if not isinstance(panel, ChainCurve):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._figure.show_figure(panel.figure)
        if self._plot is None and self.isVisible():
            self._plot = _CurvePlot(self.context)
            self._room.addWidget(self._plot)
        elif self._plot is not None:
            self._plot.show_curve(panel)

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(12))
        self._figure.rescale()
        if self._plot is not None:
            self._plot.rescale()


class _CurvePlot(Plot):
    def __init__(self, context: ViewContext) -> None:
        super().__init__(context, _SecondsAxis)
        self.setLogMode(x=True, y=True)
        self._curves: dict[Role, pyqtgraph.PlotDataItem] = {}
        self._names: dict[Role, PlotWords] = {}
        for role, symbol in _SYMBOLS.items():
            colour = theme.ROLE_COLOURS[role]
            pen = pyqtgraph.mkPen(colour, width=2)
            self._curves[role] = self.plot(pen=pen, symbol=symbol, symbolBrush=colour, symbolPen=None)
            self._names[role] = PlotWords(context, color=colour)
            self.addItem(self._names[role], ignoreBounds=True)
        self._chosen = pyqtgraph.InfiniteLine(0, angle=90, pen=pyqtgraph.mkPen(theme.TEXT, width=2))
        self._ring = self.plot(symbol="o", symbolBrush=None, pen=None)
        self._words = PlotWords(context, color=theme.TEXT, anchor=(0.0, 1.0), fill=theme.CARD)
        self._hint = PlotWords(context, color=theme.TEXT, anchor=(0.5, 0.5))
        self.addItem(self._chosen, ignoreBounds=True)
        for item in (self._words, self._hint):
            self.addItem(item, ignoreBounds=True)
        self._shown: tuple[object, ...] = ()
        self._panel: ChainCurve | None = None

    def show_curve(self, panel: ChainCurve) -> None:
        shown = tuple(panel.times), panel.chosen, panel.crossover, panel.hint
        if shown == self._shown:
            return
        is_first = self._panel is None
        self._shown, self._panel = shown, panel
        if is_first:
            self.setAccessibleName(self._context.language(panel.name))
            self.rescale()
        else:
            self._draw(panel)

    def rescale(self) -> None:
        px, small = self._context.theme.px, self._context.theme.font("small")
        for item in (*self._names.values(), self._words, self._hint):
            item.setFont(small)
        for curve in self._curves.values():
            curve.setSymbolSize(px(12))
        self._ring.setSymbolSize(px(26))
        self._ring.setSymbolPen(pyqtgraph.mkPen(theme.TEXT, width=px(3)))
        if self._panel is not None:
            self.dress_axes(self._context.language(self._panel.x_name))
            self._draw(self._panel)

    def _draw(self, panel: ChainCurve) -> None:
        times = {role: _known(panel.times, role) for role in _SYMBOLS}
        seconds = [time for points in times.values() for _, time in points]
        lowest, highest = min([_LEAST_S, *seconds]), max([_MOST_S, *seconds])
        last = np.log10(panel.most_chains)
        self.setXRange(-0.15, last + 0.15, padding=0)
        self.setYRange(np.log10(lowest) - _FOOTROOM, np.log10(highest) + _HEADROOM, padding=0)
        for role, points in times.items():
            self._curves[role].setData([chains for chains, _ in points], [time for _, time in points])
            self._name(panel, role, points, other=times["opencl" if role == "sequential" else "sequential"])
        self._chosen.setValue(np.log10(panel.chosen))
        self._mark_crossover(panel)
        self._hint.setVisible(panel.hint is not None)
        if panel.hint is not None:
            self._hint.setText(self._context.language(panel.hint))
            self._hint.setTextWidth(self._context.theme.px(300))
            self._hint.setPos(last * 0.55, np.log10(lowest * highest) / 2)

    def _name(
        self, panel: ChainCurve, role: Role, points: list[tuple[int, float]], other: list[tuple[int, float]]
    ) -> None:
        """A curve's name beside its last point, on the side where the other curve is not."""
        item = self._names[role]
        item.setVisible(bool(points))
        if not points:
            return
        chains, time = points[-1]
        is_above = not other or time >= other[-1][1]
        item.setText(self._context.language(panel.names[role]))
        at_left = np.log10(chains) > np.log10(panel.most_chains) / 2
        item.setAnchor((1.0 if at_left else 0.0, 1.0 if is_above else 0.0))
        item.setPos(np.log10(chains), np.log10(time))

    def _mark_crossover(self, panel: ChainCurve) -> None:
        has_room = max((time.chains for time in panel.times), default=1) >= _ROOM_FROM
        self._words.setVisible(panel.crossover is not None and has_room)
        if panel.crossover is None:
            self._ring.setData([], [])
            return
        chains, words = panel.crossover
        points = _known(panel.times, "sequential")
        known, taken = np.log10(points).T
        height = float(np.interp(np.log10(chains), known, taken))
        self._ring.setData([chains], [10**height])
        self._words.setText(self._context.language(words))
        self._words.setTextWidth(self._context.theme.px(210))
        self._words.setPos(np.log10(chains), height + 0.12)


def _known(times: list[ChainTime], role: Role) -> list[tuple[int, float]]:
    found = [(one.chains, one.sequential_s if role == "sequential" else one.opencl_s) for one in times]
    return [(chains, time) for chains, time in found if time is not None]
