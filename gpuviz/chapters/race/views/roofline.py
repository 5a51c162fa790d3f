"""The roof over a race: a line that no dot can be above, and a dot for each lane."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QVBoxLayout

from gpuviz.chapters.race.roofline import Roofline
from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.plots import DecadeAxis, Plot, PlotWords
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_SYMBOLS = {"opencl": "o", "sequential": "s", "other": "d"}
_MOST_SHARE = 0.5  # of the field, for words
_MARGIN_PX = 4  # that Qt leaves on each side of a plot's words


class RooflineView(View):
    """Draws a ``Roofline``. In the plot all is in powers of ten."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "subheading", wrap=True)
        self._subtitle = TextLabel(context, "small", "soft", wrap=True)
        self._y_name = TextLabel(context, "small", "soft")
        self._plot = Plot(context, DecadeAxis)
        self._field = self._plot.getViewBox()
        self._field.setBackgroundColor(theme.FIELD_BORDER)
        self._field.sigResized.connect(self._draw)
        self._shown: Roofline | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for label in (self._title, self._subtitle, self._y_name):
            self._box.addWidget(label)
        self._box.addWidget(self._plot, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the words and the picture."""
        if not isinstance(panel, Roofline):
            raise TypeError(panel)
        if panel is self._shown:
            return
        self._shown = panel
        self._title.show_text(panel.title)
        self._subtitle.show_text(panel.subtitle)
        self._y_name.show_text(panel.y_name)
        words = self.context.language
        self._plot.setAccessibleName(words(panel.title))
        every = [panel.description, panel.peak, panel.memory, *(dot.label for dot in panel.dots)]
        self._plot.setAccessibleDescription(". ".join(words(part).rstrip(".") for part in every))
        self._dress()

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(4))
        self._plot.setMinimumHeight(self.context.theme.px(206))
        self._dress()

    def _dress(self) -> None:
        if self._shown is not None:
            self._plot.dress_axes(self.context.language(self._shown.x_name))
            self._draw()

    def _draw(self) -> None:
        """Everything in the field, from back to front."""
        if self._shown is not None and not self._field.rect().isEmpty():
            self._plot.clear()
            self._set_ranges(self._shown)
            self._draw_roof(self._shown)
            self._draw_dots(self._shown)

    def _set_ranges(self, panel: Roofline) -> None:
        """The panel's ranges, longer where words would not fit above the roof or beside the dots."""
        (left, right), (bottom, top) = np.log10(panel.x_range), np.log10(panel.y_range)
        here, peak, metrics = math.log10(panel.here), math.log10(panel.roof[-1][1]), self._metrics()
        widest = max(metrics.horizontalAdvance(self.context.language(dot.label)) for dot in panel.dots)
        beside = self._gap() + widest + 2 * _MARGIN_PX
        above = metrics.height() + 2 * _MARGIN_PX
        right = max(right, left + (here - left) / (1 - min(_MOST_SHARE, beside / self._field.width())))
        top = max(top, bottom + (peak - bottom) / (1 - min(_MOST_SHARE, above / self._field.height())))
        self._field.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)

    def _draw_roof(self, panel: Roofline) -> None:
        (_, right), (bottom, _) = self._field.viewRange()
        start, ridge, end = np.log10(panel.roof)
        end[0] = right
        pen = pyqtgraph.mkPen(theme.TEXT, width=self.context.theme.px(3))
        self._plot.plot(np.array([start, ridge, end]), pen=pen, antialias=True, fillLevel=bottom, brush=theme.FIELD)
        (run_px, rise_px), (flat_px, _) = (ridge - start) / self._pixel(), (end - ridge) / self._pixel()
        # Words that stand upright on a slope lean back over its lower end.
        room = math.hypot(run_px, rise_px) - rise_px / run_px * (self._metrics().height() + 2 * _MARGIN_PX)
        self._write(panel.memory, theme.TEXT, ridge, room, anchor=(1, 1), rotateAxis=(1, 1))
        self._write(panel.peak, theme.TEXT, end, flat_px, anchor=(1, 1))

    def _draw_dots(self, panel: Roofline) -> None:
        (_, right), (bottom, top) = self._field.viewRange()
        here, ridge, (x_px, y_px) = math.log10(panel.here), np.log10(panel.roof[1]), self._pixel()
        beside, line = here + self._gap() * x_px, self._metrics().height() * y_px
        roof = ridge[1] + min(0, beside - ridge[0])  # where the labels begin
        dots = sorted(panel.dots, key=lambda dot: dot.speed)
        speeds = np.clip(np.log10([dot.speed for dot in dots]), bottom, top)
        heights = _spread(speeds.tolist(), line, bottom + line / 2, roof - 0.7 * line)
        pen = pyqtgraph.mkPen(theme.LINE, width=self.context.theme.px(1.5))
        self._plot.plot([here, here], [bottom, speeds[-1]], pen=pen)
        leads = np.column_stack((speeds, heights)).ravel()
        self._plot.plot([here, beside] * len(dots), leads, connect="pairs", pen=pen, antialias=True)
        for dot, height in zip(dots, heights, strict=True):
            room = (right - beside) / x_px
            self._write(dot.label, theme.ROLE_COLOURS[dot.role], (beside, height), room, anchor=(0, 0.5))
        # The professor and the students last, so that no other dot hides theirs.
        order = sorted(range(len(dots)), key=lambda index: dots[index].role != "other")
        self._plot.plot(
            [here] * len(dots),
            speeds[order],
            pen=None,
            symbol=[_SYMBOLS[dots[index].role] for index in order],
            symbolSize=self.context.theme.px(18),
            symbolBrush=[theme.ROLE_COLOURS[dots[index].role] for index in order],
            symbolPen=pyqtgraph.mkPen(theme.FIELD, width=self.context.theme.px(2)),
        )

    def _pixel(self) -> NDArray[np.float64]:
        """How much of each axis a pixel is."""
        (left, right), (bottom, top) = self._field.viewRange()
        return np.array([right - left, top - bottom]) / (self._field.width(), self._field.height())

    def _write(
        self, text: Text, colour: QColor, at: Sequence[float] | NDArray[np.float64], room: float, **options: object
    ) -> None:
        """One line, made smaller if it is wider than ``room`` pixels; the options say how it stands at its place."""
        shown, font = fit_words(
            self.context.language(text), self.context.theme.font("small"), int(room) - 2 * _MARGIN_PX
        )
        item = PlotWords(self.context, shown, color=colour, **options)
        item.setFont(font)
        item.setPos(*at)
        self._plot.addItem(item, ignoreBounds=True)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.context.theme.font("small"))

    def _gap(self) -> int:
        """Pixels from the middle of a dot to its label."""
        return self.context.theme.px(34)


def _spread(wanted: list[float], step: float, first: float, last: float) -> list[float]:
    """Places near those wanted (from least to greatest), at least ``step`` apart, up to ``last``."""
    places: list[float] = []
    for place in wanted:
        places.append(max(place, places[-1] + step if places else first))
    limit = last
    for index in reversed(range(len(places))):
        places[index] = min(places[index], limit)
        limit = places[index] - step
    return places
