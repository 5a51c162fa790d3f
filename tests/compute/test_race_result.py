from pathlib import Path

import msgspec
import pytest

import gpuviz
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.compute.device_limits import DeviceLimits
from gpuviz.compute.lanes import make_lane
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.race import Race
from gpuviz.compute.race_result import RaceResult
from gpuviz.errors import DamagedTrace, UnreadableFile, UnwritableFile
from tests.compute.examples import Watcher

RECORDINGS = Path(gpuviz.__file__).parent / "recordings"


@pytest.fixture(scope="module")
def result() -> RaceResult:
    lanes = [make_lane(name, NO_DEVICE) for name in ("blas_one_core", "sequential")]
    race = Race(MatmulProblem.random(30, 40, 10, tiles=12), lanes, NO_DEVICE, 2)
    race.prepare()
    return race.run(Watcher())


@pytest.fixture
def saved(result: RaceResult, tmp_path: Path) -> Path:
    path = tmp_path / "race.json"
    result.save(path)
    return path


def test_saved_race_is_loaded_unchanged(result: RaceResult, saved: Path) -> None:
    assert RaceResult.load(saved) == result


LIMITS = DeviceLimits(flops_per_s=200e9, bytes_per_s=50e9)
CPU = DeviceInfo("some CPU", "CPU", "1", "some platform", is_cpu=True)
GPU = DeviceInfo("some GPU", "GPU", "1", "some platform", is_cpu=False)


def test_every_lane_is_held_against_a_device_that_is_the_same_cpu(result: RaceResult) -> None:
    held = msgspec.structs.replace(result, device=CPU).with_limits(LIMITS)
    assert held.shares.keys() == {"blas_one_core", "sequential"}
    for lane in held.lanes:
        assert held.shares[lane.lane] == LIMITS.share(lane.gflops * 1e9, held.problem)


def test_cpu_lanes_are_not_held_against_a_gpu(result: RaceResult) -> None:
    students = msgspec.structs.replace(result.lanes[0], lane="opencl")
    raced = msgspec.structs.replace(result, device=GPU, lanes=[students, result.lanes[1]])
    assert raced.with_limits(LIMITS).shares.keys() == {"opencl"}


def test_wrong_answers_have_no_share(result: RaceResult) -> None:
    wrong = changed(msgspec.structs.replace(result, device=CPU), verified=False)
    assert wrong.with_limits(LIMITS).shares.keys() == {result.lanes[1].lane}


def test_limits_are_exceeded_by_clearly_more_than_measuring_errs(result: RaceResult) -> None:
    raced = msgspec.structs.replace(result, device=CPU)
    assert not raced.exceeds_limits
    fastest = max(lane.gflops for lane in raced.lanes) * 1e9
    for share, exceeded in ((1.0, False), (1.01, False), (1.05, True)):
        assert raced.with_limits(DeviceLimits(fastest / share, 1e18)).exceeds_limits == exceeded


def test_limits_are_saved_with_the_race(result: RaceResult, tmp_path: Path) -> None:
    held = msgspec.structs.replace(result, device=CPU).with_limits(LIMITS)
    held.save(tmp_path / "held.json")
    assert RaceResult.load(tmp_path / "held.json") == held


def test_race_recorded_before_limits_were_measured_is_loaded(result: RaceResult, tmp_path: Path) -> None:
    old = {name: value for name, value in msgspec.to_builtins(result).items() if name not in ("limits", "shares")}
    (tmp_path / "old.json").write_bytes(msgspec.json.encode(old))
    loaded = RaceResult.load(tmp_path / "old.json")
    assert (loaded.limits, loaded.shares) == (None, {})


@pytest.mark.parametrize(
    ("limits", "shares"),
    [
        (None, {"sequential": 0.5}),
        (LIMITS, {"sequential": 0.5}),
        (DeviceLimits(0, 50e9), {}),
        (DeviceLimits(200e9, -1), {}),
    ],
)
def test_limits_that_do_not_agree_are_damage(
    result: RaceResult, tmp_path: Path, limits: DeviceLimits | None, shares: dict[str, float]
) -> None:
    msgspec.structs.replace(result, device=CPU, limits=limits, shares=shares).save(tmp_path / "changed.json")
    with pytest.raises(DamagedTrace):
        RaceResult.load(tmp_path / "changed.json")


def test_truncated_file_is_damaged(saved: Path) -> None:
    content = saved.read_bytes()
    for length in (0, 1, len(content) // 2, len(content) - 1):
        saved.write_bytes(content[:length])
        with pytest.raises(DamagedTrace):
            RaceResult.load(saved)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"null", b"\xff\xfe\x00", b"\x89PNG", b"[" * 100_000, b'"\xff"']
)
def test_foreign_file_is_damaged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "foreign.json"
    path.write_bytes(content)
    with pytest.raises(DamagedTrace):
        RaceResult.load(path)


def changed(result: RaceResult, **changes: object) -> RaceResult:
    """The race with one lane changed."""
    first = msgspec.structs.replace(result.lanes[0], **changes)
    return msgspec.structs.replace(result, lanes=[first, *result.lanes[1:]])


def test_changed_files_are_damaged(result: RaceResult, tmp_path: Path) -> None:
    lane = result.lanes[0]
    replace = msgspec.structs.replace
    backwards = replace(lane.trace, tiles=[(5, 3, -1)] * result.problem.tiles)
    late = replace(lane.trace, tiles=[(0, lane.total_ns + 1, -1)] * result.problem.tiles)
    short = replace(lane.trace, tiles=lane.trace.times[:-1].tobytes())
    failed = replace(lane.trace, marks=bytes([2]) * result.problem.tiles)
    forgeries = [
        changed(result, trace=backwards),
        changed(result, trace=late),
        changed(result, trace=short),
        changed(result, trace=failed),
        changed(result, verified=False),
        changed(result, tiles_correct=1),
        replace(result, lanes=[]),
        replace(result, problem=replace(result.problem, m=0)),
        replace(result, problem=replace(result.problem, tiles=10**9)),
        replace(result, problem=replace(result.problem, flops=1)),
    ]
    for number, forgery in enumerate(forgeries):
        path = tmp_path / f"{number}.json"
        forgery.save(path)
        with pytest.raises(DamagedTrace):
            RaceResult.load(path)


def test_missing_file_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        RaceResult.load(tmp_path / "nothing.json")


def test_folder_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        RaceResult.load(tmp_path)


def test_place_that_is_no_folder_is_unwritable(result: RaceResult, saved: Path) -> None:
    with pytest.raises(UnwritableFile):
        result.save(saved / "race.json")


@pytest.mark.parametrize("path", sorted(RECORDINGS.glob("*.json")), ids=lambda path: path.stem)
def test_recordings_that_come_with_gpuviz_can_be_replayed(path: Path) -> None:
    result = RaceResult.load(path)
    assert all(lane.verified for lane in result.lanes)
    students = result.lane("opencl")
    assert students is not None
    assert students.trace.source == "device-clock"
    assert len(set(students.trace.times[:, 2])) == result.device.compute_units  # every one of them took part
