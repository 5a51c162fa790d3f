"""A few pixels as squares, each with its number and a student, and the whole frame in the corner."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.pixels.panels import ZoomedPixels
from gpuviz.chapters.pixels.views.picture import ScaledPicture, colour_of
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.keys import is_ours
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.stacked import use_height
from gpuviz.ui.views.symbols import draw_focus
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_LEAST = 330  # the height of all squares
_CORNER_SHARE = 0.5  # the smallest words below the whole picture, which is small
_LIGHT = 0.5  # from here on letters are dark
_INK, _PAPER = QColor("#0d1117"), QColor("#f0f4f8")


class ZoomedPixelsView(View):
    """Draws ``ZoomedPixels``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "subheading", wrap=True)
        self._hint = TextLabel(context, "small", "soft", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._squares = _Squares(context)
        self._foot = TextLabel(context, "small", "soft", wrap=True)
        self._legend = _Legend(context)
        self._box, self._top, self._bottom = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        self._box.setContentsMargins(0, 0, 0, 0)
        self._top.addWidget(self._title, 3)
        self._top.addWidget(self._hint, 1)
        self._bottom.addWidget(self._foot, 3)
        self._bottom.addWidget(self._legend, 2)
        self._box.addLayout(self._top)
        self._box.addWidget(self._squares, 1)
        self._box.addLayout(self._bottom)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the squares."""
        if not isinstance(panel, ZoomedPixels):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._hint.show_text(panel.hint)
        self._squares.show_pixels(panel)
        self._foot.show_text(panel.foot)
        self.enforce_height_for_width()

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        px = self.context.theme.px
        self._box.setSpacing(px(12))
        self._top.setSpacing(px(16))
        self._bottom.setSpacing(px(16))
        self._squares.setMinimumWidth(px(300 if self.context.theme.stacks else 420))
        self._squares.use_height()
        self.turn(self._top, self._bottom)
        self._squares.update()
        self._legend.updateGeometry()


class _Squares(QWidget):
    """A click, or arrow keys, pick a square (``pick``); a click on the whole frame zooms in there (``look``)."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._panel: ZoomedPixels | None = None
        self._shown: tuple[object, ...] = ()
        self._whole = ScaledPicture()
        keep_left_to_right(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pixels(self, panel: ZoomedPixels) -> None:
        shown = panel.version, panel.top, panel.left, panel.selected
        if self._panel is None:
            self.setAccessibleName(self._context.language(panel.name))
            self._panel = panel
            self.use_height()
        if shown != self._shown:
            self._shown, self._panel = shown, panel
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.use_height()

    def use_height(self) -> None:
        """Let squares be square where everything is stacked."""
        rows, cols = (self._panel.rows, self._panel.cols) if self._panel is not None else (1, 1)
        looks = self._context.theme
        use_height(self, looks, self.width() * rows / cols, least=looks.px(_LEAST))

    def square_rect(self, index: int) -> QRectF:
        """Where a square lies."""
        panel = self._panel
        if panel is None:
            return QRectF()
        wide, high = self.width() / panel.cols, self.height() / panel.rows
        row, col = divmod(index, panel.cols)
        return QRectF(col * wide, row * high, wide, high)

    def whole_rect(self) -> QRect:
        """Where the whole frame lies."""
        panel = self._panel
        if panel is None:
            return QRect()
        room = QRectF(0, 0, panel.corner[1] * self.width() / panel.cols, panel.corner[0] * self.height() / panel.rows)
        gap = self._context.theme.px(14)
        words = QFontMetrics(self._context.theme.font("small")).height() + gap // 2
        height, width = panel.pixels.shape
        scale = min((room.width() - gap) / width, (room.height() - gap - words) / height)
        return QRect(0, 0, max(1, round(width * scale)), max(1, round(height * scale)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        panel = self._panel
        if panel is None:
            return
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(panel.rows * panel.cols):
            row, col = panel.place(index)
            if panel.is_square(index) and row < panel.pixels.shape[0] and col < panel.pixels.shape[1]:
                self._draw_square(painter, self.square_rect(index), int(panel.pixels[row, col]))
        self._draw_whole(painter, panel)
        chosen = self.square_rect(panel.selected)
        thick = self._context.theme.px(5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((theme.BACKGROUND, thick * 2), (theme.FOCUS, thick)):
            painter.setPen(QPen(colour, width))
            painter.drawRect(chosen.adjusted(1, 1, -1, -1))
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), self._context.theme.px(3))

    def _draw_square(self, painter: QPainter, rect: QRectF, byte: int) -> None:
        px = self._context.theme.px
        inner = rect.adjusted(0, 0, -max(1, px(2)), -max(1, px(2)))
        painter.fillRect(inner, colour_of(byte))
        ink = QColor(_INK if byte / 255 > _LIGHT else _PAPER)
        size = min(inner.width(), inner.height())
        font = self._context.theme.font("small")
        font.setPixelSize(max(1, round(min(size * 0.36, inner.width() * 0.34))))
        painter.setPen(ink)
        painter.setFont(font)
        below = QRectF(inner.left(), inner.top() + inner.height() * 0.5, inner.width(), inner.height() * 0.48)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._context.language.number(byte / 255, places=2))
        ink.setAlpha(110)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        middle, head = inner.center().x(), inner.top() + inner.height() * 0.2
        painter.drawEllipse(QPointF(middle, head), size * 0.09, size * 0.09)
        shoulders = QRectF(middle - size * 0.16, head + size * 0.11, size * 0.32, size * 0.34)
        painter.drawPie(shoulders, 0, 180 * 16)

    def _draw_whole(self, painter: QPainter, panel: ZoomedPixels) -> None:
        rect, looks = self.whole_rect(), self._context.theme
        ratio = self.devicePixelRatioF()
        painter.drawImage(
            rect.topLeft(), self._whole.image(panel.pixels, panel.version, (rect.width(), rect.height()), ratio)
        )
        height, width = panel.pixels.shape
        middle = QPointF(
            rect.left() + (panel.left + panel.cols / 2) * rect.width() / width,
            rect.top() + (panel.top + panel.rows / 2) * rect.height() / height,
        )
        half = max(looks.px(12), panel.cols * rect.width() / width / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, thick in ((theme.BACKGROUND, looks.px(6)), (theme.FOCUS, looks.px(3))):
            painter.setPen(QPen(colour, thick))
            painter.drawRect(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half).intersected(QRectF(rect)))
        room = round(panel.corner[1] * self.width() / panel.cols)
        words, font = fit_words(self._context.language(panel.corner_label), looks.font("small"), room, _CORNER_SHARE)
        painter.setFont(font)
        painter.setPen(theme.TEXT_SOFT)
        place = QRect(0, rect.bottom() + looks.px(4), room, QFontMetrics(font).height() + looks.px(4))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        panel, point = self._panel, event.position()
        if panel is None:
            return
        rect = self.whole_rect()
        if rect.contains(point.toPoint()):
            row = int((point.y() - rect.top()) * panel.pixels.shape[0] / rect.height())
            col = int((point.x() - rect.left()) * panel.pixels.shape[1] / rect.width())
            self._context.dispatch("look", f"{row},{col}")
            return
        row, col = int(point.y() * panel.rows / self.height()), int(point.x() * panel.cols / self.width())
        index = row * panel.cols + min(col, panel.cols - 1)
        if panel.is_square(index):
            self._context.dispatch("pick", index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        panel = self._panel
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if panel is not None:
            steps |= {Qt.Key.Key_Up: -panel.cols, Qt.Key.Key_Down: panel.cols}
        step = steps.get(Qt.Key(event.key())) if is_ours(event) else None
        if panel is None or step is None:
            super().keyPressEvent(event)
        elif panel.is_square(panel.selected + step):
            self._context.dispatch("pick", panel.selected + step)

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(700), self._context.theme.px(550))


class _Legend(QWidget):
    """All colours from 0 to 1."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_left_to_right(self)  # an axis of numbers

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(160), QFontMetrics(self._context.theme.font("small")).height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, font = painter_on(self), self._context.theme.font("small")
        painter.setFont(font)
        painter.setPen(theme.TEXT_SOFT)
        least, most = (self._context.language.number(end) for end in (0, 1))
        side = QFontMetrics(font).horizontalAdvance(least) + self._context.theme.px(10)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, least)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, most)
        room, steps = self.width() - 2 * side, 32
        for step in range(steps):
            left, right = side + room * step // steps, side + room * (step + 1) // steps
            colour = colour_of(round(step * 255 / (steps - 1)))
            painter.fillRect(left, self.height() // 5, right - left, self.height() * 3 // 5, colour)
