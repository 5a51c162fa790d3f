"""The clock of ``time.perf_counter_ns``, and the current CPU core, for code compiled by numba.

The compiled code refers to the system's functions by name, so numba can cache it on disk.
"""

import sys

import numpy as np
from numba import njit, types

if sys.platform == "win32":
    _counter = types.ExternalFunction("QueryPerformanceCounter", types.int32(types.CPointer(types.int64)))
    _frequency = types.ExternalFunction("QueryPerformanceFrequency", types.int32(types.CPointer(types.int64)))

    @njit(nogil=True, cache=True)
    def now_ns() -> int:
        """Nanoseconds by the performance counter."""
        reading = np.zeros(2, np.int64)
        _counter(reading[:1].ctypes)
        _frequency(reading[1:].ctypes)
        seconds, ticks = divmod(reading[0], reading[1])
        return seconds * 1_000_000_000 + ticks * 1_000_000_000 // reading[1]

elif sys.platform == "darwin":
    _CLOCK_UPTIME_RAW = 8  # what mach_absolute_time counts
    _clock = types.ExternalFunction("clock_gettime_nsec_np", types.uint64(types.int32))

    @njit(nogil=True, cache=True)
    def now_ns() -> int:
        """Nanoseconds by the system's uptime clock."""
        return np.int64(_clock(_CLOCK_UPTIME_RAW))

else:
    _CLOCK_MONOTONIC = 1
    _clock = types.ExternalFunction("clock_gettime", types.int32(types.int32, types.CPointer(types.int64)))

    @njit(nogil=True, cache=True)
    def now_ns() -> int:
        """Nanoseconds by the monotonic clock."""
        reading = np.zeros(2, np.int64)  # struct timespec: seconds, nanoseconds
        _clock(_CLOCK_MONOTONIC, reading.ctypes)
        return reading[0] * 1_000_000_000 + reading[1]


if sys.platform == "linux":
    _core = types.ExternalFunction("sched_getcpu", types.int32())

    @njit(nogil=True, cache=True)
    def current_core() -> int:
        """The CPU core that runs the caller."""
        return _core()

else:

    @njit(nogil=True, cache=True)
    def current_core() -> int:
        """-1: this system does not say which core runs the caller."""
        return -1
