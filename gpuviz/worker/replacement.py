"""What the supervisor reports besides the worker's own events."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gpuviz.errors import Argument
from gpuviz.worker.ladder import Rung
from gpuviz.worker.message_base import Event


@dataclass(frozen=True)
class WorkerReplaced:
    """The worker failed, and another took over; the unfinished jobs begin anew under the same run ids.

    ``reason_key`` is ``worker-ended``, ``worker-garbage``, ``worker-silent``, ``worker-stuck`` or the key of an OpenCL
    error. With ``fresh_caches`` nothing is read that a compiler kept earlier.
    """

    reason_key: str
    fresh_caches: bool


@dataclass(frozen=True)
class FellBack:
    """Jobs of this slot (all jobs, where ``slot`` is None) are computed in another way from now on.

    From ``Rung.RECORDING``, on which nothing is computed, there is a way back: then the rung is ``CHOSEN_DEVICE``.
    ``key`` and ``arguments`` are those of the error that led here, if there is one to tell.
    """

    slot: str | None
    rung: Rung
    key: str = ""
    arguments: Mapping[str, Argument] = field(default_factory=dict)


SupervisorEvent = Event | WorkerReplaced | FellBack
