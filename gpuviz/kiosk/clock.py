"""The exhibit's clocks: one that never jumps, for idling; and the wall's, for opening hours."""

import time
from datetime import datetime


def steady_s() -> float:
    """Seconds of a clock that nobody can set, and that goes on while the machine sleeps, where the system has one."""
    if hasattr(time, "CLOCK_BOOTTIME"):  # Linux; its monotonic clock stands still in a suspended machine
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


def wall_clock() -> datetime:
    """The local time, as a clock on the wall shows it."""
    return datetime.now()
