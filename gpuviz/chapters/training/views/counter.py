"""How many steps there were so far, and who takes them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gpuviz.chapters.training.panels import StepCounter, TrainerLine
from gpuviz.chapters.training.views.large_number import LargeNumber
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext


class StepCounterView(View):
    """Draws a ``StepCounter``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._number = LargeNumber(context)
        self._guesses = BadgedWords(context, "small", theme.TEXT_SOFT)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addStretch(1)
        self._box.addWidget(self._number)
        self._box.addWidget(self._guesses)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the steps so far."""
        if not isinstance(panel, StepCounter):
            raise TypeError(panel)
        self._number.show_number(panel.steps, panel.unit)
        self._guesses.show_words(panel.guesses, panel.guesses_origin)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._number.rescale()
        self._guesses.rescale()
        self._box.setSpacing(self.context.theme.px(4))


class TrainerLineView(View):
    """Draws a ``TrainerLine``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._name = TextLabel(context, "small", "opencl")
        self._speed = BadgedWords(context, "small")
        self._device = FittedLabel(context, "small", "soft")
        self._line = QHBoxLayout()
        self._line.addWidget(self._name)
        self._line.addWidget(self._speed, 1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._line)
        self._box.addWidget(self._device)
        self._name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show who trains, and how fast."""
        if not isinstance(panel, TrainerLine):
            raise TypeError(panel)
        self._name.show_text(panel.name)
        self._speed.show_words(panel.speed, panel.speed_origin)
        self._device.show_text(panel.device)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._speed.rescale()
        self._box.setSpacing(0)
        self._line.setSpacing(self.context.theme.px(10))
