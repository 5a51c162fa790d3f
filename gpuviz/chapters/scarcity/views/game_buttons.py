"""Buttons for two players at once."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QSizePolicy

from gpuviz.panels.actions import Action
from gpuviz.ui.views.buttons import ActionButton
from gpuviz.ui.views.view import ViewContext

_LEAST_TARGET_PX = 44  # in pixels of the screen
_SHARES = 1.0, 0.9, 0.8, 0.7  # of the letters' size, until all words have room


class HandButton(ActionButton):
    """A button for one of several fingers: it takes touches itself, as Qt makes a mouse of the first finger alone.

    A touch does not give it the focus, so that keys keep their meaning. It is at least ``least_px`` high, in design
    pixels, and shows a ``sign`` in place of words.
    """

    def __init__(self, context: ViewContext, least_px: float, size: float = 1.0, sign: str = "") -> None:
        self._looks, self._size, self._sign = context.theme, size, sign
        self.least_px = least_px
        super().__init__(context)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_action(self, action: Action) -> None:
        """Show an action; screen readers are told its words in any case."""
        if action != self._shown:
            super().show_action(action)
            if self._sign:
                self.setText(self._sign)
            self._fit()

    def rescale(self, size: float = 1.0) -> None:
        """Apply the theme's current scale."""
        self._fit(size)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self, size: float = 1.0) -> None:
        """Long words have smaller letters."""
        for share in _SHARES:
            super().rescale(size * self._size * share)
            if super().sizeHint().width() <= self.width():
                break

    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        return QSize(wanted.width(), max(_LEAST_TARGET_PX, self._looks.px(self.least_px)))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_TARGET_PX, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and self.isEnabled():
            self._touch(event)
            return True
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        """It is pressed while a finger lies on it, and counts when that is lifted there."""
        event.accept()
        is_inside = any(self.rect().contains(point.position().toPoint()) for point in event.points())
        self.setDown(is_inside and event.type() in (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate))
        if is_inside and event.type() == QEvent.Type.TouchEnd:
            self.click()
