"""A lesson in the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QSlider

from gpuviz.app import App
from gpuviz.exhibit.config import Config
from gpuviz.exhibit.lesson import Lesson
from gpuviz.i18n.languages import Language, text
from gpuviz.presenter.lesson_file import read_lesson
from tests.ui.conftest import OpenApp, settle, visible

_LESSON = Lesson(title="A lesson", chapter="decisions", settings={"chains": 100}, hidden=["ways", "how"])


@pytest.fixture(autouse=True)
def _no_worker(quiet: None) -> None:
    """Nothing needs to be computed to see what shows."""


def _open(open_app: OpenApp, qapp: QApplication, lesson: Lesson, size: tuple[int, int] = (1280, 720)) -> App:
    app = open_app(lesson=lesson, size=size)
    settle(qapp, app)
    settle(qapp, app)
    return app


def _buttons(app: App) -> set[str]:
    return {button.accessibleName() for button in visible(app, QPushButton)}


def test_a_lesson_s_chapter_opens_with_its_settings(open_app: OpenApp, qapp: QApplication) -> None:
    app = _open(open_app, qapp, _LESSON)
    assert app.chapters.shown == "decisions"
    (slider,) = visible(app, QSlider)
    assert slider.accessibleDescription().startswith("100 chains")


@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920)])
def test_what_is_hidden_does_not_show_and_has_no_key(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int]
) -> None:
    how, again = (Language()(text(f"decisions-{name}")) for name in ("how", "again"))
    assert {how, again} <= _buttons(_open(open_app, qapp, Lesson(title="A lesson", chapter="decisions"), size))
    app = _open(open_app, qapp, _LESSON, size)
    assert how not in _buttons(app)
    assert again in _buttons(app)
    assert not [name for name in _buttons(app) if name.endswith(": 32")]
    QTest.keyClick(app.window, Qt.Key.Key_H)
    settle(qapp, app)
    assert how not in _buttons(app)
    assert app.chapters.scenes["decisions"].actions()[0].name == "again"


def test_ctrl_s_saves_what_shows(
    open_app: OpenApp, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = _open(open_app, qapp, _LESSON)
    app.chapters.do("chains", 3)
    settle(qapp, app)
    QTest.keyClick(app.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(qapp, app)
    (path,) = tmp_path.glob("lesson-*.toml")
    assert read_lesson(path).settings["chains"] == 5
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    settle(qapp, app)
    assert Language()(text("decisions-again")) in _buttons(app)


def test_without_a_lesson_ctrl_s_does_nothing(
    open_app: OpenApp, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = open_app()
    settle(qapp, app)
    QTest.keyClick(app.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(qapp, app)
    assert list(tmp_path.iterdir()) == []


def test_ctrl_e_saves_the_picture_as_it_shows(
    open_app: OpenApp, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = _open(open_app, qapp, _LESSON)
    QTest.keyClick(app.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    (path,) = tmp_path.glob("decisions-*.png")
    assert QImage(str(path)).size() == app.window.size()


def test_an_exhibit_can_be_a_lesson_and_saves_nothing(
    open_app: OpenApp, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = open_app(lesson=_LESSON, kiosk=Config())
    settle(qapp, app)
    QTest.keyClick(app.window, Qt.Key.Key_Space)  # wakes it
    settle(qapp, app)
    assert app.chapters.shown == "decisions"
    for key in (Qt.Key.Key_S, Qt.Key.Key_E):
        QTest.keyClick(app.window, key, Qt.KeyboardModifier.ControlModifier)
        settle(qapp, app)
    assert list(tmp_path.iterdir()) == []
