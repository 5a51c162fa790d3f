"""A view that comes when the others around it can be seen."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QVBoxLayout

from gpuviz.panels.layout import Panel
from gpuviz.ui.views.view import View, ViewContext


class LaterView(View):
    """Stands for a view that takes as long to make as all others together, so that these can be seen before it.

    ``make`` gives it after a few steps, each of which takes up to a frame's time.
    """

    def __init__(self, context: ViewContext, make: Callable[[ViewContext], Iterator[View | None]]) -> None:
        super().__init__(context)
        self._making = make(context)
        self._view: View | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_panel(self, panel: Panel) -> None:
        """Make the view once this is visible, a step a frame, and show the panel from then on."""
        if self._view is None:
            if self.isVisible():
                self._view = next(self._making)
            if self._view is not None:
                self._view.setParent(self)
            return
        if self._box.isEmpty():
            self._box.addWidget(self._view)
            self._view.show()
        self._view.show_panel(panel)

    @property
    def is_complete(self) -> bool:
        """Whether the view is shown, once this is visible: until then nothing waits for it."""
        return not self._box.isEmpty() or not self.isVisible()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        if self._view is not None:
            self._view.rescale()
