import math

import pytest

from gpuviz.chapters.serving.history import SPAN_S, History, Tally
from gpuviz.chapters.serving.requests import Served
from tests.chapters.serving.made_up import ask


def _served(number: int, answered_s: float, took_s: float) -> Served:
    """Somebody whose first token took so long, and came when the answer was complete."""
    return Served(ask(number, answered_s - took_s, answer=1), answered_s - took_s, answered_s, answered_s)


def _follow(history: History, seconds: int, took_s: float = 1.0, begin_s: int = 0) -> None:
    """One person a second."""
    for second in range(begin_s, begin_s + seconds):
        tally = Tally(float(second), second + 1, second, 0)
        history.note(tally, 1, [_served(second, second, took_s)])


def test_the_last_minutes_are_kept_and_no_more() -> None:
    history = History()
    for tenth in range(5000):
        history.note(Tally(tenth / 10, tenth, 0, 0), 1, [])
    times = [sample.tally.at_s for sample in history.samples]
    assert times[-1] - times[0] == pytest.approx(SPAN_S, abs=1)
    assert times == sorted(times)


def test_before_anybody_was_served_there_are_no_times() -> None:
    history = History()
    assert history.in_time_share(2.0) is None
    history.note(Tally(), 0, [])
    assert history.in_time_share(2.0) is None
    assert math.isnan(history.samples[-1].half_s)
    assert math.isnan(history.samples[-1].most_s)


def test_half_and_nineteen_of_twenty_are_those_of_the_people_served_lately() -> None:
    history = History()
    _follow(history, 100, took_s=9.0)
    _follow(history, 30, took_s=1.0, begin_s=100)
    assert history.samples[-1].half_s == pytest.approx(1.0)
    assert history.samples[-1].most_s == pytest.approx(1.0)


def test_the_share_in_time_is_that_of_the_last_minute() -> None:
    history = History()
    _follow(history, 200, took_s=9.0)
    assert history.in_time_share(2.0) == 0
    _follow(history, 30, took_s=1.0, begin_s=200)
    assert history.in_time_share(2.0) == pytest.approx(0.5, abs=0.02)


def test_whoever_was_sent_away_was_not_served_in_time() -> None:
    history = History()
    _follow(history, 60)
    history.note(Tally(60.0, 120, 60, 60), 1, [])
    assert history.in_time_share(2.0) == pytest.approx(0.5, abs=0.02)


def test_the_moment_at_which_nobody_waited_for_the_last_time_is_kept() -> None:
    history = History()
    history.note(Tally(1.0, 5, 4, 0), 0, [])
    history.note(Tally(2.0, 9, 5, 0), 3, [])
    history.note(Tally(3.0, 12, 6, 0), 6, [])
    assert history.nobody_waited == Tally(1.0, 5, 4, 0)
