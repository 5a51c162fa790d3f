"""Detects a silent or stuck worker by the times of its events."""

from collections import deque
from collections.abc import Callable

from gpuviz.compute.driver_activity import LAUNCH_S
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import Heartbeat

SILENT, STUCK = "silent", "stuck"

FIRST_MESSAGE_S = 30.0  # importing numba from a slow disk takes long
SILENCE_S = 4.0  # eight heartbeats
LONGEST_STEP_S = 1.0  # longer gaps come from a suspended computer or a busy window, not from the worker
_FIRST_LOOK_S, _LOOK_EVERY_S, _LOOK_BACK_S = 1.0, 0.1, 3.0
_LEAST_AT_WORK = 0.05  # of these looks: also what waits for Python's lock runs for a moment now and then


class Watchdog:
    """Watches one worker; call ``record`` with every event, and ``advance`` with the time in seconds every frame.

    ``look`` returns whether the worker's process does anything at this moment, or None where that cannot be known.
    """

    def __init__(self, now_s: float, look: Callable[[], bool | None] = lambda: None) -> None:
        self._now_s, self._look = now_s, look
        self._silent_s = self._stuck_s = 0.0
        self._heard = False
        self._progress: int | None = None  # until the first heartbeat
        self._limit_s = LAUNCH_S
        self._next_look_s = _FIRST_LOOK_S
        self._looks = deque[tuple[float, bool]]()  # the last in this silence, each with its second

    def advance(self, now_s: float) -> None:
        """Note the current time."""
        step_s = min(now_s - self._now_s, LONGEST_STEP_S)
        self._now_s = now_s
        self._silent_s += step_s
        self._stuck_s += step_s
        if (self.compiler_at_work or not self._heard) and self._silent_s > self._next_look_s:
            self._next_look_s = self._silent_s + _LOOK_EVERY_S
            seen = self._look()
            if seen is not None:
                self._looks.append((self._silent_s, seen))
            while self._looks and self._looks[0][0] < self._silent_s - _LOOK_BACK_S:
                self._looks.popleft()

    def record(self, event: Event) -> None:
        """Note an event of the worker."""
        self._heard = True
        self._silent_s, self._next_look_s = 0.0, _FIRST_LOOK_S
        self._looks.clear()
        if isinstance(event, Heartbeat):
            if event.progress != self._progress:
                self._stuck_s = 0.0
            self._progress, self._limit_s = event.progress, event.limit_s

    @property
    def fault(self) -> str:
        """``SILENT``, ``STUCK``, or an empty string."""
        if self._silent_s > self._longest_silence_s:
            return SILENT
        # Progress is known from heartbeats alone, so a worker that has sent none yet is silent, not stuck.
        return STUCK if self._progress is not None and self._stuck_s > self._limit_s else ""

    @property
    def compiler_at_work(self) -> bool:
        """Whether by its last heartbeat the worker may be building kernels or loading cached ones."""
        return self._limit_s > LAUNCH_S

    @property
    def stands_still(self) -> bool:
        """Whether its process has done next to nothing for some seconds: it neither starts nor compiles anything."""
        return bool(self._looks) and sum(seen for _, seen in self._looks) < _LEAST_AT_WORK * len(self._looks)

    @property
    def _longest_silence_s(self) -> float:
        if self.stands_still:
            return SILENCE_S
        if not self._heard:
            return FIRST_MESSAGE_S
        # Some drivers hold the GIL while they compile, which stops the heartbeat too.
        return self._limit_s if self.compiler_at_work else SILENCE_S
