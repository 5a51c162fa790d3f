"""How many steps a second a person sees."""

from collections import deque

_SPAN_NS = 1_000_000_000


class ShownSpeed:
    """Remembers the steps of the last second."""

    def __init__(self) -> None:
        self._seen: deque[tuple[int, int]] = deque()

    def steps_per_s(self, now_ns: int, step: int) -> float | None:
        """The steps a second that have just been seen, ``step`` of them by now; None before the first second."""
        seen = self._seen
        seen.append((now_ns, step))
        while len(seen) > 2 and now_ns - seen[1][0] >= _SPAN_NS:
            seen.popleft()
        began_ns, first = seen[0]
        return max(0, step - first) * 1e9 / (now_ns - began_ns) if now_ns - began_ns >= _SPAN_NS else None
