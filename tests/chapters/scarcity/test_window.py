"""The chapter in a real window with a real worker."""

import os
import signal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSlider

from gpuviz.app import App
from gpuviz.chapters.scarcity.scene import ScarcityScene
from tests.ui.conftest import OpenApp, settle, wait_for


def _open(open_app: OpenApp, application: QApplication) -> tuple[App, ScarcityScene]:
    app = open_app()
    app.chapters.sentence.may_fetch = False
    scene = app.chapters.scenes["scarcity"]
    assert isinstance(scene, ScarcityScene)
    app.chapters.do("chapter", "scarcity")
    settle(application, app)
    app.window.activateWindow()
    app.window.setFocus()
    return app, scene


def test_sliders_move_by_keys_and_the_game_opens_and_closes(open_app: OpenApp, qapp: QApplication) -> None:
    app, scene = _open(open_app, qapp)
    sliders = [slider for slider in app.window.findChildren(QSlider) if slider.isVisible()]
    assert len(sliders) == 3
    QTest.keyClick(sliders[1], Qt.Key.Key_End)
    settle(qapp, app)
    assert scene.now.asked.people == 6
    QTest.keyClick(app.window, Qt.Key.Key_Space)
    settle(qapp, app)
    assert scene.pages.shown == "game"
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    settle(qapp, app)
    assert scene.pages.shown == "scarcity"
    QTest.keyClick(app.window, Qt.Key.Key_R)
    settle(qapp, app)
    assert scene.now.asked.people == 0


def test_a_worker_killed_while_it_measures_is_replaced_and_measures_after_all(
    open_app: OpenApp, qapp: QApplication
) -> None:
    app, scene = _open(open_app, qapp)
    scene.do("people", 4)
    wait_for(qapp, lambda: scene.now.run_id is not None and app.supervisor.worker_pid is not None)
    pid = app.supervisor.worker_pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    wait_for(qapp, lambda: scene.now.measured)
    assert app.supervisor.worker_pid != pid
    assert scene.now.asked.people == 4
