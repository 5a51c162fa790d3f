"""Bars on an axis of time, among times that people know."""

from PySide6.QtWidgets import QVBoxLayout

from gpuviz.chapters.you.panels import LifeAxis
from gpuviz.chapters.you.views.life_bars import LifeBars
from gpuviz.panels.layout import Panel
from gpuviz.ui.views.view import View, ViewContext


class LifeAxisView(View):
    """Draws a ``LifeAxis``; dispatches ``guess`` and nanoseconds."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._bars = LifeBars(context)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._bars)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show bars, marks and guess."""
        if not isinstance(panel, LifeAxis):
            raise TypeError(panel)
        self._bars.show_axis(panel)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._bars.rescale()
        self._bars.setMinimumHeight(self.context.theme.px(620 if self.context.theme.portrait else 430))
