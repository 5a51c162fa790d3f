"""Words with the sign of their origin right behind them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.i18n.languages import Text
from gpuviz.panels.origin import Origin
from gpuviz.ui import theme
from gpuviz.ui.theme import FontRole
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import ViewContext


class BadgedWords(QWidget):
    """One line that never asks for more width: long words shrink first. ``at_right`` it ends where the widget ends."""

    def __init__(
        self, context: ViewContext, role: FontRole, colour: QColor = theme.TEXT, at_right: bool = False
    ) -> None:
        super().__init__()
        self._context, self._role, self._colour, self._at_right = context, role, colour, at_right
        self._shown, self._words = Text(""), ""
        self._badge = OriginBadge(context)
        self._badge.setParent(self)
        self._has_badge = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, shown: Text, origin: Origin | None) -> None:
        """Show words and origin; None is none."""
        self._badge.show_origin(origin)
        if shown == self._shown and self._has_badge == (origin is not None):
            return
        if self._has_badge != (origin is not None):
            self._has_badge = not self._has_badge
            self.updateGeometry()
        self._shown, self._words = shown, self._context.language(shown)
        self.setAccessibleName(self._words)
        self._place_badge()
        self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self._badge.rescale()
        self._badge.resize(self._badge.sizeHint())
        self.updateGeometry()
        self._place_badge()

    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._context.theme.font(self._role)).lineSpacing()
        return QSize(1, max(line, self._badge.sizeHint().height() if self._has_badge else 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_badge()

    def _room(self) -> int:
        return max(1, self.width() - (self._badge.width() if self._has_badge else 0))

    def _place_badge(self) -> None:
        words, font = fit_words(self._words, self._context.theme.font(self._role), self._room())
        end = self._room() if self._at_right else QFontMetrics(font).horizontalAdvance(words)
        self._badge.move(end, (self.height() - self._badge.height()) // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, room = QPainter(self), self._room()
        words, font = fit_words(self._words, self._context.theme.font(self._role), room)
        side = Qt.AlignmentFlag.AlignRight if self._at_right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(self._colour)
        painter.drawText(0, 0, room, self.height(), side | Qt.AlignmentFlag.AlignVCenter, words)
