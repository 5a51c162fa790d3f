import pytest

from gpuviz.worker.restarts import CrashCount, RestartLimits, RetryTimes, Waits

WAITS = Waits(10, 35)


@pytest.fixture
def crashes() -> CrashCount[str]:
    return CrashCount(RestartLimits(crashes=3, within_s=300))


@pytest.fixture
def retries() -> RetryTimes[str]:
    return RetryTimes()


def test_third_crash_within_five_minutes_is_too_many(crashes: CrashCount[str]) -> None:
    assert [crashes.add("race", now_s) for now_s in (0, 100, 299)] == [False, False, True]


def test_crashes_further_apart_are_borne_for_ever(crashes: CrashCount[str]) -> None:
    assert not any(crashes.add("race", now_s) for now_s in range(0, 100_000, 150))


def test_crashes_of_each_kind_are_counted_alone(crashes: CrashCount[str]) -> None:
    assert [crashes.add(kind, 0) for kind in ("race", "sentence", "race", "sentence", "race")] == [False] * 4 + [True]


def test_after_forgetting_the_count_begins_at_zero(crashes: CrashCount[str]) -> None:
    crashes.add("race", 0)
    crashes.add("race", 0)
    crashes.forget("race")
    assert not crashes.add("race", 0)


def test_what_was_given_up_is_due_once_when_its_wait_is_over(retries: RetryTimes[str]) -> None:
    retries.give_up("race", WAITS, now_s=100)
    assert [retries.due(now_s) for now_s in (100, 109, 110, 200)] == [[], [], ["race"], []]


def test_each_wait_is_twice_as_long_up_to_the_longest(retries: RetryTimes[str]) -> None:
    now_s, waits = 0, []
    for _ in range(4):
        retries.give_up("race", WAITS, now_s)
        begun_s = now_s
        while not retries.due(now_s):
            now_s += 1
        waits.append(now_s - begun_s)
        now_s += 1
    assert waits == [10, 20, 35, 35]


def test_after_doing_well_for_as_long_as_it_waited_the_first_wait_comes_again(retries: RetryTimes[str]) -> None:
    retries.give_up("race", WAITS, 0)
    assert retries.due(10) == ["race"]
    retries.give_up("race", WAITS, 20)
    assert retries.due(29) == []
    assert retries.due(30) == ["race"]


def test_what_fails_further_while_it_waits_waits_no_longer_for_that(retries: RetryTimes[str]) -> None:
    retries.give_up("race", WAITS, 0)
    retries.give_up("race", WAITS, 5)
    assert retries.due(15) == ["race"]


def test_what_is_tried_again_for_another_reason_is_not_due(retries: RetryTimes[str]) -> None:
    retries.give_up("race", WAITS, 0)
    retries.forget("race")
    assert retries.due(10) == []
