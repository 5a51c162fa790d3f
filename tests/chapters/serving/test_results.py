"""What is counted up, and how real requests are compared with simulated ones."""

import pytest

from gpuviz.chapters.serving.requests import Served
from gpuviz.chapters.serving.results import check_report
from gpuviz.chapters.serving.tally import Tally
from tests.chapters.serving.made_up import ask


def _served(response_s: float, number: int = 0) -> Served:
    asked_s = 10.0 * number
    return Served(ask(number, asked_s, answer=5), asked_s + 0.5, asked_s + 1, asked_s + response_s)


def test_times_are_counted_from_when_people_asked() -> None:
    tally = Tally()
    tally.add([_served(3.0), _served(5.0, 1), _served(9.0, 2)])
    assert (tally.completed, tally.tokens, tally.last_s) == (3, 15, 29.0)
    assert tally.mean_wait_s == 0.5
    assert (tally.first_token_s(50), tally.response_s(50), tally.response_s(100)) == (1.0, 5.0, 9.0)
    assert [tally.in_time(promise_s) for promise_s in (0.9, 1.0)] == [0, 3]


def test_of_nobody_there_are_no_times() -> None:
    tally = Tally()
    assert (tally.completed, tally.mean_wait_s, tally.first_token_s(50), tally.response_s(95)) == (0, None, None, None)
    assert tally.in_time(2.0) == 0


def test_the_error_is_a_share_of_the_real_time() -> None:
    real, simulated = [_served(4.0), _served(4.0, 1)], [_served(5.0), _served(5.0, 1)]
    report = check_report(real, simulated, 0.7)
    assert (report.requests, report.real_p50_response_s, report.simulated_p50_response_s) == (2, 4.0, 5.0)
    assert (report.error, report.p95_error) == pytest.approx((0.25, 0.25))
    assert report.other_load_cores == 0.7
    assert check_report(simulated, real, 0).error == pytest.approx(-0.2)
