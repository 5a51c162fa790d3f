"""Every state of the training: words have their room and come from the language file."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from gpuviz.chapters.training.messages import InventedName, TrainingAdvanced, TrainingDiverged
from gpuviz.chapters.training.scene import TrainingScene
from gpuviz.chapters.training.state import LAST_STEP
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.errors import InvalidChoice, WorkerLost
from gpuviz.i18n.languages import Language
from gpuviz.worker.ladder import Rung
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from tests.chapters.race.made_up import DEVICE
from tests.chapters.training.driving import LOSS_OF, example, measured, picture, ready
from tests.ui.conftest import OpenApp, settle
from tests.ui.layout import at_every_size_and_length, faults_in

_GPU = DeviceInfo("NVIDIA GeForce RTX 4090 Laptop GPU", "GPU", "1", "CUDA", is_cpu=False, compute_units=128)
_LONG = "Wilhelmina-Alexandra-Konstantina"


class _Window:
    """The window's training, and the events that a worker would send."""

    def __init__(self, app: App, application: QApplication) -> None:
        self._app, self._application = app, application
        scene = app.chapters.scenes["training"]
        assert isinstance(scene, TrainingScene)
        self.scene = scene

    def settle(self) -> None:
        settle(self._application, self._app)

    @property
    def run_id(self) -> int:
        if self.scene.now.job is None:
            self.settle()
        assert self.scene.now.job is not None
        return self.scene.now.job.run_id

    def apply(self, event: Event) -> None:
        self._app.chapters.apply(event)

    def stop(self) -> None:
        if self.scene.now.job is not None:
            self.apply(JobStopped(self.scene.now.job.run_id))

    def advance(self, step: int, loss: float, name: str = "dana", letter: str = "i") -> None:
        names = [InventedName(name, is_known=True)]
        shown = example(letter)
        self.apply(TrainingAdvanced(self.run_id, step, loss, step * 400_000, loss, names, shown, picture()))

    def measure(self, sequential: bool = True, verified: bool = True) -> None:
        self.scene.do("costs")
        self.stop()
        event = measured(self.run_id, sequential=sequential, verified=verified)
        self.apply(event)
        self.apply(JobDone(event.run_id))
        assert self.scene.now.measured is event


def states(app: App, application: QApplication) -> Iterator[str]:
    window = _Window(app, application)
    scene = window.scene
    app.chapters.do("chapter", "training")
    yield "opening"
    for device in (NO_DEVICE, _GPU, DEVICE):
        scene.do("restart")
        window.stop()
        window.apply(ready(window.run_id, device=device))
        yield f"ready on {device.name}"
    for index, (phase, loss) in enumerate(LOSS_OF.items()):
        window.advance(10**index, loss, _LONG if index else "x", "i."[index % 2])
        yield phase
    scene.do("pause")
    yield "paused"
    scene.do("run")
    window.apply(TrainingDiverged(window.run_id, 40))
    yield "diverged"
    scene.do("restart")
    window.stop()
    window.apply(ready(window.run_id))
    window.advance(LAST_STEP, 1.9)
    window.apply(JobDone(window.run_id))
    yield "finished"
    scene.do("restart")
    window.apply(ready(window.run_id))
    scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    yield "replaced"
    error = InvalidChoice(option="learning rate", given="1001", allowed="more than 0, and 1,000 at most")
    window.apply(JobFailed(window.run_id, error.key, error.arguments))
    yield "failed"
    scene.do("restart")
    scene.do("costs")
    window.stop()
    yield "costs are measured"
    window.measure()
    yield "costs to be guessed"
    scene.do("guess", 10**15)
    yield "guessed"
    scene.do("reveal")
    yield "revealed"
    scene.do("gpus", 0)
    yield "one GPU"
    window.stop()
    app.chapters.settings.change(device="another")
    scene.do("costs")
    window.measure(sequential=False, verified=False)
    scene.do("reveal")
    yield "without the professor, and wrong"
    scene.do("learns")
    for rung in (Rung.OTHER_DEVICE, Rung.NUMPY_ONLY, Rung.RECORDING):
        scene.apply(FellBack("training", rung, WorkerLost.key))
        yield rung.name


@pytest.mark.usefixtures("quiet")
@at_every_size_and_length
def test_training_has_its_room(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int], language: Language
) -> None:
    app = open_app(size=size, language=language)
    app.chapters.sentence.may_fetch = False
    faults = faults_in(states(app, qapp), qapp, app, language)
    assert not faults, "\n".join(faults)
