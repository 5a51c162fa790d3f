"""A picture over the whole window, up to its very edges, which the margins of all else leave out."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from gpuviz.ui.views.view import View, ViewContext


class FullWindowView(View):
    """A view whose ``picture`` covers the window while it is shown."""

    def __init__(self, context: ViewContext, picture: QWidget) -> None:
        super().__init__(context)
        self._picture = picture
        picture.setParent(self)
        picture.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        window = self.window()
        window.installEventFilter(self)
        self._picture.setParent(window)
        self._picture.setGeometry(window.rect())
        self._picture.show()
        self._picture.raise_()
        self._picture.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.window().removeEventFilter(self)
        focused = QApplication.focusWidget()
        if focused is not None and (focused is self._picture or self._picture.isAncestorOf(focused)):
            self.window().setFocus()  # Qt would move it to any control of the page that comes back
        self._picture.hide()
        self._picture.setParent(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._picture.setGeometry(watched.rect())
        return False
