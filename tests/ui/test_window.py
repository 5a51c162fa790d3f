import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QSlider, QWidget

from gpuviz.app import App
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.results import RaceResult
from gpuviz.errors import DeviceFailed
from gpuviz.exhibit.languages import PseudoLanguage
from gpuviz.ui.views.tile_grid import TileGridView
from gpuviz.worker import messages
from gpuviz.worker.messages import RaceSpec
from tests.scenes.made_up import race
from tests.ui.conftest import OpenApp, settle, visible, wait_for

SIZES = [(1280, 720), (1920, 1080), (3840, 2160)]


def _button(app: App, words: str) -> QPushButton:
    return next(button for button in visible(app, QPushButton) if words in button.text())


def _sheets(app: App) -> list[TileGridView]:
    return visible(app, TileGridView)


def _colours(image: QImage) -> int:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32)
    return len(np.unique(pixels))


def test_clicking_start_brings_tiles_marks_and_ratios(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(RaceSpec(sequential_s=0.5, runs=1))
    wait_for(qapp, lambda: app.scene.now.prepared)
    settle(qapp, app)
    QTest.mouseClick(_button(app, "Start"), Qt.MouseButton.LeftButton)
    sequential = app.scene.picture.sequential
    wait_for(qapp, lambda: 0 < sequential.grid.done < 1000)
    wait_for(qapp, lambda: app.scene.now.over)
    settle(qapp, app)
    words = [label.text() for label in visible(app, QLabel)]
    assert words.count("✓ all correct") == 2
    assert words.count("1,000 of 1,000 answers") == 2
    assert any(word.endswith("×") for word in words)


def test_a_killed_worker_is_replaced_while_the_window_goes_on_drawing(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(RaceSpec(sequential_s=1.0, runs=1))
    wait_for(qapp, lambda: app.scene.now.prepared)
    app.scene.do("start")
    wait_for(qapp, lambda: app.scene.picture.sequential.grid.done > 0)
    assert app.supervisor.worker_pid is not None
    os.kill(app.supervisor.worker_pid, signal.SIGKILL)
    wait_for(qapp, lambda: app.scene.picture.message.note is not None)
    wait_for(qapp, lambda: app.scene.now.over)
    assert app.scene.picture.opencl.verdict is not None


def test_a_click_on_a_square_shows_how_its_answer_came_about(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    wait_for(qapp, lambda: app.scene.now.prepared)
    app.scene.do("start")
    wait_for(qapp, lambda: app.scene.now.over)
    settle(qapp, app)
    sheet = _sheets(app)[0]
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet.tile_rect(41).center().toPoint())
    wait_for(qapp, lambda: app.scene.answer_shown)
    settle(qapp, app)
    words = [label.text() for label in visible(app, QLabel)]
    assert words.count("✓ correct") == 2
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    settle(qapp, app)
    assert len(_sheets(app)) == 2


def test_finished_races_are_saved_and_can_be_replayed(open_app: OpenApp, qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "race.json"
    app = open_app(save_trace=file)
    app.scene.do("start")
    wait_for(qapp, file.exists)
    settle(qapp, app)
    assert app.scene.finished is not None
    assert RaceResult.load(file) == app.scene.finished.result


def test_a_race_that_cannot_be_saved_is_said_and_stays(open_app: OpenApp, qapp: QApplication, tmp_path: Path) -> None:
    app = open_app(save_trace=tmp_path / "no" / "race.json")
    app.scene.do("start")
    wait_for(qapp, lambda: app.scene.now.failure is not None)
    settle(qapp, app)
    assert any("cannot be written" in label.text() for label in visible(app, QLabel))
    assert app.scene.picture.opencl.verdict is not None


def test_a_press_that_leaves_the_square_picks_nothing(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False)
    settle(qapp, app)
    sheet = _sheets(app)[0]
    QTest.mousePress(sheet, Qt.MouseButton.LeftButton, pos=sheet.tile_rect(0).center().toPoint())
    QTest.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=sheet.tile_rect(500).center().toPoint())
    assert app.scene.picture.pages.shown == "lanes"
    assert sheet.tile_at(QPointF(-5, -5)) is None


def test_everything_works_by_keyboard(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False)
    settle(qapp, app)
    QTest.keyClick(app.window, Qt.Key.Key_S)
    settle(qapp, app)
    slider = visible(app, QSlider)[0]
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert app.scene.now.replay is not None
    assert app.scene.now.replay.ended
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    QTest.keyClick(app.window, Qt.Key.Key_H)
    assert app.scene.picture.pages.shown == "how"
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    settle(qapp, app)
    sheet = _sheets(app)[1]
    sheet.setFocus()
    QTest.keyClick(sheet, Qt.Key.Key_Right)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert app.scene.picture.opencl.grid.selected == 1


def test_tab_reaches_every_control_and_each_has_a_name(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    wait_for(qapp, lambda: app.scene.now.prepared)
    settle(qapp, app)
    app.window.activateWindow()
    wanted = {
        widget for kind in (QPushButton, QComboBox, TileGridView) for widget in visible(app, kind) if widget.isEnabled()
    }
    reached: set[QWidget] = set()
    for _ in range(3 * len(wanted)):
        QTest.keyClick(QApplication.focusWidget() or app.window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(focused)
    assert wanted <= reached
    assert all(widget.accessibleName() for widget in wanted)


def test_importing_the_window_loads_neither_opencl_nor_numba() -> None:
    check = "import sys, gpuviz.app, gpuviz.ui.window; print({'pyopencl', 'numba'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_waiting_sheet_shows_figures_and_a_finished_one_its_answers(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False)
    settle(qapp, app)
    sheet = _sheets(app)[1]
    waiting = sheet.grab().toImage()
    assert 3 < _colours(waiting) < 60
    app.scene.do("start")
    assert app.scene.now.replay is not None
    app.scene.now.replay.position_ns = app.scene.now.replay.length_ns
    settle(qapp, app)
    assert _colours(sheet.grab().toImage()) > 100


def test_wrong_squares_are_crossed_out(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False)
    problem = MatmulProblem.random(25, 40, 8)
    app.scene.now.state = type(app.scene.now.state).of(race(problem, wrong_tiles=(45,)), 1)
    app.scene.now.recording = app.scene.now.state.result
    app.scene.do("start")
    assert app.scene.now.replay is not None
    app.scene.now.replay.position_ns = app.scene.now.replay.length_ns
    settle(qapp, app)
    sheet = _sheets(app)[1]
    image = sheet.grab().toImage()
    middle = sheet.tile_rect(45).center().toPoint()
    assert image.pixelColor(middle).red() > 200
    assert image.pixelColor(sheet.tile_rect(46).center().toPoint()) != image.pixelColor(middle)


def _go_through_states(app: App, qapp: QApplication) -> list[str]:
    """Lead the scene through every state, and collect what is wrong with the picture of each."""
    scene = app.scene
    problem = MatmulProblem.random(25, 40, 8)
    result = race(problem)
    faults: list[str] = []

    def look(state: str) -> None:
        settle(qapp, app)
        faults.extend(f"{state}: {fault}" for fault in _faults(app))

    look("looking")
    run_id = scene.now.state.run_id
    scene.apply(messages.RacePrepared(run_id, problem.shape, result.device, list(messages.LANE_NAMES), turns=True))
    look("ready")
    scene.do("start")
    look("turns")
    for lane in result.lanes[:3]:
        scene.apply(messages.LaneStarted(run_id, lane.lane, 0))
        scene.apply(messages.LaneFinished(run_id, lane))
    look("racing")
    scene.apply(messages.LaneFinished(run_id, result.lanes[3]))
    scene.apply(messages.RaceFinished(run_id, result))
    look("finished")
    scene.do("slow")
    look("slow")
    scene.do("close")
    scene.do("how")
    look("how")
    scene.do("pick", 41)
    row, column = [float(x) for x in problem.a[1]], [float(x) for x in problem.b[:, 1]]
    scene.apply(messages.AnswerShown(run_id, 1, 1, row, column, 1.5, 1e-6, {"opencl": 1.5, "sequential": 1.5}))
    look("answer")
    scene.do("sizes")
    scene.apply(messages.SizeMeasured(run_id, problem.shape, {"opencl": 10, "sequential": 100}, True))
    look("sizes")
    scene.do("close")
    scene.report(DeviceFailed(device="some device", detail="out of resources"))
    look("failed")
    return faults


def _faults(app: App) -> list[str]:
    faults = []
    worded: list[QLabel | QPushButton | QComboBox] = [*visible(app, QLabel), *visible(app, QPushButton)]
    for widget in [*worded, *visible(app, QComboBox)]:
        words = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        figure = words.replace("−", "-").replace("e", "").strip("-.0123456789") == ""
        if not figure and any(letter.isalpha() for letter in words) and "⟦" not in words:
            faults.append(f"hard-coded: {words}")
        needed = widget.sizeHint().height()
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
            longest = max((widget.fontMetrics().horizontalAdvance(word) for word in words.split()), default=0)
            too_wide = longest > widget.width()
        else:
            too_wide = widget.sizeHint().width() > widget.width() + 1
        if words and (too_wide or needed > widget.height() + 1):
            size = f"{widget.width()}×{widget.height()}, needs {widget.sizeHint().width()}×{needed}"
            faults.append(f"does not fit ({size}): {words}")
    return faults


@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_hard_coded_and_longer_ones_fit(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int]
) -> None:
    app = open_app(size=size, language=PseudoLanguage())
    app.supervisor.start = lambda: None  # type: ignore[method-assign] # the events come from this test alone
    faults = _go_through_states(app, qapp)
    assert not faults, "\n".join(faults)
