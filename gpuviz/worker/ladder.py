"""The fallback ladder: which backend computes each kind of job after failures.

A kind of job is a slot together with the device that the job asks for. A job that fails twice fails alone, since the
job itself may be the cause. If workers are lost at jobs of its kind more often than ``RestartLimits`` allow, the device
is to blame: that kind of job moves one rung down, and after a while it is tried again at the top.
"""

from collections.abc import Sequence
from enum import IntEnum

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.errors import DeviceFailed, KernelBuildFailed, NoOpenCl, OpenClError, WorkerError, keys_of
from gpuviz.worker.message_base import Backend, JobCommand
from gpuviz.worker.restarts import CrashCount, RestartLimits, RetryTimes

NO_OPENCL = keys_of(NoOpenCl)
DEVICE_ERRORS = NO_OPENCL | {OpenClError.key, KernelBuildFailed.key, DeviceFailed.key}
RETRYABLE_ERRORS = DEVICE_ERRORS | keys_of(WorkerError)  # a new job of the same kind may succeed, on a lower rung


class Rung(IntEnum):
    """The backend that computes jobs of one kind."""

    CHOSEN_DEVICE = 0
    OTHER_DEVICE = 1  # a device other than the one that failed
    NUMPY_ONLY = 2  # without OpenCL
    RECORDING = 3  # nothing is computed; a recording is shown


JobKind = tuple[str, str | None]


class Ladder:
    """The rung of every kind of job. ``devices`` are all that work, best first; ``in_use`` was chosen last."""

    def __init__(self, limits: RestartLimits) -> None:
        self._limits = limits
        self.devices: Sequence[DeviceInfo] = ()
        self.in_use: DeviceInfo | None = None
        self._rungs: dict[JobKind, Rung] = {}
        self._substitutes: dict[JobKind, str] = {}
        self._crashes = CrashCount[JobKind](limits)
        self._retries = RetryTimes[tuple[JobKind, bool]]()  # with whether it is on the last rung
        self._last: dict[str, JobKind] = {}

    def rung(self, job: JobCommand) -> Rung:
        """The current rung of this kind of job."""
        return self._rungs.get(_kind(job), Rung.CHOSEN_DEVICE)

    def adapted(self, job: JobCommand) -> JobCommand | None:
        """The job adapted to the backend of its rung; None if it cannot be done there."""
        match self.rung(job):
            case Rung.CHOSEN_DEVICE:
                return job
            case Rung.OTHER_DEVICE:
                return job.for_backend(Backend(self._substitutes[_kind(job)]))
            case Rung.NUMPY_ONLY:
                return job.for_backend(Backend(opencl=False))
        return None

    def begin(self, job: JobCommand) -> bool:
        """Note a submitted job; returns whether its kind is moved back to the top rung.

        If it asks for another device than the last of its slot, that device is tried again.
        """
        kind = _kind(job)
        was_below = kind in self._rungs
        if self._last.get(job.slot, kind) != kind and self.rung(job) is not Rung.RECORDING:
            self._forget(kind)
        self._last[job.slot] = kind
        return was_below and kind not in self._rungs

    def crashed(self, job: JobCommand, now_s: float) -> bool:
        """Note that a worker was lost at a job; returns whether this kind of job has to move down."""
        return self._crashes.add(_kind(job), now_s)

    def descend(self, job: JobCommand, now_s: float, has_opencl: bool = True) -> Rung:
        """Move this kind of job down to the next rung that can do it, and return that rung.

        Without OpenCL (``has_opencl`` False) no other device is tried.
        """
        kind, rung = _kind(job), self.rung(job)
        substitute = self._other_device() if rung is Rung.CHOSEN_DEVICE and has_opencl else None
        if substitute is not None:
            self._substitutes[kind] = substitute
            self._rungs[kind] = Rung.OTHER_DEVICE
        else:
            self._rungs[kind] = Rung.NUMPY_ONLY if rung < Rung.NUMPY_ONLY else Rung.RECORDING
        if self.adapted(job) is None:
            self._rungs[kind] = Rung.RECORDING
        reached = self._rungs[kind]
        recorded, limits = reached is Rung.RECORDING, self._limits
        self._crashes.forget(kind)
        self._retries.give_up((kind, recorded), limits.retry_recording if recorded else limits.retry, now_s)
        return reached

    def retry(self, now_s: float) -> list[str]:
        """Move all kinds of job whose wait is over back to the top rung, and return their slots."""
        return self._move_to_top([kind for kind, _ in self._retries.due(now_s) if kind in self._rungs])

    def start_over(self) -> list[str]:
        """Move all kinds of job back to the top rung, and return the slots of those that were below."""
        return self._move_to_top([*self._rungs])

    def _move_to_top(self, kinds: Sequence[JobKind]) -> list[str]:
        for kind in kinds:
            self._forget(kind)
        return [slot for slot, _ in kinds]

    def retry_recorded(self) -> None:
        """Move all kinds of job that nothing computes back to the top rung, without waiting."""
        for kind in [kind for kind, rung in self._rungs.items() if rung is Rung.RECORDING]:
            self._forget(kind)

    def _forget(self, kind: JobKind) -> None:
        self._rungs.pop(kind, None)
        self._crashes.forget(kind)
        for recorded in (False, True):
            self._retries.forget((kind, recorded))

    def _other_device(self) -> str | None:
        failing = self.in_use
        others = [device.name for device in self.devices if failing is not None and device.name != failing.name]
        return others[0] if others else None


def _kind(job: JobCommand) -> JobKind:
    return job.slot, job.wanted_device
