"""A large number with what it counts beside it."""

from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.panels.figure import Figure
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on, place
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import ViewContext

_SIZE_SHARE = 0.82  # of the theme's figures, as two stand beside each other
_WORDS_SHARE = 0.62  # of the width that words may take
_GAP = 16
_BELOW_BASE = 8
_COLOURS = {"": theme.TEXT, "good": theme.GOOD, "bad": theme.BAD}


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
        upper = QFontMetrics(looks.font("body"))
        words = upper.ascent() + upper.height() + looks.px(_BELOW_BASE)
        self._origin.rescale()
        sign = self._origin.sizeHint().height()
        self.setFixedHeight(max(round(QFontMetrics(self._figure_font()).ascent() * 0.95), words, sign))
        self._place_origin()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_origin()

    def _place_origin(self) -> None:
        """Right behind the words, in the middle of the lower line."""
        looks, (value, unit, note) = self._context.theme, self._fitted()
        gap = looks.px(_GAP)
        upper, lower = (QFontMetrics(font).horizontalAdvance(words) for words, font in (unit, note))
        behind = QFontMetrics(value[1]).horizontalAdvance(value[0]) + gap + max(upper, lower) + looks.px(4)
        wide, high = self._origin.sizeHint().toTuple()
        right, bottom = self.width() - wide, self.height() - high
        middle = self._base() - QFontMetrics(unit[1]).xHeight() // 2
        left, top = max(0, min(behind, right)), max(0, min(middle - high // 2, bottom))
        place(self._origin, left, top, wide, high)

    def _base(self) -> int:
        """The line on which figure and lower words stand; the decimal separators of some languages reach low."""
        separator = QFontMetrics(self._figure_font()).tightBoundingRect(self._context.language.number(1.5, places=1))
        return self.height() - max(self._context.theme.px(_BELOW_BASE), separator.bottom() + 1)

    def _figure_font(self) -> QFont:
        font = self._context.theme.font("figure")
        font.setPixelSize(max(1, round(font.pixelSize() * self._size_share)))
        return font

    def _fitted(self) -> tuple[tuple[str, QFont], tuple[str, QFont], tuple[str, QFont]]:
        """Value, unit and note, each with letters so small that all have room; a sign of origin has its own."""
        value, unit, note = self._words
        looks, shows_origin = self._context.theme, self._shown is not None and self._shown.origin is not None
        width, gap = self.width() - (self._origin.sizeHint().width() if shows_origin else 0), looks.px(_GAP)
        font = self._figure_font()
        wide, most = QFontMetrics(font).horizontalAdvance(value), max(1, round(width * _WORDS_SHARE) - gap)
        if wide > most:
            font.setPixelSize(max(1, font.pixelSize() * most // wide))
            wide = QFontMetrics(font).horizontalAdvance(value)
        room = max(1, width - wide - gap)
        return (value, font), fit_words(unit, looks.font("body"), room), fit_words(note, looks.font("small"), room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        looks, painter, base = self._context.theme, painter_on(self), self._base()
        (value, font), (unit, unit_font), (note, note_font) = self._fitted()
        left = QFontMetrics(font).horizontalAdvance(value) + looks.px(_GAP)
        painter.setFont(font)
        painter.setPen(_COLOURS[self._shown.tone if self._shown is not None else ""])
        painter.drawText(0, base, value)
        painter.setPen(theme.TEXT_SOFT)
        painter.setFont(note_font)
        painter.drawText(left, base, note)
        painter.setFont(unit_font)
        painter.drawText(left, base - (QFontMetrics(looks.font("body")).height() if note else 0), unit)
