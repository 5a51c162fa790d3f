import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gpuviz.app import WindowOptions
from gpuviz.chapters.race.matmul_race import RaceStart
from gpuviz.compute.problem import MatmulProblem
from gpuviz.presenter.talk import picture_of
from gpuviz.talk_app import TalkApp
from tests.chapters.race.made_up import race
from tests.ui.conftest import qapp, wait_for

__all__ = ["qapp"]

_TWO_SCREENS = {
    "screens": [
        {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
        {"name": "projector", "x": 1366, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1},
    ]
}
_PLACES = """
import sys
from gpuviz.app import WindowOptions
from gpuviz.window_process import make_app
from gpuviz.ui.application import make_application
application = make_application()
app = make_app(WindowOptions(presenting=True))
app.show()
application.processEvents()
print(app.window.geometry().getRect(), app.window.isFullScreen(), app.talk.window.screen().name())
app.close()
application.processEvents()
"""


@pytest.fixture
def talk(qapp: QApplication, tmp_path: Path) -> Iterator[TalkApp]:
    """A talk about a recorded race; nothing is computed."""
    recorded = race(MatmulProblem.random(25, 40, 8))
    app = TalkApp(WindowOptions(RaceStart(recording=recorded), size=(1280, 720), presenting=True))
    app.talk.folder = tmp_path / "talks"
    app.show()
    app.frame()
    yield app
    app.close()
    app.deleteLater()
    qapp.processEvents()
    qapp.sendPostedEvents(None, 52)  # deferred deletes
    assert QApplication.topLevelWidgets() == []


def test_keys_act_on_the_big_screen_wherever_they_are_pressed(talk: TalkApp) -> None:
    QTest.keyClick(talk.talk.window, Qt.Key.Key_Right)
    assert talk.chapters.shown == "layers"
    QTest.keyClick(talk.window, Qt.Key.Key_Left)
    assert talk.chapters.shown == "race"


def _greys_of_next_frame(talk: TalkApp) -> set[int]:
    talk.frame()
    image = talk.window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)  # its bits go with it
    return set(bytes(image.constBits()))


def test_dark_screen_is_black_to_its_edges_and_light_again_at_a_touch(talk: TalkApp, qapp: QApplication) -> None:
    QTest.keyClick(talk.window, Qt.Key.Key_Period)
    wait_for(qapp, lambda: _greys_of_next_frame(talk) == {0})
    child = talk.window.childAt(640, 360)
    assert child is not None
    QTest.mouseClick(child, Qt.MouseButton.LeftButton)
    wait_for(qapp, lambda: len(_greys_of_next_frame(talk)) > 50)  # at once, unless the page is still being made


def test_dark_screen_that_ends_before_it_is_made_covers_nothing(
    talk: TalkApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_for(qapp, lambda: len(_greys_of_next_frame(talk)) > 50)
    monkeypatch.setattr("gpuviz.ui.window._MAKING_S", 0)  # one step a frame
    QTest.keyClick(talk.window, Qt.Key.Key_Period)
    assert len(_greys_of_next_frame(talk)) > 50
    QTest.keyClick(talk.window, Qt.Key.Key_Period)
    for _ in range(4):
        assert len(_greys_of_next_frame(talk)) > 50


def test_notes_show_the_big_screen_in_small(talk: TalkApp) -> None:
    picture = picture_of(talk.window)
    assert (picture.width, picture.height) == (480, 270)
    assert len(set(picture.pixels)) > 50


def test_clock_goes_from_the_first_thing_that_is_done(talk: TalkApp, qapp: QApplication) -> None:
    assert not talk.talk.notes.clock.goes
    QTest.keyClick(talk.window, Qt.Key.Key_Right)

    def goes() -> bool:
        talk.frame()
        return talk.talk.notes.clock.goes

    wait_for(qapp, goes)


def test_notes_follow_the_language_and_keep_their_title(talk: TalkApp) -> None:
    talk.chapters.settings.change(language="de", high_contrast=True)
    assert talk.talk.window.language is talk.window.language
    assert talk.talk.window.windowTitle() == "gpuviz: Notizen"
    talk.chapters.settings.change(high_contrast=False)


def test_results_are_saved_with_a_picture(talk: TalkApp) -> None:
    talk.talk.notes.do("save")
    (folder,) = (talk.talk.folder).iterdir()
    assert not QImage(str(folder / "picture.png")).isNull()
    assert json.loads((folder / "results.json").read_text(encoding="utf-8"))["findings"]["race"]["sentence"]
    assert not (folder / "race.json").exists()  # nothing was measured: what shows is a recording


def test_folder_that_cannot_be_written_is_said(talk: TalkApp, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    talk.talk.folder = tmp_path / "file"
    assert talk.talk.save().key == "presenter-not-saved"


def test_windows_with_a_size_of_their_own_stay_where_they_are_when_screens_change(
    talk: TalkApp, qapp: QApplication
) -> None:
    windows = [talk.window, talk.talk.window]
    before = [(window.geometry(), window.windowState()) for window in windows]
    qapp.screenAdded.emit(qapp.primaryScreen())
    qapp.primaryScreenChanged.emit(qapp.primaryScreen())
    qapp.processEvents()
    assert [(window.geometry(), window.windowState()) for window in windows] == before


def test_picture_goes_to_the_second_screen_and_notes_stay_on_the_first(tmp_path: Path) -> None:
    config = tmp_path / "screens.json"
    config.write_text(json.dumps(_TWO_SCREENS))
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    done = subprocess.run(
        [sys.executable, "-c", _PLACES], env=environment, capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stdout.strip() == "(1366, 0, 1920, 1080) True laptop"
