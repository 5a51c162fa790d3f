import threading

import numpy as np
import pytest

from gpuviz.compute.cancellation import Cancelled
from gpuviz.compute.device_info import NO_DEVICE
from gpuviz.compute.handicaps import held_back_by
from gpuviz.compute.lane import Lane, LaneTimes
from gpuviz.compute.lanes import make_lane
from gpuviz.compute.lanes.blas import blas_kernel
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.race import Race
from gpuviz.compute.race_result import RaceResult
from gpuviz.compute.trace import TileTrace
from gpuviz.errors import DeviceFailed
from tests.compute.examples import ScriptedLane, Watcher

PLAIN = ("blas_one_core", "blas_all_cores", "sequential")


def run(lanes: list[Lane], runs: int = 1, watcher: Watcher | None = None) -> RaceResult:
    race = Race(MatmulProblem.random(60, 70, 30, tiles=50), lanes, NO_DEVICE, runs)
    race.prepare()
    return race.run(watcher or Watcher())


def test_all_plain_lanes_get_every_answer_right() -> None:
    result = run([make_lane(name, NO_DEVICE) for name in PLAIN], runs=3)
    assert [(lane.lane, lane.verified, lane.runs) for lane in result.lanes] == [
        ("blas_one_core", True, 3),
        ("blas_all_cores", True, 3),
        ("sequential", True, 1),
    ]
    tiles = result.problem.tiles
    assert all(lane.tiles_done == lane.tiles_correct == tiles for lane in result.lanes)


def test_live_run_shows_on_the_watchers_cells() -> None:
    watcher = Watcher()
    run([make_lane(name, NO_DEVICE) for name in PLAIN], watcher=watcher)
    assert all((watcher.board[name] >= 2).all() for name in PLAIN)
    assert watcher.started == [result.lane for result in watcher.finished] == list(PLAIN)


def test_median_run_speaks_for_its_lane() -> None:
    lane = run([ScriptedLane([50, 10, 30])], runs=3).lanes[0]
    assert (lane.total_ns, lane.kernel_ns, lane.spread_ns, lane.build_ns) == (30, 15, 40, 5)
    assert set(lane.trace.times[:, 1].tolist()) == {30}


@pytest.mark.parametrize("wrong_run", range(3))
def test_one_wrong_run_makes_the_lane_wrong(wrong_run: int) -> None:
    lane = run([ScriptedLane([50, 10, 30], wrong_runs=(wrong_run,))], runs=3).lanes[0]
    assert not lane.verified
    assert lane.tiles_correct == 0


def test_kept_answers_are_those_of_the_wrong_run() -> None:
    race = Race(MatmulProblem.random(8, 8, 8), [ScriptedLane([1, 1, 1], wrong_runs=(1,))], NO_DEVICE, 3)
    race.prepare()
    race.run(Watcher())
    assert np.isnan(race.answers["blas_one_core"]).all()


def test_answers_of_an_earlier_race_never_pass() -> None:
    race = Race(MatmulProblem.random(8, 8, 8), [ScriptedLane([1, 1], wrong_runs=(1,))], NO_DEVICE, 1)
    race.prepare()
    verdicts = [race.run(Watcher()).lanes[0].verified for _ in range(2)]
    assert verdicts == [True, False]


def test_result_survives_being_saved(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("race") / "race.json"
    result = run([make_lane(name, NO_DEVICE) for name in PLAIN])
    result.save(path)
    assert RaceResult.load(path) == result


class MeetingLane(ScriptedLane):
    """Ends only once all lanes of its meeting are at work."""

    def __init__(self, name: str, uses_cpu: bool, meeting: threading.Barrier) -> None:
        super().__init__([1], name=name)
        self.uses_cpu = uses_cpu
        self._meeting = meeting

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        self._meeting.wait(timeout=30)
        return super().run(problem, trace, answers)


def test_lane_off_the_cpu_runs_at_the_same_time_as_the_sequential_one() -> None:
    meeting = threading.Barrier(2)
    lanes = [
        MeetingLane("opencl", uses_cpu=False, meeting=meeting),
        ScriptedLane([1], name="blas_one_core"),
        MeetingLane("sequential", uses_cpu=True, meeting=meeting),
    ]
    race = Race(MatmulProblem.random(8, 8, 8), lanes, NO_DEVICE, 1)
    race.prepare()
    result = race.run(Watcher())
    assert not race.turns
    assert [lane.lane for lane in result.lanes] == ["opencl", "blas_one_core", "sequential"]
    assert result.speedup.keys() == {"opencl/blas_one_core", "opencl/sequential"}


class FailingLane(ScriptedLane):
    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        raise DeviceFailed(device="test", detail="OUT_OF_RESOURCES")


class PatientLane(ScriptedLane):
    """Goes on until it is stopped."""

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        while not trace.cancel.cancelled:
            pass
        return LaneTimes(1, 1)


def test_failing_device_ends_the_lane_beside_it() -> None:
    failing = FailingLane([1], name="opencl")
    failing.uses_cpu = False
    race = Race(MatmulProblem.random(8, 8, 8), [failing, PatientLane([1], name="sequential")], NO_DEVICE, 1)
    with pytest.raises(DeviceFailed):
        race.run(Watcher())


def test_stopped_race_gives_no_result() -> None:
    race = Race(MatmulProblem.random(8, 8, 8), [PatientLane([1])], NO_DEVICE, 1)
    stopper = threading.Timer(0.05, race.cancel.cancel)
    stopper.start()
    with pytest.raises(Cancelled):
        race.run(Watcher())
    stopper.join()


def test_stopped_race_does_not_prepare() -> None:
    race = Race(MatmulProblem.random(8, 8, 8), [ScriptedLane([1])], NO_DEVICE, 1)
    race.cancel.cancel()
    with pytest.raises(Cancelled):
        race.prepare()


def test_closing_a_race_closes_its_lanes() -> None:
    lane = ScriptedLane([1])
    Race(MatmulProblem.random(8, 8, 8), [lane], NO_DEVICE, 1).close()
    assert lane.closed


def test_sequential_lane_runs_as_often_as_asked_and_its_median_speaks() -> None:
    lanes: list[Lane] = [ScriptedLane([4, 5]), ScriptedLane([50, 10, 30], name="sequential")]
    race = Race(MatmulProblem.random(8, 8, 8), lanes, NO_DEVICE, 2, sequential_runs=3)
    race.prepare()
    assert [(lane.runs, lane.total_ns) for lane in race.run(Watcher()).lanes] == [(2, 4), (3, 30)]


class LoneLane(ScriptedLane):
    """Notices if any other lane is at work while it is."""

    at_work = threading.Semaphore(1)

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        assert self.at_work.acquire(blocking=False)
        try:
            return super().run(problem, trace, answers)
        finally:
            self.at_work.release()


def test_lanes_take_turns_if_asked_to_even_off_the_cpu() -> None:
    lanes: list[Lane] = [LoneLane([1] * 3, name=name) for name in ("opencl", "blas_one_core", "sequential")]
    lanes[0].uses_cpu = False
    race = Race(MatmulProblem.random(100, 100, 100), lanes, NO_DEVICE, 3, sequential_runs=3, turns=True)
    watcher = Watcher()
    race.prepare()
    race.run(watcher)
    assert race.turns
    assert watcher.started == [result.lane for result in watcher.finished] == [lane.name for lane in lanes]


def test_result_tells_the_kernel_that_blas_computed_with() -> None:
    lanes = run([make_lane(name, NO_DEVICE) for name in PLAIN]).lanes
    kernel = blas_kernel("blas_all_cores")
    assert [lane.blas_kernel for lane in lanes] == [kernel, kernel, ""]
    assert [lane.held_back_by for lane in lanes] == [held_back_by(lane.lane) for lane in lanes]
