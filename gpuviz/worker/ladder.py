"""With what each kind of job is computed, after failures: from what was asked for down to what always works.

A kind of job is a slot and the device that it asks for. A job that fails twice fails alone, as it may be to blame
itself; only when another one of its kind fails as well, with none that ended well in between, is the device to blame:
then that kind goes one rung down.
"""

from collections.abc import Sequence
from enum import IntEnum

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.errors import DeviceFailed, KernelBuildFailed, NoOpenCl, OpenClError, WorkerError, keys_of
from gpuviz.worker.message_base import Backend, JobCommand

NO_OPENCL = keys_of(NoOpenCl)
DEVICE_ERRORS = NO_OPENCL | {OpenClError.key, KernelBuildFailed.key, DeviceFailed.key}
RETRYABLE_ERRORS = DEVICE_ERRORS | keys_of(WorkerError)  # such a job failed alone; the next of its kind goes down


class Rung(IntEnum):
    """How jobs of one kind are computed."""

    CHOSEN_DEVICE = 0
    OTHER_DEVICE = 1  # not the one that failed
    NUMPY_ONLY = 2  # no OpenCL at all
    RECORDING = 3  # not at all


JobKind = tuple[str, str | None]


class Ladder:
    """``devices`` are all that work here, the best first; ``in_use`` is the one chosen last."""

    def __init__(self) -> None:
        self.devices: Sequence[DeviceInfo] = ()
        self.in_use: DeviceInfo | None = None
        self._rungs: dict[JobKind, Rung] = {}
        self._substitutes: dict[JobKind, str] = {}
        self._suspects: set[JobKind] = set()
        self._last: dict[str, JobKind] = {}

    def rung(self, job: JobCommand) -> Rung:
        """The rung on which jobs of this kind are computed now."""
        return self._rungs.get(_kind(job), Rung.CHOSEN_DEVICE)

    def adapted(self, job: JobCommand) -> JobCommand | None:
        """The job in the form that suits its rung; None where it cannot be done."""
        match self.rung(job):
            case Rung.CHOSEN_DEVICE:
                return job
            case Rung.OTHER_DEVICE:
                return job.for_backend(Backend(self._substitutes[_kind(job)]))
            case Rung.NUMPY_ONLY:
                return job.for_backend(Backend(opencl=False))
        return None

    def begin(self, job: JobCommand) -> None:
        """A job was asked for: a device chosen anew is tried, whatever failed on it before."""
        kind = _kind(job)
        if self._last.get(job.slot, kind) != kind and self.rung(job) is not Rung.RECORDING:
            self._forget(kind)
        self._last[job.slot] = kind

    def succeeded(self, job: JobCommand) -> None:
        """A job ended well: this kind is a new start on its rung."""
        self._suspects.discard(_kind(job))

    def failed(self, job: JobCommand) -> None:
        """A job failed for good: it, or its device, is to blame."""
        self._suspects.add(_kind(job))

    def is_suspect(self, job: JobCommand) -> bool:
        """Whether another job of this kind failed for good, and none ended well since."""
        return _kind(job) in self._suspects

    def descend(self, job: JobCommand, has_opencl: bool = True) -> Rung:
        """Go down to the next rung on which jobs of this kind can be done; without OpenCL no other device can."""
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
        """Try anew what could not be done at all; gives the slots of these kinds."""
        kinds = [kind for kind, rung in self._rungs.items() if rung is Rung.RECORDING]
        for kind in kinds:
            self._forget(kind)
        return [slot for slot, _ in kinds]

    def _forget(self, kind: JobKind) -> None:
        self._rungs.pop(kind, None)
        self._suspects.discard(kind)

    def _other_device(self) -> str | None:
        failing = self.in_use
        others = [device.name for device in self.devices if failing is not None and device.name != failing.name]
        return others[0] if others else None


def _kind(job: JobCommand) -> JobKind:
    return job.slot, job.wanted_device
