"""What lies in the window as a whole: it fills the window, or is scrolled where the window is too small for it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from gpuviz.ui.theme import smallest_size


class ScrollingContent(QScrollArea):
    """Holds ``content``. What gets the keyboard's focus comes into view."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setObjectName("scrolling")  # for the style sheet
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._content = content
        self.setWidget(content)
        for widget in (content, self.viewport()):
            widget.setAutoFillBackground(False)  # the window has painted it
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Qt's own way, setWidgetResizable, would give what lies here the height that it likes best.
        smallest = QSize(*smallest_size(self.width(), self.height()))  # with scroll bars, which must not turn it
        self._content.resize(event.size().expandedTo(smallest))

    def scroll_by_key(self, event: QKeyEvent) -> None:
        """Arrows and page keys scroll; all others are ignored."""
        super().keyPressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the window comes first

    def _show_focused(self, _before: QWidget | None, focused: QWidget | None) -> None:
        if focused is not None and self._content.isAncestorOf(focused):
            self.ensureWidgetVisible(focused)
