import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.chapters.race.replay import LaneReplay, Replay
from gpuviz.compute.problem import MatmulProblem
from tests.chapters.race.made_up import TOTAL_NS, lane

_PROBLEM = MatmulProblem.random(25, 40, 8)
_REPLAY = LaneReplay(lane(_PROBLEM, "opencl"), _PROBLEM.shape)


def test_nothing_is_done_at_the_start_and_all_at_the_end() -> None:
    assert not _REPLAY.cells_at(0).any()
    assert (_REPLAY.cells_at(TOTAL_NS["opencl"]) >= 2).all()


@given(st.integers(0, TOTAL_NS["opencl"]), st.integers(0, TOTAL_NS["opencl"]))
def test_answers_never_go_away_again(one: int, other: int) -> None:
    earlier, later = sorted((one, other))
    done_then, done_later = (_REPLAY.cells_at(moment) >= 2 for moment in (earlier, later))
    assert (done_later | ~done_then).all()


def test_tiles_at_work_are_shown_as_such() -> None:
    assert np.count_nonzero(_REPLAY.cells_at(TOTAL_NS["opencl"] // 2 + 1) == 1) == 1


def test_slow_motion_moves_measured_time_slower() -> None:
    replay = Replay(factor=500, length_ns=40_000_000)
    replay.move_to(1_000)
    replay.move_to(1_000 + 5_000_000_000)
    assert replay.position_ns == 10_000_000


def test_slow_motion_that_is_held_goes_on_where_it_was() -> None:
    replay = Replay(factor=500, length_ns=40_000_000)
    replay.move_to(0)
    replay.move_to(5_000_000_000)
    replay.hold()
    replay.move_to(60_000_000_000)
    assert replay.position_ns == 10_000_000
    replay.move_to(61_000_000_000)
    assert replay.position_ns == 12_000_000


def test_scrubbing_holds_and_going_on_at_the_end_starts_over() -> None:
    replay = Replay(1, 100)
    replay.scrub(1.0)
    assert replay.ended
    assert not replay.playing
    replay.play(True)
    assert replay.position_ns == 0
