"""The view of a panel without some of its controls."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout

from gpuviz.panels.hiding import Hiding, without
from gpuviz.panels.layout import Panel
from gpuviz.ui.views.containers import make_parts, make_view
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
        if self._view is None:
            make_parts(self.making(panel))
        else:
            self._view.show_panel(without(panel.whole, panel.hidden))

    def making(self, panel: Panel) -> Iterator[None]:
        """Make and show the rest."""
        if not isinstance(panel, Hiding):
            raise TypeError(panel)
        left = without(panel.whole, panel.hidden)
        self._view = make_view(left, self.context)
        self._box.addWidget(self._view)
        yield from self._view.making(left)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        if self._view is not None:
            self._view.rescale()
