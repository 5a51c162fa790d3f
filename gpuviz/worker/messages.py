"""Messages that concern all jobs, and the worker itself."""

from gpuviz.compute.driver_activity import LAUNCH_S
from gpuviz.errors import Argument
from gpuviz.worker.message_base import Command, Event

# ---- to the worker ----


class StopJob(Command, frozen=True):
    """Cancel a job as soon as possible; answered by ``JobStopped`` unless the job has already ended."""

    run_id: int


class Quit(Command, frozen=True):
    """End the worker process."""


# ---- from the worker ----


class WorkerStarted(Event, frozen=True):
    """The worker is ready for commands."""

    pid: int


class Heartbeat(Event, frozen=True):
    """Sent twice a second, and before each call that may run a compiler.

    ``progress`` changes with every step; an unchanged value for more than ``limit_s`` seconds means that a driver is
    stuck, in a job or in a look at one. ``busy`` says whether any job is unfinished.
    """

    progress: int
    busy: bool
    limit_s: float = LAUNCH_S


class JobStarted(Event, frozen=True):
    """The worker has begun a job; if the worker is lost now, this job is to blame."""

    run_id: int


class JobDone(Event, frozen=True):
    """The job succeeded; its results were sent before."""

    run_id: int


class JobStopped(Event, frozen=True):
    """The job was cancelled, on request or in favour of a later one."""

    run_id: int


class JobFailed(Event, frozen=True):
    """The job failed; ``key`` and ``arguments`` are those of the ``GpuvizError``."""

    run_id: int
    key: str
    arguments: dict[str, Argument]
