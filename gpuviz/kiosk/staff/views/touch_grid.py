"""Squares over the whole screen, to be wiped with a finger."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from gpuviz.i18n.languages import text
from gpuviz.kiosk.staff.panels import TouchGrid
from gpuviz.kiosk.staff.views.tall_button import TallButton
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.full_window import FullWindowView
from gpuviz.ui.views.view import TextLabel, ViewContext

_WORDS_SHARE = 0.7  # of the width


class TouchGridView(FullWindowView):
    """Draws a ``TouchGrid``."""

    def __init__(self, context: ViewContext) -> None:
        self._squares = _Squares(context)
        super().__init__(context, self._squares)

    def show_panel(self, panel: Panel) -> None:
        """Show which squares were wiped."""
        if not isinstance(panel, TouchGrid):
            raise TypeError(panel)
        self._squares.show_grid(panel)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self._squares.rescale()


class _Squares(QWidget):
    """The squares; words and a button stand over the middle of them while no finger wipes."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        keep_left_to_right(self)  # it is about the screen, not about what is written
        self._context = context
        self._grid: TouchGrid | None = None
        self._wiped: frozenset[int] | None = None  # as painted
        self._words = TextLabel(context, "body", wrap=True)
        self._words.setParent(self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._close = TallButton(context)
        self._close.setParent(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keep_left_to_right(self)  # squares are where they are touched
        self.setAccessibleName(context.language(text("staff-touch-name")))

    def show_grid(self, grid: TouchGrid) -> None:
        if grid.wiped != self._wiped:
            self.update()
        self._grid, self._wiped = grid, grid.wiped
        self._words.show_text(grid.words)
        self._close.show_action(grid.close)
        self._place()

    def rescale(self) -> None:
        self._words.rescale()
        self._close.rescale()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_words(False)
        self._wipe(event.position().toPoint())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._show_words(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._wipe(event.position().toPoint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._grid is None:
            return
        painter, px = painter_on(self), self._context.theme.px
        painter.fillRect(self.rect(), theme.BACKGROUND)
        painter.setPen(QPen(theme.BACKGROUND, px(4)))
        for number in range(self._grid.columns * self._grid.rows):
            painter.setBrush(theme.GOOD if number in self._grid.wiped else theme.BUTTON)
            painter.drawRect(QRectF(self._square(number)))
        if self._words.isHidden():
            return
        behind = self._words.geometry().united(self._close.geometry()).adjusted(-px(24), -px(16), px(24), px(16))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.CARD)
        painter.drawRoundedRect(behind, px(16), px(16))

    def _square(self, number: int) -> QRect:
        """The place of a square; all together fill the screen to the pixel."""
        if self._grid is None:
            return QRect()
        row, column = divmod(number, self._grid.columns)
        left, right = (self.width() * edge // self._grid.columns for edge in (column, column + 1))
        top, bottom = (self.height() * edge // self._grid.rows for edge in (row, row + 1))
        return QRect(left, top, right - left, bottom - top)

    def _wipe(self, at: QPoint) -> None:
        if self._grid is None or not self.rect().contains(at):
            return
        column = at.x() * self._grid.columns // max(1, self.width())
        row = at.y() * self._grid.rows // max(1, self.height())
        number = row * self._grid.columns + column
        if number not in self._grid.wiped:
            self._context.dispatch(self._grid.name, number)

    def _show_words(self, shows: bool) -> None:
        self._words.setVisible(shows)
        self._close.setVisible(shows)
        self.update()

    def _place(self) -> None:
        px = self._context.theme.px
        wide = min(round(self.width() * _WORDS_SHARE), px(1000))
        self._words.resize(wide, self._words.heightForWidth(wide))
        self._close.resize(self._close.sizeHint())
        high = self._words.height() + px(16) + self._close.height()
        top = (self.height() - high) // 2
        self._words.move((self.width() - wide) // 2, top)
        self._close.move((self.width() - self._close.width()) // 2, top + high - self._close.height())
