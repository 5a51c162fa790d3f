"""The direction of writing: the one place that knows what is mirrored where a language runs from right to left.

The window tells all widgets its direction (``direct``), and Qt's layouts, labels, sliders and lists follow. A widget
that paints does so with ``painter_on``, whose x runs from where lines begin: its code is that of left to right. It puts
its children with ``place``, and finds touches with ``logical_position``. What is read as mathematics, code or time is
never mirrored: its widget calls ``keep_left_to_right``, or paints within ``left_to_right``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from gpuviz.i18n.languages import Language


def direct(window: QWidget, language: Language) -> None:
    """Have a window and everything in it, but what keeps its own, follow the direction of a language."""
    mirrored = Qt.LayoutDirection.RightToLeft
    window.setLayoutDirection(mirrored if language.right_to_left else Qt.LayoutDirection.LeftToRight)


def keep_left_to_right(widget: QWidget) -> None:
    """Never mirror a widget and what is in it."""
    widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def painter_on(widget: QWidget) -> QPainter:
    """A painter whose x runs from where lines begin to where they end; pictures are mirrored too, but never words."""
    return _MirroredPainter(widget) if widget.isRightToLeft() else QPainter(widget)


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
    if isinstance(painter, _MirroredPainter):
        with painter.unmirrored():
            yield
    else:
        yield


@contextmanager
def upright(painter: QPainter, rect: QRectF) -> Iterator[None]:
    """Paint into a rectangle what looks the same in all languages, such as a tick, wherever the rectangle lies."""
    painter.save()
    if isinstance(painter, _MirroredPainter):
        painter.flip(rect.left() + rect.right())
    yield
    painter.restore()


def onward(widget: QWidget) -> str:
    """The arrow that leads on."""
    return "←" if widget.isRightToLeft() else "→"


class _MirroredPainter(QPainter):
    """Mirrors all that is painted, but writes words as they are read, at mirrored places."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._width = widget.width()
        self._is_mirrored = True
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.flip(self._width)

    def flip(self, around_twice: float) -> None:
        """Mirror what follows at an upright line."""
        self.translate(around_twice, 0)
        self.scale(-1, 1)

    @contextmanager
    def unmirrored(self) -> Iterator[None]:
        """Mirror nothing for a while."""
        self.save()
        self.flip(self._width)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._is_mirrored = False
        yield
        self._is_mirrored = True
        self.restore()

    def drawText(self, *arguments: Any) -> None:  # type: ignore[override]  # whatever Qt takes
        """As ``QPainter.drawText`` with a rectangle or a point on the base line."""
        if not self._is_mirrored:
            super().drawText(*arguments)
            return
        self.save()
        self.flip(self._around_twice(*arguments))
        super().drawText(*arguments)
        self.restore()

    def _around_twice(self, at: Any, *more: Any) -> float:
        """Twice the x of the middle of what is to be written."""
        match at:
            case QRect() | QRectF():
                rect = QRectF(at)
                return rect.left() + rect.right()
            case QPoint() | QPointF():
                return 2 * at.x() + self.fontMetrics().horizontalAdvance(more[0])
            case _ if len(more) == 2:
                return 2 * at + self.fontMetrics().horizontalAdvance(more[1])
            case _:
                return 2 * at + more[1]
