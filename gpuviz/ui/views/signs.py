"""Signs that stand on buttons: start over, languages, a tick, a touching hand. Each is drawn in a square."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF


def draw_start_over(painter: QPainter, square: QRectF, colour: QColor) -> None:
    """An arrow that goes round once, back to where it began."""
    side, at = square.width(), square.topLeft()
    _line(painter, side, colour)
    ring = square.adjusted(side * 0.16, side * 0.14, -side * 0.12, -side * 0.14)
    painter.drawArc(ring, -160 * 16, 295 * 16)
    for points in (((0.26, 0.25), (0.06, 0.44)), ((0.06, 0.16), (0.06, 0.44), (0.34, 0.44))):
        painter.drawPolyline(QPolygonF([at + QPointF(x * side, y * side) for x, y in points]))


def draw_globe(painter: QPainter, square: QRectF, colour: QColor) -> None:
    """A globe with its lines: languages."""
    side = square.width()
    ball = square.adjusted(side * 0.07, side * 0.07, -side * 0.07, -side * 0.07)
    _line(painter, side, colour)
    painter.drawEllipse(ball)
    painter.drawEllipse(ball.center(), ball.width() * 0.22, ball.height() / 2)
    painter.drawLine(QPointF(ball.left(), ball.center().y()), QPointF(ball.right(), ball.center().y()))


def draw_access(painter: QPainter, square: QRectF, colour: QColor) -> None:
    """A person with open arms in a circle: easier for everybody."""
    side = square.width()
    at = square.topLeft()

    def point(x: float, y: float) -> QPointF:
        return at + QPointF(x * side, y * side)

    _line(painter, side, colour)
    painter.drawEllipse(square.adjusted(side * 0.07, side * 0.07, -side * 0.07, -side * 0.07))
    painter.drawPolyline(QPolygonF([point(0.27, 0.42), point(0.5, 0.46), point(0.73, 0.42)]))
    painter.drawPolyline(QPolygonF([point(0.36, 0.78), point(0.5, 0.58), point(0.64, 0.78)]))
    painter.drawLine(point(0.5, 0.46), point(0.5, 0.58))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(point(0.5, 0.28), side * 0.07, side * 0.07)


def draw_go_on(painter: QPainter, square: QRectF, colour: QColor) -> None:
    """A triangle that points onwards: what is held goes on."""
    side = square.width()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    corners = ((0.24, 0.14), (0.86, 0.5), (0.24, 0.86))
    painter.drawPolygon(QPolygonF([square.topLeft() + QPointF(x * side, y * side) for x, y in corners]))


def draw_tick(painter: QPainter, square: QRectF, colour: QColor) -> None:
    """A tick."""
    side = square.width()
    _line(painter, side * 1.4, colour)
    points = ((0.1, 0.55), (0.38, 0.82), (0.9, 0.22))
    painter.drawPolyline(QPolygonF([square.topLeft() + QPointF(x * side, y * side) for x, y in points]))


def draw_hand(painter: QPainter, square: QRectF, colour: QColor) -> None:
    """A hand whose finger touches; circles spread from there."""
    side = square.width()
    at = square.topLeft()

    def point(x: float, y: float) -> QPointF:
        return at + QPointF(x * side, y * side)

    _line(painter, side * 0.8, colour)
    for size in (0.36, 0.58):
        painter.drawArc(
            QRectF(point(0.42 - size / 2, 0.28 - size / 2), point(0.42 + size / 2, 0.28 + size / 2)), 0, 2880
        )
    hand = QPainterPath(point(0.34, 0.62))
    hand.lineTo(point(0.34, 0.28))
    hand.cubicTo(point(0.34, 0.17), point(0.50, 0.17), point(0.50, 0.28))
    hand.lineTo(point(0.50, 0.48))
    hand.lineTo(point(0.70, 0.53))
    hand.cubicTo(point(0.82, 0.56), point(0.86, 0.62), point(0.84, 0.72))
    hand.lineTo(point(0.80, 0.96))
    hand.lineTo(point(0.46, 0.96))
    hand.lineTo(point(0.22, 0.70))
    hand.cubicTo(point(0.18, 0.60), point(0.28, 0.55), point(0.34, 0.62))
    painter.drawPath(hand)


def _line(painter: QPainter, side: float, colour: QColor) -> None:
    pen = QPen(colour, max(1.2, side * 0.075))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
