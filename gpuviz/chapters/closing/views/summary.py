"""What all chapters found out: a line each, which is a wide button."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from gpuviz.chapters.closing.panels import Line, Summary
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.buttons import PushButton
from gpuviz.ui.views.fitting import fit_lines, wrap_words, write_lines
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.stacked import Words, use_height, words_height, write_paragraphs
from gpuviz.ui.views.view import View, ViewContext

_FIGURE_SHARE = 0.42  # of a line's width that figures may take
_MOST_LINES = 3  # of a sentence or a figure, in portrait
_STACKED_GAP = 14  # free above and below a line where everything is stacked
_FIGURE_LINES = 2  # of a figure elsewhere


class SummaryView(View):
    """Draws a ``Summary``; a touch on a line dispatches ``chapter`` and its name."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._rows: list[tuple[_LineButton, OriginBadge]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show all lines."""
        if not isinstance(panel, Summary):
            raise TypeError(panel)
        if not self.accessibleName():
            self.setAccessibleName(self.context.language(panel.name))
        while len(self._rows) < len(panel.lines):
            place = len(self._rows)
            row = _LineButton(self.context, has_one_above=place > 0), OriginBadge(self.context)
            self._grid.addWidget(row[0], place, 0)
            self._grid.addWidget(row[1], place, 1)
            self._grid.setRowStretch(place, 1)
            self._rows.append(row)
        for place, (button, badge) in enumerate(self._rows):
            button.setVisible(place < len(panel.lines))
            if place < len(panel.lines):
                button.show_line(panel.lines[place])
                badge.show_origin(panel.lines[place].origin)
        self._grid.setColumnMinimumWidth(1, OriginBadge(self.context).sizeHint().width())

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._grid.setHorizontalSpacing(self.context.theme.px(8))
        self._grid.setVerticalSpacing(self.context.theme.px(4))
        for button, badge in self._rows:
            button.rescale()
            badge.rescale()


class _LineButton(PushButton):
    """Chapter and sentence at the left, the figure at the right; a hairline between lines."""

    def __init__(self, context: ViewContext, has_one_above: bool) -> None:
        super().__init__()
        self._context, self._has_one_above = context, has_one_above
        self._line: Line | None = None
        self._words = "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self._go)

    def show_line(self, line: Line) -> None:
        if line == self._line:
            return
        self._line, language = line, self._context.language
        self._words = language(line.title), language(line.sentence), language(line.figure)
        title, sentence, figure = self._words
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{sentence} {figure}")
        self._use_height()
        self.update()

    def rescale(self) -> None:
        self._use_height()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._use_height()

    def _use_height(self) -> None:
        looks = self._context.theme
        use_height(self, looks, words_height(self._paragraphs(), self._inner().width()) + looks.px(2 * _STACKED_GAP))

    def _inner(self) -> QRect:
        side = self._context.theme.px(8)
        return self.rect().adjusted(side, 0, -side, 0)

    def _paragraphs(self) -> list[Words]:
        """Where everything is stacked: the chapter's name, its sentence and its figure below each other."""
        looks, (title, sentence, figure) = self._context.theme, self._words
        small, is_measured = looks.font("small"), self._line is not None and self._line.is_measured
        large, colour = looks.font("title" if is_measured else "text"), theme.TEXT if is_measured else theme.TEXT_SOFT
        small.setWeight(QFont.Weight.DemiBold)
        return [
            Words(title, small, theme.TEXT_SOFT),
            Words(sentence, looks.font("body"), theme.TEXT),
            Words(figure, large, colour),
        ]

    def sizeHint(self) -> QSize:
        looks = self._context.theme
        small, body = (QFontMetrics(looks.font(role)).lineSpacing() for role in ("small", "body"))
        return QSize(looks.px(300), max(44, small + (_MOST_LINES if looks.portrait else 1) * body + looks.px(8)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _go(self) -> None:
        if self._line is not None:
            self._context.dispatch("chapter", self._line.chapter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._line is None:
            return
        looks, painter = self._context.theme, painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, (title, sentence, figure) = looks.px, self._words
        if self.hasFocus() or self.isDown():
            painter.setPen(QPen(theme.FOCUS, px(3)) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.FIELD if self.isDown() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), px(8), px(8))
        elif self._has_one_above:
            painter.fillRect(0, 0, self.width(), 1, theme.CARD_BORDER)
        inner = self._inner()
        if looks.stacks:
            write_paragraphs(painter, inner.adjusted(0, px(_STACKED_GAP), 0, 0), self._paragraphs())
            return
        large = looks.font("title" if self._line.is_measured else "text")
        room = round(inner.width() * _FIGURE_SHARE)
        shown, font = fit_lines(figure, large, room, _MOST_LINES if looks.portrait else _FIGURE_LINES)
        painter.setFont(font)
        painter.setPen(theme.TEXT if self._line.is_measured else theme.TEXT_SOFT)
        write_lines(painter, inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        room = inner.width() - max(map(QFontMetrics(font).horizontalAdvance, shown.split("\n"))) - px(24)
        self._write(painter, title, sentence, inner.left(), room)

    def _write(self, painter: QPainter, title: str, sentence: str, left: int, room: int) -> None:
        """The chapter's name above its sentence, both together in the middle of the line."""
        looks = self._context.theme
        small, body = looks.font("small"), looks.font("body")
        small.setWeight(QFont.Weight.DemiBold)
        above, line = QFontMetrics(small).height(), QFontMetrics(body).lineSpacing()
        words = wrap_words(sentence, body, room, max(_MOST_LINES, (self.height() - above) // line))
        below = line * (words.count("\n") + 1)
        top = (self.height() - above - below) // 2
        painter.setFont(small)
        painter.setPen(theme.TEXT_SOFT)
        painter.drawText(left, top, room, above, Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(body)
        painter.setPen(theme.TEXT)
        write_lines(painter, QRect(left, top + above, room, below), Qt.AlignmentFlag.AlignLeft, words)
