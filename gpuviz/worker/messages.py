"""Messages that concern all jobs alike."""

from gpuviz.compute.driver_activity import LAUNCH_S
from gpuviz.errors import Argument
from gpuviz.worker.message_base import Command, Event

# ---- to the worker ----


class StopJob(Command, frozen=True):
    """Give up a job as soon as possible; answered by ``JobStopped`` unless it has ended already."""

    run_id: int


class Quit(Command, frozen=True):
    """End the worker."""


# ---- from the worker ----


class WorkerStarted(Event, frozen=True):
    """The worker listens."""

    pid: int


class Heartbeat(Event, frozen=True):
    """Twice a second, and before a compiler may be at work.

    ``progress`` changes whenever a job got on; while all is well it stands still for ``limit_s`` seconds at most.
    ``busy`` says whether a job is at work.
    """

    progress: int
    busy: bool
    limit_s: float = LAUNCH_S


class JobStarted(Event, frozen=True):
    """The worker has begun a job; should it be lost now, this job is to blame."""

    run_id: int


class JobDone(Event, frozen=True):
    """The job has been done; its results have been told before."""

    run_id: int


class JobStopped(Event, frozen=True):
    """The job was given up: as asked, or for another one."""

    run_id: int


class JobFailed(Event, frozen=True):
    """The job could not be done: the key and arguments of a ``GpuvizError``."""

    run_id: int
    key: str
    arguments: dict[str, Argument]
