"""The view of a panel without some of its controls."""

from PySide6.QtWidgets import QVBoxLayout

from gpuviz.panels.hiding import Hiding, without
from gpuviz.panels.layout import Panel
from gpuviz.ui.views.containers import make_view
from gpuviz.ui.views.view import View, ViewContext


class HidingView(View):
    """Draws what a ``Hiding`` leaves of its panel."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._view: View | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_panel(self, panel: Panel) -> None:
        """Show the rest."""
        if not isinstance(panel, Hiding):
            raise TypeError(panel)
        left = without(panel.whole, panel.hidden)
        if self._view is None:
            self._view = make_view(left, self.context)
            self._box.addWidget(self._view)
        self._view.show_panel(left)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        if self._view is not None:
            self._view.rescale()
