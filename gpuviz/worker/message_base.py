"""The base classes of all messages, and the class attributes by which a job describes itself.

A chapter's messages derive from these; the decoders know them once their module is imported.
"""

from enum import IntEnum
from typing import ClassVar, Literal, Self

import msgspec
from msgspec.structs import replace


class Event(msgspec.Struct, frozen=True, tag=True):
    """A message from the worker; its name says what has happened."""


class Command(msgspec.Struct, frozen=True, tag=True):
    """A message to the worker; its name says what to do."""


class Query(Command, frozen=True):
    """A command answered at once, even while a job runs, or not at all if there is no answer (any more)."""


class Priority(IntEnum):
    """A job is cancelled in favour of any later one of a higher priority."""

    BACKGROUND = 0  # useful, but nobody waits for it
    LEISURELY = 1  # watched, but quickly requested again
    REQUESTED = 2  # somebody waits for it


class Backend(msgspec.Struct, frozen=True):
    """What computes a job: ``device`` (None for the one it asks for), or NumPy alone if ``opencl`` is False."""

    device: str | None = None
    opencl: bool = True


class JobCommand(Command, frozen=True):
    """A command that runs in the thread of the job queue; ends with ``JobDone``, ``JobFailed`` or ``JobStopped``.

    ``run_id`` is unique to the job.
    """

    run_id: int

    slot: ClassVar[str]  # a newer job of a slot replaces an older one
    priority: ClassVar[Priority] = Priority.REQUESTED
    on_crash: ClassVar[Literal["retry", "drop"]] = "retry"  # what happens to it when the worker is lost
    is_measured: ClassVar[bool] = False  # its run times are results, so nothing else should run meanwhile

    @property
    def wanted_device(self) -> str | None:
        """The name of the device that the job asks for; None for the best one, or if it needs none."""
        return None

    def builds_on(self, earlier: "JobCommand") -> bool:
        """Whether an earlier job of the same slot must be finished first instead of being replaced."""
        del earlier
        return False

    def for_backend(self, backend: Backend) -> Self | None:
        """The job adapted to a backend; None if it cannot be done there."""
        del backend
        return self


class DeviceJob(JobCommand, frozen=True):
    """A job about one device, None for the best one; it is pointless without OpenCL."""

    device: str | None

    @property
    def wanted_device(self) -> str | None:
        """The device that it is about."""
        return self.device

    def for_backend(self, backend: Backend) -> Self | None:
        """The same for the device used instead; None without OpenCL."""
        return replace(self, device=backend.device or self.device) if backend.opencl else None
