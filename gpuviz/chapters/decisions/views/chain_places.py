"""The 1,000 places of a lane: a sheet over which the professor walks, or a class in which students are at work."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QSizePolicy

from gpuviz.chapters.decisions.panels import ChainPlaces
from gpuviz.chapters.decisions.progress import DONE, PLACES
from gpuviz.i18n.languages import text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.heat import heat_picture
from gpuviz.ui.views.symbols import person_path
from gpuviz.ui.views.view import View, ViewContext

_WAITING, _PASSED, _AT_WORK = 0, 1, 2
_MOST_BADGES, _MOST_LARGE = 5, 20  # workers who have a badge, or are drawn larger; more would cover each other
_BADGE_PX, _LARGE_PX = 42, 30
_GAP_SHARE = 0.16  # of a cell
_BROADEST = 1.4  # times as broad as drawn
_SHAPES = ((40, 25), (25, 40), (20, 50), (10, 100))  # rows and columns of so many places


class ChainPlacesView(View):
    """Draws ``ChainPlaces``: places are filled in the order in which a snake goes, row by row, to and fro."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        keep_left_to_right(self)  # a sheet
        self._panel: ChainPlaces | None = None
        self._done: NDArray[np.uint8] = np.zeros((1, 1), np.uint8)
        self._look: tuple[int, bool] = 0, False  # chains, and whether somebody is at work
        self._stencil: QPixmap | None = None
        self._stencil_for: tuple[object, ...] = ()

    def show_panel(self, panel: Panel) -> None:
        """Repaint if anything changed."""
        if not isinstance(panel, ChainPlaces):
            raise TypeError(panel)
        if self._panel is None:
            self.setAccessibleName(self.context.language(panel.name))
        look = panel.chains, panel.at_work
        if self._panel is None or look != self._look or not np.array_equal(panel.done, self._done):
            self._look, self._done = look, panel.done
            self.update()
        self._panel = panel

    def described_now(self) -> str:
        """For screen readers: how far the work has come."""
        percent = round(100 * float(self._done.mean()) / DONE)
        return self.context.language(text("decisions-places-said", percent=percent))

    def rescale(self) -> None:
        """Draw the stencil anew."""
        self._stencil = None

    # ---- what is where ----

    def _starts(self) -> NDArray[np.int64]:
        """The first place of each chain, or of each place's chains."""
        chains = min(self._look[0], PLACES)
        starts: NDArray[np.int64] = np.arange(chains) * PLACES // max(1, chains)
        return starts

    def heads(self) -> NDArray[np.intp]:
        """The places of those who are at work, or who were last."""
        done = self._done.ravel()
        full = np.append(done == DONE, False)
        if self._panel is not None and self._panel.walker:
            return np.array([min(PLACES - 1, int(np.argmin(full)))])
        starts = self._starts()
        ends = np.append(starts[1:], PLACES)
        counts = np.add.reduceat(full[:-1].astype(np.intp), starts)
        return np.minimum(starts + counts, ends - 1)

    def _states(self) -> NDArray[np.uint8]:
        """Of each place, in the order of the snake: whether somebody waits there, has been there, or is at work."""
        done, (chains, at_work) = self._done.ravel(), self._look
        states = np.where(done > 0, _PASSED, _WAITING).astype(np.uint8)
        if at_work or done.any():
            states[self.heads()] = _AT_WORK
        if chains >= PLACES:
            states[done == DONE] = _AT_WORK
        return states

    @staticmethod
    def _snake(places: NDArray[np.uint8], shape: tuple[int, ...]) -> NDArray[np.uint8]:
        rows = places.reshape(shape).copy()
        rows[1::2] = rows[1::2, ::-1].copy()
        return rows

    def _shape(self) -> tuple[int, int]:
        """Rows and columns in which the places are as nearly square as they can be here."""
        aspect = self.width() / max(1, self.height())
        return min(_SHAPES, key=lambda shape: abs(math.log(shape[1] / shape[0] / aspect)))

    def _rect_of(self, place: int) -> QRectF:
        rows, cols = self._shape()
        row, col = divmod(place, cols)
        col = cols - 1 - col if row % 2 else col
        wide, high = self.width() / cols, self.height() / rows
        return QRectF(col * wide, row * high, wide, high)

    # ---- painting ----

    def paintEvent(self, _event: QPaintEvent) -> None:
        panel = self._panel
        if panel is None:
            return
        painter = painter_on(self)
        colour = theme.SEQUENTIAL.darker(190) if panel.walker else theme.OPENCL_SOFT
        bright = colour if panel.walker else theme.OPENCL
        table = [one.rgba() for one in (theme.FIELD if panel.walker else theme.LINE, colour, bright)]
        table += [colour.rgba()] * (256 - len(table))
        states = self._states()
        if panel.walker:
            states = np.where(self._done.ravel() > 0, _PASSED, _WAITING).astype(np.uint8)
        painter.drawImage(self.rect(), heat_picture(self._snake(states, self._shape()), table))
        painter.drawPixmap(0, 0, self._stencil_of(panel))
        has_badges = panel.walker or panel.chains <= _MOST_BADGES
        if (has_badges or panel.chains <= _MOST_LARGE) and (panel.at_work or self._done.any()):
            for place in self.heads():
                self._draw_worker(painter, int(place), theme.ROLE_COLOURS[panel.role], has_badges)

    def _stencil_of(self, panel: ChainPlaces) -> QPixmap:
        """What covers the colours: gaps between the places of a sheet, or a ground with figures cut out of it."""
        wanted = self.size(), self.devicePixelRatioF(), panel.chains if panel.walker else 0
        if self._stencil is None or wanted != self._stencil_for:
            self._stencil_for = wanted
            self._stencil = self._blank(self.size())
            painter = QPainter(self._stencil)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if panel.walker:
                self._draw_gaps(painter)
            else:
                self._cut_figures(painter)
            painter.end()
        return self._stencil

    def _draw_gaps(self, painter: QPainter) -> None:
        """Between rows, but where the snake turns, and between chains."""
        rows, cols = self._shape()
        wide, high = self.width() / cols, self.height() / rows
        thick = max(1.0, _GAP_SHARE * min(wide, high))
        starts = set(self._starts().tolist())
        for row in range(1, rows):
            turns_right = row % 2 == 1
            left, right = 0.0, float(self.width())
            if row * cols not in starts:
                left, right = (left, right - wide + thick) if turns_right else (left + wide - thick, right)
            painter.fillRect(QRectF(left, row * high - thick / 2, right - left, thick), theme.CARD)
        for start in starts:
            row, col = divmod(int(start), cols)
            if col:
                cell = self._rect_of(int(start))
                edge = cell.right() if row % 2 else cell.left()
                painter.fillRect(QRectF(edge - thick / 2, cell.top(), thick, high), theme.CARD)

    def _cut_figures(self, painter: QPainter) -> None:
        rows, cols = self._shape()
        painter.fillRect(self.rect(), theme.CARD)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        row = self._row_of_figures(self.width() / cols, self.height() / rows, cols)
        for index in range(rows):
            painter.drawPixmap(QPointF(0, index * self.height() / rows), row)

    def _row_of_figures(self, wide: float, high: float, cols: int) -> QPixmap:
        row = self._blank(QSize(self.width(), math.ceil(high)))
        painter = QPainter(row)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = high / 0.76  # a figure fills its cell, but is not much broader than people are
        figure, broad = person_path(0, -size * 0.5, size), min(_BROADEST, wide / (0.7 * size))
        for col in range(cols):
            painter.setTransform(QTransform(broad, 0, 0, 1, (col + 0.5) * wide, high / 2))
            painter.fillPath(figure, Qt.GlobalColor.black)
        painter.end()
        return row

    def _blank(self, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap((size.toSizeF() * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap

    def _draw_worker(self, painter: QPainter, place: int, colour: QColor, has_badge: bool) -> None:
        """Somebody at work, larger than a place, but never outside."""
        px = self.context.theme.px
        size = px(_BADGE_PX if has_badge else _LARGE_PX)
        badge = QRectF(0, 0, size, size)
        badge.moveCenter(self._rect_of(place).center())
        badge.moveLeft(min(max(1.0, badge.left()), self.width() - size - 1))
        badge.moveTop(min(max(1.0, badge.top()), self.height() - size - 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        figure = person_path(badge.center().x(), badge.top(), size * 0.98)
        if has_badge:
            painter.setPen(QPen(colour, px(2)))
            painter.setBrush(theme.CARD)
            painter.drawRoundedRect(badge, px(7), px(7))
        else:
            painter.strokePath(figure, QPen(theme.CARD, px(6)))
        painter.fillPath(figure, colour)
