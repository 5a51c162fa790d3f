"""A small sign beside a figure, i for sourced and = for others; a touch tells where the figure comes from."""

from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.i18n.languages import text
from gpuviz.panels.origin import Origin
from gpuviz.ui import theme
from gpuviz.ui.accessible import announce
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.buttons import PushButton
from gpuviz.ui.views.fitting import breakable
from gpuviz.ui.views.symbols import draw_focus
from gpuviz.ui.views.view import ViewContext

_SIGN_PX, _ROOM_PX = 26, 44  # the sign, and the width in which it stands, so that it never touches words
_LEAST_TARGET_PX = 44  # in pixels of the screen
_CARD_PX = 520
_SIGNS = {"computed": "=", "sourced": "i", "rule": "="}
_PRESSING = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_CLOSING = (*_PRESSING, QEvent.Type.TouchBegin, QEvent.Type.KeyPress)

_LEAVING = (QEvent.Type.Hide, QEvent.Type.EnabledChange)  # a card over everything disables what is below it


class OriginBadge(PushButton):
    """The sign; hidden while there is no ``Origin`` to show."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._origin: Origin | None = None
        self.setProperty("sign", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setVisible(False)
        self.clicked.connect(self._tell)
        self.rescale()

    def show_origin(self, origin: Origin | None) -> None:
        """Show the sign of an origin; None shows none."""
        if origin == self._origin:
            return
        self._origin = origin
        self.setVisible(origin is not None)
        if origin is not None:
            self.setAccessibleName(self._context.language(text(f"origin-{origin.kind}")))
            self.setAccessibleDescription(self._context.language(origin.words))
        self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._context.theme.px
        return QSize(max(px(_ROOM_PX), _LEAST_TARGET_PX), max(px(_SIGN_PX), round(_LEAST_TARGET_PX * 0.8)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _tell(self) -> None:
        if self._origin is not None:
            title = self._context.language(text(f"origin-{self._origin.kind}"))
            _Card(self, self._context, title, self._context.language(self._origin.words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._origin is None:
            return
        painter, side = painter_on(self), self._context.theme.px(_SIGN_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sign = QRectF(0, 0, side, side)
        sign.moveCenter(QRectF(self.rect()).center())
        colour = theme.FOCUS if self.hasFocus() or self.isDown() else theme.TEXT_SOFT
        painter.setPen(QPen(colour, max(1.0, side / 16)))
        inside = sign.adjusted(1, 1, -1, -1)
        if self._origin.kind == "sourced":
            painter.drawEllipse(inside)
        else:
            painter.drawRoundedRect(inside, side * 0.22, side * 0.22)
        font = self._context.theme.font("small")
        font.setPixelSize(max(1, round(side * 0.66)))
        painter.setFont(font)
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, _SIGNS[self._origin.kind])
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), self._context.theme.px(3))


class _Card(QFrame):
    """The words, over the window, beside the sign that was touched; the next touch or key closes them."""

    def __init__(self, badge: OriginBadge, context: ViewContext, title: str, words: str) -> None:
        window = badge.window()
        super().__init__(window)
        self.setObjectName("origin")
        px = context.theme.px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(24), px(16), px(24), px(18))
        box.setSpacing(px(6))
        for line, role in ((title, "subheading"), (breakable(words), "small")):
            label = QLabel(line)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setFont(context.theme.font(role))  # type: ignore[arg-type]  # both are roles of fonts
            box.addWidget(label)
        wide = min(px(_CARD_PX), window.width() - 2 * px(16))
        self.resize(wide, box.totalHeightForWidth(wide))
        self._stand_beside(badge, window, px(10))
        self._badge = badge
        self._is_pressed = False  # by the mouse or a finger, which closed it
        self.setAccessibleName(f"{title}: {words}")
        self._application = cast(QCoreApplication, QCoreApplication.instance())
        self._application.installEventFilter(self)
        self.show()
        self.raise_()
        announce(self, self.accessibleName())

    def _stand_beside(self, badge: QWidget, window: QWidget, gap: int) -> None:
        """Below the sign, or above it where there is no room."""
        corner = badge.mapTo(window, QPoint(badge.width() // 2, badge.height()))
        below = corner.y() + gap
        top = below if below + self.height() <= window.height() else corner.y() - badge.height() - gap - self.height()
        left = min(max(gap, corner.x() - self.width() // 2), window.width() - self.width() - gap)
        self.move(left, max(gap, top))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close at the next press, and when the sign goes or is out of reach, or the window changes its size.

        The press does nothing else; nor does its release, on which many a widget acts.
        """
        kind = event.type()
        is_gone = kind in _LEAVING and watched is self._badge
        if is_gone or (kind == QEvent.Type.Resize and watched is self.parent()):
            self._close()
        if not isinstance(watched, QWidget) or watched.window() is not self.window():
            return False
        if self._is_pressed:
            if kind == QEvent.Type.MouseButtonRelease or kind in _PRESSING:  # a release may get lost
                self._close()
            return kind in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)
        if kind not in _CLOSING:
            return False
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt):
            return False
        self.hide()
        self._is_pressed = kind in _PRESSING
        if not self._is_pressed:
            self._close()
        return True

    def _close(self) -> None:
        """Close for good."""
        self._application.removeEventFilter(self)
        self.hide()
        self.deleteLater()
