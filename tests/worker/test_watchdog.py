import itertools

import pytest

from gpuviz.compute.driver_activity import BUILD_S, LAUNCH_S
from gpuviz.worker.messages import Heartbeat, WorkerStarted
from gpuviz.worker.watchdog import FIRST_MESSAGE_S, SILENCE_S, SILENT, STUCK, Watchdog


@pytest.mark.parametrize("busy", [True, False], ids=["in a job", "in a look at one"])
@pytest.mark.parametrize("limit_s", [LAUNCH_S, BUILD_S])
def test_a_step_may_take_as_long_as_the_worker_says(limit_s: float, busy: bool) -> None:
    watch, seconds = Watchdog(0.0), 0
    while not watch.fault:
        seconds += 1
        watch.advance(seconds)
        watch.record(Heartbeat(progress=5, busy=busy, limit_s=limit_s))
    assert watch.fault == STUCK
    assert seconds == pytest.approx(limit_s, abs=2)


def test_a_worker_that_took_long_to_start_is_not_stuck_once_it_is_ready() -> None:
    watch = Watchdog(0.0)
    for second in range(1, int(FIRST_MESSAGE_S)):
        watch.advance(second)
    watch.record(WorkerStarted(1))
    assert watch.fault == ""
    watch.record(Heartbeat(progress=0, busy=True))
    assert watch.fault == ""


def test_a_launch_after_a_long_build_has_its_own_time() -> None:
    watch = Watchdog(0.0)
    for second in range(1, 101):
        watch.advance(second)
        watch.record(Heartbeat(progress=5, busy=True, limit_s=BUILD_S))
    watch.advance(101)
    watch.record(Heartbeat(progress=6, busy=True, limit_s=LAUNCH_S))
    assert watch.fault == ""


@pytest.mark.parametrize(("limit_s", "silence_s"), [(LAUNCH_S, SILENCE_S), (BUILD_S, BUILD_S)])
def test_worker_may_be_silent_for_long_only_while_a_compiler_may_be_at_work(limit_s: float, silence_s: float) -> None:
    watch, seconds = Watchdog(0.0), 0
    watch.record(Heartbeat(progress=5, busy=True, limit_s=limit_s))
    while not watch.fault:
        seconds += 1
        watch.advance(seconds)
    assert watch.fault == SILENT
    assert seconds == pytest.approx(silence_s, abs=2)


@pytest.mark.parametrize(
    ("looks", "silence_s"),
    [
        ([False], SILENCE_S),
        ([*10 * [True], *1000 * [False]], SILENCE_S),  # it was at work when it was stopped
        ([True], BUILD_S),
        ([True, *9 * [False]], BUILD_S),
        ([None], BUILD_S),
    ],
)
@pytest.mark.parametrize("heard", [True, False])
def test_where_nothing_is_built_or_started_silence_is_as_short_as_ever(
    looks: list[bool | None], silence_s: float, heard: bool
) -> None:
    seen = itertools.cycle(looks)
    watch, tenths = Watchdog(0.0, lambda: next(seen)), 0
    if heard:
        watch.record(Heartbeat(progress=5, busy=True, limit_s=BUILD_S))
    while not watch.fault:
        tenths += 1
        watch.advance(tenths / 10)
    assert watch.fault == SILENT
    longest_s = silence_s if heard else min(silence_s, FIRST_MESSAGE_S)
    assert tenths / 10 == pytest.approx(longest_s, abs=2)
    watch.record(Heartbeat(progress=6, busy=True, limit_s=BUILD_S))
    assert watch.fault == ""
