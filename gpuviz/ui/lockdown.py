"""Keeps whoever stands before an exhibit inside it: no key, button or gesture leads anywhere else."""

import time
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointerEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from gpuviz.ui.keys import action_key

_DEAF_S = 0.4  # after the waking touch: a second tap by the same hand would press what now lies there
_Key, _Kind, _Modifier = Qt.Key, QEvent.Type, Qt.KeyboardModifier
_MOVING = {_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down}
_PRESSING = {_Key.Key_Return, _Key.Key_Enter, _Key.Key_Space, _Key.Key_Select}
_LET_THROUGH = _MOVING | _PRESSING | {_Key.Key_Escape, _Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Home, _Key.Key_End}
_LET_THROUGH |= {_Key.Key_Backspace, _Key.Key_Delete, _Key.Key_Shift}
_COMMANDING = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier
_CTRL_ALT, _STAFF_KEY = _Modifier.ControlModifier | _Modifier.AltModifier, "P"
_MOUSE = {_Kind.MouseButtonPress, _Kind.MouseButtonRelease, _Kind.MouseButtonDblClick}
_KEYS = {_Kind.KeyPress, _Kind.KeyRelease}
_TOUCHES = {_Kind.TouchBegin, _Kind.TouchUpdate, _Kind.TouchEnd, _Kind.TouchCancel}
_INPUT = _MOUSE | _KEYS | _TOUCHES | {_Kind.MouseMove, _Kind.Wheel, _Kind.TabletPress, _Kind.TabletRelease}
_BEGINS = {_Kind.MouseButtonPress, _Kind.MouseButtonDblClick, _Kind.TouchBegin, _Kind.Wheel, _Kind.TabletPress}
_TOUCHED = {_Kind.MouseButtonPress, _Kind.MouseButtonDblClick, _Kind.TouchBegin, _Kind.TabletPress}
_WAKES = {_Kind.MouseButtonRelease, _Kind.TouchEnd, _Kind.TabletRelease, _Kind.KeyPress}
_NEVER = {
    _Kind.ContextMenu,
    _Kind.ToolTip,
    _Kind.WhatsThis,
    _Kind.QueryWhatsThis,
    _Kind.EnterWhatsThisMode,
    _Kind.Shortcut,
    _Kind.DragEnter,
    _Kind.DragMove,
    _Kind.Drop,
    _Kind.FileOpen,
    _Kind.NativeGesture,
    _Kind.Quit,
}


class Gate(Protocol):
    """Whom the lockdown asks, and tells of every touch."""

    @property
    def asleep(self) -> bool:
        """Nobody is there: the next touch wakes the exhibit, and does nothing else."""
        ...

    @property
    def warns(self) -> bool:
        """A countdown shows, which any key stops but those that move between its answers and press them."""
        ...

    def touch(self) -> None:
        """Somebody touched the screen or pressed a key."""
        ...

    def touched_at(self, across: float, down: float) -> None:
        """Somebody touched the screen at these shares (0-1) of its width and height."""
        ...

    def staff_keys(self) -> None:
        """Somebody pressed the keys by which staff come in without a touch: Ctrl+Alt+P."""
        ...


class Lockdown(QObject):
    """An event filter of the whole application."""

    def __init__(self, application: QApplication, gate: Gate) -> None:
        super().__init__()
        self._gate, self._application = gate, application
        self._deaf_until_s = 0.0
        application.installEventFilter(self)
        application.setQuitOnLastWindowClosed(False)
        application.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def lift(self) -> None:
        """Let everything through again."""
        self._application.removeEventFilter(self)
        self._application.setQuitOnLastWindowClosed(True)
        self._application.restoreOverrideCursor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stop what leads out of the exhibit, and the touch that wakes it."""
        kind = event.type()
        if kind in _INPUT:
            self._look_for_staff(kind, watched, event)
            # A window's keys go on to a widget of it, and HeldKeys finds out between the two which are repeated.
            goes_on = kind in _KEYS and isinstance(watched, QWindow)
            stopped = not goes_on and self._stops_input(kind, event)
        else:
            stopped = kind in _NEVER
            if kind == _Kind.Polish and isinstance(watched, QTextEdit):  # its text could be dragged and copied
                watched.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        if stopped:
            event.setAccepted(kind not in (_Kind.Quit, _Kind.DragEnter, _Kind.DragMove))
        return stopped

    def _look_for_staff(self, kind: QEvent.Type, watched: QObject, event: QEvent) -> None:
        """Tell where the screen is touched: once, as each touch comes by the window and goes on to what is in it."""
        if kind in _TOUCHED and isinstance(watched, QWindow):
            at = cast(QPointerEvent, event).points()[0].position()
            self._gate.touched_at(at.x() / max(1, watched.width()), at.y() / max(1, watched.height()))
        elif kind == _Kind.KeyPress and isinstance(watched, QWindow):
            key = cast(QKeyEvent, event)
            if key.modifiers() == _CTRL_ALT and action_key(key) == _STAFF_KEY:
                self._gate.staff_keys()

    def _stops_input(self, kind: QEvent.Type, event: QEvent) -> bool:
        if self._gate.asleep:
            if kind in _WAKES and not _is_repeated(event):
                self._gate.touch()
                self._deaf_until_s = time.monotonic() + _DEAF_S
            return True
        if time.monotonic() < self._deaf_until_s:
            return True
        if kind in _MOUSE and cast(QMouseEvent, event).button() != Qt.MouseButton.LeftButton:
            return True
        if kind in _KEYS:
            return self._stops_key(cast(QKeyEvent, event))
        if kind in _BEGINS and not self._gate.warns:  # in a warning the touch is an answer, or beside its card
            self._gate.touch()
        return False

    def _stops_key(self, event: QKeyEvent) -> bool:
        is_press = event.type() == _Kind.KeyPress and not _is_repeated(event)
        if self._gate.warns and event.key() not in _MOVING | _PRESSING:
            if is_press:
                self._gate.touch()
            return True
        if is_press and not self._gate.warns:
            self._gate.touch()
        return not _stays_inside(event)


def _is_repeated(event: QEvent) -> bool:
    """Whether it comes of a key that is held, or on which something lies: nobody need be there."""
    return isinstance(event, QKeyEvent) and event.isAutoRepeat()


def _stays_inside(event: QKeyEvent) -> bool:
    """Whether a key moves, presses or types something, and is no command to window, clipboard or system."""
    words, commanding = event.text(), event.modifiers() & _COMMANDING
    if words and words.isprintable():
        types = commanding == _CTRL_ALT  # how Windows tells of AltGr
        return not commanding or (types and isinstance(QApplication.focusWidget(), QLineEdit))
    cuts = event.key() == _Key.Key_Delete and event.modifiers() & _Modifier.ShiftModifier
    return event.key() in _LET_THROUGH and not commanding and not cuts


def close_popups() -> None:
    """Close open lists and all else that lies over the window."""
    popup: QWidget | None = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        popup = QApplication.activePopupWidget()
