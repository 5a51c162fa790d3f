"""The roof over a race: a line that no dot can be above, and a dot for each lane."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.race.roofline import Roofline
from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_LABELS_SHARE = 0.3  # of the width, at most


class RooflineView(View):
    """Draws a ``Roofline``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "subheading", wrap=True)
        self._subtitle = TextLabel(context, "small", "soft", wrap=True)
        self._picture = _Picture(context)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._title)
        self._box.addWidget(self._subtitle)
        self._box.addWidget(self._picture, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the words and the picture."""
        if not isinstance(panel, Roofline):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._subtitle.show_text(panel.subtitle)
        self._picture.show_roofline(panel)

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(4))
        self._picture.setMinimumHeight(self.context.theme.px(230))


class _Picture(QWidget):
    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._panel: Roofline | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_roofline(self, panel: Roofline) -> None:
        if panel is self._panel:
            return
        self._panel = panel
        words = self._context.language
        self.setAccessibleName(words(panel.title))
        every = [panel.description, panel.peak, panel.memory, *(dot.label for dot in panel.dots)]
        self.setAccessibleDescription(". ".join(words(part).rstrip(".") for part in every))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._panel is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _Drawing(painter, self._context, self._panel, self.width(), self.height()).draw()


class _Drawing:
    """One painting: the chart's field with names at the left and below, and the dots' labels at the right."""

    def __init__(self, painter: QPainter, context: ViewContext, panel: Roofline, width: int, height: int) -> None:
        self._painter, self._panel, self._width, self._height = painter, panel, width, height
        self._px, self._words = context.theme.px, context.language
        self._font = context.theme.font("small")
        self._metrics = metrics = QFontMetrics(self._font)
        widest = max(metrics.horizontalAdvance(self._words(dot.label)) for dot in panel.dots)
        self._labels_width = min(widest, int(width * _LABELS_SHARE))
        left = max(metrics.horizontalAdvance(self._words(words)) for _, words in panel.y_ticks) + self._px(14)
        right = width - self._labels_width - self._px(44)
        top, bottom = metrics.height() + self._px(6), height - 2 * metrics.height() - self._px(8)
        self._field = QRectF(left, top, max(1, right - left), max(1, bottom - top))

    def draw(self) -> None:
        """Everything, from back to front."""
        self._draw_axes()
        self._draw_roof()
        self._draw_dots()

    def _place(self, intensity: float, speed: float) -> QPointF:
        x = _share(intensity, *self._panel.x_range)
        y = _share(speed, *self._panel.y_range)
        return QPointF(self._field.left() + x * self._field.width(), self._field.bottom() - y * self._field.height())

    def _draw_axes(self) -> None:
        painter, field, panel, metrics = self._painter, self._field, self._panel, self._metrics
        painter.fillRect(field, theme.FIELD_BORDER)
        lowest_x, lowest_y = panel.x_range[0], panel.y_range[0]
        for tick, name in panel.x_ticks:
            x = self._place(tick, lowest_y).x()
            self._line(theme.CARD_BORDER, 1.5, QPointF(x, field.top()), QPointF(x, field.bottom()))
            self._write(name, QRectF(x - field.width(), field.bottom() + self._px(4), 2 * field.width(), 0), "centre")
        for tick, name in panel.y_ticks:
            y = self._place(lowest_x, tick).y()
            self._line(theme.CARD_BORDER, 1.5, QPointF(field.left(), y), QPointF(field.right(), y))
            self._write(name, QRectF(0, y - metrics.height() / 2, field.left() - self._px(10), 0), "right")
        self._write(panel.y_name, QRectF(field.left(), 0, field.width(), 0), "left")
        below = field.bottom() + self._px(4) + metrics.height()
        self._write(panel.x_name, QRectF(field.left(), below, self._width - field.left(), 0), "left")

    def _draw_roof(self) -> None:
        painter = self._painter
        start, ridge, end = (self._place(*corner) for corner in self._panel.roof)
        below = [start, ridge, end, self._field.bottomRight(), QPointF(start.x(), self._field.bottom())]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.FIELD)
        painter.drawPolygon(QPolygonF(below))
        pen = QPen(theme.TEXT, self._px(3))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([start, ridge, end]))
        gap, line = self._px(7), self._metrics.height()
        flat = QRectF(ridge.x(), ridge.y() - gap - line, end.x() - ridge.x(), 0)
        self._write(self._panel.peak, flat, "right", theme.TEXT)
        painter.save()
        painter.translate(start)
        painter.rotate(math.degrees(math.atan2(ridge.y() - start.y(), ridge.x() - start.x())))
        length = math.hypot(ridge.x() - start.x(), ridge.y() - start.y())
        self._write(self._panel.memory, QRectF(2 * gap, -gap - line, length - 3 * gap, 0), "right", theme.TEXT)
        painter.restore()

    def _draw_dots(self) -> None:
        painter, panel, field = self._painter, self._panel, self._field
        foot = self._place(panel.here, panel.y_range[0])
        dots = sorted(panel.dots, key=lambda dot: -dot.speed)
        places = [self._place(panel.here, dot.speed) for dot in dots]
        self._line(theme.TEXT_OFF, 1.5, foot, places[0], dashed=True)
        line = self._metrics.height()
        labels = _spread([place.y() for place in places], line, line / 2, self._height - line / 2)
        for dot, place, y in zip(dots, places, labels, strict=True):
            colour = theme.ROLE_COLOURS[dot.role]
            end = QPointF(field.right() + self._px(20), y)
            self._line(theme.TEXT_OFF, 1.5, place, QPointF(field.right(), y), end)
            room = QRectF(end.x() + self._px(10), y - line / 2, self._labels_width, 0)
            self._write(dot.label, room, "left", colour)
        # The professor and the students last, so that no other dot hides theirs.
        for dot, place in sorted(zip(dots, places, strict=True), key=lambda pair: pair[0].role != "other"):
            painter.setPen(QPen(theme.FIELD, self._px(2)))
            painter.setBrush(theme.ROLE_COLOURS[dot.role])
            painter.drawEllipse(place, self._px(8), self._px(8))

    def _line(self, colour: QColor, width: float, *points: QPointF, dashed: bool = False) -> None:
        pen = QPen(colour, self._px(width))
        pen.setStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        self._painter.setPen(pen)
        self._painter.drawPolyline(QPolygonF(list(points)))

    def _write(self, words: Text, room: QRectF, side: str, colour: QColor = theme.TEXT_SOFT) -> None:
        """One line from the top of ``room``, made smaller if it is wider than that."""
        shown, font = fit_words(self._words(words), self._font, int(room.width()))
        free = room.width() - _width(shown, font)
        x = room.left() + {"left": 0.0, "centre": free / 2, "right": free}[side]
        self._painter.setFont(font)
        self._painter.setPen(colour)
        self._painter.drawText(QPointF(x, room.top() + self._metrics.ascent()), shown)


def _share(value: float, first: float, last: float) -> float:
    """Its place on a logarithmic axis, from 0 to 1."""
    return min(1.0, max(0.0, math.log(max(value, first) / first) / math.log(last / first)))


def _spread(wanted: list[float], step: float, first: float, last: float) -> list[float]:
    """Places near those wanted (from least to greatest), at least ``step`` apart, down to ``last``."""
    places: list[float] = []
    for place in wanted:
        places.append(max(place, places[-1] + step if places else first))
    limit = last
    for index in reversed(range(len(places))):
        places[index] = min(places[index], limit)
        limit = places[index] - step
    return places


def _width(words: str, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(words)
