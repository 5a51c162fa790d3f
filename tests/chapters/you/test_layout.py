"""Every state of the chapter: words have their room and come from the language file."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from gpuviz.chapters.you.messages import WordMeasured
from gpuviz.chapters.you.model import Help
from gpuviz.chapters.you.scene import YouScene
from gpuviz.chapters.you.sum import PRODUCTS
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.errors import ModelFileMissing, ModelTooLarge
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language
from gpuviz.sentence.sentence import Status
from gpuviz.worker.messages import JobFailed
from tests.chapters.you.driving import times
from tests.ui.conftest import OpenApp, settle
from tests.ui.layout import at_every_size_and_length, faults_in

_GPU = DeviceInfo("NVIDIA GeForce RTX 4090 Laptop GPU", "GPU", "1", "CUDA", is_cpu=False, compute_units=128)


def states(app: App, application: QApplication) -> Iterator[str]:
    scene, state = app.chapters.scenes["you"], app.chapters.sentence.now
    assert isinstance(scene, YouScene)
    now_ns = [0]
    scene._clock = lambda: now_ns[0]
    app.chapters.do("chapter", "you")
    yield "waiting for the model"
    for status in (Status.NO_MODEL, Status.FETCHING, Status.FAILED):
        state.status = status
        yield f"the sentence is {status.name}"
    state.status, state.computed = Status.READ, 30
    state.heat = np.tile(np.arange(1, 193, dtype=np.uint8), (30, 11, 3))
    yield "empty"
    scene.do("digit-0")
    yield "a wrong digit"
    for _ in range(PRODUCTS + 1):
        now_ns[0] += 5_000_000_000
        scene.do("show")
        yield "shown"
    settle(application, app)
    scene.do("go-on")
    yield "guessing, and measuring"
    scene.do("guess", round(3 * figures.YEAR_NS))
    for device in (_GPU,):
        scene.apply(WordMeasured(scene.now.run_id or 0, times(device=device)))
        yield f"guessed, with {device.name}"
    scene.do("reveal")
    yield "the result"
    for helpers in Help:
        for work in ("layer", "word"):
            scene.do("help", helpers.value)
            scene.do("work", work)
            yield f"{helpers.value} {work}"
    for error in (ModelFileMissing(path="somewhere"), ModelTooLarge(needed_mb=123_456, available_mb=1_234)):
        scene.now.times = None
        scene.now.run_id = 99
        scene.apply(JobFailed(99, error.key, error.arguments))
        yield error.key
    scene.do("another")
    scene.now.failure, scene.now.times = None, times({})
    for _ in range(PRODUCTS + 1):
        now_ns[0] += 10**15
        scene.do("show")
    for name in ("go-on", "reveal"):
        scene.do(name)
    yield "the slowest, without any lane"


@pytest.mark.usefixtures("quiet")
@at_every_size_and_length
def test_the_chapter_has_its_room(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int], language: Language
) -> None:
    app = open_app(size=size, language=language)
    app.chapters.sentence.may_fetch = False
    faults = faults_in(states(app, qapp), qapp, app, language)
    assert not faults, "\n".join(faults)
