"""The scroll area of the window: its content fills the window, and scrolls in windows that are too small."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from gpuviz.ui.theme import smallest_size


class ScrollingContent(QScrollArea):
    """Holds ``content``, and scrolls the widget with the keyboard focus into view."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setObjectName("scrolling")  # for the style sheet
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._content = content
        self.setWidget(content)
        for widget in (content, self.viewport()):
            widget.setAutoFillBackground(False)  # the window paints the background
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # setWidgetResizable would enlarge the content to its size hint.
        # The size includes the scroll bars, as these must not change the orientation.
        smallest = QSize(*smallest_size(self.width(), self.height()))
        self._content.resize(event.size().expandedTo(smallest))

    def scroll_by_key(self, event: QKeyEvent) -> bool:
        """Scroll by an arrow or page key; returns whether there was more to see there."""
        before = self._position()
        super().keyPressEvent(event)
        return self._position() != before

    def _position(self) -> tuple[int, int]:
        return self.horizontalScrollBar().value(), self.verticalScrollBar().value()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the window handles keys first

    def _show_focused(self, _before: QWidget | None, focused: QWidget | None) -> None:
        if focused is not None and self._content.isAncestorOf(focused):
            self.ensureWidgetVisible(focused)
