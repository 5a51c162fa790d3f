"""The class: a seat a row, in which the answer grows token by token, and the memory that all take."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QVBoxLayout

from gpuviz.chapters.serving.panels import ClassColumn, SeatedPerson
from gpuviz.chapters.serving.views.column import BUBBLE_PX, GREY, TALLEST_ROW, ColumnView, RowField
from gpuviz.chapters.serving.views.gauge import Gauge
from gpuviz.i18n.languages import text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.fitting import fit_lines, write_lines
from gpuviz.ui.views.view import FittedLabel, ViewContext

_GAP = 8
_NOTE_LINES = 3
_LEAST_PITCH = 3  # pixels from one token to the next, from which on there is a gap between them


class ClassColumnView(ColumnView):
    """Draws a ``ClassColumn``."""

    def __init__(self, context: ViewContext) -> None:
        self._seats = _Seats(context)
        super().__init__(context, self._seats, "opencl")
        self._device = FittedLabel(context, "small", "soft")
        self._device.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.head.addWidget(self._device, 1)
        self._gauge = Gauge(context)
        box = QVBoxLayout(self.foot)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._gauge)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show who sits where, and how far each answer is."""
        if not isinstance(panel, ClassColumn):
            raise TypeError(panel)
        self.show_head(panel.title, panel.figure, len(panel.seats))
        self._device.show_text(panel.device)
        self._seats.show_seats(panel)
        self._gauge.show_memory(panel.gauge)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._gauge.rescale()
        self.divide(not self.context.theme.portrait)  # in portrait it stands alone


class _Seats(RowField):
    """Person, question, and answer so far."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._seats: tuple[SeatedPerson | None, ...] = ()
        self._longest = 1
        self._shown: tuple[object, ...] = ()
        self._note = ""
        self._strip: tuple[tuple[int, int, int], QPixmap] | None = None

    def rescale(self) -> None:
        """Be no higher than its rows where everything is stacked."""
        super().rescale()
        looks = self.context.theme
        self.setMaximumHeight(self.rows * looks.px(TALLEST_ROW) if looks.stacks else theme.ANY_SIZE)

    def show_seats(self, panel: ClassColumn) -> None:
        """Show them; paints only if something changed."""
        shown = panel.seats, panel.longest, panel.note
        if shown != self._shown:
            self._shown, self._seats, self._longest = shown, panel.seats, max(1, panel.longest)
            self._note = self.context.language(panel.note) if panel.note is not None else ""
            self.setAccessibleName(self._note or self.context.language(panel.title))
            self.update()

    def described_now(self) -> str:
        """For screen readers: how many seats are taken."""
        taken = sum(seat is not None for seat in self._seats)
        return self.context.language(text("serving-class-said", taken=taken, seats=len(self._seats)))

    def track(self, index: int) -> QRect:
        """Where the answer of a seat grows."""
        px, row, size = self.context.theme.px, self.row(index), self.person_size()
        left = size + px(_GAP + BUBBLE_PX + _GAP)
        inset = max(1, (row.height() - size * 8 // 10) // 2)
        return QRect(left, row.top() + inset, max(1, self.width() - left), max(1, row.height() - 2 * inset))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, size, px = painter_on(self), self.person_size(), self.context.theme.px
        empty = self.stamps.person(size, theme.LINE, is_outline=True)
        for index, seat in enumerate(self._seats):
            row, track = self.row(index), self.track(index)
            painter.fillRect(track, theme.FIELD)
            if seat is None:
                painter.drawPixmap(0, row.top(), empty)
                continue
            painter.drawPixmap(0, row.top(), self.stamps.person(size, theme.BAD if seat.is_late else theme.GOOD))
            self._draw_bubble(painter, seat, QPoint(size + px(_GAP), row.top()), size)
            self._draw_answer(painter, seat, track)
        if self._note:
            self._draw_note(painter)

    def _draw_bubble(self, painter: QPainter, seat: SeatedPerson, at: QPoint, size: int) -> None:
        """The question; what has been read of it is lit while it is read."""
        wide, high = self.bubble_size(seat.bubble.length)
        at = at + QPoint(0, (size - high) // 2)
        kind, stamps = seat.bubble.kind, self.stamps
        grey = stamps.bubble(kind, wide, high, GREY, theme.CARD)
        painter.drawPixmap(at, grey)
        if seat.read < 1.0:
            lit, ratio = stamps.bubble(kind, wide, high, theme.OPENCL, theme.CARD), grey.devicePixelRatio()
            part = round(lit.width() * max(0.0, seat.read))
            painter.drawPixmap(QRect(at.x(), at.y(), round(part / ratio), high), lit, QRect(0, 0, part, lit.height()))

    def _draw_answer(self, painter: QPainter, seat: SeatedPerson, track: QRect) -> None:
        written = min(seat.written, self._longest)
        if written == 0:
            return
        strip, ratio = self._tokens(track), self.devicePixelRatioF()
        end, before = (round(track.width() * tokens / self._longest) for tokens in (written, written - 1))
        painter.drawPixmap(
            QRect(track.left(), track.top(), end, track.height()),
            strip,
            QRect(0, 0, round(end * ratio), strip.height()),
        )
        painter.fillRect(track.left() + before, track.top(), max(2, end - before), track.height(), theme.OPENCL)

    def _tokens(self, track: QRect) -> QPixmap:
        """The longest answer, of which each seat shows the beginning."""
        key = track.width(), track.height(), self._longest
        if self._strip is None or self._strip[0] != key:
            ratio = self.devicePixelRatioF()
            strip = QPixmap(track.size() * ratio)
            strip.setDevicePixelRatio(ratio)
            strip.fill(theme.FIELD)
            painter, pitch = QPainter(strip), track.width() / self._longest
            gap = 1 if pitch >= _LEAST_PITCH else 0
            for token in range(self._longest):
                left, right = round(token * pitch), round((token + 1) * pitch)
                painter.fillRect(left, 0, right - left - gap, track.height(), theme.OPENCL_SOFT)
            painter.end()
            self._strip = key, strip
        return self._strip[1]

    def _draw_note(self, painter: QPainter) -> None:
        first = next((index for index, seat in enumerate(self._seats) if seat is None), None)
        if first is None:
            return
        upper, lower = self.track(first), self.track(len(self._seats) - 1)
        words, font = fit_lines(self._note, self.context.theme.font("heading"), upper.width(), _NOTE_LINES)
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        write_lines(painter, upper.united(lower), Qt.AlignmentFlag.AlignCenter, words)
