"""All chapters in one visit, in a real window, by what a visitor has at hand: page keys, Tab and Enter, or touches."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from gpuviz.app import App
from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.scarcity.game_state import Stage
from gpuviz.chapters.scarcity.scene import ScarcityScene
from gpuviz.i18n.languages import Language, text
from tests.ui.conftest import OpenApp, settle, visible

_NAMES = [chapter.name for chapter in CHAPTERS]
_MOST_TABS = 200  # a chapter has far fewer places that Tab reaches


@pytest.fixture(autouse=True)
def _no_worker(quiet: None) -> None:
    """Nothing needs to be computed to walk."""


def _open(open_app: OpenApp, qapp: QApplication) -> App:
    app = open_app()
    app.window.activateWindow()
    app.window.setFocus()
    settle(qapp, app)
    return app


def _chapter_button(app: App, name: str) -> QPushButton:
    title = Language()(text(f"chapters-{name}"))
    return _button(app, title)


def _button(app: App, name: str) -> QPushButton:
    """A button, by what a screen reader calls it."""
    return next(button for button in visible(app, QPushButton) if button.accessibleName() == name)


def _following(name: str) -> str:
    return _NAMES[_NAMES.index(name) + 1]


def _places(qapp: QApplication, app: App) -> list[QWidget]:
    """Where Tab leads, once round."""
    places: list[QWidget] = []
    for _ in range(_MOST_TABS):
        QTest.keyClick(qapp.focusWidget() or app.window, Qt.Key.Key_Tab)
        place = qapp.focusWidget()
        assert place is not None
        if place in places:
            return places
        places.append(place)
    raise AssertionError("Tab never comes round")


def _tab_to(qapp: QApplication, app: App, wanted: QWidget) -> None:
    for _ in range(_MOST_TABS):
        if qapp.focusWidget() is wanted:
            return
        QTest.keyClick(qapp.focusWidget() or app.window, Qt.Key.Key_Tab)
        qapp.processEvents()
    raise AssertionError("Tab never came there")


def test_page_keys_lead_through_all_chapters_and_back(open_app: OpenApp, qapp: QApplication) -> None:
    app = _open(open_app, qapp)
    shown = [app.chapters.shown]
    for key in [Qt.Key.Key_PageDown] * (len(_NAMES) - 1) + [Qt.Key.Key_PageUp] * (len(_NAMES) - 1):
        QTest.keyClick(app.window, key)
        settle(qapp, app)
        shown.append(app.chapters.shown)
    assert shown == [*_NAMES, *_NAMES[-2::-1]]
    assert app.chapters.failure is None


@pytest.mark.parametrize("name", _NAMES)
def test_page_keys_lead_on_from_wherever_tab_has_led(open_app: OpenApp, qapp: QApplication, name: str) -> None:
    app = _open(open_app, qapp)
    app.chapters.do("chapter", name)
    settle(qapp, app)
    other, key = (_NAMES[-2], Qt.Key.Key_PageUp) if name == _NAMES[-1] else (_following(name), Qt.Key.Key_PageDown)
    for place in _places(qapp, app):
        app.chapters.do("chapter", name)
        settle(qapp, app)
        place.setFocus()
        QTest.keyClick(place, key)
        settle(qapp, app)
        assert app.chapters.shown == other, f"{place} keeps {key} for itself"


def test_tab_and_enter_lead_through_all_chapters(open_app: OpenApp, qapp: QApplication) -> None:
    app = _open(open_app, qapp)
    for name in _NAMES[1:]:
        button = _chapter_button(app, name)
        _tab_to(qapp, app, button)
        QTest.keyClick(button, Qt.Key.Key_Return)
        settle(qapp, app)
        assert app.chapters.shown == name


@pytest.mark.parametrize("way_out", ["close", "the bar"])
def test_touches_lead_through_all_chapters_into_the_game_and_out_again(
    open_app: OpenApp, qapp: QApplication, way_out: str
) -> None:
    app = _open(open_app, qapp)
    for name in _NAMES[1:]:
        QTest.mouseClick(_chapter_button(app, name), Qt.MouseButton.LeftButton)
        settle(qapp, app)
        assert app.chapters.shown == name
        scene = app.chapters.scenes[name]
        if isinstance(scene, ScarcityScene):
            opens = _button(app, Language()(text("scarcity-keep-up")))
            QTest.mouseClick(opens, Qt.MouseButton.LeftButton)
            settle(qapp, app)
            assert scene.pages.shown == "game"
            if way_out == "close":
                closes = _button(app, Language()(text("command-close")))
                QTest.mouseClick(closes, Qt.MouseButton.LeftButton)
                settle(qapp, app)
                assert scene.pages.shown == "scarcity"
    assert app.chapters.failure is None


@pytest.mark.parametrize("way_out", ["Esc", "Enter", "Page Down"])
def test_the_game_is_left_by_keys_while_it_runs(open_app: OpenApp, qapp: QApplication, way_out: str) -> None:
    app = _open(open_app, qapp)
    app.chapters.do("chapter", "scarcity")
    settle(qapp, app)
    scene = app.chapters.scenes["scarcity"]
    assert isinstance(scene, ScarcityScene)
    for _ in range(2):  # opens it, and starts it
        QTest.keyClick(app.window, Qt.Key.Key_Space)
        settle(qapp, app)
    assert scene.game.now.stage is Stage.RUNNING
    if way_out == "Page Down":
        QTest.keyClick(app.window, Qt.Key.Key_PageDown)
        settle(qapp, app)
        assert app.chapters.shown == "closing"
    elif way_out == "Esc":
        QTest.keyClick(app.window, Qt.Key.Key_Escape)
        settle(qapp, app)
        assert scene.pages.shown == "scarcity"
    else:
        closes = _button(app, Language()(text("command-close")))
        _tab_to(qapp, app, closes)
        QTest.keyClick(closes, Qt.Key.Key_Return)
        settle(qapp, app)
        assert scene.pages.shown == "scarcity"
