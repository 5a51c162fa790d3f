import pytest

from gpuviz.chapters.decisions.launch_pace import LaunchPace

LONGEST_NS = 20_000_000
MOST = 1 << 30


def test_first_launch_is_short_however_many_chains() -> None:
    assert LaunchPace(1, MOST).steps == 10_000
    assert LaunchPace(1_000_000, MOST).steps == 1


def test_launches_grow_to_what_may_be_and_no_further() -> None:
    pace = LaunchPace(1, MOST)
    seen = []
    for _ in range(8):
        seen.append(pace.steps)
        pace.took(pace.steps, pace.steps * 2)
    assert seen[:3] == [10_000, 100_000, 1_000_000]
    assert seen[-1] == LONGEST_NS // 2


def settled(step_ns: int) -> LaunchPace:
    pace = LaunchPace(1000, MOST)
    for _ in range(8):
        pace.took(pace.steps, pace.steps * step_ns)
    assert pace.steps == LONGEST_NS // step_ns
    return pace


def test_one_launch_that_was_kept_waiting_changes_little() -> None:
    pace = settled(4000)
    pace.took(5000, 100 * LONGEST_NS)
    assert pace.steps == 3333


def test_a_device_that_became_slow_gets_shorter_launches() -> None:
    pace = settled(4000)
    for _ in range(12):
        pace.took(pace.steps, pace.steps * 400_000)
    assert pace.steps == 50


def test_a_short_last_launch_teaches_nothing() -> None:
    pace = LaunchPace(1, MOST)
    pace.took(3, 1)
    assert pace.steps == 10_000


@pytest.mark.parametrize("most", [1000, 60_000, MOST])
def test_no_launch_has_more_steps_than_the_device_can_count(most: int) -> None:
    pace = LaunchPace(10, most)
    for _ in range(20):
        assert pace.steps <= most
        pace.took(pace.steps, 0)
    assert pace.steps == most
