"""The fallback ladder: which backend computes each kind of job after failures.

A kind of job is a slot together with the device that the job asks for. A job that fails twice fails alone, since the
job itself may be the cause. If another job of its kind fails too, without a success in between, the device is to
blame, and that kind of job moves one rung down.
"""

from collections.abc import Sequence
from enum import IntEnum

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.errors import DeviceFailed, KernelBuildFailed, NoOpenCl, OpenClError, WorkerError, keys_of
from gpuviz.worker.message_base import Backend, JobCommand

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

    def __init__(self) -> None:
        self.devices: Sequence[DeviceInfo] = ()
        self.in_use: DeviceInfo | None = None
        self._rungs: dict[JobKind, Rung] = {}
        self._substitutes: dict[JobKind, str] = {}
        # With the class of the job: that a race could be prepared does not mean that it can be run.
        self._suspects: set[tuple[JobKind, type[JobCommand]]] = set()
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

    def begin(self, job: JobCommand) -> None:
        """Note a submitted job. If it asks for another device than the last of its slot, that device is tried again."""
        kind = _kind(job)
        if self._last.get(job.slot, kind) != kind and self.rung(job) is not Rung.RECORDING:
            self._forget(kind)
        self._last[job.slot] = kind

    def succeeded(self, job: JobCommand) -> None:
        """Note a success: earlier failures of this kind no longer count."""
        self._suspects.discard((_kind(job), type(job)))

    def failed(self, job: JobCommand) -> None:
        """Note that a job failed for good, by its own fault or its device's."""
        self._suspects.add((_kind(job), type(job)))

    def is_suspect(self, job: JobCommand) -> bool:
        """Whether another job of this kind failed for good, without a success since."""
        return (_kind(job), type(job)) in self._suspects

    def descend(self, job: JobCommand, has_opencl: bool = True) -> Rung:
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
        return self._rungs[kind]

    def retry_recordings(self) -> list[str]:
        """Move all kinds of job that could not be computed back to the top rung, and return their slots."""
        kinds = [kind for kind, rung in self._rungs.items() if rung is Rung.RECORDING]
        for kind in kinds:
            self._forget(kind)
        return [slot for slot, _ in kinds]

    def _forget(self, kind: JobKind) -> None:
        self._rungs.pop(kind, None)
        self._suspects = {suspect for suspect in self._suspects if suspect[0] != kind}

    def _other_device(self) -> str | None:
        failing = self.in_use
        others = [device.name for device in self.devices if failing is not None and device.name != failing.name]
        return others[0] if others else None


def _kind(job: JobCommand) -> JobKind:
    return job.slot, job.wanted_device
