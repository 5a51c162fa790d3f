"""Detects auto-repeated keys where Qt takes them for separate presses."""

from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent


class HeldKeys(QObject):
    """An event filter for a window, after which ``isAutoRepeat`` is correct for every key press.

    X reports auto-repeat as a release and a press with the same timestamp. Qt recognizes it only if the press has
    already arrived when it handles the release.
    """

    def __init__(self) -> None:
        super().__init__()
        self._released: tuple[int, int] | None = None

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyRelease:
            self._released = _key_and_time(cast(QKeyEvent, event))
        elif kind == QEvent.Type.KeyPress:
            press = cast(QKeyEvent, event)
            if press.timestamp() and not press.isAutoRepeat() and self._released == _key_and_time(press):
                QCoreApplication.sendEvent(window, _as_repeated(press))
                return True
        return False


def _key_and_time(event: QKeyEvent) -> tuple[int, int]:
    return event.key(), event.timestamp()


def _as_repeated(press: QKeyEvent) -> QKeyEvent:
    repeated = QKeyEvent(
        press.type(),
        press.key(),
        press.modifiers(),
        press.nativeScanCode(),
        press.nativeVirtualKey(),
        press.nativeModifiers(),
        press.text(),
        True,
        press.count(),
    )
    repeated.setTimestamp(press.timestamp())
    return repeated
