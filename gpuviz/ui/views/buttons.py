"""Buttons for actions."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from gpuviz.panels.actions import Action
from gpuviz.ui.keys import triggers_action
from gpuviz.ui.views.fitting import wrap_words
from gpuviz.ui.views.view import View, ViewContext

_MOST_LINES = 3
_PRESSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)


class PushButton(QPushButton):
    """A button that Space and Enter press; without auto-repeat, and not together with Ctrl or Alt."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(True)  # Enter presses it, as Space does

    def sizeHint(self) -> QSize:
        """As high as its font, whatever fonts letters come from, and at least as high as the style sheet says."""
        hint, metrics = super().sizeHint(), QFontMetrics(self.font())
        lines = self.text().count("\n") + 1
        higher = metrics.size(int(Qt.TextFlag.TextShowMnemonic), self.text()).height() - lines * (metrics.height() + 1)
        return QSize(hint.width(), max(hint.height() - max(0, higher), self.minimumHeight()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSING and not triggers_action(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ActionButton(PushButton):
    """One action as a button; a ``quiet`` one is small and has no background."""

    def __init__(self, context: ViewContext, quiet: bool = False) -> None:
        super().__init__()
        self._context, self._quiet = context, quiet
        self._shown: Action | None = None
        self._words = ""
        self.setProperty("quiet", quiet)
        self.rescale()
        self.clicked.connect(self._clicked)

    def show_action(self, action: Action) -> None:
        """Show an action."""
        if action == self._shown:
            return
        self._shown = action
        self._words = self._context.language(action.label)
        self.setText(self._words)
        self.setAccessibleName(self._words if action.aloud is None else self._context.language(action.aloud))
        self.setEnabled(action.enabled)
        if self.property("primary") is not action.primary:
            self.setProperty("primary", action.primary)
            self.style().unpolish(self)
            self.style().polish(self)

    def rescale(self, size: float = 1.0) -> None:
        """Apply the theme's current scale, with the font multiplied by ``size``."""
        font = self._context.theme.font("small" if self._quiet else "button")
        font.setPixelSize(max(1, round(font.pixelSize() * size)))
        if font != self.font():
            self.setFont(font)

    def wrap(self, width: int | None) -> None:
        """Let its words go on in further lines, where one is wider than so many pixels; None: one line."""
        self.setText(self._words)
        around = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self._words)
        if width is not None and self.sizeHint().width() > width:
            self.setText(wrap_words(self._words, self.font(), width - around, _MOST_LINES))

    def _clicked(self) -> None:
        if self._shown is not None:
            self._context.dispatch(self._shown.name, None)


class ButtonRow(View):
    """The actions of a panel as a row of buttons.

    A row that is ``high_up`` is hidden in portrait, where a child could not reach it; scenes then repeat its actions
    at the bottom.
    """

    def __init__(self, context: ViewContext, quiet: bool = False, high_up: bool = False) -> None:
        super().__init__(context)
        self._quiet, self._high_up = quiet, high_up
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._buttons: list[ActionButton] = []

    def show_actions(self, actions: list[Action]) -> None:
        """Show exactly these actions."""
        if self._high_up and self.context.theme.portrait:
            actions = []
        while len(self._buttons) < len(actions):
            button = ActionButton(self.context, self._quiet)
            self._buttons.append(button)
            self._line.addWidget(button)
        for button, action in zip(self._buttons, actions, strict=False):
            button.show_action(action)
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(actions))

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self._line.setSpacing(self.context.theme.px(12))
        self.turn(self._line)
        for button in self._buttons:
            button.rescale()
