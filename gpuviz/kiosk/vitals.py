"""What is known of a running exhibit: frames, worker, races, touches, memory; plain data that others read."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

import psutil

from gpuviz.chapters.race.messages import RaceFinished
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.race_result import RaceResult
from gpuviz.exhibit.frame_times import FrameTimes
from gpuviz.exhibit.health import WorkerState
from gpuviz.kiosk.clock import steady_s
from gpuviz.worker.device_messages import DeviceChosen, DevicesFound
from gpuviz.worker.ladder import Rung
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import JobDone
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced
from gpuviz.worker.watchdog import FIRST_MESSAGE_S, SILENCE_S

_SETTLED_S = 60.0  # the window's memory is first taken down so long after the start
_STEADY_SHARE, _STEADY_MB = 1.25, 50.0


@dataclass
class Vitals:
    """Updated by ``hear``, ``touch`` and ``measure``; times are seconds of ``clock``, memory in megabytes.

    ``lost_s`` is when the worker was lost that is not yet back. Where nothing ``is_live`` there is no worker, and a
    recording is shown. ``rung`` is what races were seen to be computed with; ``tries_again``: what was given up may be
    used again, and no race has shown yet that it works.
    """

    clock: Callable[[], float] = steady_s
    is_live: bool = True
    frames: FrameTimes = field(default_factory=FrameTimes)
    restarts: int = 0
    rung: Rung = Rung.CHOSEN_DEVICE
    tries_again: bool = False
    races: int = 0
    wrong_answers: int = 0
    device: DeviceInfo | None = None
    devices: list[DeviceInfo] = field(default_factory=list)
    heard_s: float | None = None
    touched_s: float | None = None
    lost_s: float | None = None
    memory_mb: float = 0.0
    first_memory_mb: float | None = None

    def __post_init__(self) -> None:
        self.began_s = self.clock()
        if not self.is_live:
            self.rung = Rung.RECORDING
        self._next_rung = self.rung  # what the next race is computed with
        self._process = psutil.Process()

    @property
    def uptime_s(self) -> float:
        """For how long the exhibit has run."""
        return self.clock() - self.began_s

    def hear(self, event: SupervisorEvent) -> float | None:
        """The worker or its supervisor said something; gives the seconds that a lost worker took to be back, once."""
        match event:
            case WorkerReplaced():
                self.restarts += 1
                self.lost_s = self.clock()
            case FellBack(slot, rung) if slot in (None, "race"):
                self._fell_back(slot, rung)
            case DevicesFound(devices=devices):
                self.devices = devices
            case DeviceChosen(device=device):
                self.device = device
            case RaceFinished(result=result):
                self.races += 1
                self._see_rung(result)
                self.wrong_answers += sum(lane.tiles_done - lane.tiles_correct for lane in result.lanes)
        if isinstance(event, Event):
            self.heard_s = self.clock()
        if isinstance(event, JobDone) and self.lost_s is not None:
            took_s, self.lost_s = self.clock() - self.lost_s, None
            return took_s
        return None

    def _fell_back(self, slot: str | None, rung: Rung) -> None:
        if slot is not None:
            self._next_rung = rung
        self.tries_again = rung is Rung.CHOSEN_DEVICE
        if not self.tries_again:
            self.rung = rung

    def _see_rung(self, result: RaceResult) -> None:
        """A finished race shows what computes, unless it had begun with NumPy before the device might try again."""
        used_opencl = any(lane.lane == "opencl" for lane in result.lanes)
        if self.tries_again and used_opencl == (self._next_rung < Rung.NUMPY_ONLY):
            self.rung, self.tries_again = self._next_rung, False

    def touch(self) -> None:
        """Somebody touched the screen."""
        self.touched_s = self.clock()

    def measure(self) -> None:
        """Take down the window's memory, if the system tells it; call it once a second."""
        with suppress(psutil.Error, OSError):  # such as want of handles
            self.memory_mb = self._process.memory_info().rss / 1e6
        if self.first_memory_mb is None and self.uptime_s >= _SETTLED_S:
            self.first_memory_mb = self.memory_mb

    @property
    def memory_is_steady(self) -> bool:
        """Whether the window takes hardly more memory than a minute after its start."""
        first_mb = self.first_memory_mb
        return first_mb is None or self.memory_mb <= first_mb * _STEADY_SHARE + _STEADY_MB

    @property
    def worker(self) -> WorkerState:
        """Whether the worker is there."""
        if not self.is_live:
            return "none"
        if self.rung is Rung.RECORDING and not self.tries_again:
            return "gone"
        if self.heard_s is None:
            return "starting" if self.uptime_s < FIRST_MESSAGE_S else "silent"
        return "answers" if self.clock() - self.heard_s < SILENCE_S else "silent"

    @property
    def seconds_since_heard(self) -> float | None:
        """How long ago the worker last said something; None if it never did."""
        return None if self.heard_s is None else self.clock() - self.heard_s

    @property
    def seconds_since_touch(self) -> float | None:
        """How long ago somebody touched the screen; None if nobody did."""
        return None if self.touched_s is None else self.clock() - self.touched_s
