"""Measures how long the window's event loop is held: a timer that should fire every 5 ms, and how late it does."""

import os
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import get_native_id

from PySide6.QtCore import QObject, Qt, QTimer

_PERIOD_MS = 5
_LINE_BYTES = 100


@dataclass
class Gaps:
    """How often the loop was held for how many milliseconds, and for how long at most."""

    by_ms: Counter[int] = field(default_factory=Counter)
    longest_ms: float = 0.0

    def add(self, held_ms: float) -> None:
        """Count one gap."""
        self.by_ms[round(held_ms)] += 1
        self.longest_ms = max(self.longest_ms, held_ms)

    def quantile_ms(self, share: float) -> int:
        """The duration that this share of all gaps does not exceed; 0 where there are none."""
        left = share * self.by_ms.total()
        for held_ms in sorted(self.by_ms):
            left -= self.by_ms[held_ms]
            if left <= 0:
                return held_ms
        return 0


class LoopProbe(QObject):
    """``held`` counts what the window itself is to blame for, ``gaps`` also what others on this machine took from it.

    The difference is the time that the thread was ready to run and did not: Linux counts it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.held, self.gaps = Gaps(), Gaps()
        self.longest_ms = 0.0  # held, since ``restart``
        self._waits = _opened(Path(f"/proc/self/task/{get_native_id()}/schedstat"))
        self._paused = 0
        self._before_s, self._waited_s = time.perf_counter(), self._waited()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._fired)
        self._timer.start(_PERIOD_MS)

    def restart(self) -> None:
        """Begin a new longest gap."""
        self.longest_ms = 0.0

    @contextmanager
    def paused(self) -> Iterator[None]:
        """What is done now is no work of the window."""
        self._fired()
        self._paused += 1
        try:
            yield
        finally:
            self._paused -= 1
            self._before_s, self._waited_s = time.perf_counter(), self._waited()

    def _fired(self) -> None:
        now_s, waited_s = time.perf_counter(), self._waited()
        if not self._paused:
            gap_ms = max(0.0, (now_s - self._before_s) * 1e3)
            held_ms = max(0.0, gap_ms - (waited_s - self._waited_s) * 1e3)
            self.gaps.add(gap_ms)
            self.held.add(held_ms)
            self.longest_ms = max(self.longest_ms, held_ms)
        self._before_s, self._waited_s = now_s, waited_s

    def _waited(self) -> float:
        """How many seconds this thread has waited for a processor so far."""
        if self._waits is None:
            return 0.0
        return int(os.pread(self._waits, _LINE_BYTES, 0).split()[1]) / 1e9


def _opened(path: Path) -> int | None:
    """A descriptor that is there also when there are no more to be had; None on a system that does not count."""
    try:
        return os.open(path, os.O_RDONLY)
    except OSError:
        return None
