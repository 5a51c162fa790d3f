"""Words with the sign of their origin right behind them."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.i18n.languages import Text
from gpuviz.panels.origin import Origin
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on, place
from gpuviz.ui.theme import FontRole
from gpuviz.ui.views.fitting import LEAST_SHARE, fit_longest, fit_words, wrap_words, write_lines
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import ViewContext

_GAP = 4  # between words and sign
_LEAST_FIGURES = 0.5  # to which share of their size figures shrink, that are large
_MOST_LINES = 4  # that words go on in where everything is stacked


class BadgedWords(QWidget):
    """One line that never asks for more width: long words shrink first; with a ``title`` it is two.

    ``at_right`` it ends where the widget ends. Where it ``may_wrap``, and is high enough for two lines, long words go
    on in a second one. Where everything is stacked, they go on in as many as they need, and it is so high.
    """

    def __init__(
        self,
        context: ViewContext,
        role: FontRole,
        colour: QColor = theme.TEXT,
        at_right: bool = False,
        may_wrap: bool = False,
    ) -> None:
        super().__init__()
        self._may_wrap = may_wrap
        self._context, self._role, self._colour, self._at_right = context, role, colour, at_right
        self._shown: tuple[Text, Text | None, Origin | None] | None = None
        self._lines: list[tuple[str, FontRole, QColor]] = []
        self._badge = OriginBadge(context)
        self._badge.setParent(self)
        self._has_badge = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_words(self, words: Text, origin: Origin | None, title: Text | None = None) -> None:
        """Show a title, if there is one, words, and the sign of their origin, if they have one."""
        if (words, title, origin) == self._shown:
            return
        self._shown, self._has_badge = (words, title, origin), origin is not None
        self._badge.show_origin(origin)
        language = self._context.language
        self._lines = [(language(title), "subheading", theme.TEXT)] if title is not None else []
        self._lines.append((language(words), self._role, self._colour))
        self.setAccessibleName(" ".join(line for line, _, _ in self._lines))
        self.updateGeometry()
        if self.isVisible():
            self._place_badge()
        self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self._badge.rescale()
        self.updateGeometry()
        if self.isVisible():
            self._place_badge()

    def sizeHint(self) -> QSize:
        lines = sum(self._high(*self._fitted(line, role), role) for line, role, _ in self._lines)
        lines = lines or self._spacing(self._role)
        return QSize(1, max(lines, self._badge.sizeHint().height() if self._has_badge else 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._context.theme.stacks and event.size().width() != event.oldSize().width():
            self.updateGeometry()
        if self.isVisible():
            self._place_badge()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_badge()

    def _spacing(self, role: FontRole) -> int:
        return self._context.theme.line_spacing(self._context.theme.font(role))

    def _high(self, words: str, _font: QFont, role: FontRole) -> int:
        """The height of words in lines."""
        return self._spacing(role) * (words.count("\n") + 1)

    def _room(self) -> int:
        taken = self._badge.sizeHint().width() + self._context.theme.px(_GAP) if self._has_badge else 0
        return max(1, self.width() - taken)

    def _place_badge(self) -> None:
        """Right behind the longest line."""
        size = self._badge.sizeHint()
        ends: list[int] = []
        for line, role, _ in self._lines:
            words, font = self._fitted(line, role)
            ends += map(QFontMetrics(font).horizontalAdvance, words.split("\n"))
        end = self._room() if self._at_right else max(ends, default=0)
        left, top = end + self._context.theme.px(_GAP), (self.height() - size.height()) // 2
        place(self._badge, left, top, size.width(), size.height())

    def _fitted(self, line: str, role: FontRole) -> tuple[str, QFont]:
        font = self._context.theme.font(role)
        is_long = QFontMetrics(font).horizontalAdvance(line) > self._room()
        if is_long and self._context.theme.stacks:
            font = fit_longest(line, font, self._room())
            return wrap_words(line, font, self._room(), _MOST_LINES), font
        if self._may_wrap and is_long and len(self._lines) == 1 and self.height() >= 2 * self._spacing(role):
            return wrap_words(line, font, self._room(), 2), font
        return fit_words(line, font, self._room(), _LEAST_FIGURES if role == "figure" else LEAST_SHARE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, room = painter_on(self), self._room()
        side = Qt.AlignmentFlag.AlignRight if self._at_right else Qt.AlignmentFlag.AlignLeft
        fitted = [(*self._fitted(line, role), role, colour) for line, role, colour in self._lines]
        top = (self.height() - sum(self._high(words, font, role) for words, font, role, _ in fitted)) // 2
        for words, font, role, colour in fitted:
            high = self._high(words, font, role)
            painter.setFont(font)
            painter.setPen(colour)
            write_lines(painter, QRect(0, top, room, high), side, words, self._spacing(role))
            top += high
