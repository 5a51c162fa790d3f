"""How often workers may be lost at one kind of job, and when what was given up is tried again. It knows no clock."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Waits:
    """The first wait, and the longest; each is twice as long as the one before."""

    first_s: float
    longest_s: float


@dataclass(frozen=True)
class RestartLimits:
    """When to give up, and for how long.

    ``crashes`` within ``within_s`` are too many. What was moved down the ladder is tried again after ``retry``; where
    nothing can be computed any more, after ``retry_recording``.
    """

    crashes: int = 3
    within_s: float = 300.0
    retry: Waits = Waits(600.0, 86_400.0)
    retry_recording: Waits = Waits(60.0, 600.0)


@dataclass
class CrashCount(Generic[K]):
    """The recent crashes by kind."""

    limits: RestartLimits
    _times_s: dict[K, list[float]] = field(default_factory=dict)

    def add(self, kind: K, now_s: float) -> bool:
        """Count a crash; returns whether these are too many."""
        recent = [time_s for time_s in self._times_s.get(kind, []) if now_s - time_s < self.limits.within_s]
        self._times_s[kind] = [*recent, now_s]
        return len(recent) + 1 >= self.limits.crashes

    def forget(self, kind: K) -> None:
        """Count from zero again."""
        self._times_s.pop(kind, None)


@dataclass
class _Wait:
    length_s: float
    until_s: float
    over: bool = False


class RetryTimes(Generic[K]):
    """When each kind that was given up is tried again.

    What did well for as long as it had to wait begins with the first wait again.
    """

    def __init__(self) -> None:
        self._waits: dict[K, _Wait] = {}

    def give_up(self, kind: K, waits: Waits, now_s: float) -> None:
        """Begin a wait."""
        before, length_s = self._waits.get(kind), waits.first_s
        if before is not None and now_s - before.until_s < before.length_s:
            length_s = min(2 * before.length_s, waits.longest_s) if before.over else before.length_s
        self._waits[kind] = _Wait(length_s, now_s + length_s)

    def due(self, now_s: float) -> list[K]:
        """The kinds whose wait is over by now; each is named once."""
        over = [kind for kind, wait in self._waits.items() if not wait.over and now_s >= wait.until_s]
        for kind in over:
            self._waits[kind].over = True
        return over

    def forget(self, kind: K) -> None:
        """No longer wait: the kind is tried again for another reason."""
        if kind in self._waits:
            self._waits[kind].over = True
