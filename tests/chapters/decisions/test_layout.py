"""Every state of the decisions: words have their room and come from the language file."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from gpuviz.chapters.decisions.choices import CHAINS
from gpuviz.chapters.decisions.messages import (
    OPENCL,
    SEQUENTIAL,
    ChainsMeasured,
    ChainsReady,
    RunFinished,
    RunStarted,
)
from gpuviz.chapters.decisions.results import ChainPoint, WalkTimes
from gpuviz.chapters.decisions.scene import DecisionsScene
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.errors import NumbaMissing, WorkerLost
from gpuviz.i18n.languages import Language
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import JobDone, JobFailed
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from tests.chapters.decisions.driving import FAST_NS, SLOW_NS
from tests.chapters.race.made_up import DEVICE
from tests.ui.conftest import OpenApp, settle, wait_for
from tests.ui.layout import at_every_size_and_length, faults_in

_GPU = DeviceInfo("NVIDIA GeForce RTX 4090 Laptop GPU", "GPU", "1", "CUDA", is_cpu=False, compute_units=128)


class _Window:
    """The window's decisions, and the events that a worker would send."""

    def __init__(self, app: App, application: QApplication) -> None:
        self._app, self._application = app, application
        scene = app.chapters.scenes["decisions"]
        assert isinstance(scene, DecisionsScene)
        self.scene = scene

    @property
    def run_id(self) -> int:
        wait_for(self._application, lambda: self.scene.now.shown_job)
        job = self.scene.now.job
        assert job is not None
        return job.run_id

    def begin(self, device: DeviceInfo = DEVICE, lanes: int = 64) -> None:
        self.scene.apply(ChainsReady(self.run_id, device, lanes))
        self.scene.apply(RunStarted(self.run_id, SEQUENTIAL, 0, 0))

    def measure(self, opencl_ns: int, device: DeviceInfo = DEVICE, lanes: int = 64, correct: bool = True) -> None:
        self.begin(device, lanes)
        run_id, spec = self.run_id, self.scene.now.spec
        for lane, total_ns in ((SEQUENTIAL, SLOW_NS), (OPENCL, opencl_ns)):
            self.scene.apply(RunStarted(run_id, lane, 0, 0))
            self.scene.apply(RunFinished(run_id, lane, 0, total_ns, [0, total_ns], [0.0, 1.0]))
        opencl = WalkTimes.of([opencl_ns]) if device is not NO_DEVICE else None
        one = WalkTimes.of([SLOW_NS])
        point = ChainPoint(spec.chains, spec.longest, spec.ways, lanes, one, opencl, correct)
        self.scene.apply(ChainsMeasured(run_id, device, point))
        self.scene.apply(JobDone(run_id))
        self._app.chapters.port.apply(JobDone(run_id))
        settle(self._application, self._app)

    def fail(self, key: str) -> None:
        failed = JobFailed(self.run_id, key, {})
        self.scene.apply(failed)
        self._app.chapters.port.apply(failed)

    def choose(self, chains: int, ways: int = 1) -> None:
        self.scene.do("chains", CHAINS.index(chains))
        self.scene.do("ways", str(ways))


def states(app: App, application: QApplication) -> Iterator[str]:
    window = _Window(app, application)
    scene = window.scene
    app.chapters.do("chapter", "decisions")
    yield "opening"
    window.begin()
    yield "the professor works"
    window.measure(SLOW_NS)
    yield "one chain"
    scene.do("guess", FAST_NS)
    yield "guess"
    for chains, device, opencl_ns in ((2, DEVICE, SLOW_NS // 2), (1000, DEVICE, FAST_NS), (1_000_000, _GPU, FAST_NS)):
        window.choose(chains)
        window.measure(opencl_ns, device, lanes=1 if device is _GPU else 64)
        yield f"{chains} chains"
    for ways, opencl_ns, lanes in ((2, 2 * FAST_NS, 64), (4, FAST_NS, 64), (32, 20 * FAST_NS, 1)):
        window.choose(1000, ways)
        window.measure(opencl_ns, lanes=lanes)
        yield f"{ways} ways"
    scene.do("slow")
    yield "slow motion"
    scene.do("how")
    yield "how"
    scene.do("close")
    window.choose(20)
    window.measure(FAST_NS, correct=False)
    yield "wrong"
    window.choose(50)
    window.begin()
    scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    yield "replaced"
    window.fail(NumbaMissing.key)
    yield "failed"
    scene.do("again")
    window.measure(FAST_NS, NO_DEVICE, lanes=1)
    yield "alone"
    for rung in (Rung.OTHER_DEVICE, Rung.NUMPY_ONLY, Rung.RECORDING):
        scene.apply(FellBack("decisions", rung, WorkerLost.key))
        yield rung.name


@pytest.mark.usefixtures("quiet")
@at_every_size_and_length
def test_decisions_have_their_room(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int], language: Language
) -> None:
    app = open_app(size=size, language=language)
    app.chapters.sentence.may_fetch = False
    faults = faults_in(states(app, qapp), qapp, app, language)
    assert not faults, "\n".join(faults)
