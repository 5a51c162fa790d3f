"""A visitor at random: touches, keys, sliders, words, and waiting; the same for the same seed."""

import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gpuviz.kiosk_app import KioskApp

_Key = Qt.Key
_KEYS = [_Key.Key_Space, _Key.Key_Return, _Key.Key_Escape, _Key.Key_Tab, _Key.Key_Backtab, _Key.Key_PageDown]
_KEYS += [_Key.Key_PageUp, _Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End]
_KEYS += [_Key.Key_Delete, _Key.Key_Backspace, _Key.Key_F, _Key.Key_F4, _Key.Key_F11, _Key.Key_Q, _Key.Key_Menu]
_KEYS += [_Key(number) for number in range(_Key.Key_0.value, _Key.Key_9.value + 1)]
_KEYS += [_Key(number) for number in range(_Key.Key_A.value, _Key.Key_Z.value + 1)]
_MODIFIERS = [
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ShiftModifier,
]
_BUTTONS = [Qt.MouseButton.LeftButton] * 8 + [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]
_NONE = Qt.KeyboardModifier.NoModifier
# What gets the worker to do something that shows, by chapter.
_USUAL = {
    "race": ("start", None),
    "layers": ("write", None),
    "pixels": ("detail", 1),
    "decisions": ("again", None),
    "training": ("run", None),
    "serving": ("check", None),
    "scarcity": ("topic", "learning"),
}


class Visitor:
    """Acts on the window as a hand does: through its window handle, so that all filters see it."""

    def __init__(self, app: KioskApp, seed: int) -> None:
        self._app, self._random = app, random.Random(seed)
        self._touched: QWidget = app.window

    def wake(self) -> None:
        """Touch the sleeping exhibit."""
        QTest.mouseClick(self._handle(), Qt.MouseButton.LeftButton, _NONE, self._place())

    def choose_language(self) -> Iterator[None]:
        """Choose one, perhaps. A hand rests afterwards."""
        chapters = self._app.chapters
        if self._random.random() < 0.3:
            chapters.settings.change(language=self._random.choice(chapters.languages))
            yield

    def enter(self, chapter: str) -> Iterator[None]:
        """Go to a chapter, and begin what can be begun there. A hand rests in between."""
        chapters = self._app.chapters
        chapters.do("close")
        chapters.do("chapter", chapter)
        yield
        if chapter in _USUAL:
            self._app.kiosk.do(*_USUAL[chapter])
            yield

    def start_over(self) -> Iterator[None]:
        """Say that the next visitor may come. A hand rests in between."""
        for name in ("close", "start-over", "start-over-confirmed"):
            self._app.kiosk.do(name)
            yield

    def stay(self) -> None:
        """Touch beside everything, as somebody who only looks on."""
        self._app.kiosk.touch()

    def act(self) -> int:
        """Do one thing at random; returns how many events of the window system that were."""
        chosen = self._random.random()
        if chosen < 0.45:
            return self._tap(self._place())
        if chosen < 0.60:
            return self._do_something_offered()
        if chosen < 0.85:
            return self._press()
        if chosen < 0.95:
            return self._drag()
        return self._type()

    def _handle(self) -> QWindow:
        # PySide ends its object for a window's handle along with the last reference to the one for its widget.
        self._touched = QApplication.activePopupWidget() or self._app.window
        return self._touched.windowHandle() or self._app.window.windowHandle()

    def _place(self) -> QPoint:
        size = self._handle().size()
        return QPoint(self._random.randrange(max(1, size.width())), self._random.randrange(max(1, size.height())))

    def _tap(self, place: QPoint) -> int:
        handle, button = self._handle(), self._random.choice(_BUTTONS)
        QTest.mousePress(handle, button, _NONE, place)
        if self._random.random() < 0.9:
            QTest.mouseRelease(self._handle(), button, _NONE, place)
        return 2

    def _drag(self) -> int:
        begin, end = self._place(), self._place()
        QTest.mousePress(self._handle(), Qt.MouseButton.LeftButton, _NONE, begin)
        for share in (0.3, 0.6, 1.0):
            QTest.mouseMove(self._handle(), begin + (end - begin) * share)
        QTest.mouseRelease(self._handle(), Qt.MouseButton.LeftButton, _NONE, end)
        return 5

    def _press(self) -> int:
        modifier = self._random.choice(_MODIFIERS) if self._random.random() < 0.15 else _NONE
        QTest.keyClick(self._handle(), self._random.choice(_KEYS), modifier)
        return 2

    def _type(self) -> int:
        """Letters, signs and digits into whatever has the focus, also such as turn writing around."""
        letters = [chr(self._random.choice([*range(32, 127), 0x65E5, 0xAC00, 0x645, 0x202E])) for _ in range(5)]
        target = QApplication.focusWidget() or self._app.window
        for letter in letters:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, _Key.Key_unknown.value, _NONE, letter))
        return 2 * len(letters)

    def _do_something_offered(self) -> int:
        actions = [action for action in self._app.kiosk.actions() if action.enabled]
        if actions:
            self._app.kiosk.do(self._random.choice(actions).name)
        return 1


@contextmanager
def exceptions_as_in_an_event_loop() -> Iterator[None]:
    """Give exceptions of handlers to the hook, as Qt's loop does; called by us, Qt passes them on to us instead."""
    try:
        yield
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)
