"""The service in a real window with a real worker and a model of two layers."""

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from gpuviz.chapters.serving.messages import MeasureCosts
from gpuviz.chapters.serving.scene import ServingScene
from gpuviz.chapters.serving.state import Check
from gpuviz.sentence.messages import SentenceSpec
from tests.chapters.serving.made_up import ask
from tests.ui.conftest import OpenApp, wait_for


@pytest.fixture
def model(tiny: SentenceSpec) -> Path:
    assert tiny.model is not None
    return Path(tiny.model)


def _open(open_app: OpenApp, model: Path) -> tuple[App, ServingScene]:
    app = open_app(model=model)
    scene = app.chapters.scenes["serving"]
    assert isinstance(scene, ServingScene)
    app.chapters.do("chapter", "serving")
    return app, scene


def test_costs_are_measured_and_then_people_ask_and_are_answered(
    open_app: OpenApp, qapp: QApplication, model: Path
) -> None:
    _, scene = _open(open_app, model)
    wait_for(qapp, lambda: scene.now.known is not None)
    assert scene.picture.heading.badge is not None or scene.now.live is not None
    wait_for(qapp, lambda: scene.now.live is not None and scene.now.live.service.completed > 20)
    wait_for(qapp, lambda: ("together", False) in scene.now.kept and scene.now.job is None)
    wait_for(qapp, lambda: scene.picture.rate.late is not None)


def test_real_requests_are_served_beside_the_simulated_ones(open_app: OpenApp, qapp: QApplication, model: Path) -> None:
    _, scene = _open(open_app, model)
    wait_for(qapp, lambda: scene.now.known is not None)
    short = [ask(number, 0.01 * number, context=40, answer=8) for number in range(20)]  # what so small a model can read
    scene.now.check = Check(short, "together")
    wait_for(qapp, lambda: scene.now.check is not None and scene.now.check.result is not None)
    wait_for(qapp, lambda: len(scene.picture.curves.panel.real) == 20)
    assert scene.picture.curves.panel.note is not None


def test_a_worker_killed_while_measuring_is_replaced_and_measures_again(
    open_app: OpenApp, qapp: QApplication, model: Path
) -> None:
    app, scene = _open(open_app, model)
    wait_for(qapp, lambda: isinstance(scene.now.job, MeasureCosts) and app.supervisor.worker_pid is not None)
    pid = app.supervisor.worker_pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    wait_for(qapp, lambda: app.supervisor.restarts == 1)
    wait_for(qapp, lambda: scene.now.known is not None)
    assert scene.failure is None


def test_leaving_and_coming_back_goes_on_where_it_was(open_app: OpenApp, qapp: QApplication, model: Path) -> None:
    app, scene = _open(open_app, model)
    wait_for(qapp, lambda: scene.now.live is not None and scene.now.live.now_s > 0.5)
    app.chapters.do("chapter", "race")
    app.frame()
    assert scene.now.live is not None
    before_s = scene.now.live.now_s
    for _ in range(20):
        app.frame()
    assert scene.now.live.now_s == before_s
    app.chapters.do("chapter", "serving")
    app.frame()
    assert scene.now.live.now_s - before_s < 0.2
