"""All messages to staff, in a list that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QScroller, QVBoxLayout, QWidget

from gpuviz.kiosk.staff.panels import MessageLine, MessageList
from gpuviz.kiosk.staff.views.sign import Sign
from gpuviz.kiosk.staff.views.tall_button import TallButton
from gpuviz.panels.layout import Panel
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext


class MessageListView(View):
    """Draws a ``MessageList``; a finger or the arrow keys scroll it."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title, self._subtitle = FittedLabel(context, "title"), FittedLabel(context, "text", "soft")
        self._close = TallButton(context)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        self._head = QHBoxLayout()
        self._head.addLayout(words, 1)
        self._head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self._scrolling = QScrollArea()
        self._scrolling.setWidgetResizable(True)
        self._scrolling.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scrolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        QScroller.grabGesture(self._scrolling.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._head)
        self._box.addWidget(self._scrolling, 1)
        self._lines: list[MessageLine] = []
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show all messages."""
        if not isinstance(panel, MessageList):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._subtitle.show_text(panel.subtitle)
        self._close.show_action(panel.close)
        if panel.lines != self._lines:
            self._lines = list(panel.lines)
            self._scrolling.setWidget(_Lines(self.context, self._lines))

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._close.rescale()
        self._box.setSpacing(self.context.theme.px(20))
        lines = self._scrolling.widget()
        if isinstance(lines, _Lines):
            lines.rescale()


class _Lines(QWidget):
    def __init__(self, context: ViewContext, lines: list[MessageLine]) -> None:
        super().__init__()
        self._context = context
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(2, 1)
        self._signs: list[Sign] = []
        for row, line in enumerate(lines):
            sign, when, words = (
                Sign(context),
                TextLabel(context, "small", "soft"),
                TextLabel(context, "text", wrap=True),
            )
            sign.show_state(line.state)
            when.show_text(line.when)
            words.show_text(line.words)
            self._signs.append(sign)
            for column, widget in enumerate((sign, when, words)):
                self._grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
        self._grid.setRowStretch(len(lines), 1)
        self.rescale()

    def rescale(self) -> None:
        px = self._context.theme.px
        self._grid.setHorizontalSpacing(px(18))
        self._grid.setVerticalSpacing(px(14))
        for sign in self._signs:
            sign.rescale()
        for label in self.findChildren(TextLabel):
            label.rescale()
