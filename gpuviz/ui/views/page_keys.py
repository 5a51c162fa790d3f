"""Page keys change chapters, also where a slider or a list has the focus; a clicker has no other keys."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class _PageKeysPassed(QObject):
    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        passes = event.type() == QEvent.Type.KeyPress and cast(QKeyEvent, event).key() in _PAGE_KEYS
        if passes:
            event.ignore()  # so that it goes on to the window
        return passes


def pass_page_keys(widget: QWidget) -> None:
    """Leave page keys to the window; the arrow keys still move the widget."""
    widget.installEventFilter(_PageKeysPassed(widget))
