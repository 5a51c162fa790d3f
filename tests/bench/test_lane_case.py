import pytest

from gpuviz.bench.lane_case import LaneCase, SampledRows, speed_samples
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.verification import CORRECT, Reference
from gpuviz.errors import WrongAnswer
from tests.compute.examples import ScriptedLane

PROBLEM = MatmulProblem.random(24, 40, 16, tiles=12)


def test_each_turn_gives_the_total_time_and_keeps_that_of_the_kernels() -> None:
    side = LaneCase(ScriptedLane([4_000_000, 6_000_000]), PROBLEM, Reference(PROBLEM))
    assert [side(), side()] == [4.0, 6.0]
    assert side.kernels_ms == [2.0, 3.0]


def test_time_of_a_wrong_answer_does_not_count() -> None:
    side = LaneCase(ScriptedLane([4_000_000, 6_000_000], wrong_runs=(1,)), PROBLEM, Reference(PROBLEM))
    side()
    with pytest.raises(WrongAnswer):
        side()
    assert side.kernels_ms == [2.0]


def test_speed_is_calculations_by_time() -> None:
    times, speeds = speed_samples("NumPy", [1.0, 2.0, 4.0], flops=8_000_000)
    assert (times.spread.median, times.unit) == (2.0, "ms")
    assert (speeds.spread.median, speeds.spread.most, speeds.unit) == (4.0, 8.0, "GFLOP/s")


def test_a_wrong_answer_in_one_of_some_rows_is_seen_and_in_no_other() -> None:
    marker, answers = SampledRows(PROBLEM, 5), PROBLEM.a @ PROBLEM.b
    assert (marker.verify(answers) == CORRECT).all()
    seen = []
    for row in range(PROBLEM.shape.m):
        wrong = answers.copy()
        wrong[row, 7] += 1
        seen.append(not (marker.verify(wrong) == CORRECT).all())
    assert sum(seen) == 5
