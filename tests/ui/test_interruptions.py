"""The real window and the real worker when something comes in between."""

import os
import signal
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from gpuviz.app import App
from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.worker.ladder import Rung
from tests.ui.conftest import OpenApp, race_in, settle, visible, wait_for

_HALF_A_SECOND = RaceSpec(sequential_s=0.5, runs=1)


def _words(app: App) -> str:
    return "\n".join(label.text() for label in visible(app, QLabel))


def _is_lost(app: App, pid: int) -> bool:
    return app.supervisor.worker_pid != pid


def _assert_correct(app: App, qapp: QApplication) -> None:
    settle(qapp, app)
    assert _words(app).count("✓ all correct") == 2


def test_a_stopped_race_can_be_run_again_at_once(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(_HALF_A_SECOND)
    scene = race_in(app)
    wait_for(qapp, lambda: scene.now.prepared)
    QTest.keyClick(app.window, Qt.Key.Key_Space)
    wait_for(qapp, lambda: scene.picture.sequential.grid.done > 0)
    QTest.keyClick(app.window, Qt.Key.Key_Space)
    settle(qapp, app)
    assert "stopped" in _words(app)
    QTest.keyClick(app.window, Qt.Key.Key_Space)
    wait_for(qapp, lambda: scene.now.over)
    _assert_correct(app, qapp)


def test_a_race_started_before_all_is_ready_runs_as_soon_as_it_is(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(_HALF_A_SECOND)
    settle(qapp, app)
    QTest.keyClick(app.window, Qt.Key.Key_Space)
    wait_for(qapp, lambda: race_in(app).now.over)
    _assert_correct(app, qapp)


def test_a_race_again_is_a_new_one(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(_HALF_A_SECOND)
    scene = race_in(app)
    wait_for(qapp, lambda: scene.now.prepared)
    results = []
    for _ in range(2):
        QTest.keyClick(app.window, Qt.Key.Key_Space)
        assert scene.picture.opencl.grid.marks is None
        wait_for(qapp, lambda: scene.now.over)
        _assert_correct(app, qapp)
        results.append(scene.now.state.result)
    assert results[0] is not results[1]


def test_a_race_comes_before_the_curve_and_the_curve_can_be_measured_later(
    open_app: OpenApp, qapp: QApplication
) -> None:
    app = open_app()
    scene = race_in(app)
    wait_for(qapp, lambda: scene.now.prepared)
    QTest.keyClick(app.window, Qt.Key.Key_C)
    wait_for(qapp, lambda: scene.sweep.points)
    QTest.keyClick(app.window, Qt.Key.Key_Space)
    wait_for(qapp, lambda: scene.now.over)
    assert not scene.sweep.done
    _assert_correct(app, qapp)
    QTest.keyClick(app.window, Qt.Key.Key_C)
    wait_for(qapp, lambda: scene.sweep.done)
    settle(qapp, app)
    sizes = [point.shape.flops for point in scene.sweep.points]
    assert len(sizes) == len(set(sizes)) > 3
    assert "Every point was measured here" in _words(app)


def test_an_unknown_device_is_said_and_another_can_be_chosen(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(RaceSpec(size=(25, 40, 16), runs=1, device="no such device"))
    scene = race_in(app)
    wait_for(qapp, lambda: scene.now.failure)
    settle(qapp, app)
    assert "There is no device called “no such device”" in _words(app)
    scene.do("device", "")
    wait_for(qapp, lambda: scene.now.prepared)
    scene.do("start")
    wait_for(qapp, lambda: scene.now.over)
    _assert_correct(app, qapp)


def test_a_size_beyond_memory_is_said_and_the_earlier_race_stays(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    scene = race_in(app)
    wait_for(qapp, lambda: scene.now.prepared)
    scene.do("start")
    wait_for(qapp, lambda: scene.now.over)
    scene.do("size", "1000000x1000000x1000")
    wait_for(qapp, lambda: scene.now.failure)
    _assert_correct(app, qapp)
    assert "Choose a smaller size" in _words(app)


def test_without_opencl_numpy_plays_the_students_and_that_is_said(
    open_app: OpenApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OCL_ICD_VENDORS", "/no/such/folder/")
    app = open_app()
    scene = race_in(app)
    wait_for(qapp, lambda: scene.now.prepared)
    assert app.rung is Rung.NUMPY_ONLY
    scene.do("start")
    wait_for(qapp, lambda: scene.now.over)
    _assert_correct(app, qapp)
    assert "NumPy on all" in _words(app)
    assert "GPU" not in _words(app).replace("no GPU", "")


def test_where_nothing_computes_any_more_a_recording_plays(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    scene = race_in(app)
    wait_for(qapp, lambda: scene.now.prepared)
    while (pid := app.supervisor.worker_pid) is not None:
        os.kill(pid, signal.SIGKILL)
        wait_for(qapp, partial(_is_lost, app, pid))
    assert app.rung is Rung.RECORDING
    settle(qapp, app)
    assert "recording" in _words(app)
    scene.do("start")
    wait_for(qapp, lambda: scene.picture.opencl.verdict)
    settle(qapp, app)
    assert "recording" in _words(app)
