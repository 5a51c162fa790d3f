"""What the lines and squares of the chart mean, in two lines."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.chapters.scarcity.game_panels import MarketChart
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on, place
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import ViewContext

_MARK_PX, _GAP_PX = 18, 28  # a symbol; between two entries
_SMALLEST = 0.7


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
        self.setFixedHeight(self._line() + self._below())
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _line(self) -> int:
        """The height of the upper line, in which the sign stands."""
        return max(self._below(), self._sign.sizeHint().height())

    def _below(self) -> int:
        """The height of the lower line."""
        return QFontMetrics(self._context.theme.font("small")).lineSpacing()

    def _places(self) -> tuple[QFont, list[tuple[float, float]]]:
        """The letters, smaller if all are too wide, and the left edges of each entry and of its words."""
        px, font = self._context.theme.px, self._context.theme.font("small")
        for _ in range(2):
            metrics, places, left = QFontMetrics(font), [], 0.0
            mark, gap = px(_MARK_PX), px(_GAP_PX)
            for _, words in self._entries:
                places.append((left, left + mark + px(8)))
                left += mark + px(8) + metrics.horizontalAdvance(words) + gap
            room = self.width() - self._sign.sizeHint().width()
            if left - gap <= room:
                break
            font.setPixelSize(max(1, int(font.pixelSize() * max(_SMALLEST, room / (left - gap)))))
        return font, [*places, (left - gap, left - gap)]

    def _arrange(self) -> None:
        """The sign stands behind the last entry."""
        (wide, high), end = self._sign.sizeHint().toTuple(), self._places()[1][-1][0]
        left = min(round(end) + self._context.theme.px(4), self.width() - wide)
        place(self._sign, max(0, left), (self._line() - high) // 2, wide, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, line = painter_on(self), self._line()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, places = self._places()
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for (name, words), (left, start) in zip(self._entries, places, strict=False):
            self._draw_mark(painter, name, left, line / 2)
            painter.setFont(font)
            painter.setPen(theme.BAD if name == "missing" else theme.OPENCL if name == "made" else theme.TEXT)
            painter.drawText(QRectF(start, 0, self.width(), line), side, words)
        words, font = fit_words(self._scale, self._context.theme.font("small"), self.width())
        painter.setFont(font)
        painter.setPen(theme.TEXT_SOFT)
        painter.drawText(QRectF(0, line, self.width(), self._below()), side, words)

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
