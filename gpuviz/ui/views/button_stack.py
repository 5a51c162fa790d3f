"""Buttons of equal width, one under the other, or beside each other in portrait."""

from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout

from gpuviz.panels.actions import ButtonStack
from gpuviz.panels.layout import Panel
from gpuviz.ui.views.buttons import ActionButton
from gpuviz.ui.views.view import View, ViewContext


class ButtonStackView(View):
    """Draws a ``ButtonStack``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._buttons: list[ActionButton] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addStretch(1)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show exactly these."""
        if not isinstance(panel, ButtonStack):
            raise TypeError(panel)
        while len(self._buttons) < len(panel.actions):
            button = ActionButton(self.context)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._buttons.append(button)
            self._box.insertWidget(len(self._buttons), button, int(self.context.theme.portrait))
        for button, action in zip(self._buttons, panel.actions, strict=False):
            button.show_action(action)
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(panel.actions))

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(10))
        upright = self.context.theme.portrait and not self.context.theme.stacks
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if upright else QBoxLayout.Direction.TopToBottom)
        last = self._box.count() - 1
        for index in range(last + 1):  # what room there is goes to the buttons, or around them
            self._box.setStretch(index, int(upright != (index in (0, last))))
        for button in self._buttons:
            button.rescale()
