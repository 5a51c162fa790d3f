"""Deletes views that are out of use, page by page: all at once would take up to 35 ms."""

from collections import deque

from PySide6.QtCore import QObject, QTimer

from gpuviz.ui.views.containers import OneOfSeveral
from gpuviz.ui.views.view import View

_PAUSE_MS = 10  # between two pages


class OutOfUse(QObject):
    """Views that are about to be deleted, none of them before the event that it may be handling is over."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._views = deque[View]()
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._delete_a_page)

    def add(self, view: View) -> None:
        """Delete a view that is hidden and in no layout, soon."""
        self._views.append(view)
        self._timer.start()

    def take_out_of_window(self) -> None:
        """Keep the window's style from being applied to them: that would take as long as for all that shows."""
        for view in self._views:
            view.setParent(None)

    def _delete_a_page(self) -> None:
        if not self._views:
            self._timer.stop()
            return
        view = self._views.popleft()
        if any(pages.forget_hidden() for pages in view.findChildren(OneOfSeveral)):
            self._views.appendleft(view)
        else:
            view.deleteLater()
