import pytest
from msgspec.structs import replace

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.race.matmul_race import MatmulRace
from gpuviz.chapters.race.roofline import Roofline
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.device_limits import DeviceLimits
from gpuviz.compute.parameters import CpuParameters
from gpuviz.compute.tuning_cache import TunedDevice
from gpuviz.panels.layout import Column
from gpuviz.panels.source import SourcePair
from gpuviz.worker import device_messages, messages
from tests.chapters.race.driving import ENGLISH, RESULT, finish, finished, outbox, prepared
from tests.chapters.race.made_up import DEVICE
from tests.chapters.stages import make_stage

LIMITS = DeviceLimits(flops_per_s=1e6, bytes_per_s=1e6)  # the made-up race is small and slow
EXCEEDED = DeviceLimits(flops_per_s=1e5, bytes_per_s=1e5)
GPU = DeviceInfo("some GPU", "GPU", "1", "some platform", is_cpu=False)


def asked(scene: MatmulRace) -> list[device_messages.MeasureLimits]:
    return [command for command in outbox(scene) if isinstance(command, device_messages.MeasureLimits)]


def measured(scene: MatmulRace, limits: DeviceLimits = LIMITS) -> MatmulRace:
    """The scene after the worker did what it asked for last."""
    command = asked(scene)[-1]
    device = scene.now.state.result.device if scene.now.state.result else DEVICE
    scene.apply(device_messages.DeviceChosen(command.run_id, device))
    scene.apply(device_messages.LimitsMeasured(command.run_id, device, limits))
    scene.tick(Frame(0, None))
    return scene


def search(scene: MatmulRace) -> device_messages.TuneDevice:
    """What the worker was asked last."""
    return [command for command in outbox(scene) if isinstance(command, device_messages.TuneDevice)][-1]


def kernel_caption(scene: MatmulRace) -> str:
    scene.do("how")
    page = scene.picture.pages.pages["how"]
    assert isinstance(page, SourcePair)
    return ENGLISH(page.sources[1].caption)


def race_again(scene: MatmulRace) -> None:
    scene.do("start")
    finish(scene)


def roof(scene: MatmulRace) -> Roofline | None:
    """What "Show me how" shows below the programs."""
    scene.do("how")
    page = scene.picture.pages.pages["how"]
    assert isinstance(page, SourcePair)
    if page.below is None:
        return None
    assert isinstance(page.below, Column)
    (shown,) = page.below.panels
    assert isinstance(shown, Roofline)
    return shown


def test_device_is_measured_once_its_first_race_is_over() -> None:
    assert asked(prepared()) == []
    scene = finished()
    (command,) = asked(scene)
    assert command.device == DEVICE.name
    measured(scene)
    race_again(scene)
    assert len(asked(scene)) == 1


def test_measuring_that_gave_way_is_asked_for_after_the_next_race() -> None:
    scene = finished()
    scene.apply(messages.JobStopped(asked(scene)[0].run_id))
    race_again(scene)
    assert len(asked(scene)) == 2


def test_device_that_cannot_be_measured_is_left_alone_and_nobody_is_told() -> None:
    scene = finished()
    scene.apply(messages.JobFailed(asked(scene)[0].run_id, "error-device-failed", {"device": "X", "detail": "Y"}))
    race_again(scene)
    assert len(asked(scene)) == 1
    assert scene.now.failure is None
    assert roof(scene) is None


def test_result_says_how_near_to_the_limit_everybody_on_that_cpu_came() -> None:
    scene = measured(finished())
    result = scene.now.state.result
    assert result is not None
    assert result.shares.keys() == {lane.lane for lane in result.lanes}
    shown = roof(scene)
    assert shown is not None
    students = round(result.shares["opencl"] * 100)
    assert f"{students}\u00a0%" in ENGLISH(shown.dots[0].label)
    assert len(shown.dots) == len(result.lanes)


def test_professor_is_not_held_against_a_gpu() -> None:
    scene = measured(finished(replace(RESULT, device=GPU)))
    shown = roof(scene)
    assert shown is not None
    assert [dot.role for dot in shown.dots] == ["opencl"]


def test_limit_that_somebody_exceeded_is_not_shown_and_measured_again_at_once() -> None:
    scene = measured(finished(), EXCEEDED)
    assert roof(scene) is None
    assert [command.anew for command in asked(scene)] == [False, True]
    measured(scene)
    assert roof(scene) is not None
    race_again(scene)
    assert len(asked(scene)) == 2


def test_roof_goes_up_to_its_ridge_and_on_level() -> None:
    shown = roof(measured(finished()))
    assert shown is not None
    start, ridge, end = shown.roof
    assert list(ridge) == [1, 0.001]
    assert start[0] < 1
    assert start[1] == pytest.approx(start[0] / 1000)
    assert end[0] > 1
    assert end[1] == 0.001
    assert shown.x_range[0] <= start[0] < end[0] <= shown.x_range[1]
    assert all(shown.y_range[0] <= speed <= shown.y_range[1] for _, speed in shown.roof)


def test_dots_are_labelled_with_lane_and_share() -> None:
    scene = measured(finished())
    shown, result = roof(scene), scene.now.state.result
    assert shown is not None
    assert result is not None
    labels = [ENGLISH(dot.label) for dot in shown.dots]
    assert len(labels) == len(result.lanes)
    assert labels[0].startswith("The students: ")
    assert labels[-1].startswith("The professor: ")


def test_roof_joins_a_page_that_is_open() -> None:
    scene = finished()
    scene.do("how")
    measured(scene)
    page = scene.picture.pages.pages["how"]
    assert isinstance(page, SourcePair)
    assert page.below is not None


def test_roof_stays_for_the_next_race() -> None:
    scene = measured(finished())
    scene.do("start")
    assert roof(scene) is None
    finish(scene)
    assert roof(scene) is not None


def test_recording_shows_the_roof_it_was_recorded_with() -> None:
    assert roof(MatmulRace(make_stage(recording=RESULT))) is None
    assert roof(MatmulRace(make_stage(recording=RESULT.with_limits(LIMITS)))) is not None


def test_search_for_parameters_is_asked_for_once_and_says_how_far_it_is() -> None:
    scene = finished()
    run_id = search(scene).run_id
    assert search(scene).device == DEVICE.name
    scene.do("how")
    scene.apply(device_messages.TuningProgress(run_id, 0.4))
    assert "40\u00a0%" in kernel_caption(scene) or "40 %" in kernel_caption(scene)
    result = scene.now.state.result
    assert result is not None
    tuned = TunedDevice(result.device, "1", CpuParameters(4, 16, 256), 2e9, 1e9, tried=8)
    scene.apply(device_messages.DeviceTuned(run_id, tuned))
    assert "ROWS=4, COLS=16, DEPTH=256" in kernel_caption(scene)
    race_again(scene)
    assert search(scene).run_id == run_id


def test_search_that_gave_way_is_asked_for_after_the_next_race() -> None:
    scene = finished()
    first = search(scene)
    scene.apply(device_messages.TuningProgress(first.run_id, 0.4))
    scene.apply(messages.JobStopped(first.run_id))
    assert "looking" not in kernel_caption(scene)
    race_again(scene)
    assert search(scene).run_id != first.run_id


def test_device_whose_search_failed_keeps_what_it_has_and_nobody_is_told() -> None:
    scene = finished()
    scene.apply(messages.JobFailed(search(scene).run_id, "error-worker-lost", {"reason": "ended"}))
    race_again(scene)
    assert scene.now.failure is None
    assert len([command for command in outbox(scene) if isinstance(command, device_messages.TuneDevice)]) == 1


def test_limit_that_stays_exceeded_is_measured_three_times_more_and_then_after_each_race() -> None:
    scene = finished()
    for _ in range(4):
        measured(scene, EXCEEDED)
    assert [command.anew for command in asked(scene)] == [False, True, True, True]
    assert roof(scene) is None
    race_again(scene)
    assert len(asked(scene)) == 5
