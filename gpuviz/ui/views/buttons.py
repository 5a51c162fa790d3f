"""Commands as buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from gpuviz.panels.actions import Action
from gpuviz.ui.keys import is_command
from gpuviz.ui.views.view import View, ViewContext

_PRESSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)


class PushButton(QPushButton):
    """A button that Space and Enter press: once, however long they are held, and not together with Ctrl or Alt."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(True)  # Enter presses it, as Space does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSING and not is_command(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class CommandButton(PushButton):
    """One command as a button; a ``quiet`` one is small and has no ground."""

    def __init__(self, context: ViewContext, quiet: bool = False) -> None:
        super().__init__()
        self._context, self._quiet = context, quiet
        self._shown: Action | None = None
        self.setProperty("quiet", quiet)
        self.rescale()
        self.clicked.connect(self._clicked)

    def show_command(self, command: Action) -> None:
        """Take on a command."""
        if command == self._shown:
            return
        self._shown = command
        self.setText(self._context.language(command.label))
        self.setAccessibleName(self.text())
        self.setEnabled(command.enabled)
        if self.property("primary") is not command.primary:
            self.setProperty("primary", command.primary)
            self.style().unpolish(self)
            self.style().polish(self)

    def rescale(self, size: float = 1.0) -> None:
        """Take the font anew, ``size`` times as large as usual."""
        font = self._context.theme.font("small" if self._quiet else "button")
        font.setPixelSize(max(1, round(font.pixelSize() * size)))
        if font != self.font():
            self.setFont(font)

    def _clicked(self) -> None:
        if self._shown is not None:
            self._context.act(self._shown.name, None)


class ButtonRow(View):
    """The commands of a panel as buttons beside each other.

    Those ``high_up`` are hidden in portrait, where a child could not reach them and a scene has them at its foot.
    """

    def __init__(self, context: ViewContext, quiet: bool = False, high_up: bool = False) -> None:
        super().__init__(context)
        self._quiet, self._high_up = quiet, high_up
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._buttons: list[CommandButton] = []

    def show_commands(self, commands: list[Action]) -> None:
        """Show exactly these."""
        if self._high_up and self.context.theme.portrait:
            commands = []
        while len(self._buttons) < len(commands):
            button = CommandButton(self.context, self._quiet)
            self._buttons.append(button)
            self._line.addWidget(button)
        for button, command in zip(self._buttons, commands, strict=False):
            button.show_command(command)
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(commands))

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        self._line.setSpacing(self.context.theme.px(12))
        for button in self._buttons:
            button.rescale()
