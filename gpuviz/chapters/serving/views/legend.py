"""What the shapes mean."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.chapters.serving.panels import KindLabel
from gpuviz.chapters.serving.views.column import GREY
from gpuviz.chapters.serving.views.stamps import Stamps
from gpuviz.ui import theme
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import ViewContext

_COLUMNS = 2
_SYMBOL_PX, _GAP = 36, 10


class Legend(QWidget):
    """Draws a few ``KindLabel`` in two columns."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._kinds: list[KindLabel] = []
        self._words: list[str] = []
        self._stamps = Stamps(1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_kinds(self, kinds: list[KindLabel]) -> None:
        """Show them; paints only if they are others."""
        if kinds != self._kinds:
            self._kinds = list(kinds)
            self._words = [self._context.language(kind.words) for kind in kinds]
            self.setAccessibleName(", ".join(self._words))
            self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self._stamps = Stamps(self.devicePixelRatioF())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, looks = QPainter(self), self._context.theme.px, self._context.theme
        line = QFontMetrics(looks.font("small")).lineSpacing()
        lines = -(-len(self._kinds) // _COLUMNS)
        line = min(line, self.height() // max(1, lines))
        for index, (kind, words) in enumerate(zip(self._kinds, self._words, strict=True)):
            column, row = index % _COLUMNS, index // _COLUMNS
            wide = self.width() // _COLUMNS
            place = QRect(column * wide, row * line, wide - px(_GAP), line)
            symbol = self._stamps.bubble(kind.kind, px(_SYMBOL_PX), line * 6 // 10, GREY, theme.CARD)
            painter.drawPixmap(place.left(), place.top() + line * 2 // 10, symbol)
            place.setLeft(place.left() + px(_SYMBOL_PX + _GAP))
            shown, font = fit_words(words, looks.font("small"), place.width())
            painter.setFont(font)
            painter.setPen(theme.TEXT_SOFT)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
