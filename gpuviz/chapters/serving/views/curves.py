"""What happened in the last minutes: two plots, what they mean, and what they end with."""

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.serving.panels import ServiceCurves
from gpuviz.chapters.serving.views.curve_plots import FirstWordPlot, WaitingPlot
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.accessible import name_aloud
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.buttons import ButtonRow
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

_SIDE_PX = 180
_UPPER, _LOWER = 5, 7  # shares of the height


class ServiceCurvesView(View):
    """Draws ``ServiceCurves`` in two plots, which take as long to make as all the rest."""

    def __init__(self, context: ViewContext, waiting: WaitingPlot, first: FirstWordPlot) -> None:
        super().__init__(context)
        self._panel: ServiceCurves | None = None
        self._title = FittedLabel(context, "subheading")
        self._ring = _Ring(context)
        self._note = BadgedWords(context, "small", theme.TEXT_SOFT, at_right=True, may_wrap=True)
        self._waiting, self._first = waiting, first
        self._now = _NowLabels(context, self._waiting, self._first)
        self._drawn: tuple[object, ...] = ()
        self._dressed: tuple[object, ...] = ()
        self._buttons = ButtonRow(context, high_up=True)
        head = QHBoxLayout()
        head.addWidget(self._title, 12)
        head.addWidget(self._ring)
        head.addWidget(self._note, 12)
        head.addWidget(self._buttons)
        plots = QVBoxLayout()
        plots.setSpacing(0)
        plots.addWidget(self._waiting, _UPPER)
        plots.addWidget(self._first, _LOWER)
        chart = QWidget()
        keep_left_to_right(chart)  # an axis of time
        self._chart = QBoxLayout(QBoxLayout.Direction.LeftToRight, chart)
        self._chart.setContentsMargins(0, 0, 0, 0)
        self._chart.setSpacing(0)
        self._chart.addLayout(plots, 1)
        self._chart.addWidget(self._now)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(head)
        self._box.addWidget(chart, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the curves; they are drawn anew only when they have changed."""
        if not isinstance(panel, ServiceCurves):
            raise TypeError(panel)
        self._panel = panel
        self._title.show_text(panel.title)
        self._title.set_tone("bad" if panel.is_bad else "")
        self._note.setVisible(panel.note is not None)
        if panel.note is not None:
            self._note.show_words(panel.note, panel.note_origin)
        self._ring.setVisible(panel.rings)
        self._buttons.show_actions(panel.actions)
        dressed = panel.promise_s, panel.span_s, panel.times, panel.ago
        if dressed != self._dressed:
            self._dressed = dressed
            self._dress()
        wide = self._waiting.getPlotItem().vb.width()  # known once the plots were painted
        drawn = panel.version, len(panel.real), panel.marked_s, wide
        if drawn != self._drawn:
            self._drawn = drawn
            self._waiting.show_curves(panel)
            self._first.show_curves(panel)
        self._now.show_values(panel)
        self._waiting.take_words(panel.title, panel.waiting_now)
        self._first.take_words(panel.title, panel.half_now)
        for plot, name in ((self._waiting, panel.waiting_name), (self._first, panel.first_name)):
            name_aloud(plot, self.context.language(name))

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._note.rescale()
        self._ring.rescale()
        self._buttons.rescale()
        self._now.rescale()
        self.turn(self._chart)
        self._box.setSpacing(self.context.theme.px(2))
        self._dress()

    def _dress(self) -> None:
        if self._panel is not None:
            self._waiting.dress_plot(self._panel)
            self._first.dress_plot(self._panel)
            self._waiting.show_curves(self._panel)


class _Ring(QWidget):
    """What stands for a real request in the plot."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context

    def rescale(self) -> None:
        self.setFixedSize(self._context.theme.px(22), self._context.theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = painter_on(self), self._context.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.TEXT, px(2.5)))
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), px(6), px(6))


class _NowLabels(QWidget):
    """What each curve has come to, at the height of its end."""

    def __init__(self, context: ViewContext, waiting: WaitingPlot, first: FirstWordPlot) -> None:
        super().__init__()
        self._context, self._plots = context, (waiting, first)
        self._labels = [FittedLabel(context, "small", tone) for tone in ("", "soft", "")]
        self._ends: list[float] = [0.0] * len(self._labels)
        for label in self._labels:
            label.setParent(self)

    def show_values(self, panel: ServiceCurves) -> None:
        most, half = (values[-1] if values else math.nan for values in (panel.most_s, panel.half_s))
        for label, words in zip(self._labels, (panel.waiting_now, panel.most_now, panel.half_now), strict=True):
            label.show_text(words)
        self._labels[1].set_tone("bad" if most > panel.promise_s else "soft")
        self._labels[2].set_tone("bad" if half > panel.promise_s else "")
        waiting, first = self._plots
        ends = [waiting.height_of(panel.waiting[-1] if panel.waiting else 0)]
        for value in (most, half):
            height = first.height_of(math.log10(value)) if value > 0 else first.height()
            ends.append(first.y() - waiting.y() + height)
        if ends != self._ends:
            self._ends = ends
            self._arrange()

    def rescale(self) -> None:
        looks, policy = self._context.theme, QSizePolicy.Policy
        side, line = looks.px(_SIDE_PX), looks.line_spacing(looks.font("small"))
        self.setMinimumSize(*((0, len(self._labels) * line) if looks.stacks else (side, 0)))
        self.setMaximumWidth(theme.ANY_SIZE if looks.stacks else side)
        across = (policy.Expanding, policy.Fixed) if looks.stacks else (policy.Fixed, policy.Expanding)
        self.setSizePolicy(*across)
        for label in self._labels:
            label.rescale()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Each where its curve ends, but none over another; in stacks below the curves, one below the other."""
        line = self._context.theme.line_spacing(self._context.theme.font("small"))
        foot = self.height() - self._plots[-1].getAxis("bottom").height()  # below it stands the axis' own "now"
        left, below, last = self._context.theme.px(2), 0, len(self._labels) - 1
        for place, (label, end) in enumerate(zip(self._labels, self._ends, strict=True)):
            lowest = round(foot) - (last - place + 1) * line
            top = below if self._context.theme.stacks else max(below, min(round(end - line / 2), lowest))
            label.setGeometry(left, top, max(1, self.width() - left), line)
            below = top + line
