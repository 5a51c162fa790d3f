"""Patterns over the whole screen that show its faults; a touch anywhere brings the next."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gpuviz.i18n.languages import text
from gpuviz.kiosk.staff.panels import Pattern, ScreenPattern
from gpuviz.panels.layout import Panel
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.full_window import FullWindowView
from gpuviz.ui.views.view import TextLabel, ViewContext

_PLAIN: dict[Pattern, QColor] = {
    "red": QColor(255, 0, 0),
    "green": QColor(0, 255, 0),
    "blue": QColor(0, 0, 255),
    "white": QColor(255, 255, 255),
    "black": QColor(0, 0, 0),
}
_GREYS = 16
_LETTERS_PX = (8, 10, 12, 14, 18, 24, 32, 48)  # of the screen: that is what they are to show
_LINES_PX = (1, 2, 3, 4)


class ScreenPatternView(FullWindowView):
    """Draws a ``ScreenPattern``."""

    def __init__(self, context: ViewContext) -> None:
        self._canvas = _Canvas(context)
        super().__init__(context, self._canvas)

    def show_panel(self, panel: Panel) -> None:
        """Show a pattern."""
        if not isinstance(panel, ScreenPattern):
            raise TypeError(panel)
        self._canvas.show_pattern(panel)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self._canvas.rescale()


class _Canvas(QWidget):
    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        keep_left_to_right(self)  # it is about the screen, not about what is written
        self._context = context
        self._shown: ScreenPattern | None = None
        keep_left_to_right(self)
        self._words = TextLabel(context, "text", wrap=True)
        self._words.setParent(self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setObjectName("card")
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_pattern(self, panel: ScreenPattern) -> None:
        if self._shown is None or panel.pattern != self._shown.pattern:
            self.update()
        self._shown = panel
        self._words.show_text(panel.words)
        self.setAccessibleName(self._words.text())
        self._place()

    def rescale(self) -> None:
        self._words.rescale()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._shown is not None and self.rect().contains(event.position().toPoint()):
            self._context.dispatch(self._shown.following.name, None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter, pattern = painter_on(self), self._shown.pattern
        match pattern:
            case "grey":
                self._draw_greys(painter)
            case "lines":
                self._draw_lines(painter)
            case "letters":
                self._draw_letters(painter)
            case _:
                painter.fillRect(self.rect(), _PLAIN[pattern])

    def _draw_greys(self, painter: QPainter) -> None:
        for step in range(_GREYS):
            left, right = (self.width() * edge // _GREYS for edge in (step, step + 1))
            level = 255 * step // (_GREYS - 1)
            painter.fillRect(QRect(left, 0, right - left, self.height()), QColor(level, level, level))

    def _draw_lines(self, painter: QPainter) -> None:
        """Upright and level lines of one to four pixels, in eight fields."""
        painter.fillRect(self.rect(), _PLAIN["black"])
        for field, wide in enumerate(_LINES_PX):
            left, right = (self.width() * edge // len(_LINES_PX) for edge in (field, field + 1))
            half = self.height() // 2
            for across in range(left, right, 2 * wide):
                painter.fillRect(QRect(across, 0, wide, half), _PLAIN["white"])
            for down in range(half, self.height(), 2 * wide):
                painter.fillRect(QRect(left, down, right - left, wide), _PLAIN["white"])

    def _draw_letters(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), _PLAIN["white"])
        painter.setPen(_PLAIN["black"])
        words = self._context.language(text("staff-screen-sample"))
        font = QFont(self._words.font())
        down = 0
        while down < self.height():
            for size in _LETTERS_PX:
                font.setPixelSize(size)
                painter.setFont(font)
                metrics = QFontMetrics(font)
                step = metrics.horizontalAdvance(words) + 3 * size
                for across in range(size, self.width(), step):
                    painter.drawText(across, down + metrics.ascent(), words)
                down += metrics.lineSpacing()

    def _place(self) -> None:
        px = self._context.theme.px
        self._words.setContentsMargins(px(24), px(12), px(24), px(12))
        wide = min(self.width() - px(40), px(900))
        high = self._words.heightForWidth(wide)
        self._words.setGeometry((self.width() - wide) // 2, self.height() - high - px(60), wide, high)
