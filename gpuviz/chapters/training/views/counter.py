"""How many steps there were so far, and who takes them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.training.panels import StepCounter, TrainerLine
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext


class StepCounterView(View):
    """Draws a ``StepCounter``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._number = _Number(context)
        self._guesses, self._badge = FittedLabel(context, "small", "soft"), OriginBadge(context)
        self._line = QHBoxLayout()
        self._line.addWidget(self._guesses, 1)
        self._line.addWidget(self._badge)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addStretch(1)
        self._box.addWidget(self._number)
        self._box.addLayout(self._line)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the steps so far."""
        if not isinstance(panel, StepCounter):
            raise TypeError(panel)
        self._number.show_number(self.context.language(panel.steps), self.context.language(panel.unit))
        self._guesses.show_text(panel.guesses)
        self._badge.show_origin(panel.guesses_origin)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._number.rescale()
        self._badge.rescale()
        self._box.setSpacing(self.context.theme.px(4))
        self._line.setSpacing(self.context.theme.px(4))


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
        self.setFixedHeight(round(QFontMetrics(self._context.theme.font("figure")).ascent() * 0.95))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, (number, unit), looks = QPainter(self), self._words, self._context.theme
        beside = QFontMetrics(looks.font("body")).horizontalAdvance(unit) + looks.px(12)
        number, font = fit_words(number, looks.font("figure"), self.width() - beside)
        base = self.height() - looks.px(8)
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
        self._speed, self._badge = FittedLabel(context, "small"), OriginBadge(context)
        self._computed, self._device = FittedLabel(context, "small", "soft"), FittedLabel(context, "small", "soft")
        self._line = QHBoxLayout()
        self._line.addWidget(self._name)
        self._line.addWidget(self._speed, 1)
        self._line.addWidget(self._badge)
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
        labels = self._name, self._speed, self._computed, self._device
        for label, words in zip(labels, (panel.name, panel.speed, panel.computed, panel.device), strict=True):
            label.show_text(words)
        self._badge.show_origin(panel.speed_origin)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._badge.rescale()
        self._box.setSpacing(0)
        self._line.setSpacing(self.context.theme.px(10))
