"""The decisions in a real window with a real worker."""

import os
import signal

from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from gpuviz.chapters.decisions.choices import CHAINS
from gpuviz.chapters.decisions.scene import DecisionsScene
from tests.ui.conftest import OpenApp, wait_for


def _open(open_app: OpenApp) -> tuple[App, DecisionsScene]:
    app = open_app()
    app.chapters.sentence.may_fetch = False
    scene = app.chapters.scenes["decisions"]
    assert isinstance(scene, DecisionsScene)
    app.chapters.do("chapter", "decisions")
    return app, scene


def test_one_chain_is_measured_by_itself_and_a_thousand_when_they_are_chosen(
    open_app: OpenApp, qapp: QApplication
) -> None:
    _, scene = _open(open_app)
    for chains in (1, 1000):
        scene.do("chains", CHAINS.index(chains))
        wait_for(qapp, lambda: scene.now.shown)
        measured = scene.now.shown
        assert measured is not None
        assert measured.point.correct
        assert measured.point.chains == chains
    assert len(scene.picture.curve.times) == 2


def test_a_killed_worker_is_replaced_and_the_chains_are_walked(open_app: OpenApp, qapp: QApplication) -> None:
    app, scene = _open(open_app)
    wait_for(qapp, lambda: scene.now.job is not None and scene.now.job.started_ns)
    pid = app.supervisor.worker_pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    wait_for(qapp, lambda: app.supervisor.restarts == 1 and scene.now.note is not None)
    wait_for(qapp, lambda: scene.now.shown)
    assert app.supervisor.worker_pid != pid
    assert scene.now.note is None
