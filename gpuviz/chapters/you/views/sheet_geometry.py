"""Where everything on the sheet of a sum lies."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF

_COLUMNS_SHARE = 0.72  # of the width; the rest is for the legend, and for the box of the total
_CELL, _LINES, _BOX, _CAPTION = 0.215, 0.12, 0.26, 0.11  # of the height
_BOX_SHARE = 0.76  # of a column's width
_STACKED_CAPTION = 1.9  # of a column's width: a caption in several lines, where the legend stands below
_CAPTION_LINES = 0.6  # what more a caption takes there, of the height of a line of the legend
_HIGHEST = 0.84  # of the width


@dataclass(frozen=True)
class SheetGeometry:
    """Places in pixels, for a sheet of this size with so many columns.

    What is said of row and column stands beside them, or below everything in two lines of ``line_height``.
    """

    width: int
    height: int
    columns: int
    line_height: int = 0

    @property
    def _step(self) -> float:
        return self.width * _COLUMNS_SHARE / self.columns

    @property
    def _high(self) -> float:
        """The height that is used, so that boxes do not become much higher than wide."""
        if not self.line_height:
            return min(self.height, self.width * _HIGHEST)
        shares = 2 * _CELL + _LINES + _BOX + _CAPTION
        return min((self.height - (2 + _CAPTION_LINES) * self.line_height) / shares, self.width * _HIGHEST)

    @property
    def _caption(self) -> float:
        """The height of the captions."""
        return self._high * _CAPTION + self.line_height * _CAPTION_LINES

    @property
    def used(self) -> float:
        """From the top of the row to the end of the captions, or of the lines below them."""
        return self._high * (2 * _CELL + _LINES + _BOX) + self._caption + 2 * self.line_height

    @property
    def _top(self) -> float:
        """What is left of the height lies above and below in equal parts."""
        return (self.height - self.used) / 2

    def cell(self, strip: int, index: int) -> QRectF:
        """A number of the row (``strip`` 0) or of the column (1)."""
        high = self._high * _CELL
        return QRectF(index * self._step, self._top + strip * high, self._step, high)

    def between(self, index: int) -> QPointF:
        """The middle of a pair."""
        return QPointF((index + 0.5) * self._step, self._top + self._high * _CELL)

    def legend(self, strip: int) -> QRectF:
        """What is said of the row, or of the column."""
        if self.line_height:
            below = self._top + self.used - (2 - strip) * self.line_height
            return QRectF(0, below, self.width, self.line_height)
        cell, left = self.cell(strip, 0), self.width * (_COLUMNS_SHARE + 0.05)
        return QRectF(left, cell.top(), self.width - left, cell.height())

    def box(self, index: int) -> QRectF:
        """The box of a product, or after the last one of the total."""
        top, high = self._top + self._high * (2 * _CELL + _LINES), self._high * _BOX
        if index == self.columns:
            left = self.width * (_COLUMNS_SHARE + 0.05)
            return QRectF(left, top, self.width * 0.995 - left, high)
        wide = self._step * _BOX_SHARE
        return QRectF((index + 0.5) * self._step - wide / 2, top, wide, high)

    def caption(self, index: int, words_width: float) -> QRectF:
        """What stands centred below a box, as far as the sheet's edges allow; it may be wider than the box."""
        box, wide = self.box(index), min(words_width, self._step * (_STACKED_CAPTION if self.line_height else 1.2))
        left = min(max(0.0, box.center().x() - wide / 2), self.width - wide)
        return QRectF(left, box.bottom() + self._high * 0.025, wide, self._caption)

    def touchable(self, index: int) -> QRectF:
        """Where a touch means this box: the box itself, and the numbers above it."""
        box = self.box(index)
        return box if index == self.columns else box.united(self.cell(0, index))


def highest(width: int, line_height: int) -> int:
    """The most height (pixels) that a sheet of this width uses."""
    return ceil(SheetGeometry(width, ceil(width * _HIGHEST + 3 * line_height), 1, line_height).used)
