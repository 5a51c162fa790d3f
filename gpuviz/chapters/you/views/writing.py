"""Words over lines."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from gpuviz.ui import theme

_AROUND_PX = 3


def write_over(painter: QPainter, x: float, base: float, words: str, colour: QColor) -> None:
    """Write words from ``x`` on the line ``base``, in the painter's font, so that no line runs through them."""
    metrics = painter.fontMetrics()
    high = metrics.capHeight()
    around = QRectF(x, base - high, metrics.horizontalAdvance(words), high)
    painter.fillRect(around.adjusted(-_AROUND_PX, -_AROUND_PX, _AROUND_PX, _AROUND_PX), theme.CARD)
    painter.setPen(colour)
    painter.drawText(QPointF(x, base), words)


def leaning_on(point: float, start: float, wide: float) -> Qt.AlignmentFlag:
    """How words in a place from ``start`` on lean on a point beside them, or on its middle."""
    if abs(start + wide / 2 - point) < 1:
        return Qt.AlignmentFlag.AlignHCenter
    return Qt.AlignmentFlag.AlignRight if start + wide / 2 < point else Qt.AlignmentFlag.AlignLeft
