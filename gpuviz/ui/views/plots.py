"""The base of all plots: axes in the theme's style, and ticks at powers of ten.

This module imports pyqtgraph, so views with plots are imported on first use (see ``load_plots``).
"""

import math

import pyqtgraph
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QTextBlockFormat, QTextCursor

from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right
from gpuviz.ui.views.view import ViewContext

_WIDEST = "10,000   "  # with a gap that separates two numbers
_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


class NumberAxis(pyqtgraph.AxisItem):
    """An axis at a ``side``, whose numbers are written as in a language."""

    def __init__(self, side: str, language: Language) -> None:
        super().__init__(side)
        self.language = language

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        places = max(0, math.ceil(-math.log10(spacing * scale)))
        return [self.language.number(value * scale, places) for value in values]


class DecadeAxis(NumberAxis):
    """A logarithmic axis with one tick at each power of ten, or at every other where they would touch."""

    def tickValues(self, lowest: float, highest: float, size: float) -> list[tuple[float, list[int]]]:
        powers = range(math.ceil(lowest), math.floor(highest) + 1)
        widest = max(QFontMetrics(self.style["tickFont"] or QFont()).horizontalAdvance(_WIDEST), 1)
        is_narrow = self.orientation in ("bottom", "top") and size / max(1e-9, highest - lowest) < widest
        return [(1.0, list(powers)[:: 2 if is_narrow else 1])]

    def tickStrings(self, values: list[float], _scale: float, _spacing: float) -> list[str]:
        return [self._power_of_ten(round(power)) for power in values]

    def _power_of_ten(self, power: int) -> str:
        if -3 <= power <= 4:
            return self.language.number(10.0**power, max(0, -power))
        if self.language.number(1) != "1":  # other digits cannot be raised
            return self.language(figures.count(10**power))
        return "10" + str(power).translate(_RAISED)


class PlotWords(pyqtgraph.TextItem):
    """Words in a plot; their lines are as far apart as in labels, whatever fonts letters come from."""

    def __init__(self, context: ViewContext, words: str = "", **options: object) -> None:
        self._theme = context.theme
        super().__init__(words, **options)

    def setText(self, text: str, color: QColor | None = None) -> None:
        super().setText(text, color)
        self._space_lines()

    def setFont(self, *fonts: QFont) -> None:
        super().setFont(*fonts)
        self._space_lines()

    def _space_lines(self) -> None:
        cursor, spaced = QTextCursor(self.textItem.document()), QTextBlockFormat()
        spacing = self._theme.line_spacing(self.textItem.font())
        spaced.setLineHeight(spacing, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        self.updateTextPos()


class Plot(pyqtgraph.PlotWidget):
    """A plot without any interaction. ``axis`` is the class of both axes."""

    def __init__(self, context: ViewContext, axis: type[NumberAxis] = NumberAxis) -> None:
        axes = {side: axis(side, context.language) for side in ("left", "bottom")}
        super().__init__(background=None, axisItems=axes, enableMenu=False)
        self._context = context
        menu = self.getPlotItem().getMenu()  # made all the same, and never shown
        menu.setParent(self, menu.windowFlags())  # without a parent it would live until garbage is collected
        self.setMouseEnabled(False, False)
        self.hideButtons()
        self.showGrid(x=True, y=True, alpha=0.15)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keep_left_to_right(self)

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
            axis.setPen(theme.LINE)
            axis.setLabel(name, **style)
            axis.enableAutoSIPrefix(False)
        # pyqtgraph would derive these sizes from the last paint, and lay out everything a second time.
        line = QFontMetrics(font).height()
        self.getAxis("left").setWidth(px(76) + (line if y_name else 0))
        self.getAxis("bottom").setHeight(2 * line + px(10))
