"""What the shapes mean."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.chapters.serving.panels import KindLabel, WaitingColumn
from gpuviz.chapters.serving.views.column import GREY
from gpuviz.chapters.serving.views.signed_title import SignedTitle
from gpuviz.chapters.serving.views.stamps import Stamps
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import ViewContext

_COLUMNS = 2
_SYMBOL_PX, _GAP = 36, 10


class Legend(QWidget):
    """Draws the legend of a ``WaitingColumn``: its title, and the kinds in two columns."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._title = SignedTitle(self, context)
        self._kinds: list[KindLabel] = []
        self._words: list[str] = []
        self._stamps = Stamps(1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_kinds(self, panel: WaitingColumn) -> None:
        """Show them; paints only if they are others."""
        self._title.show_words(panel.legend_title, panel.legend_origin)
        if panel.legend != self._kinds:
            self._kinds = list(panel.legend)
            self._words = [self._context.language(kind.words) for kind in panel.legend]
            self.setAccessibleName(", ".join(self._words))
            self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self._stamps = Stamps(self.devicePixelRatioF())
        self._title.place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._title.place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, looks = painter_on(self), self._context.theme.px, self._context.theme
        self._title.paint(painter)
        top = self._title.height()
        line = min(self._title.line(), (self.height() - top) // max(1, -(-len(self._kinds) // _COLUMNS)))
        for index, (kind, words) in enumerate(zip(self._kinds, self._words, strict=True)):
            row, column = divmod(index, _COLUMNS)
            wide = self.width() // _COLUMNS
            place = QRect(column * wide, top + row * line, wide - px(_GAP), line)
            symbol = self._stamps.bubble(kind.kind, px(_SYMBOL_PX), line * 6 // 10, GREY, theme.CARD)
            painter.drawPixmap(place.left(), place.top() + line * 2 // 10, symbol)
            place.setLeft(place.left() + px(_SYMBOL_PX + _GAP))
            shown, font = fit_words(words, looks.font("small"), place.width())
            painter.setFont(font)
            painter.setPen(theme.TEXT_SOFT)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
