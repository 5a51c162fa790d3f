"""The dark screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent

from gpuviz.panels.layout import Panel
from gpuviz.presenter.panels import Blank
from gpuviz.ui.views.view import View, ViewContext


class BlankView(View):
    """Draws a ``Blank``: black over the whole window, margins included. Dispatches ``dark`` at a touch."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._cover: _Cover | None = None

    def show_panel(self, panel: Panel) -> None:
        """Cover the window while this is the page that shows."""
        if not isinstance(panel, Blank):
            raise TypeError(panel)
        self.setAccessibleName(self.context.language(panel.name))
        if self._cover is None:
            self._cover = _Cover(self)
        self._cover.setGeometry(self.window().rect())
        self._cover.show()
        self._cover.raise_()

    def hideEvent(self, event: object) -> None:
        if self._cover is not None:
            self._cover.hide()

    def touched(self) -> None:
        """Somebody wants to see again."""
        self.context.dispatch("dark", None)


class _Cover(View):
    def __init__(self, blank: BlankView) -> None:
        super().__init__(blank.context)
        self._blank = blank
        self.setParent(blank.window())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._blank.touched()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), Qt.GlobalColor.black)
