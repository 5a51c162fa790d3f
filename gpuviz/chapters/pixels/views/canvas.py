"""A lane's picture, with what tells how far it is."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.chapters.pixels.panels import Canvas
from gpuviz.chapters.pixels.views.picture import ScaledPicture
from gpuviz.i18n.languages import Text
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.stacked import use_height
from gpuviz.ui.views.view import ViewContext

_LABEL = QColor(13, 17, 23, 225)
_SMALLEST_TILE_PX = 6


class CanvasWidget(QWidget):
    """Draws a ``Canvas`` as large as its shape lets it. It tells ``screen`` and how many pixels the window has."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._canvas: Canvas | None = None
        self._shown: tuple[object, ...] = ()
        self._picture = ScaledPicture()
        self._labels: dict[tuple[Text, int], QPixmap] = {}
        keep_left_to_right(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the card below need not be drawn with each frame
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_canvas(self, canvas: Canvas) -> None:
        """Draw it anew if anything changed."""
        shown = canvas.version, canvas.line, canvas.grid, tuple(canvas.fresh), canvas.label
        if self._canvas is None:
            self.setAccessibleName(self._context.language(canvas.name))
        if self._canvas is None or canvas.pixels.shape != self._canvas.pixels.shape:
            self._canvas = canvas
            self._use_height()
        if shown != self._shown:
            self._shown, self._canvas = shown, canvas
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._use_height()
        ratio, window = self.devicePixelRatioF(), self.window().size()
        self._context.dispatch("screen", round(window.width() * window.height() * ratio * ratio))

    def _use_height(self) -> None:
        height, width = self._canvas.pixels.shape if self._canvas is not None else (9, 16)
        use_height(self, self._context.theme, self.width() * height / width)

    def picture_rect(self) -> QRect:
        """Where the picture lies: as large as fits, in the middle."""
        if self._canvas is None:
            return self.rect()
        height, width = self._canvas.pixels.shape
        scale = min(self.width() / width, self.height() / height)
        rect = QRect(0, 0, max(1, round(width * scale)), max(1, round(height * scale)))
        rect.moveCenter(self.rect().center())
        return rect

    def paintEvent(self, _event: QPaintEvent) -> None:
        canvas = self._canvas
        if canvas is None:
            return
        rect, painter = self.picture_rect(), painter_on(self)
        painter.fillRect(self.rect(), theme.CARD)
        size, ratio = (rect.width(), rect.height()), self.devicePixelRatioF()
        tile = (canvas.tile_rows, canvas.tile_cols) if self._shows_tiles(canvas, rect) else None
        painter.drawImage(rect.topLeft(), self._picture.image(canvas.pixels, canvas.version, size, ratio, tile))
        if canvas.fresh:
            self._draw_fresh(painter, canvas, rect)
        gap = self._context.theme.px(12)
        if canvas.label is not None:
            self._draw_label(painter, canvas.label, None, rect.bottom() - gap, rect.width() - 2 * gap)
        if canvas.line is not None:
            self._draw_line(painter, canvas, rect)

    @staticmethod
    def _shows_tiles(canvas: Canvas, rect: QRect) -> bool:
        """Whether there are tiles, large enough to be told apart."""
        height, width = canvas.pixels.shape
        sides = canvas.tile_cols * rect.width() / width, canvas.tile_rows * rect.height() / height
        return canvas.grid is not None and min(sides) >= _SMALLEST_TILE_PX

    def _draw_fresh(self, painter: QPainter, canvas: Canvas, rect: QRect) -> None:
        height, width = canvas.pixels.shape
        scale_x, scale_y = rect.width() / width, rect.height() / height
        _, cols = canvas.grid or (0, 1)
        painter.setPen(QPen(theme.OPENCL, max(1.5, self._context.theme.px(2))))
        place = QRectF()
        for tile in canvas.fresh:
            row, col = divmod(tile, cols)
            place = QRectF(
                rect.left() + col * canvas.tile_cols * scale_x,
                rect.top() + row * canvas.tile_rows * scale_y,
                canvas.tile_cols * scale_x,
                canvas.tile_rows * scale_y,
            ).intersected(QRectF(rect))
            painter.drawRect(place.adjusted(1, 1, -1, -1))
        if canvas.fresh_label is not None:
            top = min(place.bottom() + self._context.theme.px(44), rect.bottom() - self._context.theme.px(60))
            self._draw_label(
                painter, canvas.fresh_label, round(place.left()), round(top), rect.right() - round(place.left())
            )

    def _draw_line(self, painter: QPainter, canvas: Canvas, rect: QRect) -> None:
        """What is new lies above the line, what is old below it; the professor stands on it."""
        px = self._context.theme.px
        y = rect.top() + round((canvas.line or 0) * rect.height() / canvas.pixels.shape[0])
        gap, label = px(12), QFontMetrics(self._context.theme.font("small")).height() + px(16)
        if canvas.above is not None and y > rect.top() + label + 2 * gap:
            self._draw_label(painter, canvas.above, None, rect.top() + gap + label, rect.width() // 2)
        if canvas.below is not None and y < rect.bottom() - label - 2 * gap:
            self._draw_label(painter, canvas.below, None, rect.bottom() - gap, rect.width() // 2)
        thick = max(2, px(3))
        painter.fillRect(rect.left(), min(y, rect.bottom() - thick), rect.width(), thick, theme.SEQUENTIAL)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.BACKGROUND, px(3)))
        painter.setBrush(theme.SEQUENTIAL)
        size, x = px(40), rect.left() + rect.width() * 0.5
        painter.setClipRect(QRect(rect.topLeft(), QPoint(rect.right(), y)))
        painter.drawEllipse(QPointF(x, y), size * 0.42, size * 0.5)
        painter.drawEllipse(QPointF(x, y - size * 0.68), size * 0.25, size * 0.25)

    def rescale(self) -> None:
        """Draw the labels anew."""
        self._labels.clear()

    def _draw_label(self, painter: QPainter, label: Text, left: int | None, bottom: int, room: int) -> None:
        """Words on a dark ground, their lower left corner at a place, or where lines begin; moved to be seen whole."""
        if (label, room) not in self._labels:
            self._labels[label, room] = self._label(label, room)
        drawn = self._labels[label, room]
        size = drawn.deviceIndependentSize().toSize()
        if left is None:
            rect, gap = self.picture_rect(), self._context.theme.px(12)
            is_mirrored = self._context.language.right_to_left
            left = rect.right() + 1 - gap - size.width() if is_mirrored else rect.left() + gap
        left = max(0, min(left, self.width() - size.width()))
        painter.drawPixmap(left, max(0, bottom - size.height()), drawn)

    def _label(self, label: Text, room: int) -> QPixmap:
        px, ratio = self._context.theme.px, self.devicePixelRatioF()
        words, font = fit_words(self._context.language(label), self._context.theme.font("small"), room - px(24))
        metrics = QFontMetrics(font)
        place = QRect(0, 0, metrics.horizontalAdvance(words) + px(24), metrics.height() + px(12))
        drawn = QPixmap((place.size().toSizeF() * ratio).toSize())
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_LABEL)
        painter.drawRoundedRect(place, px(8), px(8))
        painter.setPen(theme.TEXT)
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
        return drawn
