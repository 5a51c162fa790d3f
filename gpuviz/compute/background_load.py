"""CPU load of other processes during a measurement."""

import time
from collections.abc import Sequence

import psutil

_SIGNIFICANT_CORES = 0.1


class BackgroundLoad:
    """Measures the CPU time of other processes from its construction on, but for those ``besides``."""

    def __init__(self, besides: Sequence[psutil.Process] = ()) -> None:
        self._own, self._besides = psutil.Process(), besides
        self._began_s, self._busy_s = time.perf_counter(), self._others_s()

    def cores(self) -> float:
        """How many cores other processes kept busy on average; 0 if that was too little to disturb figures.

        Our own children are excluded once they have ended, except on Windows, which does not report their time.
        """
        elapsed_s = max(time.perf_counter() - self._began_s, 1e-3)
        cores = (self._others_s() - self._busy_s) / elapsed_s
        return cores if cores >= _SIGNIFICANT_CORES else 0.0

    def _others_s(self) -> float:
        """CPU seconds of this machine outside this process, its ended children, and those besides."""
        spent, ours_s = psutil.cpu_times(), sum(self._own.cpu_times()[:4])
        besides_s = sum(sum(process.cpu_times()[:2]) for process in self._besides)
        idle_s = spent.idle + getattr(spent, "iowait", 0.0)
        # Linux counts guest time twice, also as user time.
        busy_s = sum(spent) - idle_s - getattr(spent, "guest", 0.0) - getattr(spent, "guest_nice", 0.0)
        return float(busy_s - ours_s - besides_s)
