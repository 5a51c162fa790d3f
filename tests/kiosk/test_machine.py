"""The exhibit's states, as a table: every state, everything that can happen in it, and what follows."""

import random

import pytest

from gpuviz.exhibit.config import Kiosk
from gpuviz.kiosk.machine import Effect, Happening, Machine, State, step

LIMITS = Kiosk(idle_s=90, countdown_s=20, staff_s=120)
NOW_S = 1000.0

ATTRACT, AWAKE, WARNING, RESET = State.ATTRACT, State.AWAKE, State.WARNING, State.RESET
FAILSAFE, QUIET, STAFF = State.FAILSAFE, State.QUIET, State.STAFF
TICK, TOUCH, START_OVER, FAILURE = Happening.TICK, Happening.TOUCH, Happening.START_OVER, Happening.FAILURE
STAFF_IN, STAFF_OUT, CLOSE, OPEN = Happening.STAFF_IN, Happening.STAFF_OUT, Happening.CLOSE, Happening.OPEN

# What follows from each happening in each state, where nothing else is said: somebody touched the exhibit just now,
# the state was entered long ago, and the exhibit is open.
TABLE: dict[State, dict[Happening, tuple[State, tuple[Effect, ...]]]] = {
    ATTRACT: {
        TICK: (ATTRACT, ()),
        TOUCH: (AWAKE, (Effect.WAKE,)),
        START_OVER: (ATTRACT, ()),
        STAFF_OUT: (ATTRACT, ()),
    },
    AWAKE: {
        TICK: (AWAKE, ()),
        TOUCH: (AWAKE, ()),
        START_OVER: (RESET, (Effect.RESET,)),
        STAFF_OUT: (AWAKE, ()),
    },
    WARNING: {
        TICK: (WARNING, ()),
        TOUCH: (AWAKE, ()),
        START_OVER: (RESET, (Effect.RESET,)),
        STAFF_OUT: (WARNING, ()),
    },
    RESET: {
        TICK: (ATTRACT, ()),
        TOUCH: (RESET, ()),
        START_OVER: (RESET, ()),
        STAFF_OUT: (RESET, ()),
    },
    FAILSAFE: {
        TICK: (RESET, (Effect.RESET,)),
        TOUCH: (FAILSAFE, ()),
        START_OVER: (FAILSAFE, ()),
        STAFF_OUT: (FAILSAFE, ()),
    },
    QUIET: {
        TICK: (RESET, (Effect.RESET,)),  # the exhibit is open
        TOUCH: (QUIET, (Effect.HINT,)),
        START_OVER: (QUIET, ()),
        STAFF_OUT: (QUIET, ()),
    },
    STAFF: {
        TICK: (STAFF, ()),
        TOUCH: (STAFF, ()),
        START_OVER: (RESET, (Effect.RESET,)),
        STAFF_OUT: (RESET, (Effect.RESET,)),
    },
}
for state, row in TABLE.items():
    row |= {FAILURE: (FAILSAFE, (Effect.SHOW_LESS,)), STAFF_IN: (STAFF, ()), CLOSE: (state, ()), OPEN: (state, ())}


def _machine(state: State, idle_s: float = 0.0, closed: bool = False) -> Machine:
    return Machine(LIMITS, state, since_s=0.0, touched_s=NOW_S - idle_s, closed=closed)


def test_the_table_has_every_state_and_everything_that_can_happen() -> None:
    assert set(TABLE) == set(State)
    assert all(set(row) == set(Happening) for row in TABLE.values())


@pytest.mark.parametrize("happening", Happening, ids=lambda one: one.name)
@pytest.mark.parametrize("state", State, ids=lambda one: one.name)
def test_each_happening_leads_to_what_the_table_says(state: State, happening: Happening) -> None:
    after, effects = step(_machine(state), happening, NOW_S)
    assert (after.state, effects) == TABLE[state][happening]
    assert after.since_s == (NOW_S if after.state is not state or happening in (FAILURE, STAFF_IN) else 0.0)


@pytest.mark.parametrize(
    ("state", "idle_s", "becomes"),
    [
        (AWAKE, 89.9, AWAKE),
        (AWAKE, 90, WARNING),
        (AWAKE, 110, RESET),
        (AWAKE, 9 * 3600, RESET),  # the machine slept for hours
        (WARNING, 109.9, WARNING),
        (WARNING, 110, RESET),
        (WARNING, 9 * 3600, RESET),
        (ATTRACT, 9 * 3600, ATTRACT),  # nobody is missed who never came
        (STAFF, 119.9, STAFF),
        (STAFF, 120, RESET),
    ],
)
def test_time_leads_from_state_to_state(state: State, idle_s: float, becomes: State) -> None:
    after, effects = step(_machine(state, idle_s), TICK, NOW_S)
    assert after.state is becomes
    assert effects == ((Effect.RESET,) if becomes is RESET else ())


@pytest.mark.parametrize(
    ("state", "becomes"), [(ATTRACT, QUIET), (QUIET, QUIET), (AWAKE, AWAKE), (WARNING, WARNING), (STAFF, STAFF)]
)
def test_outside_opening_hours_the_screen_goes_dark_once_nobody_is_there(state: State, becomes: State) -> None:
    closed, _ = step(_machine(state), CLOSE, NOW_S)
    after, effects = step(closed, TICK, NOW_S)
    assert after.state is becomes
    assert effects == ((Effect.REST,) if state is ATTRACT else ())
    reopened, _ = step(closed, OPEN, NOW_S)
    assert not reopened.closed


def test_a_touch_in_the_countdown_gives_the_whole_time_again() -> None:
    warned = _machine(WARNING, idle_s=105)
    assert warned.seconds_left(NOW_S) == 5
    touched, _ = step(warned, TOUCH, NOW_S)
    assert touched.seconds_left(NOW_S) == 110


def test_a_countdown_is_never_negative() -> None:
    assert _machine(WARNING, idle_s=9 * 3600).seconds_left(NOW_S) == 0


def test_the_waking_touch_is_the_visitor_s_first() -> None:
    awake, _ = step(_machine(ATTRACT, idle_s=9 * 3600), TOUCH, NOW_S)
    assert step(awake, TICK, NOW_S + 1)[0].state is AWAKE


def test_a_failure_is_followed_by_a_reset_after_a_second() -> None:
    failed, _ = step(_machine(AWAKE), FAILURE, NOW_S)
    assert step(failed, TICK, NOW_S + 0.9)[0].state is FAILSAFE
    assert step(failed, TICK, NOW_S + 1)[0].state is RESET


def test_failures_that_no_visitor_caused_are_counted_and_rested_from_ever_longer() -> None:
    machine, rests = _machine(AWAKE), []
    for _ in range(9):
        machine, _ = step(machine, FAILURE, NOW_S)
        rests.append(machine.rest_s)
    assert machine.failures == 9
    assert rests == [1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_a_failure_at_a_visitor_s_hands_or_after_a_calm_time_is_the_first() -> None:
    machine = _machine(AWAKE)
    for _ in range(3):
        machine, _ = step(machine, FAILURE, NOW_S)
    later, _ = step(machine, FAILURE, NOW_S + 301)
    assert later.failures == 1
    reset, _ = step(machine, TICK, NOW_S + 60)
    attracting, _ = step(reset, TICK, NOW_S + 60)
    awake, _ = step(attracting, TOUCH, NOW_S + 61)
    again, _ = step(awake, FAILURE, NOW_S + 62)
    assert again.failures == 1


@pytest.mark.parametrize("seed", range(200))
def test_left_alone_the_exhibit_always_comes_back_to_the_start(seed: int) -> None:
    chance, machine, now_s = random.Random(seed), Machine(LIMITS), 0.0
    for _ in range(60):
        now_s += chance.choice((0, 0.02, 1, 30, 100, 1e5)) * chance.random()
        machine, _effects = step(machine, chance.choice(list(Happening)), now_s)
        assert machine.seconds_left(now_s) >= 0
    for _ in range(4):  # at most: a failure's rest, the reset, the attract loop, and the dark
        now_s += 200
        machine, _effects = step(machine, TICK, now_s)
    assert machine.state is (QUIET if machine.closed else ATTRACT)
