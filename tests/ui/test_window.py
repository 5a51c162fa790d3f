import gc
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import MethodType

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QSlider, QTextEdit, QWidget

from gpuviz.app import App
from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.chapters.race.views.tile_grid import TileGridView
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.race_result import RaceResult
from gpuviz.ui import theme
from gpuviz.ui.views.lane_card import Stopwatch
from gpuviz.ui.views.timeline import TimelineView
from tests.chapters.race.made_up import race
from tests.ui.conftest import OpenApp, race_in, settle, visible, wait_for


def _button(app: App, words: str) -> QPushButton:
    return next(button for button in visible(app, QPushButton) if words in button.text())


def _sheets(app: App) -> list[TileGridView]:
    return visible(app, TileGridView)


_LISTS_COME_AND_GO = """
import ctypes, gc
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from gpuviz.app import all_views
from gpuviz.exhibit.lesson import Lesson
from gpuviz.i18n.languages import Language
from gpuviz.ui.application import make_application
from gpuviz.ui.window import SceneWindow
from tests.presenter.opening import opened

class Malloc(ctypes.Structure):  # what glibc's mallinfo2 gives
    _fields_ = [("before", ctypes.c_size_t * 7), ("uordblks", ctypes.c_size_t), ("after", ctypes.c_size_t * 2)]

mallinfo = ctypes.CDLL(None).mallinfo2
mallinfo.restype = Malloc

def bytes_in_use():
    gc.collect()
    return mallinfo().uordblks

def lists_come_and_go():
    for _ in range(300):
        holder = QWidget(window)
        QVBoxLayout(holder).addWidget(QComboBox())
        holder.show()
        application.sendPostedEvents()
        holder.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

application = make_application()
window = SceneWindow(opened(Lesson(title="A lesson", chapter="you")), Language(), all_views())
window.show()
lists_come_and_go()  # so that everything else there is of them is there
window.forget_styles()
before = bytes_in_use()
lists_come_and_go()
kept = bytes_in_use() - before
window.forget_styles()
print(kept, bytes_in_use() - before)
"""


def _colours(image: QImage) -> int:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32)
    return len(np.unique(pixels))


def _has(image: QImage, colour: QColor) -> bool:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return bool((np.frombuffer(image.constBits(), np.uint32) == colour.rgb()).any())


def test_clicking_start_brings_tiles_marks_and_ratios(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(RaceSpec(sequential_s=0.5, runs=1))
    scene = race_in(app)
    wait_for(qapp, lambda: scene.now.prepared)
    settle(qapp, app)
    QTest.mouseClick(_button(app, "Start"), Qt.MouseButton.LeftButton)
    sequential = scene.picture.sequential
    wait_for(qapp, lambda: 0 < sequential.grid.done < 1000)
    wait_for(qapp, lambda: scene.now.over)
    settle(qapp, app)
    words = [label.text() for label in visible(app, QLabel)]
    assert words.count("✓ all correct") == 2
    assert words.count("1,000 of 1,000 answers") == 2
    assert any(word.endswith("×") for word in words)


def test_a_killed_worker_is_replaced_while_the_window_goes_on_drawing(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(RaceSpec(sequential_s=1.0, runs=1))
    scene = race_in(app)
    wait_for(qapp, lambda: scene.now.prepared)
    scene.do("start")
    wait_for(qapp, lambda: scene.picture.sequential.grid.done > 0)
    assert app.supervisor.worker_pid is not None
    os.kill(app.supervisor.worker_pid, signal.SIGKILL)
    shown = scene.picture.sequential.elapsed_ns
    wait_for(qapp, lambda: scene.picture.sequential.elapsed_ns != shown)
    wait_for(qapp, lambda: scene.picture.message.note is not None)
    wait_for(qapp, lambda: scene.now.over)
    assert scene.picture.opencl.verdict is not None


def test_a_click_on_a_square_shows_how_its_answer_came_about(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    scene = race_in(app)
    wait_for(qapp, lambda: scene.now.prepared)
    scene.do("start")
    wait_for(qapp, lambda: scene.now.over)
    settle(qapp, app)
    sheet = _sheets(app)[0]
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet.tile_rect(41).center().toPoint())
    wait_for(qapp, lambda: scene.answer_shown)
    settle(qapp, app)
    words = [label.text() for label in visible(app, QLabel)]
    assert words.count("✓ correct") == 2
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    settle(qapp, app)
    assert len(_sheets(app)) == 2


def test_finished_races_are_saved_and_can_be_replayed(open_app: OpenApp, qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "race.json"
    app = open_app(save_trace=file)
    scene = race_in(app)
    scene.do("start")
    wait_for(qapp, file.exists)
    settle(qapp, app)
    assert scene.finished is not None
    assert RaceResult.load(file) == scene.finished.result


def test_a_race_that_cannot_be_saved_is_said_and_stays(open_app: OpenApp, qapp: QApplication, tmp_path: Path) -> None:
    app = open_app(save_trace=tmp_path / "no" / "race.json")
    scene = race_in(app)
    scene.do("start")
    wait_for(qapp, lambda: scene.now.failure is not None)
    settle(qapp, app)
    assert any("cannot be written" in label.text() for label in visible(app, QLabel))
    assert scene.picture.opencl.verdict is not None


def test_a_press_that_leaves_the_square_picks_nothing(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False)
    settle(qapp, app)
    sheet = _sheets(app)[0]
    QTest.mousePress(sheet, Qt.MouseButton.LeftButton, pos=sheet.tile_rect(0).center().toPoint())
    QTest.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=sheet.tile_rect(500).center().toPoint())
    assert race_in(app).picture.pages.shown == "lanes"
    assert sheet.tile_at(QPointF(-5, -5)) is None


def test_everything_works_by_keyboard(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False)
    scene = race_in(app)
    settle(qapp, app)
    QTest.keyClick(app.window, Qt.Key.Key_S)
    settle(qapp, app)
    slider = visible(app, QSlider)[0]
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert scene.now.replay is not None
    assert scene.now.replay.ended
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    QTest.keyClick(app.window, Qt.Key.Key_H)
    assert scene.picture.pages.shown == "how"
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    settle(qapp, app)
    sheet = _sheets(app)[1]
    sheet.setFocus()
    QTest.keyClick(sheet, Qt.Key.Key_Right)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert scene.picture.opencl.grid.selected == 1


@pytest.mark.parametrize("page", ["lanes", "slow", "how", "pick", "sizes"])
def test_tab_reaches_every_control_and_each_has_a_name(open_app: OpenApp, qapp: QApplication, page: str) -> None:
    app = open_app(live=False)
    if page != "lanes":
        race_in(app).do(page, 5 if page == "pick" else None)
    settle(qapp, app)
    app.window.activateWindow()
    kinds = (QPushButton, QComboBox, QSlider, QTextEdit, TileGridView)
    wanted = {widget for kind in kinds for widget in visible(app, kind) if widget.isEnabled()}
    reached: set[QWidget] = set()
    for _ in range(3 * len(wanted)):
        QTest.keyClick(QApplication.focusWidget() or app.window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(focused)
    assert wanted <= reached
    assert all(widget.accessibleName() for widget in wanted)


def test_choosers_are_reached_and_named_too(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    scene = race_in(app)
    wait_for(qapp, lambda: scene.now.prepared)
    settle(qapp, app)
    choosers = visible(app, QComboBox)
    assert len(choosers) == 2
    for chooser in choosers:
        assert chooser.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert chooser.accessibleName()
    choosers[0].setFocus()
    QTest.keyClick(choosers[0], Qt.Key.Key_Up)
    assert scene.now.spec.size == (25, 40, 16)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_focused_button_is_pressed_by_enter_and_space(open_app: OpenApp, qapp: QApplication, key: Qt.Key) -> None:
    app = open_app(live=False)
    settle(qapp, app)
    button = _button(app, "Show me how")
    button.setFocus()
    QTest.keyClick(button, key)
    assert race_in(app).picture.pages.shown == "how"


def test_each_command_is_done_by_its_key(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False)
    scene = race_in(app)
    settle(qapp, app)
    for key in [action.key for action in scene.actions()]:
        done: list[str] = []
        names = {action.name for action in scene.actions() if action.key == key}
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(scene, "do", lambda name, value=None, done=done: done.append(name))
            QTest.keyClick(app.window, Qt.Key[f"Key_{key}"])
        assert set(done) == names


def test_a_focused_sheet_tells_what_it_shows_and_where_its_cursor_is(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False)
    settle(qapp, app)
    sheet = _sheets(app)[0]
    app.window.activateWindow()
    before = sheet.grab().toImage()
    sheet.setFocus()
    settle(qapp, app)
    heard = QAccessible.queryAccessibleInterface(sheet)
    assert "25 rows of 40 places" in heard.text(QAccessible.Text.Description)
    assert sheet.grab().toImage() != before


def test_stopwatch_and_timeline_are_drawn(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False)
    scene = race_in(app)
    settle(qapp, app)
    stopwatch, timeline = visible(app, Stopwatch)[0], visible(app, TimelineView)[0]
    zero, no_bars = stopwatch.grab().toImage(), timeline.grab().toImage()
    assert _has(zero, theme.TEXT)
    assert not _has(no_bars, theme.SEQUENTIAL)
    scene.do("start")
    assert scene.now.replay is not None
    scene.now.replay.position_ns = scene.now.replay.length_ns
    settle(qapp, app)
    assert stopwatch.grab().toImage() != zero
    assert stopwatch.accessibleName() == "Stopwatch of The professor: 2 seconds"
    stopwatch.show_elapsed(10**9, "The professor")
    assert stopwatch.accessibleName() == "Stopwatch of The professor: 1 second"
    drawn = timeline.grab().toImage()
    assert _has(drawn, theme.SEQUENTIAL)
    assert _has(drawn, theme.OPENCL)


def test_importing_the_window_loads_neither_opencl_nor_numba() -> None:
    check = "import sys, gpuviz.app, gpuviz.ui.window; print({'pyopencl', 'numba'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_waiting_sheet_shows_figures_and_a_finished_one_its_answers(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False)
    scene = race_in(app)
    settle(qapp, app)
    sheet = _sheets(app)[1]
    waiting = sheet.grab().toImage()
    assert 3 < _colours(waiting) < 60
    scene.do("start")
    assert scene.now.replay is not None
    scene.now.replay.position_ns = scene.now.replay.length_ns
    settle(qapp, app)
    assert _colours(sheet.grab().toImage()) > 100


def test_wrong_squares_are_crossed_out(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False)
    scene = race_in(app)
    problem = MatmulProblem.random(25, 40, 8)
    scene.now.state = type(scene.now.state).of(race(problem, wrong_tiles=(45,)), 1)
    scene.now.recording = scene.now.state.result
    scene.do("start")
    assert scene.now.replay is not None
    scene.now.replay.position_ns = scene.now.replay.length_ns
    settle(qapp, app)
    sheet = _sheets(app)[1]
    image = sheet.grab().toImage()
    middle = sheet.tile_rect(45).center().toPoint()
    assert image.pixelColor(middle).red() > 200
    assert image.pixelColor(sheet.tile_rect(46).center().toPoint()) != image.pixelColor(middle)


def test_resizes_leave_no_objects_behind(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(size=(1280, 720))
    settle(qapp, app)

    def methods() -> int:
        return sum(isinstance(each, MethodType) and each.__self__ is app.window for each in gc.get_objects())

    before = methods()
    for width in range(640, 660):
        pictures = app.window.pictures
        app.window.resize(width, 360)
        wait_for(qapp, lambda: app.window.pictures > pictures)  # noqa: B023 - it is called within the loop
    assert methods() == before


def test_styles_are_forgotten_and_nothing_looks_different(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(size=(1280, 720))
    settle(qapp, app)
    before = app.window.grab().toImage()
    app.window.forget_styles()
    settle(qapp, app)
    assert app.window.grab().toImage() == before


def test_what_qt_keeps_of_lists_that_are_gone_is_given_back() -> None:
    """PySide6 6.11: 0.3 kB each. Where nothing is kept any more, ``forget_styles`` is no longer needed."""
    kept, left = subprocess.run(
        [sys.executable, "-c", _LISTS_COME_AND_GO], capture_output=True, text=True, check=True, timeout=120
    ).stdout.split()
    assert int(kept) > 40_000
    assert int(left) < int(kept) / 2


def test_there_is_a_picture_at_once_when_all_views_are_made_anew(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    settle(qapp, app)
    app.window.renew()
    assert _colours(app.window.grab().toImage()) > 20
    app.window.use_language(app.languages.language("de"))
    for _ in range(4):
        assert _colours(app.window.grab().toImage()) > 20
        app.frame()
