"""How long a talk has been going on, and how much of its time is left."""

from dataclasses import dataclass


@dataclass
class TalkClock:
    """A stopwatch for a talk of ``planned_s`` seconds; it stands until ``go`` and can be held.

    Times are seconds of a monotonic clock.
    """

    planned_s: float
    _before_s: float = 0.0  # what had passed when it was last held
    _since_s: float | None = None

    @property
    def goes(self) -> bool:
        """Whether it goes."""
        return self._since_s is not None

    def go(self, now_s: float) -> None:
        """Start, or go on after ``hold``."""
        if self._since_s is None:
            self._since_s = now_s

    def hold(self, now_s: float) -> None:
        """Stand still."""
        self._before_s, self._since_s = self.elapsed_s(now_s), None

    def begin_anew(self) -> None:
        """Back to zero, standing."""
        self._before_s, self._since_s = 0.0, None

    def elapsed_s(self, now_s: float) -> float:
        """Seconds of talking."""
        return self._before_s + (max(0.0, now_s - self._since_s) if self._since_s is not None else 0.0)

    def left_s(self, now_s: float) -> float:
        """Seconds that are left; negative once the talk takes longer than planned."""
        return self.planned_s - self.elapsed_s(now_s)
