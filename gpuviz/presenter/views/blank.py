"""The dark screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from gpuviz.panels.layout import Panel
from gpuviz.presenter.panels import Blank
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.full_window import FullWindowView
from gpuviz.ui.views.view import ViewContext


class BlankView(FullWindowView):
    """Draws a ``Blank``: black over the whole window, margins included. Dispatches ``dark`` at a touch."""

    def __init__(self, context: ViewContext) -> None:
        self._cover = _Cover(context)
        super().__init__(context, self._cover)

    def show_panel(self, panel: Panel) -> None:
        """Say what the dark screen is, to those who cannot see that it is."""
        if not isinstance(panel, Blank):
            raise TypeError(panel)
        self._cover.setAccessibleName(self.context.language(panel.name))


class _Cover(QWidget):
    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._context.dispatch("dark", None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter_on(self).fillRect(self.rect(), Qt.GlobalColor.black)
