"""Motion: it can be held, goes in steps for those who want that, and nothing flashes."""

import time
from itertools import islice

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from gpuviz.chapters.training.views.story import LearningStoryView
from tests.access.states import STATES
from tests.ui.conftest import OpenApp, race_in, settle, visible, wait_for

_SECONDS, _FRAME_NS = 3, 50_000_000
_GRID = 64, 36  # squares of the picture, as a screen is seen at once
_FIELD = 21, 12  # squares of a field of 10 degrees: a third of the width and of the height (WCAG 2.2, general flash)
_SHARE, _CHANGE, _DARK, _MOST_FLASHES = 0.25, 0.1, 0.8, 2


def _luminance(app: App) -> NDArray[np.float64]:
    """The relative luminance of each square."""
    image = app.window.grab().toImage().scaled(*_GRID).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    encoded = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3) / 255
    linear = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    luminance: NDArray[np.float64] = linear @ (0.2126, 0.7152, 0.0722)
    return luminance


def _reversals(luminance: NDArray[np.float64]) -> NDArray[np.bool_]:
    """In which frames (frames × rows × columns) a square turns from getting lighter to darker, or back, visibly."""
    found = np.zeros(luminance.shape, bool)
    extreme, rises = luminance[0].copy(), np.zeros(luminance.shape[1:], int)
    for index, now in enumerate(luminance[1:], 1):
        change = now - extreme
        turns = (np.abs(change) >= _CHANGE) & (np.minimum(now, extreme) < _DARK) & (np.sign(change) != rises)
        found[index] = turns & (rises != 0)
        rises = np.where(turns, np.sign(change).astype(int), rises)
        goes_on = (change * rises > 0) | turns
        extreme = np.where(goes_on, now, extreme)
    return found


def _flashes(luminance: NDArray[np.float64]) -> float:
    """The most flashes a second, each two opposite changes, that a quarter of any field of 10 degrees shares."""
    turns = _reversals(luminance)
    wide, high = _FIELD
    most = 0
    for top in range(0, _GRID[1] - high + 1, high // 2):
        for left in range(0, _GRID[0] - wide + 1, wide // 2):
            field = turns[:, top : top + high, left : left + wide].mean(axis=(1, 2))
            most = max(most, int((field >= _SHARE).sum()))
    return most / 2 / _SECONDS


def test_a_flash_is_recognized() -> None:
    frames = np.zeros((60, _GRID[1], _GRID[0]))
    frames[::4] = 1.0
    frames[1::4] = 1.0
    assert _flashes(frames) > _MOST_FLASHES
    assert _flashes(np.linspace(0, 1, 60)[:, None, None] * np.ones((1, _GRID[1], _GRID[0]))) == 0


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("chapter", STATES)
def test_nothing_flashes(open_app: OpenApp, qapp: QApplication, chapter: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app, begun_ns, passed = open_app(), time.perf_counter_ns(), [0]
    app.chapters.sentence.may_fetch = False
    for state in islice(STATES[chapter](app, qapp), 0, 12, 4):
        settle(qapp, app)
        frames = []
        with monkeypatch.context() as clock:
            clock.setattr("gpuviz.app.time.perf_counter_ns", lambda: begun_ns + passed[0])
            for _ in range(_SECONDS * 10**9 // _FRAME_NS):
                passed[0] += _FRAME_NS
                app.frame()
                frames.append(_luminance(app))
        assert _flashes(np.array(frames)) <= _MOST_FLASHES, state


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("chapter", ["race", "pixels", "training", "serving", "game"])
def test_a_picture_that_is_held_stands_still(open_app: OpenApp, qapp: QApplication, chapter: str) -> None:
    app = open_app()
    app.chapters.sentence.may_fetch = False
    wait_for(qapp, lambda: app.chapters.languages)  # which the bar offers once they are loaded
    for _ in islice(STATES[chapter](app, qapp), 4):
        settle(qapp, app)
    app.chapters.do("hold")
    settle(qapp, app)
    held = app.window.grab().toImage()
    settle(qapp, app)
    assert app.window.grab().toImage() == held
    app.chapters.do("release")
    settle(qapp, app)
    assert app.window.grab().toImage() != held  # the button is gone at least


@pytest.mark.usefixtures("quiet")
def test_with_reduced_motion_the_picture_follows_in_steps(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    app.chapters.settings.change(reduced_motion=True)
    wait_for(qapp, lambda: app.chapters.languages)
    settle(qapp, app)
    window, heading = app.window, race_in(app).picture.sequential
    window.refresh(10**9)
    shown = window.grab().toImage()
    heading.elapsed_ns = 5 * 10**9
    window.refresh(10**9 + 1)
    assert window.grab().toImage() == shown
    window.refresh(2 * 10**9)
    assert window.grab().toImage() != shown


@pytest.mark.usefixtures("quiet")
def test_with_reduced_motion_a_new_page_and_its_plots_come_without_a_wait_for_the_next_step(
    open_app: OpenApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app()
    app.chapters.settings.change(reduced_motion=True)
    wait_for(qapp, lambda: app.chapters.languages)
    settle(qapp, app)
    app.window.refresh(10**9)
    monkeypatch.setattr("gpuviz.ui.window._MAKING_S", 0.0)  # a part a frame
    app.chapters.do("chapter", "training")
    for passed_ns in range(1, 1_000):  # far less than a step
        app.window.refresh(10**9 + passed_ns)
        qapp.processEvents()
    assert app.window.is_complete
    assert visible(app, LearningStoryView)
