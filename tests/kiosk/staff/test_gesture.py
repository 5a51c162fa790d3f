import pytest

from gpuviz.kiosk.staff.gesture import CornerGesture

CLOCKWISE = [(0.02, 0.03), (0.97, 0.05), (0.99, 0.98), (0.01, 0.95)]


def _opened(touches: list[tuple[float, float]], step_s: float = 1.0) -> list[bool]:
    gesture = CornerGesture()
    return [gesture.touched(across, down, 100 + place * step_s) for place, (across, down) in enumerate(touches)]


def test_the_fourth_corner_clockwise_from_the_top_left_opens() -> None:
    assert _opened(CLOCKWISE) == [False, False, False, True]


def test_it_opens_only_once() -> None:
    assert _opened([*CLOCKWISE, CLOCKWISE[3]])[-1] is False
    assert _opened([*CLOCKWISE, *CLOCKWISE]).count(True) == 2


@pytest.mark.parametrize(
    "touches",
    [
        CLOCKWISE[::-1],
        CLOCKWISE[1:] + CLOCKWISE[:1],
        [CLOCKWISE[0], CLOCKWISE[2], CLOCKWISE[1], CLOCKWISE[3]],
        [*CLOCKWISE[:2], (0.5, 0.5), *CLOCKWISE[2:]],
        [*CLOCKWISE[:2], (0.5, 0.02), *CLOCKWISE[2:]],
        CLOCKWISE[:3],
    ],
)
def test_another_order_or_a_touch_elsewhere_opens_nothing(touches: list[tuple[float, float]]) -> None:
    assert not any(_opened(touches))


def test_it_has_to_be_done_within_six_seconds() -> None:
    assert any(_opened(CLOCKWISE, step_s=1.9))
    assert not any(_opened(CLOCKWISE, step_s=2.1))


def test_the_first_corner_begins_anew() -> None:
    assert _opened([*CLOCKWISE[:2], *CLOCKWISE])[-1]


def test_a_touch_that_is_told_twice_does_not_matter() -> None:
    assert any(_opened([touch for touch in CLOCKWISE for _ in range(2)], step_s=0.5))
