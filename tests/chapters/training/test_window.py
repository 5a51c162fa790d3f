"""The training in a real window with a real worker."""

import os
import signal

from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from gpuviz.chapters.training.scene import TrainingScene
from gpuviz.chapters.training.state import Mode
from tests.ui.conftest import OpenApp, wait_for


def _open(open_app: OpenApp, application: QApplication) -> tuple[App, TrainingScene]:
    app = open_app()
    app.chapters.sentence.may_fetch = False
    scene = app.chapters.scenes["training"]
    assert isinstance(scene, TrainingScene)
    app.chapters.do("chapter", "training")
    app.chapters.do("faster")
    wait_for(application, lambda: scene.now.training.step >= 8 and scene.now.training.beats.example is not None)
    return app, scene


def test_a_model_learns_can_be_stopped_and_makes_single_steps(open_app: OpenApp, qapp: QApplication) -> None:
    app, scene = _open(open_app, qapp)
    baselines, loss = scene.now.training.baselines, scene.now.training.heldout_loss
    assert baselines is not None
    assert loss is not None
    assert loss < baselines.blind
    app.chapters.do("pause")
    wait_for(qapp, lambda: scene.now.job is None)
    step = scene.now.training.step
    app.chapters.do("step")
    wait_for(qapp, lambda: scene.now.training.mode is Mode.PAUSED and scene.now.job is None)
    assert step < scene.now.training.step <= step + 2  # the worker may have been one further than was told
    assert scene.picture.story.columns[0].names


def test_a_killed_worker_is_replaced_and_it_begins_again(open_app: OpenApp, qapp: QApplication) -> None:
    app, scene = _open(open_app, qapp)
    reached, pid = scene.now.training.step, app.supervisor.worker_pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    wait_for(qapp, lambda: app.supervisor.restarts == 1 and 0 < scene.now.training.step < reached)
    assert scene.now.note is not None
    assert scene.now.note.key == "training-begins-again"


def test_leaving_the_chapter_and_coming_back_goes_on_where_it_was(open_app: OpenApp, qapp: QApplication) -> None:
    app, scene = _open(open_app, qapp)
    app.chapters.do("chapter", "race")
    wait_for(qapp, lambda: scene.now.job is None)
    reached = scene.now.training.step
    app.chapters.do("chapter", "training")
    wait_for(qapp, lambda: scene.now.training.step > reached)
    assert scene.now.note is None


def test_costs_are_measured_and_what_they_say_is_found(open_app: OpenApp, qapp: QApplication) -> None:
    app, scene = _open(open_app, qapp)
    app.chapters.do("costs")
    wait_for(qapp, lambda: scene.now.measured is not None)
    assert scene.now.measured is not None
    assert scene.now.measured.verified
    app.chapters.do("reveal")
    app.frame()
    assert len(scene.picture.costs.axis.pairs) == 3
