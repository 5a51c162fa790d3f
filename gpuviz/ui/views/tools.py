"""The buttons at the end of the chapter bar: what can be done in every chapter."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from gpuviz.panels.actions import Action
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on, upright
from gpuviz.ui.views.buttons import PushButton
from gpuviz.ui.views.fitting import fit_words, smallest
from gpuviz.ui.views.signs import draw_access, draw_globe, draw_go_on, draw_start_over
from gpuviz.ui.views.view import ViewContext

_SIGNS = {"start-over": draw_start_over, "languages": draw_globe, "access": draw_access, "release": draw_go_on}
_SIGN_PX, _GAP_PX, _MARGIN_PX, _WIDEST_PX = 26, 10, 14, 230
_LEAST_PX, _LEAST_IN_LINES_PX = 44, 34  # of a screen, as the chapters beside them


class ToolButton(PushButton):
    """A framed button with a sign, which is never mirrored, and its words."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context, self._words = context, ""
        self._shown: Action | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._clicked)
        self.rescale()

    def show_action(self, action: Action) -> None:
        """Show what it does."""
        if action == self._shown:
            return
        self._shown, self._words = action, self._context.language(action.label)
        self.setAccessibleName(self._words if action.aloud is None else self._context.language(action.aloud))
        self.setEnabled(action.enabled)
        self.rescale()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self.setFont(self._context.theme.font("small"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px, wide = self._context.theme.px, self._wide(self.font())
        least = _LEAST_IN_LINES_PX if self._context.theme.portrait else _LEAST_PX
        return QSize(min(px(_WIDEST_PX), wide), max(self._context.theme.target_px(50), least))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._context.theme.px(_SIGN_PX + 2 * _MARGIN_PX), self.sizeHint().height())

    def least(self) -> int:
        """The least width in which its words are not cut."""
        return self._wide(smallest(self.font()))

    def _wide(self, font: QFont) -> int:
        around = self._context.theme.px(_SIGN_PX + _GAP_PX + 2 * _MARGIN_PX)
        return QFontMetrics(font).horizontalAdvance(self._words) + around

    def _clicked(self) -> None:
        if self._shown is not None:
            self._context.dispatch(self._shown.name, None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._context.theme.px
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.FOCUS if self.hasFocus() else theme.BUTTON_FRAME, px(3 if self.hasFocus() else 2)))
        painter.setBrush(theme.BUTTON_HOVER if self.isDown() else Qt.BrushStyle.NoBrush)
        inset = px(2)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), px(12), px(12))
        side, margin = px(_SIGN_PX), px(_MARGIN_PX)
        colour = theme.TEXT if self.isDown() or self.hasFocus() else theme.TEXT_SOFT
        words = QRect(margin + side + px(_GAP_PX), 0, self.width() - 2 * margin - side - px(_GAP_PX), self.height())
        shown, font = fit_words(self._words, self.font(), words.width())
        spare = max(0, words.width() - QFontMetrics(font).horizontalAdvance(shown)) // 2  # sign and words in the middle
        sign = QRect(margin + spare, (self.height() - side) // 2, side, side)
        if self._shown is not None and (draw := _SIGNS.get(self._shown.name)) is not None:
            with upright(painter, QRectF(sign)):
                draw(painter, QRectF(sign), colour)
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        beside = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words.adjusted(spare, 0, -spare, 0), beside, shown)
