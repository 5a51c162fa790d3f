"""The loss over the steps, with the losses to compare with; imported on first use, as it needs pyqtgraph."""

import math

import pyqtgraph
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from gpuviz.chapters.training.panels import LearningStory, NameColumn
from gpuviz.ui import theme
from gpuviz.ui.views.plots import Plot, PlotWords
from gpuviz.ui.views.view import ViewContext

_RIGHT = 72  # half as wide as the last tick's label
_BEYOND = 0.04  # of the axis, after its last step, so that the last dot is seen whole (decades)
_ABOVE, _BELOW = 0.25, 0.65  # of the axis, beyond blind guessing and beyond the last line (nats)


class LossPlot(Plot):
    """Draws the curves of a ``LearningStory``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self.showGrid(x=False, y=False)
        self._drawn: tuple[object, ...] = ()
        self._dressed: tuple[object, ...] = ()
        self._training, self._heldout = self.plot(), self.plot()
        self._dots = pyqtgraph.ScatterPlotItem(pen=pyqtgraph.mkPen(theme.OPENCL, width=2), brush=theme.CARD)
        self._now = pyqtgraph.ScatterPlotItem(pen=None, brush=theme.TEXT)
        self._now_label = PlotWords(context, color=theme.TEXT, anchor=(-0.15, 0.5))
        for item in (self._dots, self._now):
            self.addItem(item)
        self._plot_item.addItem(self._now_label, ignoreBounds=True)
        self._phase = QGraphicsRectItem()
        self._phase.setBrush(theme.FIELD)
        self._phase.setPen(QPen(Qt.PenStyle.NoPen))
        self._phase.setZValue(-2)
        self._plot_item.addItem(self._phase, ignoreBounds=True)
        self._across: list[pyqtgraph.InfiniteLine] = []
        self._upright: list[pyqtgraph.InfiniteLine] = []

    @property
    def _plot_item(self) -> pyqtgraph.PlotItem:
        return self.getPlotItem()

    def place_of(self, step: int) -> float:
        """The place (pixels from the left) of a step on the axis."""
        box: QRectF = self._plot_item.vb.sceneBoundingRect()
        low, high = self._plot_item.vb.viewRange()[0]
        return box.left() + (math.log10(max(1, step)) - low) / (high - low) * box.width()

    def height_of(self, loss: float) -> float:
        """The place (pixels from the top) of a loss."""
        box: QRectF = self._plot_item.vb.sceneBoundingRect()
        low, high = self._plot_item.vb.viewRange()[1]
        return box.bottom() - (loss - low) / (high - low) * box.height()

    def show_story(self, panel: LearningStory) -> None:
        """Show its curves; paints only if something changed."""
        dressed = tuple(panel.lines), panel.last_step, panel.loss_name
        if dressed != self._dressed:
            self._dressed = dressed
            self._dress(panel)
        if panel.columns:
            self._show_phase(panel)
        drawn = panel.training.version, panel.heldout.version, len(panel.columns), id(panel.training)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        for curve, item in ((panel.training, self._training), (panel.heldout, self._heldout)):
            item.setData([math.log10(step) for step in curve.steps], curve.losses)
        self._show_beginnings(panel.columns[1:])
        last = panel.heldout.last
        self._now.setData(*(([math.log10(last[0])], [last[1]]) if last else ([], [])))
        self._now_label.setVisible(last is not None)
        if last is not None and panel.last_label is not None:
            self._now_label.setText(self._context.language(panel.last_label))
            self._now_label.setPos(QPointF(math.log10(last[0]), last[1]))
            near_end = last[0] > panel.last_step / 4 or self._is_near_edge(last[0])
            self._now_label.setAnchor((1.15, 1.0) if near_end else (-0.15, 0.5))

    def _is_near_edge(self, step: int) -> bool:
        """Whether there is no room for the label to the right of a step."""
        return self.place_of(step) + 1.2 * self._now_label.boundingRect().width() > self.width()

    def rescale(self, panel: LearningStory | None) -> None:
        """Apply the theme's current scale."""
        if panel is not None:
            self._dress(panel)

    def _dress(self, panel: LearningStory) -> None:
        language, px = self._context.language, self._context.theme.px
        self.dress_axes("", language(panel.loss_name))
        self._plot_item.layout.setContentsMargins(0, 0, px(_RIGHT), 0)
        self.getAxis("bottom").setStyle(hideOverlappingLabels=px(_RIGHT))
        self.getAxis("bottom").setHeight(QFontMetrics(self._context.theme.font("small")).height() + px(12))
        ticks = [(math.log10(step), language(words)) for step, words in panel.ticks]
        if self._context.theme.stacks:
            del ticks[-2:-1]  # the last has a unit, and no room beside it
        self.getAxis("bottom").setTicks([ticks])
        self.getAxis("left").setTicks([[(line.loss, language(line.number)) for line in panel.lines]])
        self.getAxis("left").setPen(None)
        self._training.setPen(pyqtgraph.mkPen(theme.OPENCL_SOFT, width=px(2)))
        self._heldout.setPen(pyqtgraph.mkPen(theme.OPENCL, width=px(4)))
        self._dots.setPen(pyqtgraph.mkPen(theme.OPENCL, width=px(3)))
        self._dots.setSize(px(14))
        self._now.setSize(px(18))
        bold = self._context.theme.font("subheading")
        self._now_label.setFont(bold)
        for line in self._across:
            self.removeItem(line)
        dotted = pyqtgraph.mkPen(theme.LINE, width=px(1.5), style=Qt.PenStyle.DotLine)
        self._across = [pyqtgraph.InfiniteLine(line.loss, angle=0, pen=dotted) for line in panel.lines]
        for line in self._across:
            self._plot_item.addItem(line, ignoreBounds=True)
        self.setXRange(0, math.log10(panel.last_step) + _BEYOND, padding=0)
        if panel.lines:
            self.setYRange(panel.lines[-1].loss - _BELOW, panel.lines[0].loss + _ABOVE, padding=0)

    def _show_phase(self, panel: LearningStory) -> None:
        """Behind the curve, from the beginning of the last phase to the end of the axis."""
        low, high = self._plot_item.vb.viewRange()[1]
        left, right = math.log10(panel.columns[-1].step), math.log10(panel.last_step)
        self._phase.setRect(QRectF(left, low, right - left, high - low))

    def _show_beginnings(self, columns: list[NameColumn]) -> None:
        self._dots.setData([math.log10(column.step) for column in columns], [column.loss for column in columns])
        for line in self._upright:
            self.removeItem(line)
        pen = pyqtgraph.mkPen(theme.BUTTON_HOVER, width=self._context.theme.px(1.5))
        self._upright = [pyqtgraph.InfiniteLine(math.log10(column.step), angle=90, pen=pen) for column in columns]
        for line in self._upright:
            line.setZValue(-1)
            self._plot_item.addItem(line, ignoreBounds=True)
