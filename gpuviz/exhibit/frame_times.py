"""How regularly frames are made: how many a second, how long they take, and the longest of all."""

from collections import deque

_WINDOW_S = 60.0
_RATE_S = 5.0


class FrameTimes:
    """Frames by the time at which each was made, and how long the window was busy with it.

    A frame in which nothing changed counts, though nothing was painted: a picture that stands still is not a slow one.
    """

    def __init__(self) -> None:
        self.longest_ms = 0.0
        self._recent: deque[tuple[float, float]] = deque()  # made at (seconds), took (milliseconds)

    def made(self, at_s: float, took_ms: float) -> None:
        """A frame was made; ``at_s`` never goes back."""
        self.longest_ms = max(self.longest_ms, took_ms)
        self._recent.append((at_s, took_ms))
        while self._recent[0][0] < at_s - _WINDOW_S:
            self._recent.popleft()

    def rate(self, now_s: float) -> float:
        """Frames a second, over the last five seconds."""
        return sum(at_s > now_s - _RATE_S for at_s, _ in self._recent) / _RATE_S

    def p99_ms(self) -> float:
        """The time that 99 of 100 frames of the last minute stayed within; 0 before the first."""
        times_ms = sorted(took_ms for _, took_ms in self._recent)
        return times_ms[min(len(times_ms) - 1, len(times_ms) * 99 // 100)] if times_ms else 0.0
