"""A clock for steps, and the steps at which more is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.chapters.training.pace import LogarithmicClock, marked_steps

S = 1_000_000_000


def test_each_tenfold_number_of_steps_takes_as_long() -> None:
    clock = LogarithmicClock(17.5, step=0, now_ns=5 * S)
    due = [clock.due_step(5 * S + round(decades * 17.5 * S), 10_000) for decades in (0, 1, 2, 3, 4, 5)]
    assert due == [1, 10, 100, 1000, 10_000, 10_000]
    assert clock.seconds_until(1, 5 * S) == 0
    assert clock.seconds_until(10, 5 * S) == pytest.approx(17.5)


def test_a_clock_goes_on_from_the_step_that_is_there() -> None:
    clock = LogarithmicClock(10.0, step=100, now_ns=0)
    assert clock.due_step(0, 10_000) == 100
    assert clock.due_step(10 * S, 10_000) == 1000


def test_without_a_pace_every_step_is_due() -> None:
    clock = LogarithmicClock(0.0, step=3, now_ns=0)
    assert clock.due_step(0, 777) == 777
    assert clock.seconds_until(777, 0) == 0


@given(st.integers(0, 10_000), st.integers(1, 10_000), st.floats(0.001, 3600))
def test_what_is_due_has_been_waited_for(step: int, further: int, seconds_per_decade: float) -> None:
    clock = LogarithmicClock(seconds_per_decade, step, now_ns=0)
    wanted = step + further
    then_ns = round(clock.seconds_until(wanted, 0) * S) + 1
    assert clock.due_step(then_ns, 10**6) >= wanted
    assert clock.due_step(10**18, wanted) == wanted


def test_marked_steps_are_close_at_first_and_end_with_the_last() -> None:
    marked = list(marked_steps(0, 10_000))
    assert marked[:12] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13]
    assert marked[-1] == 10_000
    assert len(marked) == 70


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_marked_steps_rise_and_are_the_same_from_anywhere(after: int, last: int) -> None:
    marked = list(marked_steps(after, last))
    assert marked == sorted(set(marked))
    assert all(after < step <= last for step in marked)
    assert set(marked[:-1]) <= set(marked_steps(0, 5000))
