"""Waiting for conditions, with a deadline."""

import time
from collections.abc import Callable, Iterable
from typing import TypeVar

from gpuviz.worker.messages import Heartbeat
from gpuviz.worker.replacement import SupervisorEvent

T = TypeVar("T")
_DEADLINE_S = 150.0


def wait_for(condition: Callable[[], object]) -> None:
    """Return as soon as the condition holds."""
    deadline_s = time.monotonic() + _DEADLINE_S
    while not condition():
        assert time.monotonic() < deadline_s, "waited in vain"
        time.sleep(0.005)


class Listener:
    """Polls a client or supervisor and keeps all but heartbeats."""

    def __init__(self, poll: Callable[[], Iterable[SupervisorEvent]]) -> None:
        self._poll = poll
        self.heard: list[SupervisorEvent] = []

    def listen(self) -> None:
        self.heard += [event for event in self._poll() if not isinstance(event, Heartbeat)]

    def wait_for(self, kind: type[T], count: int = 1) -> T:
        """The event number ``count`` of this kind."""

        def found() -> list[T]:
            self.listen()
            return self.all(kind)[count - 1 :]

        wait_for(found)
        return found()[0]

    def wait_until(self, condition: Callable[[], object]) -> None:
        """Listen until the condition holds."""

        def holds() -> object:
            self.listen()
            return condition()

        wait_for(holds)

    def all(self, kind: type[T]) -> list[T]:
        return [event for event in self.heard if isinstance(event, kind)]
