"""The base of all plots: axes in the theme's style, and ticks at powers of ten.

This module imports pyqtgraph, so views with plots are imported on first use (see ``load_plots``).
"""

import math

import pyqtgraph
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics

from gpuviz.ui import theme
from gpuviz.ui.views.view import ViewContext

_WIDEST = "10,000   "  # with a gap that separates two numbers
_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


class DecadeAxis(pyqtgraph.AxisItem):
    """A logarithmic axis with one tick at each power of ten, or at every other where they would touch."""

    def tickValues(self, lowest: float, highest: float, size: float) -> list[tuple[float, list[int]]]:
        powers = range(math.ceil(lowest), math.floor(highest) + 1)
        widest = max(QFontMetrics(self.style["tickFont"] or QFont()).horizontalAdvance(_WIDEST), 1)
        is_narrow = self.orientation in ("bottom", "top") and size / max(1e-9, highest - lowest) < widest
        return [(1.0, list(powers)[:: 2 if is_narrow else 1])]

    def tickStrings(self, values: list[int], _scale: float, _spacing: float) -> list[str]:
        return [f"{10.0**power:,g}" if -3 <= power <= 4 else "10" + str(power).translate(_RAISED) for power in values]


class Plot(pyqtgraph.PlotWidget):
    """A plot without any interaction. ``axis`` is the class of both axes."""

    def __init__(self, context: ViewContext, axis: type[pyqtgraph.AxisItem] = pyqtgraph.AxisItem) -> None:
        super().__init__(background=None, axisItems={side: axis(side) for side in ("left", "bottom")})
        self._context = context
        self.setMenuEnabled(False)
        self.setMouseEnabled(False, False)
        self.hideButtons()
        self.showGrid(x=True, y=True, alpha=0.15)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return self.minimumSize()  # the default is the size of the last scene drawn

    def dress_axes(self, x_name: str, y_name: str = "") -> None:
        """Label and style the axes at the theme's current scale; without ``y_name`` the plot is wider."""
        px, font = self._context.theme.px, self._context.theme.font("small")
        style = {"color": theme.TEXT_SOFT.name(), "font-size": f"{px(20)}px", "font-family": font.families()[0]}
        for side, name in (("bottom", x_name), ("left", y_name)):
            axis = self.getAxis(side)
            axis.setTickFont(font)
            axis.setTextPen(theme.TEXT_SOFT)
            axis.setPen(theme.TEXT_OFF)
            axis.setLabel(name, **style)
            axis.enableAutoSIPrefix(False)
        # pyqtgraph would derive these sizes from the last paint, and lay out everything a second time.
        line = QFontMetrics(font).height()
        self.getAxis("left").setWidth(px(76) + (line if y_name else 0))
        self.getAxis("bottom").setHeight(2 * line + px(10))
