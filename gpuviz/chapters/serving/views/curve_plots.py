"""The last minutes as two plots over one axis of time; imported on first use, as they need pyqtgraph."""

import math

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics

from gpuviz.chapters.serving.panels import ServiceCurves
from gpuviz.i18n.languages import Text, text
from gpuviz.ui import theme
from gpuviz.ui.views.plots import Plot, PlotWords
from gpuviz.ui.views.view import ViewContext

_LEAST_PEOPLE = 10  # that the axis has room for
_AXIS_PX, _RIGHT_PX, _TOP_PX, _BELOW_PX = 84, 24, 12, 12
_MARK = Qt.PenStyle.DotLine


class ServicePlot(Plot):
    """A plot of the last minutes, with a name in its upper left corner and a line where something began."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self.showGrid(x=False, y=False)
        self.name = PlotWords(context, color=theme.TEXT_SOFT, anchor=(0, 0))
        self.name.textItem.document().setDocumentMargin(1)  # it has little room above the promise
        self.mark = pyqtgraph.InfiniteLine(angle=90, pen=pyqtgraph.mkPen(theme.BAD, width=1, style=_MARK))
        for item in (self.name, self.mark):
            self.getPlotItem().addItem(item, ignoreBounds=True)
        self.mark.hide()
        self._title: Text | None = None
        self._now: Text | None = None

    def take_words(self, title: Text, now: Text | None) -> None:
        """Take what stands above both plots, and what the curve has come to, for screen readers."""
        self._title, self._now = title, now

    def described_now(self) -> str:
        """For screen readers: what the curve has come to; before there is one, what comes first."""
        said = text("serving-curve-said", now=self._now) if self._now is not None else self._title
        return self._context.language(said) if said is not None else ""

    def height_of(self, value: float) -> float:
        """The place (pixels from the top) of a value on the upright axis."""
        box: QRectF = self.getPlotItem().vb.sceneBoundingRect()
        low, high = self.getPlotItem().vb.viewRange()[1]
        return box.bottom() - (value - low) / (high - low) * box.height()

    def dress(self, panel: ServiceCurves, has_times: bool) -> None:
        """Apply the theme's current scale."""
        px, font, language = self._context.theme.px, self._context.theme.font("small"), self._context.language
        self.dress_axes("")
        last = QFontMetrics(font).horizontalAdvance(language(panel.ago[-1][1]))  # half of it stands beside the plot
        self.getPlotItem().layout.setContentsMargins(0, px(_TOP_PX), max(px(_RIGHT_PX), last // 2 + 2), 0)
        left, bottom = self.getAxis("left"), self.getAxis("bottom")
        left.setWidth(px(_AXIS_PX))
        left.setPen(None)
        left.setStyle(tickLength=0, hideOverlappingLabels=px(_TOP_PX) + QFontMetrics(font).height())
        bottom.setStyle(
            tickLength=0, tickTextOffset=px(_BELOW_PX), showValues=has_times, hideOverlappingLabels=px(_AXIS_PX)
        )
        ticks = [(place, language(words)) for place, words in panel.ago] if has_times else []
        # pyqtgraph shows no words that are higher than the axis, and counts the fonts that their letters come from.
        highest = max((QFontMetrics(font).boundingRect(words).height() for _, words in ticks), default=0)
        bottom.setHeight(max(QFontMetrics(font).height() if ticks else 0, highest) + px(_BELOW_PX))
        bottom.setTicks([ticks])
        self.setXRange(-panel.span_s, 0, padding=0)
        self.name.setFont(font)
        self.mark.setPen(pyqtgraph.mkPen(theme.BAD, width=px(2), style=_MARK))

    def show_mark(self, panel: ServiceCurves) -> None:
        """Show where it began."""
        self.mark.setVisible(panel.marked_s is not None)
        if panel.marked_s is not None:
            self.mark.setPos(panel.marked_s)

    def place_name(self, span_s: float) -> None:
        """In the upper left corner."""
        self.name.setPos(QPointF(-span_s, self.getPlotItem().vb.viewRange()[1][1]))

    def name_ends_s(self, span_s: float) -> float:
        """The place on the axis of time at which the name ends."""
        return self.wide_s(self.name, span_s) - span_s

    def wide_s(self, words: PlotWords, span_s: float) -> float:
        """The width of words, as time."""
        wide: float = words.boundingRect().width()
        return wide * span_s / max(1.0, self.getPlotItem().vb.sceneBoundingRect().width())


class WaitingPlot(ServicePlot):
    """How many people wait, as an area."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._area = pyqtgraph.PlotCurveItem(pen=None, fillLevel=0, brush=theme.OTHER)
        self.addItem(self._area)
        self.marked = PlotWords(context, color=theme.TEXT, anchor=(0, 0))
        self.getPlotItem().addItem(self.marked, ignoreBounds=True)
        self._most = 0

    def dress_plot(self, panel: ServiceCurves) -> None:
        """Apply the theme's current scale."""
        self.dress(panel, has_times=False)
        self.name.setText(self._context.language(panel.waiting_name))
        self.marked.setFont(self._context.theme.font("small"))
        self._most = 0

    def show_curves(self, panel: ServiceCurves) -> None:
        """Show them as they are now."""
        most = round_up(max(panel.waiting, default=0))
        if most != self._most:
            self._most = most
            self.setYRange(0, most, padding=0)
            self.getAxis("left").setTicks([[(people, self._context.language.number(people)) for people in (0, most)]])
            self.place_name(panel.span_s)
        self._area.setData(np.array(panel.t_s), np.array(panel.waiting, float))
        self.show_mark(panel)
        self.marked.setVisible(panel.mark is not None)
        self.name.setVisible(True)
        if panel.marked_s is not None and panel.mark is not None:
            self._place_mark(panel.marked_s, self._context.language(panel.mark), panel.span_s)

    def _place_mark(self, at_s: float, words: str, span_s: float) -> None:
        """Say what began there, on the side that has room and not outside; the plot's name gives way."""
        self.marked.setText(words)
        marked_s = self.wide_s(self.marked, span_s)
        is_left = at_s + marked_s > 0
        begins_s = max(-span_s, at_s - marked_s) if is_left else at_s  # on neither side, it begins where the plot does
        self.marked.setPos(QPointF(begins_s, self._most))
        self.name.setVisible(begins_s > self.name_ends_s(span_s))


class FirstWordPlot(ServicePlot):
    """The time to the first word on a logarithmic axis, against the promise; real requests as rings."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._curves = [pyqtgraph.PlotCurveItem(connect="finite") for _ in range(4)]
        self.rings = pyqtgraph.ScatterPlotItem(brush=theme.CARD)
        for item in (*self._curves, self.rings):
            self.addItem(item)
        self._promise = pyqtgraph.InfiniteLine(angle=0)
        self._promised = PlotWords(context, color=theme.GOOD, anchor=(0, 1))
        for item in (self._promise, self._promised):
            self.getPlotItem().addItem(item, ignoreBounds=True)

    def dress_plot(self, panel: ServiceCurves) -> None:
        """Apply the theme's current scale."""
        px, language = self._context.theme.px, self._context.language
        self.dress(panel, has_times=True)
        self.name.setText(language(panel.first_name))
        powers = [math.log10(seconds) for seconds, _ in panel.times]
        self.setYRange(powers[0], powers[-1], padding=0)
        ticks = [(power, language(words)) for power, (_, words) in zip(powers, panel.times, strict=True)]
        self.getAxis("left").setTicks([ticks])
        self.place_name(panel.span_s)
        height = math.log10(panel.promise_s)
        self._promise.setPos(height)
        self._promise.setPen(pyqtgraph.mkPen(theme.GOOD, width=px(2), style=Qt.PenStyle.DashLine))
        self._promised.setFont(self._context.theme.font("small"))
        self._promised.setText(language(panel.promise))
        colours = theme.TEXT_SOFT, theme.BAD, theme.TEXT, theme.BAD
        for curve, colour in zip(self._curves, colours, strict=True):
            curve.setPen(pyqtgraph.mkPen(colour, width=px(3)))
        self.rings.setPen(pyqtgraph.mkPen(theme.TEXT, width=px(2.5)))
        self.rings.setSize(px(13))

    def show_curves(self, panel: ServiceCurves) -> None:
        """Show them as they are now; what is later than promised is red."""
        t_s = np.array(panel.t_s)
        low, high = self.getPlotItem().vb.viewRange()[1]
        for place, values in enumerate((panel.most_s, panel.half_s)):
            powers = _powers(values, low, high)
            late = np.where(powers > math.log10(panel.promise_s), powers, math.nan)
            self._curves[2 * place].setData(t_s, powers)
            self._curves[2 * place + 1].setData(t_s, late)
        rings = [real for real in panel.real if real[0] >= -panel.span_s]
        self.rings.setData([at for at, _ in rings], _powers([took for _, took in rings], low, high))
        begins_s = min(self.name_ends_s(panel.span_s), -self.wide_s(self._promised, panel.span_s))
        self._promised.setPos(QPointF(begins_s, math.log10(panel.promise_s)))
        self._place_name_above(math.log10(panel.promise_s), panel.span_s)
        self.show_mark(panel)

    def _place_name_above(self, promise: float, span_s: float) -> None:
        """In the upper left corner, or on the promise where it would stand in its way."""
        top = self.getPlotItem().vb.viewRange()[1][1]
        fits = self.name.boundingRect().height() <= self.height_of(promise) - self.height_of(top)
        self.name.setAnchor((0, 0) if fits else (0, 1))
        self.name.setPos(QPointF(-span_s, top if fits else promise))


def _powers(seconds: list[float], low: float, high: float) -> NDArray[np.float64]:
    """Places on the logarithmic axis, at its edges where they are beyond it."""
    return np.clip(np.log10(np.maximum(np.array(seconds, float), 1e-9)), low, high)


def round_up(people: int) -> int:
    """The end of an axis that has room for so many: 1, 2 or 5 with zeros."""
    if people <= _LEAST_PEOPLE:
        return _LEAST_PEOPLE
    power = 10 ** int(math.log10(people))
    return next(power * step for step in (1, 2, 5, 10) if power * step >= people)
