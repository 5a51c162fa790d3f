"""A large number that changes all the time, and its unit."""

from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.i18n.languages import Text
from gpuviz.ui import theme
from gpuviz.ui.accessible import PaintedWords
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.fitting import fit_words, smallest
from gpuviz.ui.views.view import ViewContext

_LEAST_SHARE = 0.4  # of the size of figures
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
        small, gap = self._unit_font(number, unit), looks.px(_GAP) if unit else 0
        beside = QFontMetrics(small).horizontalAdvance(unit) + gap
        number, font = fit_words(number, looks.font("figure"), self.width() - beside, _LEAST_SHARE)
        wide, base = QFontMetrics(font).horizontalAdvance(number), self.height() - looks.px(_DESCENT)
        left = self.width() - beside - wide if self._at_right else 0
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        painter.drawText(left, base, number)
        painter.setPen(theme.TEXT_SOFT)
        painter.setFont(small)
        painter.drawText(left + wide + gap, base, unit)

    def _unit_font(self, number: str, unit: str) -> QFont:
        """That of the unit, which gives way as the number does where both together are too wide."""
        looks, font = self._context.theme, self._context.theme.font("body")
        figure, body = QFontMetrics(looks.font("figure")), QFontMetrics(font)
        wanted = figure.horizontalAdvance(number) + looks.px(_GAP) + body.horizontalAdvance(unit)
        if wanted > self.width():
            font.setPixelSize(max(smallest(font).pixelSize(), font.pixelSize() * self.width() // wanted))
        return font
