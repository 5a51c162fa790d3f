from gpuviz.chapters.training.loss_curve import LossCurve


def test_a_curve_of_ten_thousand_steps_has_some_hundred_points_and_its_ends() -> None:
    curve = LossCurve()
    for step in range(1, 10_001):
        curve.add(step, 1 / step)
    assert len(curve.steps) < 500
    assert (curve.steps[0], curve.losses[0]) == (1, 1.0)
    assert curve.last == (10_000, 1e-4)
    assert curve.steps == sorted(set(curve.steps))


def test_what_has_no_place_on_the_axis_is_left_out() -> None:
    curve = LossCurve()
    curve.add(0, 3.3)
    assert curve.last is None
    curve.add(5, 3.0)
    curve.add(5, 2.0)
    curve.add(4, 1.0)
    assert curve.last == (5, 3.0)
