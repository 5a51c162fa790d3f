"""How many steps there were so far, and who takes them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.training.panels import StepCounter, TrainerLine
from gpuviz.chapters.training.views.badged_words import BadgedWords
from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext


class StepCounterView(View):
    """Draws a ``StepCounter``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._steps: Text | None = None
        self._number = _Number(context)
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
        if panel.steps != self._steps:
            self._steps = panel.steps
            self._number.show_number(self.context.language(panel.steps), self.context.language(panel.unit))
        self._guesses.show_words(panel.guesses, panel.guesses_origin)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._number.rescale()
        self._guesses.rescale()
        self._box.setSpacing(self.context.theme.px(4))


class _Number(QWidget):
    """A large number that changes all the time, and its unit: painted, so that nothing is laid out anew."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context, self._words = context, ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_number(self, number: str, unit: str) -> None:
        if (number, unit) != self._words:
            self._words = number, unit
            self.setAccessibleName(f"{number} {unit}")
            self.update()

    def rescale(self) -> None:
        self.setFixedHeight(round(QFontMetrics(self._context.theme.font("figure")).ascent() * 1.05))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, (number, unit), looks = QPainter(self), self._words, self._context.theme
        beside = QFontMetrics(looks.font("body")).horizontalAdvance(unit) + looks.px(12)
        number, font = fit_words(number, looks.font("figure"), self.width() - beside)
        base = self.height() - looks.px(16)
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        painter.drawText(0, base, number)
        painter.setPen(theme.TEXT_SOFT)
        wide = QFontMetrics(font).horizontalAdvance(number)
        painter.setFont(looks.font("body"))
        painter.drawText(wide + looks.px(12), base, unit)


class TrainerLineView(View):
    """Draws a ``TrainerLine``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._name = TextLabel(context, "small", "opencl")
        self._speed = BadgedWords(context, "small")
        self._computed, self._device = FittedLabel(context, "small", "soft"), FittedLabel(context, "small", "soft")
        self._line = QHBoxLayout()
        self._line.addWidget(self._name)
        self._line.addWidget(self._speed, 1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._line)
        for label in (self._computed, self._device):
            self._box.addWidget(label)
        self._name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show who trains, and how fast."""
        if not isinstance(panel, TrainerLine):
            raise TypeError(panel)
        self._name.show_text(panel.name)
        self._speed.show_words(panel.speed, panel.speed_origin)
        self._computed.show_text(panel.computed)
        self._device.show_text(panel.device)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._speed.rescale()
        self._box.setSpacing(0)
        self._line.setSpacing(self.context.theme.px(10))
