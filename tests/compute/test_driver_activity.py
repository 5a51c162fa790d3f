from threading import Thread

import numpy as np
import pytest

from gpuviz.compute.driver_activity import BUILD_S, LAUNCH_S, LEAST_S, DriverActivity


@pytest.fixture
def watchdog() -> DriverActivity:
    return DriverActivity()


def number(watchdog: DriverActivity) -> int:
    return watchdog.reading()[0]


def test_every_reading_is_new_while_no_driver_is_at_work(watchdog: DriverActivity) -> None:
    assert number(watchdog) != number(watchdog)


def test_reading_stands_still_while_a_driver_finishes_nothing(watchdog: DriverActivity) -> None:
    cells = np.zeros(10, np.uint8)
    with watchdog.driver_at_work(cells=cells):
        first = number(watchdog)
        cells[0] = 1  # begun is not done
        assert number(watchdog) == first
        cells[0] = 2
        second = number(watchdog)
        assert second != first
        assert number(watchdog) == second


def test_readings_before_during_and_after_a_drivers_work_differ(watchdog: DriverActivity) -> None:
    readings = [number(watchdog)]
    with watchdog.driver_at_work():
        readings.append(number(watchdog))
        with watchdog.driver_at_work():
            readings.append(number(watchdog))
        readings.append(number(watchdog))
        watchdog.advance()
        readings.append(number(watchdog))
    readings.append(number(watchdog))
    assert len(set(readings)) == len(readings)


def test_a_compiler_may_take_longer_and_so_may_all_that_is_part_of_its_work(watchdog: DriverActivity) -> None:
    assert BUILD_S > LAUNCH_S

    @watchdog.driver_at_work(BUILD_S)
    def limit_while_building() -> float:
        with watchdog.driver_at_work():
            return watchdog.reading()[1]

    assert limit_while_building() == BUILD_S
    with watchdog.driver_at_work():
        assert watchdog.reading()[1] == LAUNCH_S
        assert limit_while_building() == BUILD_S
        assert watchdog.reading()[1] == LAUNCH_S


def test_compilers_work_is_announced_before_it_begins_and_when_it_is_over(watchdog: DriverActivity) -> None:
    announced: list[float] = []
    watchdog.announce_by(lambda: announced.append(watchdog.reading()[1]))
    with watchdog.driver_at_work():
        assert announced == []
    with watchdog.driver_at_work(BUILD_S):
        assert announced == [BUILD_S]
    assert announced == [BUILD_S, LAUNCH_S]


def test_failed_work_is_over_too(watchdog: DriverActivity) -> None:
    with pytest.raises(ZeroDivisionError), watchdog.driver_at_work():
        _ = 1 / 0
    assert number(watchdog) != number(watchdog)


def test_what_another_thread_does_hides_no_hanging_driver(watchdog: DriverActivity) -> None:
    readings: list[int] = []

    def beside() -> None:
        watchdog.advance()
        readings.append(number(watchdog))
        with watchdog.driver_at_work():
            watchdog.advance()
            readings.append(number(watchdog))

    with watchdog.driver_at_work():
        readings.append(number(watchdog))
        other = Thread(target=beside)
        other.start()
        other.join()
        readings.append(number(watchdog))
    assert len(set(readings)) == 1


class Clock:
    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def take_steps(activity: DriverActivity, clock: Clock, count: int, step_s: float) -> None:
    with activity.driver_at_work():
        for _ in range(count):
            clock.now_s += step_s
            activity.advance()


def limit(activity: DriverActivity) -> float:
    with activity.driver_at_work():
        return activity.reading()[1]


def test_a_device_that_was_seen_to_be_fast_has_less_time_for_a_step() -> None:
    clock = Clock()
    activity = DriverActivity(clock)
    activity.expect("fast")
    take_steps(activity, clock, 10, 0.02)
    assert limit(activity) == LAUNCH_S  # too few to know
    take_steps(activity, clock, 50, 0.02)
    assert limit(activity) == LEAST_S


def test_a_slow_device_has_ten_times_its_longest_step_and_never_more_than_any() -> None:
    clock = Clock()
    activity = DriverActivity(clock)
    take_steps(activity, clock, 60, 0.6)
    assert limit(activity) == pytest.approx(6.0)
    take_steps(activity, clock, 1, 5.0)
    assert limit(activity) == LAUNCH_S


def test_what_was_seen_of_one_device_says_nothing_about_another() -> None:
    clock = Clock()
    activity = DriverActivity(clock)
    activity.expect("fast")
    take_steps(activity, clock, 60, 0.02)
    activity.expect("slow")
    assert limit(activity) == LAUNCH_S


def test_time_of_a_compiler_says_nothing_about_steps() -> None:
    clock = Clock()
    activity = DriverActivity(clock)
    take_steps(activity, clock, 60, 0.02)
    with activity.driver_at_work(BUILD_S):
        clock.now_s += 30
        assert activity.reading()[1] == BUILD_S
    assert limit(activity) == LEAST_S
