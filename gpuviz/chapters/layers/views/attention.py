"""The attention weights of one head as a heat map."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.layers.panels import AttentionMap
from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.layout import Panel
from gpuviz.sentence.tokens_shown import shown_token
from gpuviz.ui import theme
from gpuviz.ui.accessible import name_aloud
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.button_lines import ButtonLines
from gpuviz.ui.views.heat import heat_picture, heat_table
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_HEAD = "head"
_SMALLEST_GAP_PX = 6
_LARGEST_WORDS_SHARE = 0.3


class AttentionMapView(View):
    """Draws an ``AttentionMap``.

    The panel has one action named ``head`` per head, in order; this view dispatches ``head`` and the index from 0.
    """

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "subheading", wrap=True)
        self._subtitle = TextLabel(context, "small", "soft", wrap=True)
        self._map = _Map(context)
        self._buttons = ButtonLines(replace(context, dispatch=self._forward))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._subtitle):
            self._box.addWidget(widget)
        self._box.addWidget(self._map, 1)
        self._box.addWidget(self._buttons)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the weights of one head."""
        if not isinstance(panel, AttentionMap):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._subtitle.show_text(panel.subtitle)
        name_aloud(self._map, self._title.text())
        self._map.show_map(panel)
        heads = iter(range(len(panel.actions)))
        self._buttons.show_actions([self._numbered(action, heads) for action in panel.actions])
        self.enforce_height_for_width()

    def _numbered(self, action: Action, heads: Iterator[int]) -> Action:
        return replace(action, name=f"{_HEAD} {next(heads)}") if action.name == _HEAD else action

    def _forward(self, name: str, value: Value) -> None:
        if name.startswith(f"{_HEAD} "):
            self.context.dispatch(_HEAD, int(name.removeprefix(f"{_HEAD} ")))
        else:
            self.context.dispatch(name, value)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(6))
        self._buttons.rescale()
        self._map.setMinimumSize(self.context.theme.px(220), self.context.theme.px(220))


class _Map(QWidget):
    """One square per pair of tokens, coloured by the square root of the weight, so that small ones are visible too."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._table = heat_table(theme.FIELD)
        self._weights: NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self._tokens: tuple[str, ...] = ()
        self._description: Text | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        keep_left_to_right(self)  # a table of English words

    def show_map(self, panel: AttentionMap) -> None:
        if panel.description != self._description:
            self._description = panel.description
            self.setAccessibleDescription(self._context.language(panel.description))
        tokens = tuple(panel.tokens)
        if tokens != self._tokens or not np.array_equal(panel.weights, self._weights, equal_nan=True):
            self._tokens, self._weights = tokens, np.array(panel.weights)
            self.update()

    def _words(self) -> list[str]:
        return [shown_token(token) for token in self._tokens]

    def _letters(self, cell: float) -> QFont | None:
        """The font of the tokens for cells of this height in pixels; None if it would be illegible."""
        px, font = self._context.theme.px, self._context.theme.font("small")
        font.setPixelSize(max(1, min(px(20), int(cell * 0.9))))
        return font if font.pixelSize() >= px(13) else None

    def _grid_geometry(self) -> tuple[QRect, int, QFont | None]:
        """The rectangle of all cells, the size of a cell, and the font of the tokens (None to omit them)."""
        count = max(1, len(self._weights))
        room = min(self.width(), self.height())
        font = self._letters(room * (1 - _LARGEST_WORDS_SHARE) / count)
        margin = 0
        if font is not None:
            metrics = QFontMetrics(font)
            widest = max((metrics.horizontalAdvance(words) for words in self._words()), default=0)
            margin = min(widest, int(room * _LARGEST_WORDS_SHARE)) + self._context.theme.px(10)
        cell = max(1, (room - margin) // count)
        left = margin + max(0, (self.width() - margin - cell * count) // 2)
        return QRect(left, margin, cell * count, cell * count), cell, font

    def paintEvent(self, _event: QPaintEvent) -> None:
        count = len(self._weights)
        if not count:
            return
        grid, cell, font = self._grid_geometry()
        painter = painter_on(self)
        heat = np.sqrt(np.clip(np.nan_to_num(self._weights), 0, 1)) * 254 + 1
        earlier = np.tri(count, dtype=bool)  # causal mask: a token attends to itself and to earlier ones
        painter.drawImage(grid, heat_picture(np.where(earlier, heat, 0).astype(np.uint8), self._table))
        if cell >= _SMALLEST_GAP_PX:
            thick = max(1, cell // 14)
            for edge in range(1, count):
                painter.fillRect(grid.left() + edge * cell - thick, grid.top(), thick, grid.height(), theme.CARD)
                painter.fillRect(grid.left(), grid.top() + edge * cell - thick, grid.width(), thick, theme.CARD)
        if font is not None:
            painter.setFont(font)
            painter.setPen(theme.TEXT)
            self._draw_words(painter, grid, cell)

    def _draw_words(self, painter: QPainter, grid: QRect, cell: int) -> None:
        gap = self._context.theme.px(10)
        room = grid.top() - gap
        metrics, middle = painter.fontMetrics(), Qt.AlignmentFlag.AlignVCenter
        for index, words in enumerate(self._words()[: len(self._weights)]):
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            beside = QRect(grid.left() - gap - room, grid.top() + index * cell, room, cell)
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight | middle, shown)
            painter.save()
            painter.translate(grid.left() + index * cell, grid.top() - gap)
            painter.rotate(-90)
            painter.drawText(QRect(0, 0, room, cell), Qt.AlignmentFlag.AlignLeft | middle, shown)
            painter.restore()
