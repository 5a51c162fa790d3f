"""Everybody who waits: the first with what they ask, the others as a crowd behind them, the newest on their way in."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QVBoxLayout

from gpuviz.chapters.serving.panels import WaitingColumn
from gpuviz.chapters.serving.views.column import BUBBLE_PX, GREY, ColumnView, RowField
from gpuviz.chapters.serving.views.crowd_grid import CrowdGrid
from gpuviz.chapters.serving.views.legend import Legend
from gpuviz.i18n.languages import text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import ViewContext

_GAP = 8


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

    def described_now(self) -> str:
        """For screen readers: how many wait, and how many too long."""
        panel = self._panel
        said = text("serving-waiting-said", people=panel.people, late=panel.late) if panel is not None else None
        return self.context.language(said) if said is not None else ""

    def place(self, index: int) -> tuple[QPoint, int]:
        """Where the one at this place of the queue stands, and how large; beyond the left edge if there is no room."""
        if index < self.rows:
            return QPoint(self._front(), self.row(index).top()), self.person_size()
        grid = self._grid(index)
        return QPoint(*grid.place(index - self.rows)), self._small(grid)

    def _front(self) -> int:
        """The left edge of those with a row of their own."""
        return self.width() - self.context.theme.px(BUBBLE_PX + _GAP) - self.person_size()

    def _grid(self, least: int = 0) -> CrowdGrid:
        """The places behind them, for everybody who waits and at least so many."""
        people = max(self._panel.people if self._panel is not None else 0, least + 1) - self.rows
        right = max(1, self._front() - self.context.theme.px(2 * _GAP))
        return CrowdGrid.for_people(people, right, self.rows, self.row_height())

    def _small(self, grid: CrowdGrid) -> int:
        return max(2, round(grid.pitch * self.person_size() / self.row_height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        panel = self._panel
        if panel is None:
            return
        painter = painter_on(self)
        painter.drawPixmap(0, 0, self._standing(panel))
        self._draw_walking(painter, panel)
        if self._note and 0 < panel.people <= self.rows:
            self._draw_note(painter)

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
            for index in range(min(count, self.rows)):
                self._draw(painter, panel, index, *self.place(index))
            self._draw_crowd(painter, panel, count)
            painter.end()
            self._crowd = key, picture
        return self._crowd[1]

    def _draw_walking(self, painter: QPainter, panel: WaitingColumn) -> None:
        """The newest on their way; there may be a thousand of them, too."""
        grid = self._grid()
        small, walking = self._small(grid), min(len(panel.arriving), panel.people)
        for index, share in zip(range(panel.people - walking, panel.people), panel.arriving[-walking:], strict=False):
            if index < self.rows:
                at, size = self.place(index)
            else:
                at, size = QPoint(*grid.place(index - self.rows)), small
            self._draw(painter, panel, index, QPoint(round((at.x() + size) * share) - size, at.y()), size)

    def _draw_crowd(self, painter: QPainter, panel: WaitingColumn, count: int) -> None:
        """Everybody without a row; there may be a thousand."""
        grid = self._grid()
        late, grey = (self.stamps.person(self._small(grid), colour) for colour in (theme.BAD, GREY))
        for index in range(self.rows, count):
            left, top = grid.place(index - self.rows)
            painter.drawPixmap(left, top, late if index < panel.late else grey)

    def _draw(self, painter: QPainter, panel: WaitingColumn, index: int, at: QPoint, size: int) -> None:
        colour: QColor = theme.BAD if index < panel.late else GREY
        painter.drawPixmap(at, self.stamps.person(size, colour))
        if index < min(self.rows, len(panel.front)):
            bubble = panel.front[index]
            wide, high = self.bubble_size(bubble.length)
            stamp = self.stamps.bubble(bubble.kind, wide, high, GREY, theme.CARD)
            painter.drawPixmap(at + QPoint(size + self.context.theme.px(_GAP), (size - high) // 2), stamp)

    def _draw_note(self, painter: QPainter) -> None:
        """To the left of the first, where nobody stands."""
        room, row = self._front() - self.context.theme.px(_GAP), self.row(0)
        words, font = fit_words(self._note, self.context.theme.font("small"), room)
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(0, row.top(), room, row.height()), side, words)
