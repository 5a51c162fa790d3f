"""People and what they ask, drawn once for each size and colour, as they are painted over and over."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from gpuviz.chapters.serving.requests import Kind
from gpuviz.ui.views.symbols import person_path

_HOLES_PITCH = 0.42  # of a film strip, as a share of its height
_LEAST_LENGTH = 0.9  # of a bubble, as a share of its height
_BARS = (0.45, 0.8, 0.55, 1.0, 0.7, 0.35, 0.6)  # heights of a sound


class Stamps:
    """Pictures for a screen with ``ratio`` pixels a unit; all lengths are in units."""

    def __init__(self, ratio: float) -> None:
        self._ratio = ratio
        self._drawn: dict[tuple[object, ...], QPixmap] = {}

    def person(self, size: int, colour: QColor, is_outline: bool = False) -> QPixmap:
        """A person in a square of ``size``."""

        def draw(painter: QPainter) -> None:
            path = person_path(size / 2, -size * 0.06, size * 1.1)
            painter.setPen(QPen(colour, max(1.0, size / 18)) if is_outline else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if is_outline else colour)
            painter.drawPath(path)

        return self._stamp(("person", size, colour.rgb(), is_outline), size, size, draw)

    def bubble(self, kind: Kind, wide: int, high: int, colour: QColor, ground: QColor) -> QPixmap:
        """What somebody asks, on a ``ground`` of this colour."""
        wide = max(wide, round(high * _LEAST_LENGTH))

        def draw(painter: QPainter) -> None:
            _DRAWN[kind](painter, QRectF(0, 0, wide, high), colour, ground)

        return self._stamp((kind, wide, high, colour.rgb(), ground.rgb()), wide, high, draw)

    def _stamp(self, key: tuple[object, ...], wide: int, high: int, draw: Callable[[QPainter], None]) -> QPixmap:
        if (found := self._drawn.get(key)) is not None:
            return found
        stamp = QPixmap(max(1, round(wide * self._ratio)), max(1, round(high * self._ratio)))
        stamp.setDevicePixelRatio(self._ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        draw(painter)
        painter.end()
        self._drawn[key] = stamp
        return stamp


def _draw_text(painter: QPainter, place: QRectF, colour: QColor, _ground: QColor) -> None:
    """A bubble of speech, with its tip at the person."""
    high, tip = place.height(), place.height() * 0.28
    bubble = QPainterPath()
    bubble.addRoundedRect(place.adjusted(tip, 0, 0, 0), high * 0.36, high * 0.36)
    point = QPainterPath()
    point.addPolygon(QPolygonF([QPointF(0, high * 0.5), QPointF(tip + 3, high * 0.2), QPointF(tip + 3, high * 0.8)]))
    painter.setBrush(colour)
    painter.drawPath(bubble.united(point))


def _draw_image(painter: QPainter, place: QRectF, colour: QColor, ground: QColor) -> None:
    """Two hills and a sun."""
    wide, high = place.width(), place.height()
    painter.setBrush(colour)
    painter.drawRect(place)
    painter.setBrush(ground)
    hills = [(0.1, 0.85), (0.35, 0.35), (0.52, 0.65), (0.66, 0.45), (0.9, 0.85)]
    painter.drawPolygon(QPolygonF([QPointF(x * wide, y * high) for x, y in hills]))
    painter.drawEllipse(QPointF(wide * 0.76, high * 0.28), high * 0.12, high * 0.12)


def _draw_audio(painter: QPainter, place: QRectF, colour: QColor, _ground: QColor) -> None:
    """Bars of a sound, as many as there is room for."""
    pitch = max(3.0, place.height() * 0.24)
    painter.setBrush(colour)
    for index in range(max(1, int(place.width() / pitch))):
        high = place.height() * _BARS[index % len(_BARS)]
        painter.drawRect(QRectF(index * pitch, (place.height() - high) / 2, pitch * 0.55, high))


def _draw_video(painter: QPainter, place: QRectF, colour: QColor, ground: QColor) -> None:
    """A strip of film."""
    high = place.height()
    painter.setBrush(colour)
    painter.drawRect(place)
    painter.setBrush(ground)
    pitch, hole = high * _HOLES_PITCH, high * 0.18
    for index in range(int(place.width() / pitch)):
        for top in (high * 0.1, high * 0.72):
            painter.drawRect(QRectF((index + 0.3) * pitch, top, hole, hole))
    middle = place.center()
    corners = [(-0.12, -0.16), (0.16, 0), (-0.12, 0.16)]
    painter.drawPolygon(QPolygonF([QPointF(middle.x() + x * high, middle.y() + y * high) for x, y in corners]))


_DRAWN: dict[Kind, Callable[[QPainter, QRectF, QColor, QColor], None]] = {
    "text": _draw_text,
    "image": _draw_image,
    "audio": _draw_audio,
    "video": _draw_video,
}
