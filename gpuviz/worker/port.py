"""The port through which scenes submit commands to the worker that all chapters share."""

from dataclasses import dataclass, field

from gpuviz.worker.message_base import Command, Event, JobCommand
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped, StopJob


@dataclass
class WorkerPort:
    """Collects commands in ``outbox``, in order; the app sends them and clears it every frame."""

    outbox: list[Command] = field(default_factory=list)
    _last_run_id: int = 0
    _measured: set[int] = field(default_factory=set)

    def next_run_id(self) -> int:
        """A new, unique run id."""
        self._last_run_id += 1
        return self._last_run_id

    def submit(self, command: Command) -> None:
        """Submit a job or a query."""
        if isinstance(command, JobCommand) and command.is_measured:
            self._measured.add(command.run_id)
        self.outbox.append(command)

    def stop(self, run_id: int) -> None:
        """Ask the worker to cancel a job."""
        self.outbox.append(StopJob(run_id))

    @property
    def is_free(self) -> bool:
        """Whether no measured job is waiting or running, whose run times other work would distort."""
        return not self._measured

    def apply(self, event: Event) -> None:
        """Note which jobs have ended."""
        if isinstance(event, JobDone | JobFailed | JobStopped):
            self._measured.discard(event.run_id)
