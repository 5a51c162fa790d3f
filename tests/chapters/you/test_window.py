"""The chapter in a real window with a real worker."""

import os
import signal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from gpuviz.app import App
from gpuviz.chapters.you.model import Page
from gpuviz.chapters.you.scene import YouScene
from tests.ui.conftest import OpenApp, settle, wait_for


def _open(open_app: OpenApp, application: QApplication) -> tuple[App, YouScene]:
    app = open_app()
    app.chapters.sentence.may_fetch = False
    scene = app.chapters.scenes["you"]
    assert isinstance(scene, YouScene)
    app.chapters.do("chapter", "you")
    settle(application, app)
    app.window.activateWindow()
    app.window.setFocus()
    return app, scene


def _type(app: App, application: QApplication, keys: str) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or app.window, Qt.Key(ord(key)))
    settle(application, app)


def test_a_sum_is_worked_out_by_keys_while_the_worker_measures(open_app: OpenApp, qapp: QApplication) -> None:
    app, scene = _open(open_app, qapp)
    answers = scene.now.sum.answers
    _type(app, qapp, str((int(answers[0][0]) + 1) % 10))
    assert scene.now.sum.is_wrong(0)
    QTest.keyClick(app.window, Qt.Key.Key_Backspace)
    _type(app, qapp, "".join(answers))
    assert scene.now.sum.is_done
    pages = []
    for _ in range(2):
        QTest.keyClick(app.window, Qt.Key.Key_Space)
        pages.append(scene.now.page)
    assert pages == [Page.GUESS, Page.RESULT]
    wait_for(qapp, lambda: scene.now.times)
    assert scene.now.times is not None
    assert scene.now.times.verified
    assert scene.now.times.work == scene.now.work(app.chapters.sentence.now)
    _type(app, qapp, "1")
    assert app.chapters.shown == "race"


def test_a_sum_is_worked_out_by_touch(open_app: OpenApp, qapp: QApplication) -> None:
    app, scene = _open(open_app, qapp)
    for digit in "".join(scene.now.sum.answers):
        buttons = [b for b in app.window.findChildren(QPushButton) if b.isVisible() and b.text() == digit]
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
        settle(qapp, app)
    assert scene.now.sum.is_done
    _type(app, qapp, " ")  # a touched key has not kept the focus, so Space goes on
    assert scene.now.page is Page.GUESS


def test_a_killed_worker_is_replaced_and_measures_after_all(open_app: OpenApp, qapp: QApplication) -> None:
    app, scene = _open(open_app, qapp)
    _type(app, qapp, scene.now.sum.answers[0])
    wait_for(qapp, lambda: scene.now.run_id is not None and app.supervisor.worker_pid is not None)
    pid = app.supervisor.worker_pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    wait_for(qapp, lambda: scene.now.times)
    assert app.supervisor.worker_pid != pid
