"""Horizontal bars with words and labels; custom-painted, so that a new figure never triggers a new layout."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.view import ViewContext

_LARGEST_WORD_SHARE = 0.35


@dataclass(frozen=True)
class ShareBar:
    """One line: number, word, bar and label. ``share`` is 0-1; all texts are already translated."""

    word: str
    share: float
    colour: QColor
    word_colour: QColor
    label: str = ""
    number: str = ""
    bold: bool = False
    framed: bool = False


@dataclass(frozen=True)
class BarSizes:
    """Limits in design pixels for the height of a line, its font and its bar."""

    lowest_line: float = 30
    highest_line: float = 44
    largest_letters: float = 24
    thickest_bar: float = 22


class ShareBars(QWidget):
    """Draws a column of bars; each text column is as wide as its widest entry.

    ``moved`` is emitted when the columns may have moved.
    """

    moved = Signal()

    def __init__(self, context: ViewContext, sizes: BarSizes) -> None:
        super().__init__()
        self._context, self._sizes = context, sizes
        self._bars: tuple[ShareBar, ...] = ()
        self._lines = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, bars: tuple[ShareBar, ...], least_lines: int = 1) -> None:
        """Show these bars, with room for more if there are few; does nothing if they are already shown."""
        if bars == self._bars:
            return
        self._bars, self._lines = bars, max(least_lines, len(bars))
        said = (" ".join(part for part in (bar.number, bar.word, bar.label) if part) for bar in bars)
        self.setAccessibleDescription(", ".join(said))
        self.rescale()
        self.update()
        self.moved.emit()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        px = self._context.theme.px
        self.setMinimumHeight(self._lines * px(self._sizes.lowest_line))
        self.setMaximumHeight(self._lines * px(self._sizes.highest_line))

    def font_for_lines(self) -> QFont:
        """The font of all lines, as large as their height allows."""
        px, font = self._context.theme.px, self._context.theme.font("body")
        font.setPixelSize(max(1, min(px(self._sizes.largest_letters), int(self.line_height() * 0.9))))
        return font

    def line_height(self) -> float:
        """The height of a line in pixels."""
        return self.height() / self._lines

    def columns(self) -> tuple[int, int, int]:
        """The left edges of the words and of the bars, and the right edge of the bars, in pixels."""
        px, font = self._context.theme.px, self.font_for_lines()
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        metrics = QFontMetrics(bold)
        numbers = max((metrics.horizontalAdvance(bar.number) for bar in self._bars), default=0)
        words = max((metrics.horizontalAdvance(bar.word) for bar in self._bars), default=0)
        labels = max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0)
        word_left = numbers + px(20) if numbers else 0
        bar_left = word_left + min(max(words, px(72)), round(self.width() * _LARGEST_WORD_SHARE)) + px(24)
        return word_left, bar_left, self.width() - (labels + px(24) if labels else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self.columns()
        for index, bar in enumerate(self._bars):
            top, bottom = (round(self.line_height() * edge) for edge in (index, index + 1))
            self._draw_bar(painter, bar, QRect(0, top, self.width(), bottom - top), columns)

    def _draw_bar(self, painter: QPainter, bar: ShareBar, line: QRect, columns: tuple[int, int, int]) -> None:
        px = self._context.theme.px
        word_left, bar_left, bar_right = columns
        font = self.font_for_lines()
        side, middle = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
        if bar.framed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.BUTTON)
            painter.drawRoundedRect(line, px(6), px(6))
        painter.setFont(font)
        painter.setPen(theme.TEXT if bar.framed else theme.TEXT_SOFT)
        painter.drawText(QRect(0, line.top(), word_left - px(20), line.height()), side | middle, bar.number)
        painter.drawText(line, side | middle, bar.label)
        font.setWeight(QFont.Weight.Bold if bar.bold else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(bar.word_colour)
        place = QRect(word_left, line.top(), bar_left - word_left - px(24), line.height())
        shown = QFontMetrics(font).elidedText(bar.word, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | middle, shown)
        thick = min(px(self._sizes.thickest_bar), max(2, round(line.height() * 0.64)))
        track = QRectF(bar_left, line.center().y() + 0.5 - thick / 2, max(1, bar_right - bar_left), thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.BUTTON_HOVER if bar.framed else theme.FIELD)
        painter.drawRoundedRect(track, thick / 4, thick / 4)
        share = min(1.0, max(0.0, bar.share))
        if share > 0:
            painter.setBrush(bar.colour)
            painter.drawRoundedRect(
                QRectF(track.left(), track.top(), max(thick / 3, track.width() * share), thick), thick / 4, thick / 4
            )
