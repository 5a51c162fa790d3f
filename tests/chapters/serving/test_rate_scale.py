import pytest

from gpuviz.chapters.serving.rate_scale import RateScale


@pytest.mark.parametrize("limit", [0.0, 0.3, 4.0, 48.0, 153.0, 20_000.0, 3e9])
def test_every_limit_has_a_slider_of_round_numbers_that_goes_beyond_it(limit: float) -> None:
    scale = RateScale.suited_to(limit)
    assert str(scale.step).rstrip("0") in ("1", "2", "5")
    assert 2 <= scale.stops <= 90
    assert scale.most > limit
    rates = [scale.rate(stop) for stop in range(scale.stops)]
    assert rates == sorted(rates)
    assert rates[0] > 0
    assert rates[-1] == scale.most


def test_rates_of_the_machine_that_was_tried_out_are_in_fives() -> None:
    scale = RateScale.suited_to(153)
    assert (scale.step, scale.most) == (5, 245)
    assert scale.rate(scale.nearest(105)) == 105
    assert scale.rate(scale.calm(153)) == 90


@pytest.mark.parametrize("rate", [-5.0, 0.0, 1.0, 100.0, 1e12])
def test_any_rate_has_a_place_on_the_slider(rate: float) -> None:
    scale = RateScale.suited_to(153)
    assert 0 <= scale.place(rate) <= 1
    assert 0 <= scale.nearest(rate) < scale.stops


def test_a_stop_stands_where_its_rate_is_placed() -> None:
    scale = RateScale.suited_to(153)
    for stop in (0, 7, scale.stops - 1):
        assert scale.place(scale.rate(stop)) == pytest.approx(stop / (scale.stops - 1))
