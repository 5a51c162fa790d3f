"""A large number with what it counts beside it."""

from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.panels.figure import Figure
from gpuviz.ui import theme
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import ViewContext

_SIZE_SHARE = 0.82  # of the theme's figures, as two stand beside each other
_WORDS_SHARE = 0.62  # of the width that words may take
_GAP = 16


class FigureLine(QWidget):
    """Draws a ``Figure``: changing numbers never lay the card out anew."""

    def __init__(self, context: ViewContext, size_share: float = _SIZE_SHARE) -> None:
        super().__init__()
        self._context, self._size_share = context, size_share
        self._shown: Figure | None = None
        self._words: tuple[str, str, str] = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rescale()

    def show_figure(self, figure: Figure) -> None:
        """Show it."""
        if figure != self._shown:
            self._shown = figure
            language = self._context.language
            self._words = language(figure.value), language(figure.unit), language(figure.note) if figure.note else ""
            self.setAccessibleName(" ".join(word for word in self._words if word))
            self.update()

    def rescale(self) -> None:
        """Take the height of the figures."""
        looks = self._context.theme
        words = QFontMetrics(looks.font("body")).height() + QFontMetrics(looks.font("small")).height()
        self.setFixedHeight(max(round(QFontMetrics(self._figure_font()).ascent() * 0.95), words))
        self.update()

    def _figure_font(self) -> QFont:
        font = self._context.theme.font("figure")
        font.setPixelSize(max(1, round(font.pixelSize() * self._size_share)))
        return font

    def paintEvent(self, _event: QPaintEvent) -> None:
        value, unit, note = self._words
        looks, painter = self._context.theme, QPainter(self)
        gap, base = looks.px(_GAP), self.height() - looks.px(8)
        font = self._figure_font()
        wide = QFontMetrics(font).horizontalAdvance(value)
        least_words = round(self.width() * (1 - _WORDS_SHARE))
        if wide > self.width() - gap - least_words:
            font.setPixelSize(max(1, font.pixelSize() * max(1, self.width() - gap - least_words) // max(1, wide)))
            wide = QFontMetrics(font).horizontalAdvance(value)
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        painter.drawText(0, base, value)
        room = max(1, self.width() - wide - gap)
        lower, lower_font = fit_words(note, looks.font("small"), room)
        upper, upper_font = fit_words(unit, looks.font("body"), room)
        painter.setPen(theme.TEXT_SOFT)
        painter.setFont(lower_font)
        painter.drawText(wide + gap, base, lower)
        painter.setFont(upper_font)
        up = QFontMetrics(looks.font("body")).height() if note else 0
        painter.drawText(wide + gap, base - up, upper)
