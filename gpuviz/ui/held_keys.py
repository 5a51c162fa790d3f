"""Tells a key that is held down from one that is pressed again and again, where Qt cannot."""

from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent


class HeldKeys(QObject):
    """A filter of a window's events, after which ``isAutoRepeat`` is true of all that a held key brings.

    X reports a held key as released and, in the same millisecond, pressed again. Qt knows that for a repetition only
    if the second report has arrived when it looks at the first.
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
