"""One example in three beats, and the weights that a step moves."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.training.beats import Beat
from gpuviz.chapters.training.panels import ExampleCard, LetterBar
from gpuviz.chapters.training.views.weights import Weights
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.fitting import fit_words, wrap_words, write_lines
from gpuviz.ui.views.view import View, ViewContext

_TITLE, _TILES, _BAR, _LINE, _GAP = 48, 62, 42, 52, 8  # heights of the parts
_BARS = 4
_SAID = 58  # two lines of words below a title
_HEIGHT = _TITLE + _TILES + _GAP + _BARS * _BAR + _GAP + 2 * _LINE + _GAP
_RAIL, _CIRCLE, _TILE = 74, 20, 46  # where words begin, a circle's radius, a letter's square


class ExampleCardView(View):
    """Draws an ``ExampleCard``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._beats, self._weights = _Beats(context), Weights(context)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._beats)
        self._box.addWidget(self._weights, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the example's beat, and the latest picture of the weights."""
        if not isinstance(panel, ExampleCard):
            raise TypeError(panel)
        self._beats.show_card(panel)
        self._weights.show_card(panel)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(_GAP))
        self._beats.rescale()
        self._weights.use_height()


class _Beats(QWidget):
    """Predict with bars, compare, adjust: the parts that are reached so far."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._panel: ExampleCard | None = None
        self._drawn: tuple[object, ...] = ()
        self._squeeze = 1.0  # of the width of letters, for a name that is too long
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_card(self, panel: ExampleCard) -> None:
        drawn = panel.beat, panel.step, panel.letters, panel.bars
        if drawn == self._drawn:
            return
        self._drawn, self._panel = drawn, panel
        self.setAccessibleName(self._context.language(panel.description))
        said = [panel.titles[panel.beat], *((panel.compared,) if panel.beat else ())]
        self.setAccessibleDescription(" ".join(self._context.language(words) for words in said))
        self.update()

    def rescale(self) -> None:
        """Take the height of all parts."""
        self.setFixedHeight(self._context.theme.px(_HEIGHT) + 2 * self._said())

    def _said(self) -> int:
        """The height below a title in which it says what came of it, where there is no room beside it."""
        return self._context.theme.px(_SAID) if self._context.theme.stacks else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        panel, px = self._panel, self._context.theme.px
        if panel is None:
            return
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        compare = px(_TITLE + _TILES + 2 * _GAP + _BARS * _BAR)
        places = [px(_TITLE) / 2, compare + px(_LINE) / 2, compare + px(_LINE) * 3 / 2 + self._said()]
        self._draw_rail(painter, panel.beat, places)
        for beat, middle in zip(Beat, places, strict=True):
            self._draw_title(painter, panel, beat, middle)
        self._draw_letters(painter, panel, px(_TITLE))
        for index, bar in enumerate(panel.bars):
            top = px(_TITLE + _TILES + _GAP) + index * px(_BAR)
            self._draw_bar(painter, bar, panel.beat, QRectF(px(_RAIL), top, self.width() - px(_RAIL), px(_BAR)))

    def _draw_rail(self, painter: QPainter, beat: Beat, places: list[float]) -> None:
        """The three numbers, the way down from one to the next, and the way back."""
        px = self._context.theme.px
        x, radius, back = px(_CIRCLE) + px(14), px(_CIRCLE), px(4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.BUTTON_HOVER, px(2)))
        for above, below in pairwise(places):
            painter.drawLine(QPointF(x, above + radius), QPointF(x, below - radius))
        corners = [(x - radius, places[2]), (back, places[2]), (back, places[0]), (x - radius, places[0])]
        painter.drawPolyline(QPolygonF([QPointF(*corner) for corner in corners]))
        font = QFont(self._context.theme.font("small"))
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        for number, middle in enumerate(places):
            is_on = number == beat
            painter.setPen(QPen(theme.TEXT if is_on else theme.LINE, px(2)))
            painter.setBrush(theme.TEXT if is_on else theme.CARD)
            circle = QRectF(x - radius, middle - radius, 2 * radius, 2 * radius)
            painter.drawEllipse(circle)
            painter.setPen(theme.BACKGROUND if is_on else theme.TEXT_SOFT)
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self._context.language.number(number + 1))

    def _draw_title(self, painter: QPainter, panel: ExampleCard, beat: Beat, middle: float) -> None:
        px, language = self._context.theme.px, self._context.language
        font = self._context.theme.font("subheading")
        title = language(panel.titles[beat])
        line = QRectF(px(_RAIL), middle - px(_LINE) / 2, self.width() - px(_RAIL), px(_LINE))
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(theme.TEXT if beat == panel.beat else theme.TEXT_SOFT)
        painter.drawText(line, centre, title)
        left = line.left() + max(QFontMetrics(font).horizontalAdvance(title), px(110)) + px(20)
        painter.setFont(self._context.theme.font("small"))
        painter.setPen(theme.TEXT_SOFT)
        if beat is Beat.PREDICT:
            if panel.step is not None:
                painter.drawText(line, centre | Qt.AlignmentFlag.AlignRight, language(panel.step))
            return
        if not panel.bars or panel.beat < beat:
            return
        if beat is Beat.COMPARE:
            left += self._draw_tile(painter, language(panel.right_letter), left, middle, theme.GOOD) + px(12)
        said = language(panel.compared if beat is Beat.COMPARE else panel.adjusted)
        text_font = self._context.theme.font("text")
        painter.setPen(theme.TEXT if beat == panel.beat else theme.TEXT_SOFT)
        if self._context.theme.stacks:
            below = QRect(px(_RAIL), round(line.bottom()), round(line.width()), px(_SAID))
            painter.setFont(text_font)
            write_lines(painter, below, Qt.AlignmentFlag.AlignLeft, wrap_words(said, text_font, below.width(), 2))
            return
        words, font = fit_words(said, text_font, round(line.right() - left))
        painter.setFont(font)
        painter.drawText(QRectF(left, line.top(), line.right() - left, line.height()), centre, words)

    def _draw_letters(self, painter: QPainter, panel: ExampleCard, top: int) -> None:
        px = self._context.theme.px
        left, middle = float(px(_RAIL)), top + px(_TILES) / 2
        if not panel.bars:
            return
        known = panel.beat >= Beat.COMPARE
        shown = self._context.language(panel.right_letter if known else panel.hidden)
        tiles: list[tuple[str, QColor | None]] = [(letter, None) for letter in panel.letters]
        tiles.append((shown, theme.GOOD if known else theme.TEXT_SOFT))
        wanted = sum(self._tile_width(words) + px(8) for words, _ in tiles)
        self._squeeze = min(1.0, (self.width() - px(_RAIL)) / max(1, wanted))
        for words, frame in reversed(tiles) if self.isRightToLeft() else tiles:  # a name is always read rightwards
            left += self._draw_tile(painter, words, left, middle, frame) + px(8) * self._squeeze
        self._squeeze = 1.0

    def _tile_width(self, words: str) -> float:
        px, font = self._context.theme.px, self._context.theme.font("subheading")
        return max(px(_TILE), QFontMetrics(font).horizontalAdvance(words) + px(20)) * self._squeeze

    def _draw_tile(self, painter: QPainter, words: str, left: float, middle: float, frame: QColor | None) -> float:
        """A letter in a square, or a word in a wider one; returns its width."""
        px, font = self._context.theme.px, self._context.theme.font("subheading")
        wide = self._tile_width(words)
        font.setPixelSize(max(1, round(font.pixelSize() * self._squeeze)))
        square = QRectF(left, middle - px(_TILE) / 2, wide, px(_TILE))
        painter.setPen(Qt.PenStyle.NoPen if frame is None else QPen(frame, px(2)))
        painter.setBrush(theme.BUTTON if frame is None else theme.CARD)
        painter.drawRoundedRect(square, px(8), px(8))
        painter.setFont(font)
        painter.setPen(theme.TEXT if frame is None else frame)
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, words)
        return wide

    def _draw_bar(self, painter: QPainter, bar: LetterBar, beat: Beat, place: QRectF) -> None:
        px, is_lit = self._context.theme.px, bar.is_right and beat >= Beat.COMPARE
        colour = theme.GOOD if is_lit else theme.OPENCL
        letter, font = fit_words(self._context.language(bar.letter), self._context.theme.font("subheading"), px(52))
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(theme.GOOD if is_lit else theme.TEXT)
        painter.drawText(place, centre, letter)
        track = QRectF(place.left() + px(58), place.center().y() - px(11), place.width() - px(58) - px(130), px(22))
        painter.setPen(QPen(colour, px(2)) if is_lit else Qt.PenStyle.NoPen)
        painter.setBrush(theme.FIELD)
        painter.drawRoundedRect(track, px(5), px(5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(
            QRectF(track.left(), track.top(), max(px(5), track.width() * bar.share), track.height()), px(5), px(5)
        )
        painter.setFont(self._context.theme.font("small"))
        painter.setPen(theme.TEXT if is_lit else theme.TEXT_SOFT)
        number = QRectF(track.right(), place.top(), px(92), place.height())
        painter.drawText(number, centre | Qt.AlignmentFlag.AlignRight, self._context.language(bar.percent))
        if beat >= Beat.ADJUST:
            _draw_arrow(painter, QPointF(place.right() - px(14), place.center().y()), px(11), bar.rises, is_lit)


def _draw_arrow(painter: QPainter, at: QPointF, size: float, up: bool, is_lit: bool) -> None:
    """A triangle that points up or down."""
    tip = -size if up else size
    corners = [QPointF(at.x() - size, at.y() - tip * 0.7), QPointF(at.x() + size, at.y() - tip * 0.7)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.GOOD if is_lit else theme.LINE)
    painter.drawPolygon(QPolygonF([*corners, QPointF(at.x(), at.y() + tip * 0.9)]))
