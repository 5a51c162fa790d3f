"""When silence becomes a fault: watches one worker's events against the clock."""

from gpuviz.compute.driver_activity import LAUNCH_S
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import Heartbeat

SILENT, STUCK = "silent", "stuck"

FIRST_MESSAGE_S = 30.0  # loading numba from a slow disk takes long
SILENCE_S = 5.0  # ten heartbeats
LONGEST_STEP_S = 1.0  # between two looks: a sleeping computer or a busy window is not the worker's silence


class Watchdog:
    """Give it every event (``record``) and, often, the time in seconds (``advance``)."""

    def __init__(self, now_s: float) -> None:
        self._now_s = now_s
        self._silent_s = self._stuck_s = 0.0
        self._heard = False
        self._progress = -1
        self._limit_s = LAUNCH_S

    def advance(self, now_s: float) -> None:
        """Time has gone on."""
        step_s = min(now_s - self._now_s, LONGEST_STEP_S)
        self._now_s = now_s
        self._silent_s += step_s
        self._stuck_s += step_s

    def record(self, event: Event) -> None:
        """The worker said something."""
        self._heard = True
        self._silent_s = 0.0
        if isinstance(event, Heartbeat):
            if event.progress != self._progress or not event.busy:
                self._stuck_s = 0.0
            self._progress, self._limit_s = event.progress, event.limit_s

    @property
    def fault(self) -> str:
        """``SILENT``, ``STUCK`` or nothing."""
        if self._silent_s > self._longest_silence_s:
            return SILENT
        # Only heartbeats tell of progress, so a worker that never spoke is silent, not stuck.
        return STUCK if self._heard and self._stuck_s > self._limit_s else ""

    @property
    def compiler_at_work(self) -> bool:
        """Whether, when it spoke last, the worker may have been building kernels, or reading ones built earlier."""
        return self._limit_s > LAUNCH_S

    @property
    def _longest_silence_s(self) -> float:
        if not self._heard:
            return FIRST_MESSAGE_S
        # Some drivers compile in calls that hold up all of Python, the heart too.
        return self._limit_s if self.compiler_at_work else SILENCE_S
