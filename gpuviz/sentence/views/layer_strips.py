"""The hidden states of all tokens after each layer: one strip per layer, one colour per number."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy

from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Panel
from gpuviz.sentence.panels import LayerStrips
from gpuviz.sentence.tokens_shown import shown_token
from gpuviz.sentence.views.strip_geometry import StripGeometry
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.keys import is_ours
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.heat import heat_picture, heat_table
from gpuviz.ui.views.symbols import draw_focus
from gpuviz.ui.views.view import View, ViewContext


class LayerStripsView(View):
    """Draws ``LayerStrips``. A click, or Up, Down and Enter, dispatches ``layer`` and its index from 0."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keep_left_to_right(self)  # but for the numbers, which stand where lines begin
        self._table = heat_table(theme.FIELD)
        self._heat: NDArray[np.uint8] = np.zeros((1, 1, 1), np.uint8)
        self._pixmap: QPixmap | None = None  # all strips; only changed layers are drawn again
        self._geometry: StripGeometry | None = None
        self._texts: tuple[object, ...] = ()
        self._style: tuple[object, ...] = ()
        self._notes: list[str] = []
        self._tokens: list[str] = []
        self._computed = 0
        self._selected: int | None = None
        self._colour: QColor = theme.OPENCL
        self._description: Text | None = None
        self._cursor: int | None = None
        self._pressed: int | None = None
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Repaint the layers that changed, or everything if tokens or notes did."""
        if not isinstance(panel, LayerStrips):
            raise TypeError(panel)
        if not self.accessibleName():
            self.setAccessibleName(self.context.language(panel.name))
        if panel.description != self._description:
            self._description = panel.description
            self._describe()
        texts = (tuple(panel.notes), None if panel.tokens is None else tuple(panel.tokens))
        if texts != self._texts:
            self._texts = texts
            self._notes = ["" if note is None else self.context.language(note) for note in panel.notes]
            self._tokens = [shown_token(token) for token in panel.tokens or ()]
            self._forget()
        style = (panel.selected, panel.role)
        if style != self._style:
            self._style, self._selected, self._colour = style, panel.selected, theme.ROLE_COLOURS[panel.role]
            self.update()
        self._update_layers(range(*sorted((panel.computed, self._computed))))
        self._computed = panel.computed
        self._take(panel.heat)

    def _take(self, heat: NDArray[np.uint8]) -> None:
        if heat.size == 0:
            heat = np.zeros((max(1, len(heat)), 1, 1), np.uint8)
        if heat.shape != self._heat.shape:
            self._heat = np.array(heat)
            self._forget()
            return
        # The scene may update its array in place, so compare the content.
        changed = [layer for layer in range(len(heat)) if not np.array_equal(heat[layer], self._heat[layer])]
        for layer in changed:
            self._heat[layer] = heat[layer]
        if changed and self._pixmap is not None:
            self._draw_layers(self._pixmap, changed)
        self._update_layers(changed)

    def _update_layers(self, layers: Iterable[int]) -> None:
        for layer in layers:
            self.update(self._line_rect(layer))

    def _forget(self) -> None:
        self._pixmap, self._geometry = None, None
        self.update()

    def _describe(self) -> None:
        if self._description is not None:
            self.setAccessibleDescription(self.context.language(self._description))

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self.setMinimumSize(self.context.theme.px(200), self.context.theme.px(40))
        self._forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()

    # ---- geometry ----

    def _geometry_now(self) -> StripGeometry:
        if self._geometry is None:
            layers, tokens, units = self._heat.shape
            scale, has_tokens = self.context.theme, bool(self._tokens)
            shape, language = (layers, tokens, units), self.context.language
            self._geometry = StripGeometry(scale, self.size(), shape, self._notes, has_tokens, language)
        return self._geometry

    def strip_rect(self, layer: int) -> QRect:
        """The rectangle of a layer's strip, without a gap to the next one."""
        return self._geometry_now().strip(layer)

    def _line_rect(self, layer: int) -> QRect:
        """The rectangle of a strip with its number and note, which may be higher than the strip."""
        geometry = self._geometry_now()
        strip = geometry.strip(layer)
        strip.setHeight(max(strip.height(), geometry.line_height) + 2)
        strip.moveCenter(geometry.strip(layer).center())
        return QRect(0, strip.top(), self.width(), strip.height())

    # ---- painting ----

    def _draw_layers(self, pixmap: QPixmap, layers: list[int]) -> None:
        """Draw these strips into the pixmap, with the gaps between strips and tokens transparent."""
        geometry, px = self._geometry_now(), self.context.theme.px
        numbers = self._heat[layers].reshape(len(layers), -1)[:, geometry.places]
        picture = heat_picture(numbers, self._table)
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        for row, layer in enumerate(layers):
            strip = geometry.strip(layer).translated(-geometry.area.topLeft())
            between = 0 if strip.height() < 3 else px(2) if strip.height() >= 10 else 1
            strip.setHeight(strip.height() - between)
            painter.drawImage(strip, picture, QRect(0, row, picture.width(), 1))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        for edge in geometry.edges[1:-1]:  # in one piece, though most layers may be as they were
            painter.fillRect(edge - geometry.gap, 0, geometry.gap, geometry.area.height(), Qt.GlobalColor.transparent)
        painter.end()

    def _drawn_pixmap(self) -> QPixmap:
        if self._pixmap is None:
            ratio = self.devicePixelRatioF()
            self._pixmap = QPixmap(self._geometry_now().area.size() * ratio)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            self._draw_layers(self._pixmap, list(range(len(self._heat))))
        return self._pixmap

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(self._geometry_now().area.topLeft(), self._drawn_pixmap())
        if event.rect().top() < self._geometry_now().area.top():
            self._draw_tokens(painter)
        self._draw_numbers(painter, event.rect())
        if self._selected is not None:
            self._draw_frame(painter, self._selected, self._colour, 0)
        if self.hasFocus() and self._cursor is not None:
            self._draw_frame(painter, self._cursor, theme.FOCUS, 3)
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), self.context.theme.px(3))

    def _draw_frame(self, painter: QPainter, layer: int, colour: QColor, outside: int) -> None:
        px = self.context.theme.px
        thick = px(3)
        reach = thick / 2 + (px(outside) if outside else 0)
        painter.setPen(QPen(colour, thick))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rect = QRectF(self.strip_rect(layer)).adjusted(-reach - 1, -reach, reach + 1, reach - 1)
        painter.drawRoundedRect(rect, px(6), px(6))

    def _draw_tokens(self, painter: QPainter) -> None:
        px, font = self.context.theme.px, self.context.theme.font("small")
        for chip, words in zip(self._geometry_now().chips, self._tokens, strict=False):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.BUTTON)
            painter.drawRoundedRect(chip, px(6), px(6))
            shown, fitting = fit_words(words, font, chip.width() - px(8))
            painter.setFont(fitting)
            painter.setPen(theme.TEXT)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, shown)

    def _draw_numbers(self, painter: QPainter, seen: QRect) -> None:
        """Draw the layers' numbers, or every few of them, and the notes."""
        geometry, gap = self._geometry_now(), self.context.theme.px(10)
        bold = QFont(geometry.font)
        bold.setWeight(QFont.Weight.Bold)
        is_mirrored = self.context.language.right_to_left
        beside = Qt.AlignmentFlag.AlignLeft if is_mirrored else Qt.AlignmentFlag.AlignRight
        beside |= Qt.AlignmentFlag.AlignVCenter
        for layer in range(len(self._heat)):
            if not self._line_rect(layer).intersects(seen):
                continue
            chosen, strip = layer == self._selected, geometry.strip(layer)
            top = strip.center().y() - geometry.line_height // 2
            painter.setPen(theme.TEXT if chosen else theme.TEXT_SOFT if layer < self._computed else theme.TEXT_OFF)
            if (layer + 1) % geometry.number_step == 0 or layer == 0:
                painter.setFont(bold if chosen else geometry.font)
                place = geometry.begin(top, gap)
                painter.drawText(place, beside, self.context.language.number(layer + 1))
            if geometry.notes_width and layer < len(self._notes):
                painter.setFont(geometry.font)
                painter.drawText(geometry.end(top), beside, self._notes[layer])

    # ---- selecting a layer ----

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._cursor is None:
            self._cursor = self._selected or 0
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._geometry_now().layer_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        layer = self._geometry_now().layer_at(event.position())
        if layer is not None and layer == self._pressed:
            self._pick(layer)
        self._pressed = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cursor = min(self._cursor or 0, len(self._heat) - 1)
        match event.key() if is_ours(event) else None:
            case Qt.Key.Key_Up:
                self._cursor = max(0, cursor - 1)
            case Qt.Key.Key_Down:
                self._cursor = min(len(self._heat) - 1, cursor + 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.isAutoRepeat():
                self._pick(cursor)
            case _:
                super().keyPressEvent(event)
                return
        self.update()

    def _pick(self, layer: int) -> None:
        self._cursor = layer
        self.context.dispatch("layer", layer)
        self.update()
