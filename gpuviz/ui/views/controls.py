"""Buttons, and the slider of a replay."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider

from gpuviz.exhibit.languages import Text
from gpuviz.scenes.panels import Command, Controls, Panel
from gpuviz.ui.views.view import Surroundings, TextLabel, View

_SLIDER_STEPS = 1000


class CommandButton(QPushButton):
    """One command as a button."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._shown: Command | None = None
        self.setFont(around.theme.font("button"))
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.clicked.connect(self._clicked)

    def show_command(self, command: Command) -> None:
        """Take on a command."""
        if command == self._shown:
            return
        self._shown = command
        self.setText(self._around.language(command.label))
        self.setAccessibleName(self.text())
        self.setEnabled(command.enabled)
        if self.property("primary") is not command.primary:
            self.setProperty("primary", command.primary)
            self.style().unpolish(self)
            self.style().polish(self)

    def _clicked(self) -> None:
        if self._shown is not None:
            self._around.act(self._shown.name, None)


class ButtonRow(View):
    """The commands of a panel as buttons beside each other."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._buttons: list[CommandButton] = []

    def show_commands(self, commands: list[Command]) -> None:
        """Show exactly these."""
        while len(self._buttons) < len(commands):
            button = CommandButton(self.around)
            self._buttons.append(button)
            self._line.addWidget(button)
        for button, command in zip(self._buttons, commands, strict=False):
            button.show_command(command)
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(commands))

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        self._line.setSpacing(self.around.theme.px(12))
        for button in self._buttons:
            button.setFont(self.around.theme.font("button"))


class ControlsView(View):
    """Draws ``Controls``."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._badge = TextLabel(around, "button", "badge")
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, _SLIDER_STEPS)
        self._slider.valueChanged.connect(self._moved)
        self._slider_name: Text | None = None
        self._buttons = ButtonRow(around)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._badge)
        self._line.addWidget(self._slider, 1)
        self._line.addWidget(self._buttons)
        self._line.addStretch(0)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show badge, slider and buttons as they are now."""
        if not isinstance(panel, Controls):
            raise TypeError(panel)
        self._badge.show_text(panel.badge)
        self._badge.setVisible(panel.badge is not None)
        self._slider.setVisible(panel.position is not None)
        if panel.position is not None and not self._slider.isSliderDown():
            with QSignalBlocker(self._slider):
                self._slider.setValue(round(panel.position * _SLIDER_STEPS))
        if panel.position_name != self._slider_name:
            self._slider_name = panel.position_name
            self._slider.setAccessibleName(self.around.language(panel.position_name))
        self._buttons.show_commands(panel.commands)

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        self._line.setSpacing(self.around.theme.px(16))
        self._slider.setMinimumWidth(self.around.theme.px(120))
        self._buttons.rescale()

    def _moved(self, value: int) -> None:
        self.around.act("scrub", value / _SLIDER_STEPS)
