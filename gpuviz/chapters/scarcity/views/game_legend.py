"""What the lines and squares of the chart mean: side by side above their scale, or below each other."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.chapters.scarcity.game_panels import MarketChart
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on, place
from gpuviz.ui.views.fitting import fit_longest, fit_words
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import ViewContext

_MARK_PX, _GAP_PX, _SIGN_PX = 18, 28, 4  # a symbol; between two entries; before the sign
_SMALLEST = 0.7
_MOST_ENTRIES = 4


class GameLegend(QWidget):
    """Painted in one piece, so that growing sums move nothing; a sign tells the rule."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._drawn: tuple[object, ...] = ()
        self._entries: list[tuple[str, str]] = []
        self._scale = ""
        self._sign = OriginBadge(context)
        self._sign.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, panel: MarketChart) -> None:
        """Show what it means; paints only if something changed."""
        drawn = panel.missing, panel.left_over, panel.scale
        if drawn == self._drawn:
            return
        self._drawn, language = drawn, self._context.language
        self._entries = [
            ("wanted", language(panel.wanted_label)),
            ("made", language(panel.made_label)),
            ("missing", language(panel.missing)),
        ]
        if panel.left_over is not None:
            self._entries.append(("left-over", language(panel.left_over)))
        self._scale = language(panel.scale)
        self.setAccessibleName(", ".join([*(words for _, words in self._entries), self._scale]))
        self._sign.show_origin(panel.origin)
        self._arrange()
        self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self._sign.rescale()
        lines = _MOST_ENTRIES if self._context.theme.stacks else 1
        self.setFixedHeight(lines * self._line() + self._below())
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _line(self) -> int:
        """The height of a line of entries, in which the sign may stand."""
        return max(self._below(), self._sign.sizeHint().height())

    def _below(self) -> int:
        """The height of the scale's line."""
        return QFontMetrics(self._context.theme.font("small")).lineSpacing()

    def _places(self) -> tuple[QFont, list[QPointF]]:
        """The letters, smaller if all entries are too wide; the middle of the left edge of each, and of the sign."""
        px, font, line = self._context.theme.px, self._context.theme.font("small"), self._line()
        words, gap = [words for _, words in self._entries], px(_GAP_PX)
        room = self.width() - self._sign.sizeHint().width() - px(_SIGN_PX)
        if self._context.theme.stacks:
            font = fit_longest(max(words, key=len, default=""), font, room - self._mark())
            places = [QPointF(0, (index + 0.5) * line) for index in range(len(words))]
            end = self._mark() + QFontMetrics(font).horizontalAdvance(words[-1]) if words else 0
            return font, [*places, QPointF(end, (len(words) - 0.5) * line)]
        for _ in range(2):
            lefts = [0.0]
            for one in words:
                lefts.append(lefts[-1] + self._mark() + QFontMetrics(font).horizontalAdvance(one) + gap)
            if lefts[-1] - gap <= room:
                break
            font.setPixelSize(max(1, int(font.pixelSize() * max(_SMALLEST, room / (lefts[-1] - gap)))))
        lefts[-1] -= gap
        return font, [QPointF(left, line / 2) for left in lefts]

    def _mark(self) -> int:
        """The width of a symbol, up to its words."""
        return self._context.theme.px(_MARK_PX) + self._context.theme.px(8)

    def _arrange(self) -> None:
        """The sign stands behind the last entry."""
        (wide, high), end = self._sign.sizeHint().toTuple(), self._places()[1][-1]
        left = min(round(end.x()) + self._context.theme.px(_SIGN_PX), self.width() - wide)
        place(self._sign, max(0, left), round(end.y()) - high // 2, wide, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, line = painter_on(self), self._line()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, places = self._places()
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for (name, words), at in zip(self._entries, places, strict=False):
            self._draw_mark(painter, name, at.x(), at.y())
            painter.setFont(font)
            painter.setPen(theme.BAD if name == "missing" else theme.OPENCL if name == "made" else theme.TEXT)
            painter.drawText(QRectF(at.x() + self._mark(), at.y() - line / 2, self.width(), line), side, words)
        words, font = fit_words(self._scale, self._context.theme.font("small"), self.width())
        painter.setFont(font)
        painter.setPen(theme.TEXT_SOFT)
        painter.drawText(QRectF(0, self.height() - self._below(), self.width(), self._below()), side, words)

    def _draw_mark(self, painter: QPainter, name: str, left: float, middle: float) -> None:
        side, thick = self._context.theme.px(_MARK_PX), self._context.theme.px(4)
        if name == "wanted":
            painter.fillRect(QRectF(left, middle - thick / 2, side, thick), theme.TEXT)
            return
        square = QRectF(left, middle - side / 2, side, side).adjusted(1, 1, -1, -1)
        colour, inside = SQUARES[name]
        painter.setPen(QPen(colour, self._context.theme.px(1.5)))
        painter.setBrush(inside)
        painter.drawRect(square)


SQUARES = {
    "made": (theme.OPENCL_SOFT, theme.OPENCL_SOFT),
    "missing": (theme.MISSING, theme.MISSING_INSIDE),
    "left-over": (theme.OPENCL_SOFT, theme.CARD),
}
