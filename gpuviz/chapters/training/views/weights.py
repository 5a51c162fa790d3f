"""The weights as a picture: light where they are large, yellow where they have just moved most."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent, QResizeEvent, qRgba
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.chapters.training.messages import WeightPicture
from gpuviz.chapters.training.panels import ExampleCard
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.heat import heat_picture
from gpuviz.ui.views.stacked import use_height
from gpuviz.ui.views.view import ViewContext

_MOVED_SHARE = 0.015  # of all weights: those that are marked
_LABELS = 34  # the width of the rows' labels
_MOVED_BYTE = 255
_STACKED_SHARE = 0.8  # of its width, that is its height where everything is stacked


def weight_pixels(picture: WeightPicture) -> NDArray[np.uint8]:
    """Rows × columns: a weight's size in 0-127, and 255 for those that moved most."""
    shape = picture.rows, picture.cols
    size = np.frombuffer(picture.size, np.uint8).reshape(shape)
    moved = np.frombuffer(picture.moved, np.uint8).reshape(shape)
    marked = max(1, round(moved.size * _MOVED_SHARE))
    least = max(1, int(np.partition(moved, -marked, axis=None)[-marked]))
    return np.where(moved >= least, np.uint8(_MOVED_BYTE), size >> 1)


def _table() -> list[int]:
    small, big = (
        np.array([colour.red(), colour.green(), colour.blue()]) for colour in (theme.WEIGHT_SMALL, theme.WEIGHT_BIG)
    )
    ramp = np.linspace(small, big, 128).round().astype(int)
    colours = [qRgba(int(red), int(green), int(blue), 255) for red, green, blue in ramp]
    return [*colours, *[theme.MOVED.rgba()] * 128]


class Weights(QWidget):
    """Draws the picture of an ``ExampleCard``, its rows' labels, and what its colours mean."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context, self._colours = context, _table()
        self._picture: WeightPicture | None = None
        self._image: QImage | None = None
        self._rows: tuple[str, ...] = ()
        self._note, self._big, self._moved = "", "", ""
        keep_left_to_right(self)  # a matrix
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_card(self, panel: ExampleCard) -> None:
        """Show its picture; paints only if it is a new one."""
        if panel.picture is self._picture and panel.rows == self._rows and self._note:
            return
        if panel.picture is not self._picture:
            self._picture = panel.picture
            pixels = None if panel.picture is None else weight_pixels(panel.picture)
            self._image = None if pixels is None else heat_picture(pixels, self._colours)
        self._rows = panel.rows
        texts = panel.picture_note, panel.big_label, panel.moved_label, panel.picture_name
        self._note, self._big, self._moved, name = (self._context.language(words) for words in texts)
        self.setAccessibleName(name)
        self.update()

    def picture_rect(self) -> QRect:
        """Where the picture is."""
        px = self._context.theme.px
        foot = self._foot_lines() * QFontMetrics(self._context.theme.font("small")).height() + px(6)
        return QRect(px(_LABELS), 0, self.width() - px(_LABELS), max(1, self.height() - foot))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.use_height()

    def use_height(self) -> None:
        """Be about as high as wide where everything is stacked."""
        use_height(self, self._context.theme, self.width() * _STACKED_SHARE)

    def _foot_lines(self) -> int:
        """Its legend stands below its note where there is no room beside it."""
        return 2 if self._context.theme.stacks else 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, place = painter_on(self), self.picture_rect()
        if self._image is None:
            painter.fillRect(place, theme.FIELD)
            return
        painter.drawImage(place, self._image)
        self._draw_rows(painter, place)
        self._draw_foot(painter, place)

    def _draw_rows(self, painter: QPainter, place: QRect) -> None:
        painter.setFont(self._context.theme.font("small"))
        high = place.height() / max(1, len(self._rows))
        for index, letter in enumerate(self._rows):
            is_nearest = index == len(self._rows) - 1
            painter.setPen(theme.TEXT if is_nearest else theme.TEXT_SOFT)
            row = QRectF(0, place.top() + index * high, place.left() - self._context.theme.px(8), high)
            painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, letter)
            if index:
                painter.setPen(theme.CARD)
                painter.drawLine(place.left(), round(row.top()), place.right(), round(row.top()))

    def _draw_foot(self, painter: QPainter, place: QRect) -> None:
        px, font = self._context.theme.px, self._context.theme.font("small")
        lines, foot = self._foot_lines(), self.height() - place.bottom() - px(6)
        note = QRect(place.left(), place.bottom() + px(6), place.width(), foot // lines)
        line = note.translated(0, foot // lines if lines > 1 else 0)
        middle, right = Qt.AlignmentFlag.AlignVCenter, line.right()
        for words, colour in ((self._moved, theme.MOVED), (self._big, theme.WEIGHT_BIG)):
            wide = QFontMetrics(font).horizontalAdvance(words)
            painter.setFont(font)
            painter.setPen(theme.TEXT_SOFT)
            painter.drawText(QRect(right - wide, line.top(), wide, line.height()), middle, words)
            painter.fillRect(right - wide - px(24), line.center().y() - px(7), px(16), px(16), colour)
            right -= wide + px(44)
        words, font = fit_words(self._note, font, right - line.left() if lines == 1 else note.width())
        painter.setFont(font)
        painter.setPen(theme.TEXT_SOFT)
        painter.drawText(note, middle, words)
