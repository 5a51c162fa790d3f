"""The simulation: by hand where that can be done, against queueing theory where it cannot."""

from statistics import fmean

import pytest

from gpuviz.chapters.serving.costs import ServingCosts
from gpuviz.chapters.serving.crowd import Crowd
from gpuviz.chapters.serving.errors import StepsUnknown
from gpuviz.chapters.serving.requests import Mode, Served
from gpuviz.chapters.serving.simulation import Service, simulated
from tests.chapters.serving.made_up import COSTS, MIX, ONE_SECOND, ONE_TOKEN, WHOLE_SECONDS, ask

MODES: tuple[Mode, Mode] = ("together", "alone")


def _times(served: list[Served]) -> list[tuple[int, float, float, float]]:
    return [(one.request.number, one.begun_s, one.first_token_s, one.answered_s) for one in served]


def _followed(
    arrivals_per_minute: float, mode: Mode = "together", costs: ServingCosts = COSTS, seed: int = 1
) -> Service:
    service = Service(costs, mode)
    service.follow(Crowd(arrivals_per_minute, MIX, seed))
    return service


def _who_waits_for_memory(service: Service) -> int | None:
    return service.waiting[0].number if service.waits_for_memory else None


# ---- queueing theory ----


@pytest.mark.parametrize("load", [0.3, 0.5, 0.8])
def test_constant_service_one_at_a_time_waits_as_long_as_theory_says(load: float) -> None:
    """M/D/1: Poisson arrivals, constant service of 1 s, one server (Pollaczek and Khinchine)."""
    service = Service(ONE_SECOND, "alone")
    service.follow(Crowd(60 * load, ONE_TOKEN, seed=1))
    service.run(200_000 / load)
    served = service.take_served()
    assert fmean(one.wait_s for one in served) == pytest.approx(load / (2 * (1 - load)), rel=0.05)
    assert service.busy_s / service.now_s == pytest.approx(load, rel=0.02)


@pytest.mark.parametrize("mode", MODES)
def test_as_many_wait_as_come_during_a_wait(mode: Mode) -> None:
    """Little's law, in a service of any kind."""
    service = _followed(40 if mode == "alone" else 100, mode)
    waiting, samples = 0, 20_000
    for sample in range(samples):
        service.run((sample + 1) * 5.0)
        waiting += len(service.waiting)
    served = service.take_served()
    come_a_second = service.arrived / service.now_s
    assert waiting / samples == pytest.approx(come_a_second * fmean(one.wait_s for one in served), rel=0.05)


def test_beyond_load_one_the_queue_becomes_full_and_others_are_refused() -> None:
    service = Service(ONE_SECOND, "alone", most_waiting=50)
    service.follow(Crowd(80, ONE_TOKEN, seed=1))
    service.run(3600)
    assert len(service.waiting) == 50
    assert service.arrived == service.completed + service.refused + len(service.waiting) + (service.reading is not None)
    assert service.refused == pytest.approx(1200, rel=0.15)


# ---- the rule ----


def test_one_person_is_read_and_then_gets_a_token_a_step() -> None:
    assert _times(simulated(WHOLE_SECONDS, "alone", [ask(0, 5.0)])) == [(0, 5.0, 15.0, 17.0)]


def test_an_answer_of_one_token_needs_no_step() -> None:
    assert _times(simulated(WHOLE_SECONDS, "together", [ask(0, 5.0, answer=1)])) == [(0, 5.0, 15.0, 15.0)]


def test_others_pause_while_a_newcomer_is_read_and_one_step_for_all_follows() -> None:
    # 0 is read until 10, and has a step until 11; 1 is read until 21; two steps for both.
    served = simulated(WHOLE_SECONDS, "together", [ask(0, 0.0, answer=4), ask(1, 1.0, answer=3), ask(2, 100.0)])
    assert _times(served) == [(0, 0.0, 10.0, 23.0), (1, 11.0, 21.0, 23.0), (2, 100.0, 110.0, 112.0)]


def test_at_most_one_is_read_between_two_steps() -> None:
    served = simulated(WHOLE_SECONDS, "together", [ask(number, 0.0, answer=2) for number in range(3)])
    assert _times(served) == [(0, 0.0, 10.0, 11.0), (1, 11.0, 21.0, 22.0), (2, 22.0, 32.0, 33.0)]


def test_who_comes_during_a_step_waits_for_its_end() -> None:
    served = simulated(WHOLE_SECONDS, "together", [ask(0, 0.0, answer=10), ask(1, 12.5, answer=2)])
    assert _times(served) == [(1, 13.0, 23.0, 24.0), (0, 0.0, 10.0, 29.0)]


def test_alone_the_next_is_read_after_the_answer() -> None:
    served = simulated(WHOLE_SECONDS, "alone", [ask(0, 0.0, answer=4), ask(1, 1.0, answer=3)])
    assert _times(served) == [(0, 0.0, 10.0, 13.0), (1, 13.0, 23.0, 25.0)]


@pytest.mark.parametrize("mode", MODES)
def test_first_come_is_first_served_and_memory_is_never_exceeded(mode: Mode) -> None:
    service = _followed(200, mode)
    begun = list[tuple[float, int]]()
    for moment in range(1, 5000):
        service.run(moment * 0.1)
        assert 0 <= service.memory_used <= service.memory_reserved <= service.memory_tokens
        assert service.batch <= service.seats
        held = [seat.request.context + seat.written - 1 for seat in service.seated if seat]
        assert (len(held), sum(held)) == (service.batch, service.memory_used)
        begun += [(one.begun_s, one.request.number) for one in service.take_served()]
    numbers = [number for _, number in sorted(begun)]
    assert numbers == sorted(numbers)
    assert len(numbers) > 300


def test_who_does_not_fit_waits_for_room_and_so_does_everybody_behind() -> None:
    service = Service(WHOLE_SECONDS, "together")  # room for 100
    service.follow([ask(0, 0.0, 60, 21), ask(1, 0.0, 60, 5), ask(2, 0.0, 5, 5)])
    service.run(75.5)
    assert _who_waits_for_memory(service) == 1
    assert [request.number for request in service.waiting] == [1, 2]
    assert (service.memory_used, service.memory_reserved) == (75, 80)
    service.finish()
    assert _who_waits_for_memory(service) is None
    assert [one.request.number for one in service.take_served()] == [0, 1, 2]
    assert (service.memory_used, service.memory_reserved) == (0, 0)


def test_who_would_never_fit_is_refused_at_once() -> None:
    service = Service(WHOLE_SECONDS, "together")
    service.follow([ask(0, 0.0, 100, 2), ask(1, 0.0, 100, 1)])
    service.finish()
    assert [one.request.number for one in service.take_served()] == [1]
    assert service.refused == 1


def test_a_person_keeps_the_seat() -> None:
    service = Service(WHOLE_SECONDS, "together")
    service.follow([ask(0, 0.0, answer=4), ask(1, 0.0, answer=30), ask(2, 40.0, answer=5)])
    service.run(22.5)
    assert [seat and seat.written for seat in service.seated] == [3, 2, None]
    service.run(53.5)
    assert [seat and seat.request.number for seat in service.seated] == [2, 1, None]


def test_answers_longer_than_a_token_need_costs_of_steps() -> None:
    service = Service(ONE_SECOND, "together")
    with pytest.raises(StepsUnknown):
        service.follow([ask(0, 0.0)])
    with pytest.raises(StepsUnknown):
        service.follow(Crowd(1, MIX, 1))


# ---- what it may rely on ----


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("arrivals_per_minute", [10, 60, 200])
def test_many_small_calls_give_what_one_large_one_gives(mode: Mode, arrivals_per_minute: float) -> None:
    """In small calls steps are done singly, in a large one together: several steps at once are exactly single steps."""
    large, small = _followed(arrivals_per_minute, mode), _followed(arrivals_per_minute, mode)
    large.run(120.0)
    for moment in range(1, 12_001):
        small.run(moment / 100)
    there, here = large.take_served(), small.take_served()
    assert [one.request for one in here] == [one.request for one in there]
    for one, other in zip(here, there, strict=True):
        assert (one.begun_s, one.first_token_s, one.answered_s) == pytest.approx(
            (other.begun_s, other.first_token_s, other.answered_s), abs=1e-9
        )
    assert small.busy_s == pytest.approx(large.busy_s)
    assert [seat and seat.written for seat in small.seated] == [seat and seat.written for seat in large.seated]


def test_the_same_seed_gives_the_same_times_and_another_gives_others() -> None:
    runs = [_followed(60, seed=seed) for seed in (7, 7, 8)]
    for service in runs:
        service.run(600)
    one, same, other = (_times(service.take_served()) for service in runs)
    assert one == same != other


def test_together_answers_at_least_as_many_as_one_at_a_time() -> None:
    together, alone = (_followed(300, mode) for mode in MODES)
    for service in (together, alone):
        service.run(1800)
    assert together.completed > 2 * alone.completed


def test_the_rate_can_be_changed_while_people_come() -> None:
    crowd, service = Crowd(0, MIX, 1), Service(COSTS, "together")
    service.follow(crowd)
    service.run(600)
    assert service.arrived == 0
    crowd.arrivals_per_minute = 60
    service.run(4200)
    assert service.arrived == pytest.approx(3600, rel=0.1)
    crowd.arrivals_per_minute = 0
    service.run(4300)
    come = service.arrived
    service.run(9000)
    assert service.arrived == come
    assert service.batch == 0


def test_a_rate_that_is_moved_all_the_time_is_still_that_rate() -> None:
    crowd, service = Crowd(60, MIX, 1), Service(COSTS, "together")
    service.follow(crowd)
    for moment in range(1, 60_001):
        crowd.arrivals_per_minute = 60 + moment % 2
        service.run(moment / 20)
    assert service.arrived == pytest.approx(3000 * 60.5 / 60, rel=0.1)


def test_others_can_be_followed_at_any_time() -> None:
    service = Service(WHOLE_SECONDS, "together")
    service.follow([ask(0, 1.0)])
    service.follow([ask(1, 2.0)])
    service.run(5.0)
    service.follow([ask(2, 6.0)])
    service.finish()
    assert [one.request.number for one in service.take_served()] == [1, 2]


def test_at_the_end_everybody_inside_is_served_and_nobody_else_comes() -> None:
    service = _followed(200)
    service.run(60)
    come = service.arrived
    service.finish()
    assert (service.arrived, service.completed) == (come, come)
    assert list(service.waiting) == []
    assert service.reading is None


def test_a_moment_that_is_past_changes_nothing() -> None:
    service = _followed(60)
    service.run(30)
    service.run(20)
    assert service.now_s == 30


def test_what_is_read_now_can_be_seen() -> None:
    service = Service(WHOLE_SECONDS, "together")
    service.follow([ask(0, 5.0, context=20)])
    service.run(7.0)
    assert service.reading == ask(0, 5.0, context=20)
    assert (service.reading_since_s, service.reading_s, service.batch) == (5.0, 20.0, 0)
    assert (service.memory_used, service.memory_reserved) == (0, 22)
