"""The base classes of all messages, and how a job describes itself.

A chapter's messages derive from these; importing its module is all it takes for them to be understood.
"""

from enum import IntEnum
from typing import ClassVar, Literal, Self

import msgspec


class Event(msgspec.Struct, frozen=True, tag=True):
    """A message from the worker, in the past tense."""


class Command(msgspec.Struct, frozen=True, tag=True):
    """A message to the worker, in the imperative."""


class Query(Command, frozen=True):
    """Answered at once, even while a job is at work, or not at all where there is no answer (any more)."""


class Priority(IntEnum):
    """A job gives way to any later one of a higher priority."""

    BACKGROUND = 0  # good to know, awaited by nobody
    LEISURELY = 1  # watched, but soon asked for again
    REQUESTED = 2  # somebody waits for it


class Backend(msgspec.Struct, frozen=True):
    """With what a job is to be computed: on ``device``, if one is named, and without OpenCL unless ``opencl``."""

    device: str | None = None
    opencl: bool = True


class JobCommand(Command, frozen=True):
    """Done in a thread of its own, one after another; ended by one of ``JobDone``, ``JobFailed``, ``JobStopped``.

    ``run_id`` is a number that no other job has.
    """

    run_id: int

    slot: ClassVar[str]  # what kind of job it is; a newer one of a slot replaces the older
    priority: ClassVar[Priority] = Priority.REQUESTED
    on_crash: ClassVar[Literal["retry", "drop"]] = "retry"  # what becomes of it when its worker is lost
    is_measured: ClassVar[bool] = False  # its times count, so nothing else should be asked for meanwhile

    @property
    def wanted_device(self) -> str | None:
        """The device that it asks for; None for the best, or where it needs none."""
        return None

    def builds_on(self, earlier: "JobCommand") -> bool:
        """Whether an earlier job of its slot is to be finished first instead of being replaced."""
        del earlier
        return False

    def for_backend(self, backend: Backend) -> Self | None:
        """The job in the form that suits a backend; None where it cannot be done with it."""
        del backend
        return self
