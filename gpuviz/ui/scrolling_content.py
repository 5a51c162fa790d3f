"""The scroll area of the window: its content fills the window, and scrolls in windows that are too small."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

from gpuviz.ui.theme import ANY_SIZE, ROOM_TO_DRAW_PX, Theme
from gpuviz.ui.widgets import widgets_within

_SLACK_PX = 12
_SPARE_PX = 140  # that a page gets beside the least that it needs: nested layouts do not count all lines of words


class ScrollingContent(QScrollArea):
    """Holds ``content``, as large as the theme wants it, and scrolls the widget with the keyboard focus into view."""

    def __init__(self, content: QWidget, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("scrolling")  # for the style sheet
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls by the window's keys
        self._content = content
        self.setWidget(content)
        for widget in (content, self.viewport()):
            widget.setAutoFillBackground(False)  # the window paints the background
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_focused)

    def rescale(self) -> None:
        """Apply the theme's current scale; a page that scrolls by design always has its bar, as this narrows it."""
        never, always = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        as_needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(always if self._theme.scrolls else as_needed)
        self.setHorizontalScrollBarPolicy(never if self._theme.scrolls else as_needed)
        self._fit()

    def show_top(self) -> None:
        """Scroll to the beginning of the page."""
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page that scrolls by design is as high as its content needs."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        # setWidgetResizable would enlarge the content to its size hint.
        # The size includes the scroll bars, as these must not change the orientation.
        room = self.viewport().size()
        least = QSize(*self._theme.page_size(self.width(), self.height()))
        layout = self._content.layout()
        if self._theme.scrolls and layout is not None:
            grows = any(map(_has_use_for_room, widgets_within(self._content)))
            needed = layout.totalMinimumHeightForWidth(room.width())
            needed += self._theme.px(ROOM_TO_DRAW_PX if grows else _SPARE_PX)
            least.setHeight(max(least.height(), needed))
            if 0 < self._content.height() - least.height() <= self._theme.px(_SLACK_PX):
                least.setHeight(self._content.height())  # needs of a pixel more or less go to and fro with the height
        self._content.resize(room.expandedTo(least))

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


def _has_use_for_room(widget: QWidget) -> bool:
    """Whether it is a picture that would be higher if it could; what knows the most that it can use says so."""
    policy = widget.sizePolicy().verticalPolicy()
    is_limited = widget.maximumHeight() < ANY_SIZE
    return policy == QSizePolicy.Policy.Expanding and not is_limited and widget.layout() is None and widget.isVisible()
