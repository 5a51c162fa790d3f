"""The geometry of a ``LayerStripsView``; computed once for a given size and texts."""

from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics

from gpuviz.i18n.languages import Language
from gpuviz.ui.theme import Theme

_SMALLEST_TOKEN_PX = 12  # narrower tokens have no gap between them
_LARGEST_NOTES_SHARE = 0.25
_NUMBER_STEPS = (1, 5, 10)
_NUMBER_PX = 3  # the least width of a number's cell, to be visible from a distance
_HEADER_PX = 44
_CHIP_PX = 36


class StripGeometry:
    """Strips for an array (layers × tokens × units), with layer numbers where lines begin and notes where they end."""

    def __init__(
        self,
        theme: Theme,
        size: QSize,
        shape: tuple[int, int, int],
        notes: list[str],
        has_tokens: bool,
        language: Language,
    ) -> None:
        self._language = language
        self._theme, self._size, self._has_tokens = theme, size, has_tokens
        self._layers, self._tokens, self._units = shape
        self.font: QFont = theme.font("small")
        height = size.height() / self._layers
        self.font.setPixelSize(min(theme.px(20), max(theme.px(15), int(height * 0.9))))
        metrics = QFontMetrics(self.font)
        self.line_height = metrics.height()
        widest = max((metrics.horizontalAdvance(note) for note in notes), default=0)
        # No notes if they would leave too little width to the strips, or overlap.
        roomy = height >= metrics.ascent() and widest <= size.width() * _LARGEST_NOTES_SHARE
        self.notes_width = widest if roomy else 0

    @cached_property
    def area(self) -> QRect:
        """The rectangle of all strips."""
        px = self._theme.px
        numbers = QFontMetrics(self.font).horizontalAdvance(self._language.number(self._layers)) + px(14)
        notes = self.notes_width + px(12) if self.notes_width else 0
        width = max(1, self._size.width() - numbers - px(6) - notes)
        left = px(6) + notes if self._language.right_to_left else numbers
        top = px(_HEADER_PX) if self._tokens_fit(width) else px(4)
        return QRect(left, top, width, max(1, self._size.height() - top - px(4)))

    def _tokens_fit(self, width: int) -> bool:
        """Whether at least three letters of each token fit above its column."""
        font = self._theme.font("small")
        font.setPixelSize(self._theme.px(17))
        room = width / self._tokens - self._theme.px(8)
        return self._has_tokens and room >= QFontMetrics(font).horizontalAdvance("ooo")

    @cached_property
    def gap(self) -> int:
        """The gap between two tokens in pixels."""
        px, room = self._theme.px, self.area.width() / self._tokens
        return 0 if room < px(_SMALLEST_TOKEN_PX) else px(6) if room >= px(3 * _SMALLEST_TOKEN_PX) else px(2)

    @cached_property
    def edges(self) -> list[int]:
        """The left edge of each token's columns relative to the area, and one more for the end."""
        return [(self.area.width() + self.gap) * token // self._tokens for token in range(self._tokens + 1)]

    @cached_property
    def chips(self) -> list[QRect]:
        """The rectangles of the tokens' texts; none if there is no room for them."""
        px, area = self._theme.px, self.area
        if not self._tokens_fit(area.width()):
            return []
        return [
            QRect(area.left() + left, area.top() - px(_HEADER_PX), right - left - self.gap, px(_CHIP_PX))
            for left, right in pairwise(self.edges)
        ]

    @cached_property
    def number_step(self) -> int:
        """The step at which layers are numbered, so that the numbers do not overlap."""
        height, ascent = self.area.height() / self._layers, QFontMetrics(self.font).ascent()
        return next((step for step in _NUMBER_STEPS if step * height >= ascent), self._layers)

    @cached_property
    def places(self) -> NDArray[np.int64]:
        """For each pixel along a strip, the index of the number that it shows; every few numbers if there are many."""
        shown = []
        for token, (left, right) in enumerate(pairwise(self.edges)):
            room = max(1, right - left - self.gap)
            blocks = max(1, min(self._units, room // self._theme.px(_NUMBER_PX)))
            block = np.minimum(np.arange(right - left) * blocks // room, blocks - 1)
            shown.append(token * self._units + block * self._units // blocks)
        return np.concatenate(shown)[: self.area.width()]

    def strip(self, layer: int) -> QRect:
        """The rectangle of a layer's strip, without a gap to the next one."""
        area = self.area
        top, bottom = (area.top() + area.height() * edge // self._layers for edge in (layer, layer + 1))
        return QRect(area.left(), top, area.width(), bottom - top)

    def begin(self, top: int, gap: int) -> QRect:
        """Where a layer's number stands, a ``gap`` away from its strip."""
        if self._language.right_to_left:
            left = self.area.right() + 1 + gap
            return QRect(left, top, self._size.width() - left, self.line_height)
        return QRect(0, top, self.area.left() - gap, self.line_height)

    def end(self, top: int) -> QRect:
        """Where a layer's note stands."""
        left = 0 if self._language.right_to_left else self._size.width() - self.notes_width
        return QRect(left, top, self.notes_width, self.line_height)

    def layer_at(self, point: QPointF) -> int | None:
        """The layer at a point, its number and note included; None outside all strips."""
        below = int(point.y()) - self.area.top()
        if not 0 <= below < self.area.height() or not 0 <= point.x() < self._size.width():
            return None
        return ((below + 1) * self._layers - 1) // self.area.height()
