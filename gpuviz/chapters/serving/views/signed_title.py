"""A line of words with the sign of its origin, painted by a widget that paints more below it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from gpuviz.i18n.languages import Text
from gpuviz.panels.origin import Origin
from gpuviz.ui import theme
from gpuviz.ui.direction import place
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import ViewContext

_HEIGHT_PX = 36


class SignedTitle:
    """Words at the top left of a ``widget``, which calls ``place`` when its size changes and ``paint`` to paint it."""

    def __init__(self, widget: QWidget, context: ViewContext) -> None:
        self._widget, self._context = widget, context
        self._words, self._room = "", 0
        self._shown: tuple[Text, Origin | None] | None = None
        self._badge = OriginBadge(context)
        self._badge.setParent(widget)

    def show_words(self, words: Text, origin: Origin | None) -> None:
        """Show them; paints only if they are others."""
        if (words, origin) != self._shown:
            self._shown = words, origin
            self._words = self._context.language(words)
            self._badge.show_origin(origin)
            self.place()
            self._widget.update()

    def line(self) -> int:
        """The height of a line of such words."""
        return QFontMetrics(self._context.theme.font("small")).lineSpacing()

    def height(self) -> int:
        """The height of the title."""
        return max(self.line(), self._context.theme.px(_HEIGHT_PX), self._badge.sizeHint().height())

    def place(self) -> None:
        """Put the sign behind the words, and not outside."""
        self._badge.rescale()
        size = self._badge.sizeHint()
        behind = QFontMetrics(self._context.theme.font("small")).horizontalAdvance(self._words)
        self._room = min(behind, self._widget.width() - size.width())
        place(self._badge, self._room, max(0, (self.height() - size.height()) // 2), *size.toTuple())

    def paint(self, painter: QPainter) -> None:
        """Paint the words."""
        words, font = fit_words(self._words, self._context.theme.font("small"), self._room)
        painter.setFont(font)
        painter.setPen(theme.TEXT_SOFT)
        painter.drawText(QRect(0, 0, self._room, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
