"""Every state of the race at three sizes: all words come from the language file, and everything has its room."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from gpuviz.chapters.race import messages as race_messages
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.device_limits import DeviceLimits
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.race_result import RaceResult
from gpuviz.compute.speedups import speedups
from gpuviz.errors import DeviceFailed, KernelBuildFailed, UnknownDevice
from gpuviz.i18n.languages import Language
from gpuviz.worker import device_messages
from tests.chapters.race.driving import NO_WORKER, replacements
from tests.chapters.race.made_up import DEVICE, race
from tests.ui.conftest import OpenApp, race_in
from tests.ui.layout import at_every_size_and_length, faults_in

_PROBLEM = MatmulProblem.random(25, 40, 8)
_RESULT = race(_PROBLEM)
_GPU = DeviceInfo("NVIDIA GeForce RTX 4090 Laptop GPU", "GPU", "1", "CUDA", is_cpu=False, compute_units=128)
_LONG_LOG = "error: use of undeclared identifier 'float64_vector_of_rows' in the third line of matmul_gpu.cl, stopping"


def _prepare(app: App, device: DeviceInfo = DEVICE, lanes: tuple[str, ...] = LANE_NAMES) -> None:
    scene = race_in(app)
    scene.reset()
    scene.apply(device_messages.DevicesFound([DEVICE, _GPU], []))
    scene.apply(race_messages.RacePrepared(scene.now.state.run_id, _PROBLEM.shape, device, list(lanes), turns=True))


def _finish(app: App, result: RaceResult) -> None:
    scene = race_in(app)
    scene.do("start")
    run_id, names = scene.now.state.run_id, [lane.lane for lane in result.lanes]
    scene.apply(race_messages.RacePrepared(run_id, result.problem, result.device, names, turns=True))
    for lane in result.lanes:
        scene.apply(race_messages.LaneStarted(run_id, lane.lane, 0))
        scene.apply(race_messages.LaneFinished(run_id, lane))
    scene.apply(race_messages.RaceFinished(run_id, result))


def _race_states(app: App) -> Iterator[str]:
    scene = race_in(app)
    yield "looking"
    _prepare(app, _GPU)
    yield "ready with a GPU"
    _prepare(app)
    yield "ready with the CPU, though there is a GPU"
    scene.do("start")
    yield "the students go first"
    run_id = scene.now.state.run_id
    for lane in _RESULT.lanes[:3]:
        scene.apply(race_messages.LaneStarted(run_id, lane.lane, 0))
        scene.apply(race_messages.LaneFinished(run_id, lane))
    yield "waiting for the professor"
    scene.apply(race_messages.LaneStarted(run_id, "sequential", 0))
    yield "the professor at work"
    for events in replacements("race"):
        for event in events:
            scene.apply(event)
        yield f"replaced: {events[-1]}"
    _finish(app, _RESULT)
    scene.do("stop")
    yield "stopped"


def _result_states(app: App) -> Iterator[str]:
    scene = race_in(app)
    _prepare(app, _GPU)
    _finish(app, replace(_RESULT, device=_GPU))
    yield "finished by a GPU"
    scene.do("units")
    yield "who did what"
    lanes = [replace(lane, total_ns=12_345_678) if lane.lane == "sequential" else lane for lane in _RESULT.lanes]
    _finish(app, replace(_RESULT, lanes=lanes, speedup=speedups(lanes)))
    yield "the professor wins"
    _finish(app, race(_PROBLEM, wrong_tiles=(3,)))
    yield "wrong"
    without = [lane for lane in _RESULT.lanes if lane.lane != "opencl"]
    _finish(app, replace(_RESULT, lanes=without, speedup={}))
    yield "finished by NumPy"
    _finish(app, _RESULT)
    yield "finished by the CPU"
    scene.do("slow")
    yield "slow motion"
    scene.do("close")


def _page_states(app: App) -> Iterator[str]:
    scene = race_in(app)
    _prepare(app)
    _finish(app, _RESULT)
    run_id = scene.now.state.run_id
    scene.do("how")
    yield "how"
    for device in (DEVICE, _GPU):
        _prepare(app, device)
        _finish(app, replace(_RESULT, device=device))
        asked = scene.calibration._jobs.items()
        run_id = next(number for number, study in asked if study == (device_messages.MeasureLimits, device))
        scene.apply(device_messages.LimitsMeasured(run_id, device, DeviceLimits(200e9, 50e9)))
        yield f"finished and measured: {device.type}"
        scene.do("how")
        yield f"how near to the limit: {device.type}"
    _prepare(app)
    scene.do("how")
    yield "how, before the race"
    _finish(app, _RESULT)
    run_id = scene.now.state.run_id
    scene.do("pick", 999)
    yield "an answer is fetched"
    row, column = [float(x) for x in _PROBLEM.a[1]], [float(x) for x in _PROBLEM.b[:, 1]]
    given = {"opencl": -1.23456789, "sequential": -1.23456788}
    scene.apply(race_messages.AnswerShown(run_id, 1, 1, row, column, -1.234567891, 1e-6, given))
    yield "answer"
    scene.do("sizes")
    assert scene.sweep.run_id is not None
    yield "measuring sizes"
    for m in (25, 250, 2500):
        shape = replace(_PROBLEM.shape, m=m, flops=2 * m * 40 * 8)
        scene.apply(race_messages.SizeMeasured(scene.sweep.run_id, shape, {"opencl": 10, "sequential": m}, True))
    scene.apply(race_messages.SizesMeasured(scene.sweep.run_id))
    yield "sizes"
    scene.do("close")


def _failing_states(app: App) -> Iterator[str]:
    scene = race_in(app)
    for failure in (
        DeviceFailed(device=_GPU.name, detail="clFinish failed: OUT_OF_RESOURCES"),
        KernelBuildFailed(device=_GPU.name, kernel="matmul_gpu", detail=_LONG_LOG),
        UnknownDevice(given="some GPU", available=f"{_GPU.name}, {DEVICE.name}"),
    ):
        scene.report(failure)
        yield failure.key
    scene.apply(NO_WORKER)
    scene.now.failure = None
    yield "recording"
    scene.do("slow")
    yield "recording in slow motion"
    scene.do("close")
    scene.do("pick", 0)
    yield "answer in a recording"


def states(app: App) -> Iterator[str]:
    for part in (_race_states, _result_states, _page_states, _failing_states):
        yield from part(app)


@pytest.mark.usefixtures("quiet")
@at_every_size_and_length
def test_all_words_come_from_the_language_file_and_have_their_room(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int], language: Language
) -> None:
    app = open_app(size=size, language=language)
    faults = faults_in(states(app), qapp, app, language)
    assert not faults, "\n".join(faults)
