"""What all chapters of a window share: one worker, to which commands go, and numbers for its jobs."""

from dataclasses import dataclass, field

from gpuviz.worker.messages import AnyCommand


@dataclass
class Desk:
    """``outbox`` holds commands in the order in which they are to be sent; who sends them empties it."""

    outbox: list[AnyCommand] = field(default_factory=list)
    _last_run_id: int = 0

    def next_run_id(self) -> int:
        """A number that no other job has."""
        self._last_run_id += 1
        return self._last_run_id
