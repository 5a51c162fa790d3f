"""Whether anything else was at work while something was measured."""

import time

import psutil

_WORTH_SAYING = 0.1  # cores


class BackgroundLoad:
    """Watches what other processes take of this machine, from its making on."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._began_s, self._busy_s = time.perf_counter(), self._others_s()

    def cores(self) -> float:
        """How many cores they kept busy on average; 0 if that was too little to spoil figures.

        Children of ours count as ours once they have ended, except on Windows, which does not tell.
        """
        elapsed_s = max(time.perf_counter() - self._began_s, 1e-3)
        cores = (self._others_s() - self._busy_s) / elapsed_s
        return cores if cores >= _WORTH_SAYING else 0.0

    def _others_s(self) -> float:
        """Seconds of CPU time that this machine spent on anything but us."""
        spent, ours = psutil.cpu_times(), self._process.cpu_times()
        quiet_s = spent.idle + getattr(spent, "iowait", 0.0)
        # Linux counts the time of guests twice, as theirs and as a user's.
        busy_s = sum(spent) - quiet_s - getattr(spent, "guest", 0.0) - getattr(spent, "guest_nice", 0.0)
        return float(busy_s - sum(ours[:4]))
