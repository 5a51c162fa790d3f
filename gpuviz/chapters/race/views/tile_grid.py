"""A sheet of answers: one square a tile, drawn from the board's own bytes, with no loop over tiles in a frame."""

from itertools import product

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    qRgba,
)
from PySide6.QtWidgets import QSizePolicy

from gpuviz.chapters.race.panels import TileGrid
from gpuviz.chapters.race.views.sheet_geometry import SheetGeometry
from gpuviz.compute.problem import CELL_FIRST_HEAT
from gpuviz.compute.verification import WRONG
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.keys import is_ours
from gpuviz.ui.views.heat import heat_picture, heat_table
from gpuviz.ui.views.symbols import draw_focus, person_path
from gpuviz.ui.views.view import View, ViewContext

_SMALLEST_FIGURE_PX = 7
_SMALLEST_GAP_PX = 4
_WALKER_CELLS, _WALKER_PX = 2.2, 36
_CLEAR = qRgba(0, 0, 0, 0)


def _unit_table() -> list[int]:
    """Colours of compute units, repeating after the palette's end."""
    colours = [colour.rgba() for colour in theme.UNIT_COLOURS]
    return [_CLEAR, _CLEAR, *(colours[index % len(colours)] for index in range(256 - CELL_FIRST_HEAT))]


def _places(cells: NDArray[np.uint8], walker: bool) -> NDArray[np.uint8]:
    """Who is seen at work where: on a walker's sheet one figure at the first open place, else whoever has begun."""
    if not walker:
        return cells
    places, is_open = np.zeros_like(cells), cells < CELL_FIRST_HEAT
    first = is_open.argmax()  # stops at the first, while a list of all would be long
    places.flat[first] = is_open.flat[first]
    return places


class TileGridView(View):
    """Draws a ``TileGrid``. A click, or arrow keys and Enter, pick a tile (action ``pick``)."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keep_left_to_right(self)  # a matrix
        self._tables = {
            "heat": heat_table(*[QColor.fromRgba(_CLEAR)] * CELL_FIRST_HEAT),
            "units": _unit_table(),
            "students": [theme.OPENCL_SOFT.rgba(), *[theme.TEXT.rgba()] * 255],
            "wrong": [_CLEAR] * WRONG + [theme.BAD.rgba()] + [_CLEAR] * (255 - WRONG),
        }
        self._panel: TileGrid | None = None
        self._cells: NDArray[np.uint8] = np.zeros((1, 1), np.uint8)
        self._places = self._cells  # 1 where somebody is seen at work
        self._look: tuple[object, ...] = ()
        self._figures: QPixmap | None = None
        self._gaps: QPixmap | None = None
        self._cursor = 0
        self._pressed: int | None = None

    def show_panel(self, panel: Panel) -> None:
        """Repaint the squares that changed; all of them if the marks, the colouring or the choice did."""
        if not isinstance(panel, TileGrid):
            raise TypeError(panel)
        look = (panel.cells.shape, panel.marks is None, panel.units is None, panel.selected)
        if self._panel is None:
            self.setAccessibleName(self.context.language(panel.name))
        if self._panel is None or look != self._look:
            if panel.cells.shape != self._cells.shape:
                self._figures = None
            self._take(panel, look)
            self.update()
        elif not np.array_equal(panel.cells, self._cells):
            cells, places = self._cells, self._places
            self._take(panel, look)
            self.update(self._rect_around((cells != self._cells) | (places != self._places)))

    def _take(self, panel: TileGrid, look: tuple[object, ...]) -> None:
        self._panel, self._look, self._cells = panel, look, np.array(panel.cells)
        self._places = _places(self._cells, panel.walker)

    def described_now(self) -> str:
        """How many answers are there, and how to reach one."""
        known = self._panel.description if self._panel is not None else None
        return self.context.language(known) if known is not None else ""

    def rescale(self) -> None:
        """Draw the ground anew."""
        self._figures = None

    # ---- geometry ----

    def _lie(self) -> SheetGeometry:
        return SheetGeometry(self.size(), *self._cells.shape)

    def sheet_rect(self) -> QRect:
        """Where the sheet lies in the widget."""
        return self._lie().sheet

    def tile_at(self, point: QPointF) -> int | None:
        """The tile under a point."""
        return self._lie().tile_at(point)

    def tile_rect(self, tile: int) -> QRectF:
        """Where a tile lies."""
        return self._lie().tile_rect(tile)

    def _rect_around(self, changed: NDArray[np.bool_]) -> QRect:
        """The least rectangle that holds all these tiles and the gaps around them."""
        rows, cols = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
        first, last = (int(rows[end] * changed.shape[1] + cols[end]) for end in (0, -1))
        around = self.tile_rect(first).united(self.tile_rect(last)).toAlignedRect().adjusted(-2, -2, 2, 2)
        if self._panel is not None and self._panel.walker:
            reach = round(self._walker_size())
            around.adjust(-reach, -reach, reach, reach)
        return around

    def _walker_size(self) -> float:
        """Larger than a cell, so that it is seen from afar."""
        return max(_WALKER_CELLS * min(self._lie().cell.toTuple()), self.context.theme.px(_WALKER_PX))

    # ---- painting ----

    def paintEvent(self, _event: QPaintEvent) -> None:
        panel = self._panel
        if panel is None:
            return
        if self._figures is None or self._figures.deviceIndependentSize().toSize() != self.size():
            self._draw_stencils()
        painter = painter_on(self)
        rect = self.sheet_rect()
        # Who sits where, one pixel a tile, shows through the figures cut out of the sheet.
        if not panel.walker:
            painter.drawImage(rect, heat_picture(self._places, self._tables["students"]))
        if self._figures is not None:
            painter.drawPixmap(0, 0, self._figures)
        painter.drawImage(rect, self._answers(panel))
        if self._gaps is not None:
            painter.drawPixmap(0, 0, self._gaps)
        if panel.marks is not None:
            painter.drawPixmap(0, 0, self._crosses(panel.marks))
        if panel.walker and self._places.any():
            self._draw_walker(painter)
        for tile, colour in ((panel.selected, theme.TEXT), (self._cursor if self.hasFocus() else None, theme.FOCUS)):
            if tile is not None:
                painter.setPen(QPen(colour, self.context.theme.px(3)))
                painter.drawRect(self.tile_rect(tile).adjusted(-2, -2, 1, 1))
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), self.context.theme.px(3))

    def _draw_walker(self, painter: QPainter) -> None:
        """The one who walks over the sheet stands on the square that is being worked at, but never outside."""
        square, size = self.tile_rect(int(self._places.argmax())), self._walker_size()
        half, sheet = 0.33 * size, self.sheet_rect()
        middle = min(max(square.center().x(), sheet.left() + half), sheet.right() + 1 - half)
        top = max(sheet.top() - 0.12 * size, square.bottom() - 0.84 * size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.CARD, self.context.theme.px(4)))
        painter.setBrush(theme.SEQUENTIAL)
        path = person_path(middle, top, size)
        painter.strokePath(path, painter.pen())
        painter.fillPath(path, painter.brush())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _answers(self, panel: TileGrid) -> QImage:
        """The cells themselves as a picture, one pixel a tile."""
        if panel.units is None:
            return heat_picture(self._cells, self._tables["heat"])
        units = (panel.units % (256 - CELL_FIRST_HEAT) + CELL_FIRST_HEAT).astype(np.uint8)
        return heat_picture(np.where(self._cells >= CELL_FIRST_HEAT, units, self._cells), self._tables["units"])

    def _draw_stencils(self) -> None:
        """What stays from frame to frame: the sheet with figures cut out of it, and the gaps between squares."""
        width, height = self._lie().cell.toTuple()
        rect = self.sheet_rect()
        self._figures, self._gaps = self._blank(self.size()), None
        painter = QPainter(self._figures)
        painter.fillRect(rect, theme.FIELD)
        has_figures = self._panel is not None and not self._panel.walker
        if has_figures and min(width, height) >= _SMALLEST_FIGURE_PX:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
            painter.drawPixmap(0, 0, self._in_each_place(self._figure(width, height)))
        painter.end()
        if min(width, height) >= _SMALLEST_GAP_PX:
            self._gaps = self._blank(self.size())
            painter = QPainter(self._gaps)
            thick = max(1, round(min(width, height) / 14))
            across, down = self._lie().edges()
            for left in across[1:-1]:
                painter.fillRect(left - (thick + 1) // 2, rect.top(), thick, rect.height(), theme.CARD)
            for top in down[1:-1]:
                painter.fillRect(rect.left(), top - (thick + 1) // 2, rect.width(), thick, theme.CARD)
            painter.end()

    def _in_each_place(self, figure: QPixmap) -> QPixmap:
        """A figure as large as a cell, in all of them: along one row first, then that row again and again."""
        height = self._lie().cell.height()
        across, down = self._lie().edges()
        row, sheet = self._blank(QSize(self.width(), height)), self._blank(self.size())
        painter = QPainter(row)
        for left in across[:-1]:
            painter.drawPixmap(left, 0, figure)
        painter.end()
        painter.begin(sheet)
        for top in down[:-1]:
            painter.drawPixmap(0, top, row)
        painter.end()
        return sheet

    def _blank(self, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap((size.toSizeF() * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap

    def _figure(self, width: int, height: int) -> QPixmap:
        """A person, seen from the waist up, as large as a cell; its colour does not matter."""
        pixmap = self._blank(QSize(width, height))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.black)
        size = min(width, height)
        painter.drawPath(person_path(width / 2, (height - size) / 2, size))
        painter.end()
        return pixmap

    def _crosses(self, marks: NDArray[np.uint8]) -> QPixmap:
        """A cross over every wrong answer; a dot larger than the square where that is too small for a cross."""
        rect, wrong = self.sheet_rect(), heat_picture(marks, self._tables["wrong"])
        width, height = self._lie().cell.toTuple()
        if min(width, height) < _SMALLEST_FIGURE_PX:
            dots = self._blank(self.size())
            painter = QPainter(dots)
            for right, down in product((-1, 0, 1), repeat=2):
                painter.drawImage(rect.translated(right, down), wrong)
            painter.end()
            return dots
        cross = self._blank(QSize(width, height))
        painter = QPainter(cross)
        inner = QRectF(1, 1, width - 3, height - 3)
        painter.fillRect(inner, theme.CARD)
        painter.setPen(QPen(theme.BAD, self.context.theme.px(3)))
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
        painter.end()
        crosses = self._in_each_place(cross)
        painter.begin(crosses)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(rect, wrong)
        painter.end()
        return crosses

    # ---- picking ----

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.tile_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        tile = self.tile_at(event.position())
        if tile is not None and tile == self._pressed:
            self._cursor = tile
            self.context.dispatch("pick", tile)
        self._pressed = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows, cols = self._cells.shape
        row, col = divmod(min(self._cursor, rows * cols - 1), cols)
        match event.key() if is_ours(event) else None:
            case Qt.Key.Key_Left:
                col = max(0, col - 1)
            case Qt.Key.Key_Right:
                col = min(cols - 1, col + 1)
            case Qt.Key.Key_Up:
                row = max(0, row - 1)
            case Qt.Key.Key_Down:
                row = min(rows - 1, row + 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.isAutoRepeat():
                self.context.dispatch("pick", row * cols + col)
            case _:
                super().keyPressEvent(event)
                return
        self._cursor = row * cols + col
        self.update()
