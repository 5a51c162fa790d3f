"""The unattended exhibit as a state machine: plain data, and one pure function from state and happening to the next.

Times are seconds of a clock that never jumps and goes on while the machine sleeps (see ``clock``). So a visitor who
left hours ago, before the lid was closed, is gone at the first tick, and no countdown is ever negative.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from gpuviz.exhibit.config import Kiosk

_LONGEST_REST_S = 60.0
_CALM_S = 300.0  # after so long without a failure all is forgotten


class State(Enum):
    """Where the exhibit is."""

    ATTRACT = auto()  # nobody is here: the last race is played back
    AWAKE = auto()  # a visitor is at it
    WARNING = auto()  # nobody has touched it for a while: a countdown runs
    RESET = auto()  # everything goes back to the start, until the next tick
    FAILSAFE = auto()  # something failed: what still works is shown, for a while
    QUIET = auto()  # opening hours are over: the screen is dark
    STAFF = auto()  # staff have opened their page


_BY_ITSELF = (State.ATTRACT, State.RESET, State.FAILSAFE)


class Happening(Enum):
    """What can happen to the exhibit."""

    TICK = auto()  # a frame is due
    TOUCH = auto()  # a touch or key anywhere
    START_OVER = auto()  # a visitor asked for it, and confirmed it
    FAILURE = auto()  # an exception that nobody caught
    CLOSE = auto()  # quiet hours begin
    OPEN = auto()  # quiet hours end
    STAFF_IN = auto()  # the right PIN was given
    STAFF_OUT = auto()  # staff are done


class Effect(Enum):
    """What has to be done because of it."""

    WAKE = auto()  # show the first chapter, and let the visitor choose a language
    RESET = auto()  # everything back to the start
    REST = auto()  # stop what is computed while nobody is there
    HINT = auto()  # say when the exhibit opens again
    SHOW_LESS = auto()  # make what is shown anew, and show no more than ``Machine.failures`` allows


@dataclass(frozen=True)
class Machine:
    """The state, and what it depends on.

    ``since_s`` is when the state was entered, ``touched_s`` when somebody last touched the exhibit. ``failures`` counts
    those that followed each other closely without a visitor between them, the last one at ``failed_s``: then what is
    shown by itself is to blame. ``closed``: it is outside the opening hours.
    """

    limits: Kiosk = field(default_factory=Kiosk)
    state: State = State.ATTRACT
    since_s: float = 0.0
    touched_s: float = 0.0
    failed_s: float = 0.0
    failures: int = 0
    closed: bool = False

    def seconds_left(self, now_s: float) -> float:
        """How long until the exhibit resets if nobody touches it: within the countdown's length in a warning."""
        limit_s = self.limits.staff_s if self.state is State.STAFF else self.limits.idle_s + self.limits.countdown_s
        return max(0.0, self.touched_s + limit_s - now_s)

    @property
    def rest_s(self) -> float:
        """How long the failsafe picture stays: longer each time that a failure follows the other closely."""
        return min(_LONGEST_REST_S, 2.0 ** max(0, self.failures - 1))


Step = tuple[Machine, tuple[Effect, ...]]


def step(machine: Machine, happening: Happening, now_s: float) -> Step:
    """The machine after something happened, and what has to be done."""
    if happening in (Happening.CLOSE, Happening.OPEN):  # the next tick in a state that cares will see it
        return replace(machine, closed=happening is Happening.CLOSE), ()
    if happening is Happening.FAILURE:
        return _fail(machine, now_s)
    if happening is Happening.STAFF_IN:
        return _enter(replace(machine, touched_s=now_s), State.STAFF, now_s)
    return _STEPS[machine.state](machine, happening, now_s)


def _enter(machine: Machine, state: State, now_s: float, *effects: Effect) -> Step:
    return replace(machine, state=state, since_s=now_s), effects


def _fail(machine: Machine, now_s: float) -> Step:
    closely = machine.state in _BY_ITSELF and now_s - machine.failed_s < _CALM_S
    failed = replace(machine, failures=machine.failures + 1 if closely else 1, failed_s=now_s)
    return _enter(failed, State.FAILSAFE, now_s, Effect.SHOW_LESS)


def _reset(machine: Machine, now_s: float) -> Step:
    return _enter(machine, State.RESET, now_s, Effect.RESET)


def _touched(machine: Machine, state: State, now_s: float, *effects: Effect) -> Step:
    touched = replace(machine, touched_s=now_s)
    return (touched, ()) if state is machine.state else _enter(touched, state, now_s, *effects)


def _attract(machine: Machine, happening: Happening, now_s: float) -> Step:
    match happening:
        case Happening.TOUCH:
            return _touched(machine, State.AWAKE, now_s, Effect.WAKE)
        case Happening.TICK if machine.closed:
            return _enter(machine, State.QUIET, now_s, Effect.REST)
    return machine, ()


def _awake(machine: Machine, happening: Happening, now_s: float) -> Step:
    idle_s = now_s - machine.touched_s
    match happening:
        case Happening.TOUCH:
            return _touched(machine, State.AWAKE, now_s)
        case Happening.START_OVER:
            return _reset(machine, now_s)
        case Happening.TICK if idle_s >= machine.limits.idle_s + machine.limits.countdown_s:
            return _reset(machine, now_s)
        case Happening.TICK if idle_s >= machine.limits.idle_s and machine.state is State.AWAKE:
            return _enter(machine, State.WARNING, now_s)
    return machine, ()


def _after_reset(machine: Machine, happening: Happening, now_s: float) -> Step:
    return _enter(machine, State.ATTRACT, now_s) if happening is Happening.TICK else (machine, ())


def _failsafe(machine: Machine, happening: Happening, now_s: float) -> Step:
    is_over = happening is Happening.TICK and now_s - machine.since_s >= machine.rest_s
    return _reset(machine, now_s) if is_over else (machine, ())


def _quiet(machine: Machine, happening: Happening, now_s: float) -> Step:
    match happening:
        case Happening.TOUCH:
            return replace(machine, touched_s=now_s), (Effect.HINT,)
        case Happening.TICK if not machine.closed:
            return _reset(machine, now_s)
    return machine, ()


def _staff(machine: Machine, happening: Happening, now_s: float) -> Step:
    match happening:
        case Happening.TOUCH:
            return _touched(machine, State.STAFF, now_s)
        case Happening.STAFF_OUT | Happening.START_OVER:
            return _reset(machine, now_s)
        case Happening.TICK if now_s - machine.touched_s >= machine.limits.staff_s:
            return _reset(machine, now_s)
    return machine, ()


_STEPS: dict[State, Callable[[Machine, Happening, float], Step]] = {
    State.ATTRACT: _attract,
    State.AWAKE: _awake,
    State.WARNING: _awake,
    State.RESET: _after_reset,
    State.FAILSAFE: _failsafe,
    State.QUIET: _quiet,
    State.STAFF: _staff,
}
