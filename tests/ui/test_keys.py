"""Which keys do something: those of every country's keyboard, once each, and without Ctrl or Alt."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from gpuviz.app import App
from gpuviz.sentence.views.sentence_choice import SentenceChoiceView
from gpuviz.ui.keys import is_ours, key_name
from tests.chapters.stages import race_of
from tests.ui.conftest import OpenApp, settle, visible

_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_MODIFIERS = [
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.GroupSwitchModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,  # AltGr on Windows
]


@pytest.mark.parametrize(
    ("key", "text", "code", "platform", "name"),
    [
        # X and Wayland: the place's number and 8
        pytest.param(Qt.Key.Key_1, "1", 10, "xcb", "1", id="US 1"),
        pytest.param(Qt.Key.Key_Ampersand, "&", 10, "xcb", "1", id="AZERTY 1 without Shift"),
        pytest.param(Qt.Key.Key_Eacute, "é", 11, "xcb", "2", id="AZERTY 2 without Shift"),
        pytest.param(Qt.Key.Key_2, "2", 11, "xcb", "2", id="AZERTY 2 with Shift"),
        pytest.param(Qt.Key.Key_QuoteDbl, '"', 12, "wayland", "3", id="AZERTY 3"),
        pytest.param(Qt.Key.Key_Agrave, "à", 19, "xcb", "0", id="AZERTY 0"),
        pytest.param(Qt.Key.Key_A, "a", 24, "xcb", "A", id="AZERTY A lies in Q's place and is A"),
        pytest.param(Qt.Key.Key_W, "w", 52, "xcb", "W", id="AZERTY W lies in Z's place and is W"),
        pytest.param(Qt.Key.Key_Z, "z", 29, "xcb", "Z", id="QWERTZ Z lies in Y's place and is Z"),
        pytest.param(Qt.Key.Key_O, "o", 39, "xcb", "O", id="Dvorak O lies in S's place and is O"),
        pytest.param(0x042F, "я", 52, "xcb", "Z", id="Russian я"),
        pytest.param(0x0424, "ф", 38, "xcb", "A", id="Russian ф"),
        pytest.param(0x0426, "ц", 25, "wayland", "W", id="Russian ц"),
        pytest.param(0x03A3, "σ", 39, "xcb", "S", id="Greek σ"),
        pytest.param(0x03A4, "τ", 28, "xcb", "T", id="Greek τ"),
        pytest.param(0x0634, "ش", 38, "xcb", "A", id="Arabic ش"),
        pytest.param(0x0661, "١", 10, "xcb", "1", id="Arabic ١"),
        pytest.param(0x06F2, "۲", 0, "xcb", "2", id="Persian ۲ of a number pad"),
        pytest.param(Qt.Key.Key_Apostrophe, "'", 25, "xcb", "W", id="Hebrew ' in W's place"),
        pytest.param(0x1102, "ㄴ", 39, "xcb", "S", id="Korean ㄴ in S's place"),
        pytest.param(Qt.Key.Key_unknown, "ㅗ", 43, "wayland", "H", id="Korean ㅗ in H's place"),
        pytest.param(Qt.Key.Key_Hangul, "", 130, "xcb", "Hangul", id="the key that switches Hangul on"),
        pytest.param(0x30C8, "ト", 39, "xcb", "S", id="Japanese kana ト in S's place"),
        pytest.param(0x306F, "は", 41, "xcb", "F", id="Japanese kana は in F's place"),
        pytest.param(Qt.Key.Key_unknown, "ぬ", 10, "xcb", "1", id="Japanese kana ぬ in 1's place"),
        pytest.param(0xFF13, "３", 12, "xcb", "3", id="a full-width ３"),
        pytest.param(0x0633, "س", 39, "xcb", "S", id="Arabic س in S's place"),
        pytest.param(0x0627, "ا", 43, "wayland", "H", id="Arabic ا in H's place"),
        pytest.param(0x06F5, "۵", 14, "wayland", "5", id="Persian ۵"),
        pytest.param(0x3134, "ㄴ", 31, "windows", "S", id="Korean ㄴ on Windows"),
        pytest.param(0x0633, "س", 1, "cocoa", "S", id="Arabic س on macOS"),
        pytest.param(Qt.Key.Key_Dead_Circumflex, "", 11, "xcb", "2", id="a dead key"),
        pytest.param(Qt.Key.Key_unknown, "ක", 39, "xcb", "S", id="a letter that Qt has no number for"),
        # Windows: the place's number
        pytest.param(Qt.Key.Key_Ampersand, "&", 2, "windows", "1", id="AZERTY 1 on Windows"),
        pytest.param(0x042F, "я", 44, "windows", "Z", id="Russian я on Windows"),
        # macOS: numbers of its own
        pytest.param(0x0424, "ф", 0, "cocoa", "A", id="Russian ф on macOS"),
        pytest.param(Qt.Key.Key_Eacute, "é", 19, "cocoa", "2", id="AZERTY 2 on macOS"),
        pytest.param(Qt.Key.Key_ParenLeft, "(", 23, "cocoa", "5", id="AZERTY 5 on macOS"),
        # all others
        pytest.param(Qt.Key.Key_Space, " ", 65, "xcb", "Space", id="Space"),
        pytest.param(Qt.Key.Key_Escape, "\x1b", 9, "xcb", "Esc", id="Esc"),
        pytest.param(Qt.Key.Key_Escape, "\x1b", 38, "xcb", "Esc", id="Esc put in A's place"),
        pytest.param(Qt.Key.Key_Odiaeresis, "ö", 47, "xcb", "Ö", id="German Ö is none of the US keyboard's letters"),
        pytest.param(Qt.Key.Key_Period, ".", 60, "xcb", ".", id="full stop"),
        pytest.param(0x0424, "ф", 0, "xcb", "Ф", id="no place told"),
    ],
)
def test_a_key_is_named_by_its_letter_or_else_by_its_place(
    key: int, text: str, code: int, platform: str, name: str
) -> None:
    assert key_name(int(key), text, code, platform) == name


def _press(
    widget: QWidget,
    key: int,
    text: str = "",
    code: int = 0,
    modifiers: Qt.KeyboardModifier = _NONE,
    repeated: bool = False,
) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, int(key), modifiers, code, 0, 0, text, repeated))


def _watched(app: App, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of all commands that the scene is told from now on."""
    told: list[str] = []
    monkeypatch.setattr(app.chapters, "do", lambda name, value=None: told.append(name))
    return told


@pytest.mark.parametrize(
    ("key", "text", "code", "modifiers", "name"),
    [
        pytest.param(Qt.Key.Key_Eacute, "é", 11, _NONE, "chapter-layers", id="AZERTY"),
        pytest.param(Qt.Key.Key_2, "2", 11, _SHIFT, "chapter-layers", id="AZERTY with Shift"),
        pytest.param(0x042B, "ы", 39, _NONE, "slow", id="Russian"),
        pytest.param(0x0397, "η", 43, _NONE, "how", id="Greek"),
    ],
)
def test_keys_of_other_countries_do_what_the_us_ones_do(
    open_app: OpenApp,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    key: int,
    text: str,
    code: int,
    modifiers: Qt.KeyboardModifier,
    name: str,
) -> None:
    app = open_app(live=False)
    settle(qapp, app)
    told = _watched(app, monkeypatch)
    _press(app.window, key, text, code, modifiers)
    assert told == [name]


def test_a_held_space_is_one_start(open_app: OpenApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_app(live=False)
    settle(qapp, app)
    told = _watched(app, monkeypatch)
    _press(app.window, Qt.Key.Key_Space, " ")
    for _ in range(3):
        _press(app.window, Qt.Key.Key_Space, " ", repeated=True)
    assert told == ["start"]


def test_a_held_key_does_not_switch_the_full_screen_on_and_off(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False)
    _press(app.window, Qt.Key.Key_F, "f")
    assert app.window.isFullScreen()
    _press(app.window, Qt.Key.Key_F, "f", repeated=True)
    assert app.window.isFullScreen()


@pytest.mark.parametrize("modifier", _MODIFIERS)
@pytest.mark.parametrize("key", ["C", "F", "H", "S", "2", "Space", "Escape"])
def test_keys_with_ctrl_alt_or_meta_do_nothing(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, key: str, modifier: Qt.KeyboardModifier
) -> None:
    app = open_app(live=False)
    told = _watched(app, monkeypatch)
    _press(app.window, Qt.Key[f"Key_{key}"], modifiers=modifier)
    assert told == []
    assert not app.window.isFullScreen()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("platform", "ours"), [("xcb", False), ("wayland-egl", False), ("windows", True)])
def test_alt_gr_of_x_and_wayland_is_known_by_its_native_name(
    monkeypatch: pytest.MonkeyPatch, platform: str, ours: bool
) -> None:
    monkeypatch.setattr("gpuviz.ui.keys.QGuiApplication.platformName", lambda: platform)
    assert is_ours(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_E, _NONE, 26, 0, 0x80, "€")) is ours
    assert is_ours(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_E, _NONE, 26, 0, 0x10, "e"))  # with the number lock


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_focused_button_is_pressed_once_and_only_by_a_bare_key(
    open_app: OpenApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    app = open_app(live=False)
    settle(qapp, app)
    button = next(button for button in visible(app, QPushButton) if "Show me how" in button.text())
    button.setFocus()
    told = _watched(app, monkeypatch)
    for modifier in _MODIFIERS:
        _press(button, key, modifiers=modifier)
    assert told == []
    _press(button, key)
    _press(button, key, repeated=True)
    assert told == ["how"]


def test_arrows_move_over_a_sheet_as_long_as_they_are_held_and_enter_picks_once(
    open_app: OpenApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gpuviz.chapters.race.views.tile_grid import TileGridView

    app = open_app(live=False)
    settle(qapp, app)
    sheet = visible(app, TileGridView)[0]
    told: list[tuple[str, object]] = []
    monkeypatch.setattr(app.chapters, "do", lambda name, value=None: told.append((name, value)))
    _press(sheet, Qt.Key.Key_Right)
    _press(sheet, Qt.Key.Key_Right, repeated=True)
    _press(sheet, Qt.Key.Key_Right, modifiers=Qt.KeyboardModifier.ControlModifier)
    _press(sheet, Qt.Key.Key_Return)
    _press(sheet, Qt.Key.Key_Return, repeated=True)
    assert told == [("pick", 2)]


def test_what_is_typed_into_the_line_is_a_sentence_and_no_command(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    race_of(app.chapters)._show("sentences")
    settle(qapp, app)
    line = visible(app, SentenceChoiceView)[0].findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    QTest.keyClicks(line, "2 chefs and s")
    _press(line, Qt.Key.Key_S, "s", repeated=True)
    _press(line, Qt.Key.Key_Eacute, "é", 11)
    settle(qapp, app)
    assert line.text() == "2 chefs and ssé"
    assert app.chapters.shown == "race"
    assert visible(app, SentenceChoiceView)
