"""Every state of the pixels: words have their room and come from the language file."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from gpuviz.chapters.pixels.errors import FrameTooLarge
from gpuviz.chapters.pixels.messages import (
    OPENCL,
    SEQUENTIAL,
    FrameFinished,
    FrameRecorded,
    FrameVerified,
    LanesReady,
    PixelTraced,
)
from gpuviz.chapters.pixels.results import PixelTrace
from gpuviz.chapters.pixels.scene import PixelsScene
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.errors import NumbaMissing, WorkerLost
from gpuviz.i18n.languages import Language
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import JobFailed
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from tests.chapters.pixels.driving import FAST_NS, SLOW_NS
from tests.chapters.race.made_up import DEVICE
from tests.ui.conftest import OpenApp, settle
from tests.ui.layout import at_every_size_and_length, faults_in

_GPU = DeviceInfo("NVIDIA GeForce RTX 4090 Laptop GPU", "GPU", "1", "CUDA", is_cpu=False, compute_units=128)


class _Window:
    """The window's pixels, and the events that a worker would send."""

    def __init__(self, app: App, application: QApplication) -> None:
        self._app, self._application = app, application
        scene = app.chapters.scenes["pixels"]
        assert isinstance(scene, PixelsScene)
        self.scene = scene

    def settle(self) -> None:
        settle(self._application, self._app)

    @property
    def run_id(self) -> int:
        if self.scene.now.run_id is None:
            self.settle()
        assert self.scene.now.run_id is not None
        return self.scene.now.run_id

    def move(self, device: DeviceInfo = DEVICE, factor: int = 1) -> None:
        lanes = [SEQUENTIAL] if device is NO_DEVICE else [OPENCL, SEQUENTIAL]
        self.scene.apply(LanesReady(self.run_id, device, lanes, turns=device.is_cpu))
        for lane in lanes:
            frame_ns = (FAST_NS if lane == OPENCL else SLOW_NS) // factor
            self.scene.apply(FrameFinished(self.run_id, lane, 1, 2.0, frame_ns))
        self.verify(0)

    def verify(self, difference: int) -> None:
        pixels = 900_000 if difference else 0
        self.scene.apply(FrameVerified(self.run_id, 2.0, difference, pixels, verified=difference <= 1))

    def record(self, action: str) -> None:
        self.scene.do(action)
        picture = self.scene.now.picture
        assert picture is not None
        spec = picture.frame_at(0.0)
        light = np.add.outer(np.arange(spec.height), np.arange(spec.width)) % 256
        for lane, parts in ((OPENCL, spec.tiles), (SEQUENTIAL, spec.height)):
            self.scene.apply(FrameRecorded(self.run_id, lane, 2.0, FAST_NS, [FAST_NS] * parts))
            self.scene.now.recorded[lane].pixels = light.astype(np.uint8)
        self.verify(0)

    def trace(self, met: str, light: float) -> None:
        products = ((-0.88, 0.22), (-0.77, 0.17), (-0.66, 0.34), (1.0, 0.26), (0.55, -0.44))
        frozen = self.scene.now.recorded[OPENCL]
        trace = PixelTrace(3839, 2159, met, 1000, products, light, round(light * 255))  # type: ignore[arg-type] # is one
        self.scene.apply(PixelTraced(frozen.run_id, trace))


def states(app: App, application: QApplication) -> Iterator[str]:
    window = _Window(app, application)
    scene = window.scene
    app.chapters.do("chapter", "pixels")
    yield "opening"
    for device in (DEVICE, _GPU, NO_DEVICE):
        window.move(device)
        yield f"moving on {device.name}"
    window.move(_GPU, factor=10_000)
    yield "very fast"
    for index in range(4):
        scene.do("size", index)
        scene.do("detail", index)
        yield f"size and detail {index}"
    window.move()
    window.verify(90)
    yield "wrong"
    window.verify(0)
    window.record("slow")
    yield "slow motion"
    scene.do("move")
    window.settle()
    window.move()
    window.record("freeze")
    yield "frozen"
    for met, light in (("ball", 0.01), ("sea", 0.5), ("sky", 1.0)):
        window.trace(met, light)
        yield f"zoomed: {met}"
    scene.do("move")
    window.settle()
    window.move()
    scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    yield "replaced"
    for error in (FrameTooLarge(needed_mb=123_456, available_mb=1_234), NumbaMissing()):
        scene.apply(JobFailed(window.run_id, error.key, error.arguments))
        yield error.key
        scene.do("move")
        window.settle()
    for rung in (Rung.OTHER_DEVICE, Rung.NUMPY_ONLY, Rung.RECORDING):
        scene.apply(FellBack("pixels", rung, WorkerLost.key))
        yield rung.name


@pytest.mark.usefixtures("quiet")
@at_every_size_and_length
def test_pixels_have_their_room(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int], language: Language
) -> None:
    app = open_app(size=size, language=language)
    app.chapters.sentence.may_fetch = False
    faults = faults_in(states(app, qapp), qapp, app, language)
    assert not faults, "\n".join(faults)
