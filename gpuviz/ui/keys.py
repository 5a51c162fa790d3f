"""Which key was pressed, as actions name it: the same key of the keyboard in every country's layout.

A Latin letter or digit that is typed is what it says. Where a key types something else (``é`` on AZERTY's row of
digits, ``Ф`` on a Russian keyboard) it is the key that lies in its place on a US keyboard.
"""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

_ROWS = ("1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
# Windows numbers keys as the first PC did, and so does Linux, where X and Wayland add 8.
_PC_ROW_STARTS = (2, 16, 30, 44)
_PC_KEYS = {
    start + place: name for start, row in zip(_PC_ROW_STARTS, _ROWS, strict=True) for place, name in enumerate(row)
}
_X_OFFSET = 8
_MAC_KEYS = dict(enumerate("ASDFHGZXCV")) | dict(enumerate("BQWERYT123465", start=11))
_MAC_KEYS |= {25: "9", 26: "7", 28: "8", 29: "0", 31: "O", 32: "U", 34: "I", 35: "P", 37: "L", 38: "J", 40: "K"}
_MAC_KEYS |= {45: "N", 46: "M"}
_FIRST_WITHOUT_LETTER = 0x01000000  # Esc, arrows and the like, in Qt's numbers
_FIRST_DEAD, _LAST_DEAD = Qt.Key.Key_Dead_Grave.value, Qt.Key.Key_Dead_Longsolidusoverlay.value
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_MODIFIERS |= Qt.KeyboardModifier.GroupSwitchModifier
_ALT_GR_ON_X = 0x80  # the fifth modifier of X and Wayland, of which Qt tells only so


def is_ours(event: QKeyEvent) -> bool:
    """Whether a key is pressed without Ctrl, Alt, AltGr and Meta; Shift some layouts need for digits."""
    alt_gr = _platform() in ("xcb", "wayland") and event.nativeModifiers() & _ALT_GR_ON_X
    return not alt_gr and not event.modifiers() & _MODIFIERS


def triggers_action(event: QKeyEvent) -> bool:
    """Whether a key may do something that must happen once: it is ours, and not merely still held down."""
    return is_ours(event) and not event.isAutoRepeat()


def action_key(event: QKeyEvent) -> str:
    """The key of an event as ``Command.key`` names it, such as ``1``, ``W``, ``Space`` or ``Esc``."""
    code = event.nativeVirtualKey() if _platform() == "cocoa" else event.nativeScanCode()
    return key_name(event.key(), event.text(), code, _platform())


def key_name(key: int, text: str, native_code: int, platform: str) -> str:
    """The name of a key that Qt calls ``key`` and that types ``text``.

    ``native_code`` is the platform's number of the place on the keyboard: a virtual key on macOS (``cocoa``), a scan
    code elsewhere. ``platform`` is named as Qt does it.
    """
    name = QKeySequence(key).toString()
    if name.isascii() and name.isalnum() and len(name) == 1:
        return name
    has_letter = key < _FIRST_WITHOUT_LETTER or _FIRST_DEAD <= key <= _LAST_DEAD or key == Qt.Key.Key_unknown
    if not has_letter or key == Qt.Key.Key_Space:
        return name
    digit = unicodedata.decimal(text, None) if len(text) == 1 else None
    return str(digit) if digit is not None else _at_place(native_code, platform) or name


def _at_place(code: int, platform: str) -> str | None:
    match platform:
        case "cocoa":
            return _MAC_KEYS.get(code)
        case "windows":
            return _PC_KEYS.get(code)
        case _:
            return _PC_KEYS.get(code - _X_OFFSET)


def _platform() -> str:
    return QGuiApplication.platformName().partition("-")[0]  # such as wayland-egl
