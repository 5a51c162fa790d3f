"""Power or energy, beside as many homes as use it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.scarcity.panels import HomesCard
from gpuviz.chapters.scarcity.views.rows_of_squares import SquareGrid, largest_side
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

_FIGURE_PX, _LABELS_PX, _TICK_PX, _KETTLE_PX = 92, 165, 24, 4
_IN_ROW = (50, 100)  # squares in a row: whichever can be larger
_LEFT, _RIGHT = (
    side | Qt.AlignmentFlag.AlignVCenter for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)
_LIT, _DARK, _FIRST = theme.OTHER, theme.FIELD, theme.TEXT


class HomesCardView(View):
    """Draws a ``HomesCard``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = FittedLabel(context, "subheading")
        self._figure = BadgedWords(context, "figure")
        self._parts = FittedLabel(context, "small", "soft")
        self._kettle = BadgedWords(context, "small", theme.TEXT_SOFT)
        self._homes = _Homes(context)
        self._value = BadgedWords(context, "subheading")
        self._note = FittedLabel(context, "small", "soft")
        self._line, self._foot = QHBoxLayout(), QHBoxLayout()
        self._line.addWidget(self._kettle, 2)
        self._line.addWidget(self._parts, 3)
        self._foot.addWidget(self._value, 3)
        self._foot.addWidget(self._note, 2)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._title)
        self._box.addWidget(self._figure)
        self._box.addLayout(self._line)
        self._box.addWidget(self._homes, 1)
        self._box.addLayout(self._foot)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show it."""
        if not isinstance(panel, HomesCard):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._figure.show_words(panel.figure.words, panel.figure.origin)
        self._parts.show_text(panel.parts)
        self._parts.setAlignment(_RIGHT if panel.kettle_squares is not None else _LEFT)
        self._kettle.setVisible(panel.kettle_squares is not None)
        self._kettle.show_words(panel.kettle.words, panel.kettle.origin)
        self._homes.show_homes(panel)
        self._value.show_words(panel.value.words, panel.value.origin)
        self._note.show_text(panel.square_note.words)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(6))
        self._figure.setFixedHeight(self.context.theme.px(_FIGURE_PX))
        for part in (self._figure, self._kettle, self._value):
            part.rescale()
        self._note.setAlignment(_RIGHT)


class _Homes(QWidget):
    """All squares, the lit ones first; beside them what so many are; above them, as long, a kettle."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._panel: HomesCard | None = None
        self._drawn: tuple[object, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_homes(self, panel: HomesCard) -> None:
        drawn = panel.homes, panel.kettle_squares, tuple(panel.marks)
        if drawn != self._drawn:
            self._panel, self._drawn = panel, drawn
            self.setAccessibleName(self._context.language(panel.description))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        panel, px = self._panel, self._context.theme.px
        if panel is None:
            return
        painter, above = painter_on(self), px(_KETTLE_PX * 2)
        wide, high = self.width() - px(_LABELS_PX) - px(_TICK_PX), self.height() - above
        in_row = max(_IN_ROW, key=lambda one: sum(largest_side(wide, high, one, panel.most // one)))
        side, gap = largest_side(wide, high, in_row, panel.most // in_row)
        grid = SquareGrid(0, above, side, gap, in_row)
        if panel.kettle_squares is not None:
            painter.fillRect(0, 0, max(2, round(panel.kettle_squares * grid.step)), px(_KETTLE_PX), _FIRST)
        grid.paint(painter, panel.most, ((_DARK, side),), theme.CARD)
        grid.paint(painter, min(panel.most, max(1, round(panel.homes))), ((_LIT, side),), theme.CARD)
        self._label(painter, panel, grid)

    def _label(self, painter: QPainter, panel: HomesCard, grid: SquareGrid) -> None:
        px, font = self._context.theme.px, self._context.theme.font("small")
        left, room = grid.width(grid.in_row) + px(_TICK_PX), px(_LABELS_PX)
        line, free_from = QFontMetrics(font).lineSpacing(), 0
        painter.setPen(theme.TEXT_SOFT)
        for mark in panel.marks:
            y = grid.top + round(mark.squares / grid.in_row) * grid.step - grid.gap // 2
            painter.fillRect(QRect(left - px(_TICK_PX - 4), y - px(1), px(12), px(2)), theme.TEXT_SOFT)
            top = max(free_from, min(y - line, self.height() - 2 * line))
            for words in (mark.name, mark.note):
                shown, fitting = fit_words(self._context.language(words), font, room)
                painter.setFont(fitting)
                painter.drawText(QRect(left, top, room, line), Qt.AlignmentFlag.AlignLeft, shown)
                top += line
            free_from = top
