"""The window of an unattended exhibit: nothing leads out of it, whatever is pressed, and nothing ends it."""

import random
import sys
from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QHelpEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QTextEdit, QWidget

from gpuviz.chapters import CHAPTERS
from gpuviz.exhibit.config import Config, Kiosk
from gpuviz.kiosk.machine import State
from gpuviz.kiosk.views.attract import AttractView
from gpuviz.kiosk_app import KioskApp
from gpuviz.ui import lockdown
from gpuviz.ui.fonts import forget_letters
from gpuviz.ui.screens import ScreenFollower
from gpuviz.ui.views.question import QuestionView
from tests.ui.conftest import OpenApp, settle, visible, wait_for

CONFIG = Config(kiosk=Kiosk(typing=True))
pytestmark = pytest.mark.usefixtures("quiet")


@pytest.fixture
def app(open_app: OpenApp, qapp: QApplication) -> KioskApp:
    """An exhibit to which nobody has come yet; it shows a recording, and computes nothing."""
    app = open_app(live=False, kiosk=CONFIG)
    for _ in range(5):  # until all is loaded that comes a piece a frame
        settle(qapp, app)
    return cast(KioskApp, app)


@pytest.fixture
def awake(app: KioskApp, qapp: QApplication) -> KioskApp:
    """An exhibit with a visitor before it."""
    app.kiosk.touch()
    app.kiosk.do("close")
    settle(qapp, app)
    return app


def _state(app: KioskApp) -> State:
    return app.kiosk.machine.state


def _press(app: KioskApp, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or app.window, key, modifiers)


def _click(app: KioskApp, x: int, y: int) -> None:
    at = app.window.childAt(x, y) or app.window
    QTest.mouseClick(at, Qt.MouseButton.LeftButton, pos=at.mapFrom(app.window, QPoint(x, y)))


def _picture(app: KioskApp) -> QImage:
    return app.window.grab().toImage()


# ---- the touch that wakes ----


@pytest.mark.parametrize("way", ["touch", "key"])
def test_any_touch_or_key_wakes_it_and_presses_nothing_beneath(
    app: KioskApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    done: list[str] = []
    monkeypatch.setattr(app.kiosk.window, "do", lambda name, _value=None: done.append(name))
    monkeypatch.setattr(lockdown, "_DEAF_S", 3600)  # however long a busy machine takes until the second tap
    if way == "touch":
        _click(app, 640, 600)
    else:
        _press(app, Qt.Key.Key_Return)
    settle(qapp, app)
    assert _state(app) is State.AWAKE
    _click(app, 300, 300)  # the second tap of the same hand
    assert done == []


def test_after_a_moment_the_visitor_s_touches_count(
    app: KioskApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lockdown, "_DEAF_S", 0)  # the moment is over at once
    _click(app, 640, 600)
    settle(qapp, app)
    app.kiosk.do("close")
    settle(qapp, app)
    (start,) = (button for button in visible(app, QPushButton) if button.accessibleName() == "Layers")
    QTest.mouseClick(start, Qt.MouseButton.LeftButton)
    assert app.chapters.shown == "layers"


def test_a_press_alone_wakes_nobody_before_the_release(app: KioskApp) -> None:
    QTest.mousePress(app.window, Qt.MouseButton.LeftButton, pos=QPoint(600, 600))
    assert _state(app) is State.ATTRACT
    QTest.mouseRelease(app.window, Qt.MouseButton.LeftButton, pos=QPoint(600, 600))
    assert _state(app) is State.AWAKE


# ---- the countdown ----


@pytest.fixture
def warned(awake: KioskApp, qapp: QApplication) -> KioskApp:
    """An exhibit whose visitor has not touched it for a while."""
    limits = CONFIG.kiosk
    awake.kiosk.do("chapter", "layers")
    awake.kiosk.age(limits.idle_s + 1)
    settle(qapp, awake)
    assert _state(awake) is State.WARNING
    return awake


@pytest.mark.parametrize("place", [(20, 20), (640, 700), (640, 190)])
def test_a_touch_anywhere_but_on_an_answer_is_still_looking(
    warned: KioskApp, qapp: QApplication, place: tuple[int, int]
) -> None:
    _click(warned, *place)
    settle(qapp, warned)
    assert (_state(warned), warned.chapters.shown) == (State.AWAKE, "layers")
    assert visible(warned, QuestionView) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_3, Qt.Key.Key_Escape, Qt.Key.Key_PageDown, Qt.Key.Key_F])
def test_any_key_is_still_looking_and_does_nothing_else(warned: KioskApp, qapp: QApplication, key: Qt.Key) -> None:
    _press(warned, key)
    settle(qapp, warned)
    assert (_state(warned), warned.chapters.shown) == (State.AWAKE, "layers")


def test_the_answers_are_reached_by_tab_and_pressed_by_enter(warned: KioskApp, qapp: QApplication) -> None:
    warned.window.activateWindow()
    names: list[str] = []
    while "Start from the beginning" not in names:
        assert len(names) < 5
        _press(warned, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        names.append(focused.accessibleName() if focused else "")
    assert "I am still looking" in names
    _press(warned, Qt.Key.Key_Return)
    settle(qapp, warned)
    assert (_state(warned), warned.chapters.shown) == (State.ATTRACT, "race")


# ---- a key on which something lies ----


def _lie_on(app: KioskApp, key: Qt.Key, by_x: bool) -> None:
    """Repeat a key as Qt tells of it, or as X does: released, and pressed again at the same time."""
    for time_ms in range(1000, 1100, 20):
        for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, 65, 0, 0, "", not by_x)
            event.setTimestamp(time_ms)
            QApplication.sendEvent(app.window.windowHandle(), event)


@pytest.mark.parametrize("by_x", [False, True])
def test_a_held_key_does_not_keep_the_exhibit_awake(awake: KioskApp, qapp: QApplication, by_x: bool) -> None:
    for expected in (State.WARNING, State.ATTRACT):
        for _ in range(2):
            awake.kiosk.age(CONFIG.kiosk.idle_s / 2 + 1)
            _lie_on(awake, Qt.Key.Key_Escape, by_x)
        settle(qapp, awake)
        assert _state(awake) is expected
    _lie_on(awake, Qt.Key.Key_Escape, by_x)
    assert _state(awake) is State.ATTRACT


# ---- nothing leads out ----


def test_no_key_closes_the_window_or_changes_its_size(awake: KioskApp, qapp: QApplication) -> None:
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    before = awake.window.windowState()
    for key, modifiers in (
        (Qt.Key.Key_F4, alt),
        (Qt.Key.Key_Q, control),
        (Qt.Key.Key_W, control),
        (Qt.Key.Key_Tab, alt),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_HomePage, Qt.KeyboardModifier.NoModifier),
    ):
        _press(awake, key, modifiers)
    settle(qapp, awake)
    assert awake.window.isVisible()
    assert awake.window.windowState() == before
    assert awake.chapters.shown == "race"


def test_it_cannot_be_closed_from_outside_but_by_its_own_end(awake: KioskApp) -> None:
    assert not awake.window.close()
    assert awake.window.isVisible()


def test_nothing_reaches_the_clipboard_or_comes_from_it(awake: KioskApp, qapp: QApplication) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText("from elsewhere")
    awake.kiosk.do("sentences")
    settle(qapp, awake)
    (line,) = visible(awake, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "typed here")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_Z):
        QTest.keyClick(line, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(line, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(line, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    QTest.mouseClick(line, Qt.MouseButton.MiddleButton)
    QTest.mouseClick(line, Qt.MouseButton.RightButton)
    assert line.text() == "typed here"
    assert clipboard.text() == "from elsewhere"
    assert QApplication.activePopupWidget() is None


def test_the_text_of_a_program_cannot_be_marked_or_dragged_out(awake: KioskApp, qapp: QApplication) -> None:
    awake.kiosk.do("how")
    settle(qapp, awake)
    texts = visible(awake, QTextEdit)
    assert texts
    for one in texts:
        QTest.mouseDClick(one.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
        QTest.keyClick(one, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        assert not one.textCursor().hasSelection()


def test_typing_is_off_unless_the_settings_allow_it(open_app: OpenApp, qapp: QApplication) -> None:
    app = cast(KioskApp, open_app(live=False, kiosk=Config()))
    app.kiosk.touch()
    app.kiosk.do("close")
    app.kiosk.do("sentences")
    settle(qapp, app)
    assert visible(app, QLineEdit) == []


def test_nothing_is_ever_fetched(app: KioskApp) -> None:
    assert not app.chapters.sentence.may_fetch


def test_an_open_list_is_closed_when_nobody_is_there_any_more(awake: KioskApp, qapp: QApplication) -> None:
    awake.kiosk.do("chapter", "layers")
    boxes = visible(awake, QComboBox)
    if not boxes:
        awake.kiosk.do("chapter", "race")
        settle(qapp, awake)
        boxes = visible(awake, QComboBox)
    QComboBox().showPopup() if not boxes else boxes[0].showPopup()
    awake.kiosk.age(10_000)
    settle(qapp, awake)
    assert QApplication.activePopupWidget() is None


def test_the_pointer_is_hidden_until_the_exhibit_ends(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False, kiosk=CONFIG)
    pointer = QApplication.overrideCursor()
    assert pointer is not None
    assert pointer.shape() is Qt.CursorShape.BlankCursor
    app.close()
    assert QApplication.overrideCursor() is None


def test_random_input_neither_leads_out_nor_ends_in_an_exception(app: KioskApp, qapp: QApplication) -> None:
    chance = random.Random(1)
    failed: list[BaseException] = []
    app.kiosk.on_failure = failed.append
    for number in range(20_000):
        _random_event(chance, app)
        if number % 100 == 0:
            app.frame()
            qapp.processEvents()
        if number % 2_000 == 0:
            app.kiosk.age(10_000)
    settle(qapp, app)
    assert failed == []
    assert app.window.isVisible()
    assert QApplication.activeModalWidget() is None
    assert app.kiosk.window.settings.language in app.kiosk.window.languages


_KEYS = [key for key in Qt.Key if key is not Qt.Key.Key_unknown]
_MODIFIERS = [
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.GroupSwitchModifier,
]
_BUTTONS = [Qt.MouseButton.LeftButton] * 6 + [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]


def _random_event(chance: random.Random, app: KioskApp) -> None:
    window = app.window
    at = QPoint(chance.randrange(window.width()), chance.randrange(window.height()))
    widget: QWidget = QApplication.activePopupWidget() or window.childAt(at) or window
    place = QPointF(widget.mapFrom(window, at)) if widget.window() is window else QPointF(5, 5)
    everywhere = QPointF(window.mapToGlobal(at))
    modifiers, none = chance.choice(_MODIFIERS), Qt.KeyboardModifier.NoModifier
    kind = chance.randrange(12)
    if kind < 4:
        button = chance.choice(_BUTTONS)
        first = chance.choice((QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick))
        for type_, buttons in ((first, button), (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton)):
            QApplication.sendEvent(widget, QMouseEvent(type_, place, everywhere, button, buttons, modifiers))
    elif kind < 8:
        focused = QApplication.focusWidget() or window
        key, words = chance.choice(_KEYS), chance.choice(["", "a", "5", "é", "한", "\x03", "ع", "😀"])
        for type_ in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focused, QKeyEvent(type_, key, modifiers, words, chance.random() < 0.1))
    else:
        QApplication.sendEvent(QApplication.focusWidget() or widget, _other_event(chance, place, everywhere, none))


def _other_event(chance: random.Random, place: QPointF, everywhere: QPointF, none: Qt.KeyboardModifier) -> QEvent:
    at, action, left = place.toPoint(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    kinds: list[Callable[[], QEvent]] = [
        lambda: QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, everywhere.toPoint()),
        lambda: QHelpEvent(QEvent.Type.ToolTip, at, everywhere.toPoint()),
        lambda: QDragEnterEvent(at, action, _FILES, left, none),
        lambda: QDropEvent(place, action, _FILES, left, none),
        lambda: QInputMethodEvent("한", []),
        lambda: QWheelEvent(
            place,
            everywhere,
            QPoint(0, 0),
            QPoint(0, chance.choice((-120, 120))),
            Qt.MouseButton.NoButton,
            none,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
        lambda: QEvent(QEvent.Type.Close),
        lambda: QEvent(QEvent.Type.Leave),
        lambda: QMouseEvent(QEvent.Type.MouseMove, place, everywhere, Qt.MouseButton.NoButton, left, none),
    ]
    return chance.choice(kinds)()


_FILES = QMimeData()
_FILES.setText("something dragged in")


# ---- fingers and screens ----


@pytest.mark.parametrize("width_mm", [1430, 531, 420])  # of 65, 24 and 19 inches
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_buttons_and_chapters_are_as_high_as_a_finger_on_this_very_screen(
    open_app: OpenApp, qapp: QApplication, width_mm: float, size: tuple[int, int]
) -> None:
    screen_px = QApplication.primaryScreen().geometry().width()
    pixel_mm = width_mm / 1920
    app = cast(KioskApp, open_app(live=False, size=size, kiosk=Config(kiosk=Kiosk(millimetres=pixel_mm * screen_px))))
    app.kiosk.touch()
    app.kiosk.do("close")
    settle(qapp, app)
    buttons = [b for b in visible(app, QPushButton) if not b.property("quiet") and not b.property("sign")]
    low = [(b.accessibleName(), round(b.height() * pixel_mm, 1)) for b in buttons if b.height() * pixel_mm < 14.5]
    assert buttons
    assert low == []


def test_another_screen_or_resolution_is_followed(app: KioskApp, qapp: QApplication) -> None:
    follower = ScreenFollower(app.window, fills=True)
    app.window.resize(300, 260)
    QApplication.primaryScreen().geometryChanged.emit(QApplication.primaryScreen().geometry())
    wait_for(qapp, lambda: app.window.size() == QApplication.primaryScreen().geometry().size())
    assert app.window.isFullScreen()
    follower.deleteLater()


# ---- nothing ends it ----


def test_an_exception_in_a_slot_ends_in_a_reset_and_no_traceback_is_printed(
    awake: KioskApp, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    awake.kiosk.do("chapter", "you")
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("in a slot"), None)
    settle(qapp, awake)
    assert _state(awake) is State.FAILSAFE
    assert len(visible(awake, AttractView)) == 1
    awake.kiosk.age(2)
    settle(qapp, awake)
    assert (_state(awake), awake.chapters.shown) == (State.ATTRACT, "race")
    assert capsys.readouterr() == ("", "")


def test_a_view_that_cannot_be_painted_or_shown_gives_way_to_what_can(
    app: KioskApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(AttractView, "show_panel", fail)
    for _ in range(6):
        settle(qapp, app)
    assert _state(app) is State.FAILSAFE
    pictures = []
    for _ in range(2):
        pictures.append(_picture(app))
        QTest.qWait(700)
        settle(qapp, app)
    assert pictures[0] != pictures[1]  # it moves
    monkeypatch.undo()
    for _ in range(2):
        app.kiosk.age(100)
        settle(qapp, app)
    assert _state(app) is State.ATTRACT
    assert len(visible(app, AttractView)) == 1


@pytest.mark.parametrize("part", ["begin_frame", "end_frame"])
def test_what_measures_a_frame_does_not_end_it(app: KioskApp, monkeypatch: pytest.MonkeyPatch, part: str) -> None:
    monkeypatch.setattr(app.staff, part, _fail)
    app.frame()
    assert _state(app) is State.FAILSAFE


def test_every_chapter_comes_back_after_an_exception_of_its_own(app: KioskApp, qapp: QApplication) -> None:
    for chapter in CHAPTERS:
        app.kiosk.touch()
        app.kiosk.do("close")
        app.kiosk.do("chapter", chapter.name)
        settle(qapp, app)
        assert app.chapters.shown == chapter.name
        vars(app.chapters.scenes[chapter.name])["tick"] = _fail
        app.frame()
        del vars(app.chapters.scenes[chapter.name])["tick"]
        assert _state(app) is State.FAILSAFE
        app.kiosk.age(2)
        settle(qapp, app)
        assert _state(app) is State.ATTRACT


def _fail(*_: object) -> None:
    raise ZeroDivisionError


def test_letters_and_styles_are_forgotten_after_some_visits_and_the_picture_stays(
    app: KioskApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    forgotten: list[bool] = []

    def sleeps() -> bool:
        app.frame()
        return _state(app) is State.ATTRACT

    monkeypatch.setattr("gpuviz.kiosk_app._VISITS_TO_FORGET_LETTERS", 2)
    monkeypatch.setattr("gpuviz.kiosk_app._VISITS_TO_FORGET_STYLES", 2)
    forget_styles = app.window.forget_styles
    monkeypatch.setattr(app.window, "forget_styles", lambda: forgotten.append(forget_styles() is None))
    monkeypatch.setattr("gpuviz.kiosk_app.forget_letters", lambda: forgotten.append(forget_letters()))
    for visits in range(1, 5):
        app.kiosk.touch()
        settle(qapp, app)
        app.kiosk.do("close")
        app.kiosk.do("start-over")
        app.kiosk.do("start-over-confirmed")
        wait_for(qapp, sleeps)
        settle(qapp, app)
        assert not visible(app, QPushButton)
        assert len(forgotten) == visits // 2 * 2
    assert all(forgotten)
