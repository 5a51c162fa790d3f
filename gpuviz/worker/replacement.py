"""The events that the supervisor adds to those of the worker."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gpuviz.errors import Argument
from gpuviz.worker.ladder import Rung
from gpuviz.worker.message_base import Event


@dataclass(frozen=True)
class WorkerReplaced:
    """The worker was lost and replaced; unfinished jobs start again under the same run ids.

    ``reason_key`` is ``worker-ended``, ``worker-garbage``, ``worker-silent``, ``worker-stuck``, ``worker-asked`` (a
    person wanted it) or the key of an OpenCL error. With ``fresh_caches`` the new worker reads no compiler cache of an
    earlier one.
    """

    reason_key: str
    fresh_caches: bool


@dataclass(frozen=True)
class FellBack:
    """Jobs of ``slot`` (all jobs if it is None) are computed on another rung of the ladder from now on.

    ``CHOSEN_DEVICE`` means that the wanted device is tried again, of all jobs where there is a worker again: what was
    measured meanwhile was measured otherwise. ``key`` and ``arguments`` are those of the error that caused the change,
    if any.
    """

    slot: str | None
    rung: Rung
    key: str = ""
    arguments: Mapping[str, Argument] = field(default_factory=dict)


SupervisorEvent = Event | WorkerReplaced | FellBack
