"""When which step is due: steps follow a logarithmic clock, so that each tenfold number of them takes as long."""

import math
from collections.abc import Iterator

_MARKS_PER_DECADE = 20


class LogarithmicClock:
    """At ``t`` seconds after step 1, step 10^(t / seconds_per_decade) is due; without a pace all are at once.

    Times are in nanoseconds of any one clock. ``step`` is where training stands at ``now_ns``: if it has begun before,
    the clock goes on from there.
    """

    def __init__(self, seconds_per_decade: float, step: int, now_ns: int) -> None:
        self._decade_ns = seconds_per_decade * 1e9
        self._first_ns = now_ns - self._decade_ns * math.log10(max(1, step))

    def due_step(self, now_ns: int, last_step: int) -> int:
        """The step that training should have reached, ``last_step`` at most."""
        if not self._decade_ns:
            return last_step
        decades = min((now_ns - self._first_ns) / self._decade_ns, math.log10(last_step))
        return min(last_step, int(10**decades + 1e-6))

    def seconds_until(self, step: int, now_ns: int) -> float:
        """How long it is until this step is due; 0 if it is."""
        return max(0.0, self._first_ns + self._decade_ns * math.log10(step) - now_ns) / 1e9


def marked_steps(after: int, last_step: int) -> Iterator[int]:
    """The steps at which more is told: every one at first, then 20 in each decade, and the last one."""
    step = after
    while step < last_step:
        place = math.floor(math.log10(max(1, step)) * _MARKS_PER_DECADE)
        while (marked := round(10 ** (place / _MARKS_PER_DECADE))) <= step:
            place += 1
        step = min(marked, last_step)
        yield step
