"""The most that a service can answer, beside what the simulation does there."""

import pytest

from gpuviz.chapters.serving.crowd import Crowd, constant
from gpuviz.chapters.serving.errors import StepsUnknown
from gpuviz.chapters.serving.limits import limit_per_minute, people_at_once
from gpuviz.chapters.serving.requests import Mode
from gpuviz.chapters.serving.simulation import Service
from tests.chapters.serving.made_up import COSTS, MIX, ONE_SECOND, ONE_TOKEN


def test_the_limit_of_a_constant_service_is_its_rate() -> None:
    assert limit_per_minute(ONE_SECOND, "alone", ONE_TOKEN) == pytest.approx(60)


@pytest.mark.parametrize("mode", ["together", "alone"])
def test_below_the_limit_the_queue_stays_short_and_beyond_it_grows(mode: Mode) -> None:
    limit = limit_per_minute(COSTS, mode, MIX)
    waiting = []
    for share in (0.85, 1.15):
        service = Service(COSTS, mode, most_waiting=10**9)
        service.follow(Crowd(limit * share, MIX, seed=1))
        service.run(20_000)
        waiting.append(len(service.waiting))
    assert waiting[0] < 50 < 0.08 * limit * 20_000 / 60 < waiting[1]


def test_long_texts_leave_seats_empty() -> None:
    long = constant(800, None, MIX)
    assert people_at_once(COSTS, "together", MIX) == 12
    assert people_at_once(COSTS, "together", long) == 4
    assert limit_per_minute(COSTS, "together", long) < limit_per_minute(COSTS, "together", constant(100, None, MIX))


def test_a_limit_needs_costs_of_steps_where_answers_are_longer_than_a_token() -> None:
    with pytest.raises(StepsUnknown):
        limit_per_minute(ONE_SECOND, "alone", MIX)
