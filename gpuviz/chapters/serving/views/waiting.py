"""Everybody who waits: the first with what they ask, the others as a crowd behind them, the newest on their way in."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QVBoxLayout

from gpuviz.chapters.serving.panels import WaitingColumn
from gpuviz.chapters.serving.views.column import BUBBLE_PX, GREY, ColumnView, RowField
from gpuviz.chapters.serving.views.legend import Legend
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import ViewContext

_GAP = 8
_SMALLEST_SHARE = 6  # figures of a crowd are never smaller than this part of the others


class WaitingColumnView(ColumnView):
    """Draws a ``WaitingColumn``."""

    def __init__(self, context: ViewContext) -> None:
        self._queue = _Queue(context)
        super().__init__(context, self._queue)
        self._legend = Legend(context)
        box = QVBoxLayout(self.foot)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._legend)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show everybody at their places."""
        if not isinstance(panel, WaitingColumn):
            raise TypeError(panel)
        self.show_head(panel.title, panel.figure, panel.rows)
        self._queue.show_people(panel)
        self._legend.show_kinds(panel)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._legend.rescale()


class _Queue(RowField):
    """The first stand at the right, one a row; the others fill columns to the left of them."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._panel: WaitingColumn | None = None
        self._shown: tuple[object, ...] = ()
        self._note = ""
        self._crowd: tuple[tuple[object, ...], QPixmap] | None = None

    def show_people(self, panel: WaitingColumn) -> None:
        """Show them; paints only if somebody moved."""
        shown = panel.people, panel.late, panel.front, panel.arriving, panel.note
        if shown != self._shown or self._panel is None:
            self._shown, self._panel = shown, panel
            self._note = self.context.language(panel.note) if panel.note is not None else ""
            self.setAccessibleName(self.context.language(panel.title))
            self.update()

    def place(self, index: int) -> tuple[QPoint, int]:
        """Where the one at this place of the queue stands, and how large; off to the left if there is no room."""
        size, px = self.person_size(), self.context.theme.px
        front = self.width() - px(BUBBLE_PX + _GAP) - size
        if index < self.rows:
            return QPoint(front, self.row(index).top()), size
        behind, room = index - self.rows, max(1, front - px(2 * _GAP))
        people = max(self._panel.people if self._panel is not None else 0, index + 1) - self.rows
        for share in range(1, _SMALLEST_SHARE + 1):
            pitch = max(2.0, self.row_height() / share)
            rows = self.rows * share
            if rows * int(room / pitch) >= people:
                break
        column, row = divmod(behind, rows)
        left = room - (column + 1) * pitch
        return QPoint(round(left), round(row * pitch)), max(2, round(pitch * size / self.row_height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        panel = self._panel
        if panel is None:
            return
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._standing(panel))
        walking = min(len(panel.arriving), panel.people)
        for index, share in zip(range(panel.people - walking, panel.people), panel.arriving[-walking:], strict=False):
            at, size = self.place(index)
            self._draw(painter, panel, index, QPoint(round((at.x() + size) * share) - size, at.y()), size)
        if self._note and panel.people:
            self._draw_note(painter, panel)

    def _standing(self, panel: WaitingColumn) -> QPixmap:
        """Those who have come to their places, kept until one of them moves."""
        count = panel.people - len(panel.arriving)
        key = count, panel.people, panel.late, panel.front, self.size().toTuple(), self.stamps
        if self._crowd is None or self._crowd[0] != key:
            ratio = self.devicePixelRatioF()
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            for index in range(count):
                self._draw(painter, panel, index, *self.place(index))
            painter.end()
            self._crowd = key, picture
        return self._crowd[1]

    def _draw(self, painter: QPainter, panel: WaitingColumn, index: int, at: QPoint, size: int) -> None:
        colour: QColor = theme.BAD if index < panel.late else GREY
        painter.drawPixmap(at, self.stamps.person(size, colour))
        if index < min(self.rows, len(panel.front)):
            bubble = panel.front[index]
            wide, high = self.bubble_size(bubble.length)
            stamp = self.stamps.bubble(bubble.kind, wide, high, GREY, theme.CARD)
            painter.drawPixmap(at + QPoint(size + self.context.theme.px(_GAP), (size - high) // 2), stamp)

    def _draw_note(self, painter: QPainter, panel: WaitingColumn) -> None:
        """To the left of the first, if nobody stands there."""
        at, _ = self.place(0)
        room = at.x() - self.context.theme.px(_GAP)
        if panel.people > self.rows:
            room = 0
        words, font = fit_words(self._note, self.context.theme.font("small"), room)
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        row = self.row(0)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(0, row.top(), room, row.height()), side, words)
