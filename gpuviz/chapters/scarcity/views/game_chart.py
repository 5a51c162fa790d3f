"""The chart of demand and supply: what its lines and squares mean, the plot, and what really happened meanwhile."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.scarcity.game_panels import MarketChart, RealEvent
from gpuviz.chapters.scarcity.views.game_legend import GameLegend
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.later import LaterView
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

SIDE_PX = 34  # left and right of the plot: half as wide as a tick's label
_MARK_PX = 8


class MarketChartView(View):
    """Draws a ``MarketChart``; the plot itself comes with the second frame."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._legend = GameLegend(context)
        self._plot = LaterView(context, _plot)
        self._events = _Events(context)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._legend)
        self._box.addWidget(self._plot, 1)
        self._box.addWidget(self._events)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show legend, plot and events."""
        if not isinstance(panel, MarketChart):
            raise TypeError(panel)
        self._legend.show_chart(panel)
        self._plot.show_panel(panel)
        self._events.show_events(panel)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(6))
        for part in (self._legend, self._plot, self._events):
            part.rescale()


def _plot(context: ViewContext) -> Iterator[View | None]:
    from gpuviz.chapters.scarcity.views.game_plot import MarketPlotView  # noqa: PLC0415 - see load_plots

    yield MarketPlotView(context)


class _Events(QWidget):
    """What really happened, each below its place on the axis, with the sign of its source."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[RealEvent, ...] = ()
        self._years = 0, 1
        self._title = FittedLabel(context, "small", "soft")
        self._title.setParent(self)
        keep_left_to_right(self)  # an axis of time
        self._words: list[BadgedWords] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_events(self, panel: MarketChart) -> None:
        """Show these events; does nothing if they are already shown."""
        if panel.events == self._shown:
            return
        self._shown, self._years = panel.events, panel.years
        self._title.show_text(panel.events_title)
        for event in panel.events:
            words = BadgedWords(self._context, "small", theme.TEXT_SOFT)
            words.setParent(self)
            words.show_words(event.words, event.origin)
            words.show()
            self._words.append(words)
        self.rescale()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self._title.rescale()
        for words in self._words:
            words.rescale()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _place(self, year: float) -> float:
        side = self._context.theme.px(SIDE_PX)
        first, last = self._years
        return side + (year - first) / (last - first) * (self.width() - 2 * side)

    def _arrange(self) -> None:
        """Each event has the room up to the next, and the title that before the first; or a line of its own."""
        px = self._context.theme.px
        top = px(2 * _MARK_PX)
        if self._context.theme.stacks:
            for part in (self._title, *self._words):
                part.resize(self.width(), part.height())  # how many lines it has depends on its width
                part.setGeometry(0, top, self.width(), part.sizeHint().height())
                top += part.height()
            self.setFixedHeight(top)
            return
        starts = [round(self._place(event.year)) - px(_MARK_PX) for event in self._shown]
        ends = [start - px(_MARK_PX) for start in starts[1:]]
        title = max(1, (starts[0] if starts else self.width()) - px(_MARK_PX))
        self._title.resize(title, self._title.height())  # how many lines it has depends on its width
        high = max(part.sizeHint().height() for part in (self._title, *self._words))
        for words, start, end in zip(self._words, starts, [*ends, self.width()], strict=False):
            words.setGeometry(start, top, max(1, end - start), high)
        self._title.setGeometry(0, top, title, high)
        self.setFixedHeight(top + high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, half = painter_on(self), self._context.theme.px(_MARK_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.OTHER)
        for event in self._shown:
            x = self._place(event.year)
            painter.drawPolygon(
                QPolygonF([QPointF(x, 0), QPointF(x + half, 1.6 * half), QPointF(x - half, 1.6 * half)])
            )
