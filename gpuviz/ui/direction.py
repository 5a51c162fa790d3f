"""The direction of writing: the one place that knows what is mirrored where a language runs from right to left.

The window tells all widgets its direction (``direct``), and Qt's layouts, labels, sliders and lists follow. A widget
that paints does so with ``painter_on``, whose x runs from where lines begin: its code is that of left to right. It puts
its children with ``place``, and finds touches with ``logical_position``. What is read as mathematics, code or time is
never mirrored: its widget calls ``keep_left_to_right``, or paints within ``left_to_right``.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from gpuviz.i18n.languages import Language

_SIDES = (Qt.AlignmentFlag.AlignHorizontal_Mask | Qt.AlignmentFlag.AlignVertical_Mask).value


def direct(window: QWidget, language: Language) -> None:
    """Have a window and everything in it, but what keeps its own, follow the direction of a language."""
    mirrored = Qt.LayoutDirection.RightToLeft
    window.setLayoutDirection(mirrored if language.right_to_left else Qt.LayoutDirection.LeftToRight)


def keep_left_to_right(widget: QWidget) -> None:
    """Never mirror a widget and what is in it."""
    widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def painter_on(widget: QWidget) -> QPainter:
    """A painter whose x runs from where lines begin to where they end; pictures are mirrored too, but never words."""
    return _Painter(widget) if widget.isRightToLeft() or widget.window().isRightToLeft() else QPainter(widget)


def logical_x(widget: QWidget, x: float) -> float:
    """How far (pixels) a place of the screen is from where lines begin, or the other way round."""
    return widget.width() - x if widget.isRightToLeft() else x


def logical_position(widget: QWidget, event: QMouseEvent) -> QPointF:
    """Where a person touches, for a widget that paints with ``painter_on``."""
    return QPointF(logical_x(widget, event.position().x()), event.position().y())


def logical_rect(child: QWidget) -> QRect:
    """Where a child of a widget lies, for a widget that paints with ``painter_on``."""
    parent, rect = child.parentWidget(), child.geometry()
    if parent is not None and parent.isRightToLeft():
        rect.moveLeft(parent.width() - rect.left() - rect.width())
    return rect


def margins(language: Language, start: int, top: int = 0, end: int = 0, bottom: int = 0) -> tuple[int, int, int, int]:
    """The margins of a layout, which Qt does not mirror: left, top, right and bottom."""
    return (end, top, start, bottom) if language.right_to_left else (start, top, end, bottom)


def place(child: QWidget, left: int, top: int, width: int, height: int) -> None:
    """Put a child of a widget at a place that is counted from where lines begin."""
    parent = child.parentWidget()
    if parent is not None and parent.isRightToLeft():
        left = parent.width() - left - width
    child.setGeometry(left, top, width, height)


@contextmanager
def left_to_right(painter: QPainter) -> Iterator[None]:
    """Paint what is never mirrored, such as an axis of time, in the pixels of the widget."""
    with painter.unmirrored() if isinstance(painter, _Painter) else nullcontext():
        yield


@contextmanager
def upright(painter: QPainter, rect: QRectF) -> Iterator[None]:
    """Paint into a rectangle what looks the same in all languages, such as a tick, wherever the rectangle lies."""
    with painter.upright(rect) if isinstance(painter, _Painter) else nullcontext():
        yield


def onward(widget: QWidget) -> str:
    """The arrow that leads on."""
    return "←" if widget.isRightToLeft() else "→"


class _Painter(QPainter):
    """Mirrors all that is painted on a mirrored widget, but writes words as they are read, at mirrored places.

    It writes on the base line of its own font: fonts from which Qt takes Arabic letters may be twice as high. Where
    these reach below the widget, as they do below their line, it writes higher.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._width = widget.width()
        self._is_mirrored = False
        if widget.isRightToLeft():
            self._mirror(True)

    def _mirror(self, is_mirrored: bool) -> None:
        self._is_mirrored = is_mirrored
        self.flip(self._width)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight)

    def flip(self, around_twice: float) -> None:
        """Mirror what follows at an upright line, if the widget is mirrored."""
        self.translate(around_twice, 0)
        self.scale(-1, 1)

    @contextmanager
    def unmirrored(self) -> Iterator[None]:
        """Mirror nothing for a while."""
        was_mirrored = self._is_mirrored
        self.save()
        if was_mirrored:
            self._mirror(False)
        yield
        self._is_mirrored = was_mirrored
        self.restore()

    @contextmanager
    def upright(self, rect: QRectF) -> Iterator[None]:
        """Mirror nothing within a rectangle, which itself lies where it would."""
        self.save()
        if self._is_mirrored:
            self.flip(rect.left() + rect.right())
        yield
        self.restore()

    def drawText(self, *arguments: Any) -> None:  # type: ignore[override]  # all that Qt takes
        """As ``QPainter.drawText``, with a rectangle or a point on the base line."""
        match arguments:
            case QPoint() | QPointF() as point, words:
                self._write(point.x(), point.y(), words)
            case QRect() | QRectF() as rect, flags, words:
                self._write_in(QRectF(rect), int(flags), words)
            case x, y, words:
                self._write(x, y, words)
            case x, y, width, height, flags, words:
                self._write_in(QRectF(x, y, width, height), int(flags), words)

    def _write_in(self, rect: QRectF, flags: int, words: str) -> None:
        metrics, side = self.fontMetrics(), Qt.AlignmentFlag(flags & _SIDES)
        lines = words.split("\n")
        spare = rect.height() - len(lines) * metrics.lineSpacing()
        share = 0.5 if side & Qt.AlignmentFlag.AlignVCenter else 1 if side & Qt.AlignmentFlag.AlignBottom else 0
        base = rect.top() + spare * share + metrics.ascent()
        for line in lines:
            room = rect.width() - metrics.horizontalAdvance(line)
            share = 0.5 if side & Qt.AlignmentFlag.AlignHCenter else 1 if side & Qt.AlignmentFlag.AlignRight else 0
            self._write(rect.left() + room * share, base, line)
            base += metrics.lineSpacing()

    def _write(self, x: float, base: float, words: str) -> None:
        middle = QRectF(x, base, self.fontMetrics().horizontalAdvance(words), 0)
        with self.upright(middle):
            super().drawText(QPointF(x, base - self._lift(base, words)), words)

    def _lift(self, base: float, words: str) -> float:
        """By how much words have to stand higher (pixels), so that the widget's edge cuts nothing off below."""
        metrics, base = self.fontMetrics(), self.transform().map(QPointF(0, base)).y()
        room = self.device().height() - base
        if not 0 < room < metrics.ascent():  # no letter reaches that low
            return 0
        ink = metrics.tightBoundingRect(words)
        return min(max(0, ink.bottom() + 1 - room), max(0, base + ink.top()))
