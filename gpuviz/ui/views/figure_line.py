"""A large number with what it counts beside it."""

from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.panels.figure import Figure
from gpuviz.ui import theme
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.origin import OriginBadge
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
        self._origin = OriginBadge(context)
        self._origin.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rescale()

    def show_figure(self, figure: Figure) -> None:
        """Show it."""
        if figure != self._shown:
            self._shown = figure
            language = self._context.language
            self._words = language(figure.value), language(figure.unit), language(figure.note) if figure.note else ""
            self.setAccessibleName(" ".join(word for word in self._words if word))
            self._origin.show_origin(figure.origin)
            self._place_origin()
            self.update()

    def rescale(self) -> None:
        """Take the height of the figures."""
        looks = self._context.theme
        words = QFontMetrics(looks.font("body")).height() + QFontMetrics(looks.font("small")).height()
        self._origin.rescale()
        sign = self._origin.sizeHint().height()
        self.setFixedHeight(max(round(QFontMetrics(self._figure_font()).ascent() * 0.95), words, sign))
        self._place_origin()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_origin()

    def _place_origin(self) -> None:
        """At the right end of the lower line, or of the only one."""
        self._origin.resize(self._origin.sizeHint())
        self._origin.move(self.width() - self._origin.width(), self.height() - self._origin.height())

    def _words_width(self) -> int:
        """What figure and words have together."""
        shows_origin = self._shown is not None and self._shown.origin is not None
        return self.width() - (self._origin.width() if shows_origin else 0)

    def _figure_font(self) -> QFont:
        font = self._context.theme.font("figure")
        font.setPixelSize(max(1, round(font.pixelSize() * self._size_share)))
        return font

    def paintEvent(self, _event: QPaintEvent) -> None:
        value, unit, note = self._words
        looks, painter, width = self._context.theme, QPainter(self), self._words_width()
        gap, base = looks.px(_GAP), self.height() - looks.px(8)
        font = self._figure_font()
        wide = QFontMetrics(font).horizontalAdvance(value)
        least_words = round(width * (1 - _WORDS_SHARE))
        if wide > width - gap - least_words:
            font.setPixelSize(max(1, font.pixelSize() * max(1, width - gap - least_words) // max(1, wide)))
            wide = QFontMetrics(font).horizontalAdvance(value)
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        painter.drawText(0, base, value)
        room = max(1, width - wide - gap)
        lower, lower_font = fit_words(note, looks.font("small"), room)
        upper, upper_font = fit_words(unit, looks.font("body"), room)
        painter.setPen(theme.TEXT_SOFT)
        painter.setFont(lower_font)
        painter.drawText(wide + gap, base, lower)
        painter.setFont(upper_font)
        up = QFontMetrics(looks.font("body")).height() if note else 0
        painter.drawText(wide + gap, base - up, upper)
