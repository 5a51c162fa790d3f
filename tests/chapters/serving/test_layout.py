"""Every state of the service: words have their room and come from the language file."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from gpuviz.chapters.serving.messages import (
    CheckService,
    CostsProgress,
    FindPromiseLimit,
    PromiseLimitFound,
    RequestServed,
    ServiceChecked,
)
from gpuviz.chapters.serving.scene import ServingScene
from gpuviz.chapters.serving.simulation import simulated
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.errors import InvalidChoice, WorkerLost
from gpuviz.i18n.languages import Language
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from tests.chapters.serving.driving import made_real, measured
from tests.ui.conftest import OpenApp, settle
from tests.ui.layout import at_every_size_and_length, faults_in

_GPU = DeviceInfo("NVIDIA GeForce RTX 4090 Laptop GPU", "GPU", "1", "CUDA", is_cpu=False, compute_units=128)


class _Window:
    """The window's service, and the events that a worker would send."""

    def __init__(self, app: App, application: QApplication) -> None:
        self._app, self._application = app, application
        scene = app.chapters.scenes["serving"]
        assert isinstance(scene, ServingScene)
        self.scene = scene

    @property
    def run_id(self) -> int:
        if self.scene.now.job is None:
            settle(self._application, self._app)
        assert self.scene.now.job is not None
        return self.scene.now.job.run_id

    def end(self) -> None:
        self._app.chapters.apply(JobDone(self.run_id))

    def fail(self) -> None:
        error = InvalidChoice(option="learning rate", given="1001", allowed="more than 0, and 1,000 at most")
        self._app.chapters.apply(JobFailed(self.run_id, error.key, error.arguments))

    def find_limit(self, kept: float) -> None:
        run_id = self.run_id
        job = self.scene.now.job
        assert isinstance(job, FindPromiseLimit)
        self._app.chapters.apply(PromiseLimitFound(run_id, job.mode, job.long_texts, kept))
        self.end()

    def check(self, other_load_cores: float) -> Iterator[str]:
        self.scene.do("check")
        run_id = self.run_id
        job = self.scene.now.job
        assert isinstance(job, CheckService)
        real = made_real(job)
        for served in real[:3]:
            self._app.chapters.apply(RequestServed(run_id, served))
        yield "checking"
        expected = simulated(job.costs, job.mode, job.requests)
        self._app.chapters.apply(ServiceChecked(run_id, real, expected, other_load_cores))
        self.end()
        yield f"checked, with {other_load_cores} cores taken"

    def live_on(self, seconds: float) -> None:
        assert self.scene.now.live is not None
        self.scene.now.live.advance(seconds)


def states(app: App, application: QApplication) -> Iterator[str]:
    window = _Window(app, application)
    scene = window.scene
    app.chapters.do("chapter", "serving")
    yield "opening"
    app.chapters.apply(CostsProgress(window.run_id, 0.4))
    yield "measuring"
    window.fail()
    yield "not measured"
    scene.do("again")
    app.chapters.apply(measured(window.run_id, device=_GPU))
    window.end()
    window.find_limit(104.0)
    yield "nobody has asked yet"
    window.live_on(121.0)
    yield "calm"
    scene.do("measure-again")
    app.chapters.apply(JobStopped(window.run_id))
    app.chapters.apply(measured(window.run_id, other_load_cores=1.5))
    window.end()
    window.find_limit(104.0)
    yield "measured on a busy machine"
    yield from window.check(0.0)
    yield from window.check(1.4)
    scene.do("rate", 40)
    window.live_on(60.0)
    yield "run away"
    scene.do("mode", "alone")
    window.find_limit(12.0)
    window.live_on(60.0)
    yield "one at a time"
    scene.do("texts", "long")
    window.find_limit(0.0)
    scene.do("mode", "together")
    window.find_limit(1.0)
    window.live_on(60.0)
    yield "long texts"
    scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    for rung in (Rung.OTHER_DEVICE, Rung.NUMPY_ONLY, Rung.RECORDING):
        scene.apply(FellBack("serving", rung, WorkerLost.key))
        yield rung.name


@pytest.mark.usefixtures("quiet")
@at_every_size_and_length
def test_the_service_has_its_room(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int], language: Language
) -> None:
    app = open_app(size=size, language=language)
    app.chapters.sentence.may_fetch = False
    faults = faults_in(states(app, qapp), qapp, app, language)
    assert not faults, "\n".join(faults)
