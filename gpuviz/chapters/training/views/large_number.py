"""A large number that changes all the time, and its unit."""

from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.i18n.languages import Text
from gpuviz.ui import theme
from gpuviz.ui.accessible import PaintedWords
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import ViewContext

_GAP, _DESCENT = 12, 16  # before the unit; below the digits, where a comma reaches


class LargeNumber(QWidget, PaintedWords):
    """Painted, so that nothing is laid out anew. ``at_right`` it ends where the widget ends."""

    def __init__(self, context: ViewContext, at_right: bool = False) -> None:
        super().__init__()
        self._context, self._at_right = context, at_right
        self._shown: tuple[Text, Text | None] | None = None
        self._words = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_number(self, number: Text, unit: Text | None = None) -> None:
        """Show it."""
        if (number, unit) != self._shown:
            self._shown = number, unit
            language = self._context.language
            self._words = language(number), language(unit) if unit is not None else ""
            self.setAccessibleName(" ".join(words for words in self._words if words))
            self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self.setFixedHeight(round(QFontMetrics(self._context.theme.font("figure")).ascent() * 1.05))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, (number, unit), looks = painter_on(self), self._words, self._context.theme
        beside = QFontMetrics(looks.font("body")).horizontalAdvance(unit) + looks.px(_GAP) if unit else 0
        number, font = fit_words(number, looks.font("figure"), self.width() - beside)
        wide, base = QFontMetrics(font).horizontalAdvance(number), self.height() - looks.px(_DESCENT)
        left = self.width() - beside - wide if self._at_right else 0
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        painter.drawText(left, base, number)
        painter.setPen(theme.TEXT_SOFT)
        painter.setFont(looks.font("body"))
        painter.drawText(left + wide + looks.px(_GAP), base, unit)
