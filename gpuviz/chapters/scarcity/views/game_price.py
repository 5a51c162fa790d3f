"""The price at the moment, the year, and how long the game still lasts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gpuviz.chapters.scarcity.game_panels import PriceBoard
from gpuviz.panels.layout import Panel
from gpuviz.ui.views.figure_line import FigureLine
from gpuviz.ui.views.view import FittedLabel, View, ViewContext


class PriceBoardView(View):
    """Draws a ``PriceBoard``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._label = FittedLabel(context, "small", "soft")
        self._price = FigureLine(context, 1.0)
        self._year = FittedLabel(context, "figure")
        self._left = FittedLabel(context, "small", "soft")
        price, years = QVBoxLayout(), QVBoxLayout()
        for box, first, second in ((price, self._label, self._price), (years, self._year, self._left)):
            box.setSpacing(0)
            box.addWidget(first)
            box.addWidget(second)
            box.addStretch(1)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addLayout(price, 3)
        self._line.addLayout(years, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show price and year."""
        if not isinstance(panel, PriceBoard):
            raise TypeError(panel)
        self._label.show_text(panel.label)
        self._price.show_figure(panel.price)
        self._year.show_text(panel.year)
        self._left.show_text(panel.left)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._price.rescale()
        self.turn(self._line)
        side = Qt.AlignmentFlag.AlignLeft if self.context.theme.stacks else Qt.AlignmentFlag.AlignRight
        for label in (self._year, self._left):
            label.setAlignment(side)
        self._line.setSpacing(self.context.theme.px(24))
