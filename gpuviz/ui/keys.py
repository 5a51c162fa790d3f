"""Names of pressed keys, as in ``Action.key``, independent of the keyboard layout.

A key that types a Latin letter or digit is named by it. Any other key (``é`` in the digit row of AZERTY, ``Ф`` on a
Russian keyboard) is named by the key at the same position of a US keyboard.
"""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

_ROWS = ("1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
# The first scan code of each row: PC set 1, also used by Windows and by Linux, where X and Wayland add 8.
_PC_ROW_STARTS = (2, 16, 30, 44)
_PC_KEYS = {
    start + place: name for start, row in zip(_PC_ROW_STARTS, _ROWS, strict=True) for place, name in enumerate(row)
}
_X_OFFSET = 8
_MAC_KEYS = dict(enumerate("ASDFHGZXCV")) | dict(enumerate("BQWERYT123465", start=11))
_MAC_KEYS |= {25: "9", 26: "7", 28: "8", 29: "0", 31: "O", 32: "U", 34: "I", 35: "P", 37: "L", 38: "J", 40: "K"}
_MAC_KEYS |= {45: "N", 46: "M"}
_FIRST_WITHOUT_LETTER = 0x01000000  # the first of Qt's key codes for Esc, arrows and so on
_FIRST_DEAD, _LAST_DEAD = Qt.Key.Key_Dead_Grave.value, Qt.Key.Key_Dead_Longsolidusoverlay.value
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_MODIFIERS |= Qt.KeyboardModifier.GroupSwitchModifier
_SAVING = {Qt.Key.Key_S.value: "Ctrl+S", Qt.Key.Key_E.value: "Ctrl+E"}
_ALT_GR_ON_X = 0x80  # Mod5 of X and Wayland, which Qt exposes only as a native modifier


def is_ours(event: QKeyEvent) -> bool:
    """Whether a key is pressed without Ctrl, Alt, AltGr and Meta; Shift is allowed, as some layouts need it."""
    alt_gr = _platform() in ("xcb", "wayland") and event.nativeModifiers() & _ALT_GR_ON_X
    return not alt_gr and not event.modifiers() & _MODIFIERS


def triggers_action(event: QKeyEvent) -> bool:
    """Whether a key press may trigger an action: without modifiers, but for what saves, and not auto-repeated."""
    return (is_ours(event) or bool(_saving(event))) and not event.isAutoRepeat()


def action_key(event: QKeyEvent) -> str:
    """The name of an event's key, as in ``Action.key``: ``1``, ``W``, ``Space``, ``Esc``, ``Ctrl+S``."""
    if saving := _saving(event):
        return saving
    code = event.nativeVirtualKey() if _platform() == "cocoa" else event.nativeScanCode()
    return key_name(event.key(), event.text(), code, _platform())


def _saving(event: QKeyEvent) -> str:
    """The name of keys that save or export, as in other programs; no other action is named by them."""
    return _SAVING.get(event.key(), "") if event.modifiers() == Qt.KeyboardModifier.ControlModifier else ""


def key_name(key: int, text: str, native_code: int, platform: str) -> str:
    """The name of the key with Qt's key code ``key`` that types ``text``.

    ``native_code`` is the platform's code of the key's position: a virtual key code on macOS (``cocoa``), a scan code
    elsewhere. ``platform`` is the name of Qt's platform plugin.
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
    return QGuiApplication.platformName().partition("-")[0]  # without a suffix, as in wayland-egl
