"""What takes long comes in a turn of the event loop of its own, so that other events are handled in between."""

import subprocess
import sys
from typing import cast

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from gpuviz.exhibit.config import Config
from gpuviz.kiosk.views.attract import AttractView
from gpuviz.kiosk_app import KioskApp
from gpuviz.ui.views.chapters import ChapterBarView
from gpuviz.ui.views.containers import OneOfSeveral
from tests.ui.conftest import OpenApp, settle, visible, wait_for

_ROUNDS = """
import gc
from gpuviz.ui import garbage
gc.disable()
for this_round in range(1, 31):
    garbage._collect(this_round)
    print(gc.get_freeze_count() > 0)
"""
pytestmark = pytest.mark.usefixtures("quiet")


def test_a_resize_is_painted_after_it_is_laid_out(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(size=(1280, 720))
    settle(qapp, app)
    before = app.window.pictures
    app.window.resize(640, 360)
    qapp.sendPostedEvents()  # no timers, and all events that follow from these
    assert app.window.pictures == before
    wait_for(qapp, lambda: app.window.pictures > before)


def test_a_frame_is_painted_after_it_is_prepared(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    settle(qapp, app)
    app._timer.stop()
    qapp.processEvents()
    app.frame()
    app.window.update()
    before = app.window.pictures
    qapp.sendPostedEvents()
    assert app.window.pictures == before
    wait_for(qapp, lambda: app.window.pictures > before)


def test_a_frame_that_is_due_when_the_last_one_is_painted_is_put_off(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    wait_for(qapp, app._timer.isActive)
    app._timer.start(1)
    while app._timer.remainingTime() > 0:
        pass
    app.window.repainted.emit()
    assert app._timer.remainingTime() > 0


def test_the_next_frame_is_planned_although_this_one_fails(
    open_app: OpenApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_frame: object) -> None:
        raise ZeroDivisionError

    app = open_app()
    wait_for(qapp, app._timer.isActive)
    app._timer.start(1)
    monkeypatch.setattr(app.scene, "tick", fail)
    with pytest.raises(ZeroDivisionError):
        app.frame()
    assert app._timer.interval() > 1
    app._timer.stop()


def test_pages_that_are_out_of_use_are_deleted_one_by_one(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    for chapter in ("serving", "you", "race"):
        app.scene.do("chapter", chapter)
        settle(qapp, app)
    pages = app.window.findChild(OneOfSeveral)
    assert pages is not None
    hidden = [view for view in pages._views.values() if not view.isVisible()]
    deleted, at_once = list[int](), list[int]()
    for number, view in enumerate(hidden):
        view.destroyed.connect(lambda _=None, number=number: deleted.append(number))
    app.window.renew()

    def are_deleted() -> bool:
        before = len(deleted)
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        at_once.append(len(deleted) - before)
        return len(deleted) == len(hidden)

    wait_for(qapp, are_deleted)
    assert len(hidden) >= 2
    assert max(at_once) == 1


def test_after_a_failure_only_what_is_still_shown_is_made_anew(open_app: OpenApp, qapp: QApplication) -> None:
    """Not the page on which it failed, which takes several times as long."""
    app = cast(KioskApp, open_app(live=False, kiosk=Config()))
    settle(qapp, app)
    app.kiosk.touch()
    app.kiosk.do("close")
    app.kiosk.do("chapter", "training")
    settle(qapp, app)
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("in a slot"), None)
    app.frame()
    assert len(visible(app, AttractView)) == 1
    assert not app.window._view.findChildren(ChapterBarView)  # those of the views before are about to be deleted


def test_what_is_loaded_by_the_first_full_look_for_garbage_is_not_looked_at_again() -> None:
    done = subprocess.run([sys.executable, "-c", _ROUNDS], capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.split() == ["False"] * 29 + ["True"]
