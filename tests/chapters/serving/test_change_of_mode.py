"""A service that changes its mode while people are there."""

import pytest

from gpuviz.chapters.serving.crowd import Crowd
from gpuviz.chapters.serving.simulation import Service
from tests.chapters.serving.made_up import COSTS, MIX

_RATE = 120.0  # beyond what is served one at a time


@pytest.fixture
def service() -> Service:
    service = Service(COSTS, "together")
    service.follow(Crowd(_RATE, MIX, seed=1))
    service.run(60.0)
    return service


def test_whoever_has_a_seat_keeps_it_and_then_one_is_served_at_a_time(service: Service) -> None:
    seated = {seat.request.number for seat in service.seated if seat is not None}
    assert len(seated) > 1
    service.change_mode("alone")
    service.take_served()
    while service.batch > 1:
        service.run(service.now_s + 0.01)
    assert seated <= {one.request.number for one in service.take_served()} | {
        seat.request.number for seat in service.seated if seat is not None
    }
    for _ in range(2000):
        service.run(service.now_s + 0.01)
        assert service.batch <= 1
    assert service.completed > 0


def test_those_who_wait_are_served_together_again(service: Service) -> None:
    service.change_mode("alone")
    service.run(180.0)
    waited = len(service.waiting)
    assert waited > 20
    service.change_mode("together")
    service.run(200.0)
    assert service.batch > 1
    assert service.seats == COSTS.largest_batch
    assert service.arrived == service.completed + service.batch + len(service.waiting) + (service.reading is not None)


def test_a_service_that_begins_one_at_a_time_can_serve_all_seats_later() -> None:
    service = Service(COSTS, "alone")
    service.follow(Crowd(_RATE, MIX, seed=1))
    service.run(60.0)
    service.change_mode("together")
    service.run(63.0)
    assert 1 < service.batch <= COSTS.largest_batch
    assert len(service.seated) == COSTS.largest_batch
