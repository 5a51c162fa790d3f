"""Where scenes hand in their commands to the worker that all chapters share."""

from dataclasses import dataclass, field

from gpuviz.worker.message_base import Command, Event, JobCommand
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped, StopJob


@dataclass
class WorkerPort:
    """``outbox`` holds commands in the order in which they are to be sent; who sends them empties it."""

    outbox: list[Command] = field(default_factory=list)
    _last_run_id: int = 0
    _measured: set[int] = field(default_factory=set)

    def next_run_id(self) -> int:
        """A number that no other job has."""
        self._last_run_id += 1
        return self._last_run_id

    def submit(self, command: Command) -> None:
        """Have a job done or a query answered."""
        if isinstance(command, JobCommand) and command.is_measured:
            self._measured.add(command.run_id)
        self.outbox.append(command)

    def stop(self, run_id: int) -> None:
        """Give up one job."""
        self.outbox.append(StopJob(run_id))

    @property
    def is_free(self) -> bool:
        """No job is at work, or waits, whose times would suffer if something else were asked for."""
        return not self._measured

    def apply(self, event: Event) -> None:
        """Hear what the worker said, to know which jobs have ended."""
        if isinstance(event, JobDone | JobFailed | JobStopped):
            self._measured.discard(event.run_id)
