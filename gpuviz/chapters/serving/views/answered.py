"""Everybody who was served leaves to the right, with how long the first word took."""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout

from gpuviz.chapters.serving.panels import AnsweredColumn, Leaver
from gpuviz.chapters.serving.views.column import ColumnView, RowField
from gpuviz.i18n.languages import text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on, upright
from gpuviz.ui.views.view import TextLabel, ViewContext

_GAP = 8
_WIDE_PX = 140  # a person with the time
_FADES_FROM = 0.8  # of the way
_BESIDE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip  # a row may be lower than a line of words


class AnsweredColumnView(ColumnView):
    """Draws an ``AnsweredColumn``."""

    def __init__(self, context: ViewContext) -> None:
        self._leavers = _Leavers(context)
        super().__init__(context, self._leavers)
        self._note = TextLabel(context, "small", "soft", wrap=True)
        box = QVBoxLayout(self.foot)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._note)
        box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show who leaves."""
        if not isinstance(panel, AnsweredColumn):
            raise TypeError(panel)
        self.show_head(panel.title, panel.figure, panel.rows)
        self._leavers.show_leavers(panel)
        self._note.show_text(panel.note)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self.divide(True)


class _Leavers(RowField):
    """Each in the row of the seat that was left, walking out."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._leavers: tuple[Leaver, ...] = ()

    def show_leavers(self, panel: AnsweredColumn) -> None:
        """Show them; paints only if somebody moved."""
        if panel.leavers != self._leavers:
            self._leavers = panel.leavers
            self.setAccessibleName(self.context.language(panel.title))
            self.update()

    def described_now(self) -> str:
        """For screen readers: how many leave, and how many of them were served in time."""
        in_time = sum(leaver.in_time for leaver in self._leavers)
        said = text("serving-answered-said", people=len(self._leavers), in_time=in_time)
        return self.context.language(said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, size, px = painter_on(self), self.person_size(), self.context.theme.px
        painter.setFont(self.context.theme.font("small"))
        low = painter.fontMetrics().ascent() / max(1.0, self.row_height())
        told_rows = math.ceil(low)  # one of so many has room for words
        for leaver in self._leavers:
            row, colour = self.row(leaver.row), theme.GOOD if leaver.in_time else theme.BAD
            left = round(leaver.gone * max(0, self.width() - px(_WIDE_PX)))
            painter.setOpacity(min(1.0, (1 - leaver.gone) / (1 - _FADES_FROM)))
            painter.drawPixmap(left, row.top(), self.stamps.person(size, colour))
            mark, at = size * 0.5, QPointF(left + size + px(_GAP), row.top() + size * 0.25)
            with upright(painter, QRectF(at, QSizeF(mark, mark))):
                (_draw_tick if leaver.in_time else _draw_cross)(painter, at, mark, colour)
            if leaver.row % told_rows:
                continue
            painter.setPen(colour)
            after = round(at.x() + mark) + px(_GAP)
            place = QRect(after, row.top(), self.width(), size)
            painter.drawText(place, _BESIDE, self.context.language(leaver.took))


def _draw_tick(painter: QPainter, at: QPointF, size: float, colour: QColor) -> None:
    painter.setPen(QPen(colour, max(1.0, size * 0.16)))
    corner = at + QPointF(size * 0.35, size * 0.85)
    painter.drawLine(at + QPointF(0, size * 0.5), corner)
    painter.drawLine(corner, at + QPointF(size, size * 0.1))


def _draw_cross(painter: QPainter, at: QPointF, size: float, colour: QColor) -> None:
    painter.setPen(QPen(colour, max(1.0, size * 0.16)))
    painter.drawLine(at + QPointF(size * 0.1, size * 0.1), at + QPointF(size * 0.9, size * 0.9))
    painter.drawLine(at + QPointF(size * 0.9, size * 0.1), at + QPointF(size * 0.1, size * 0.9))
