"""The course of events: what was heard of the worker and when, for whoever has to find out what took so long."""

import time
from collections import deque

from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import Heartbeat, JobFailed
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced

_MOST = 40


class Course:
    """The latest events; of several alike in a row, the first."""

    def __init__(self) -> None:
        self._heard: deque[tuple[float, str]] = deque(maxlen=_MOST)

    def add(self, event: SupervisorEvent) -> None:
        """Note one that comes now."""
        if isinstance(event, Heartbeat):
            return
        words = _words(event)
        if not self._heard or self._heard[-1][1] != words:
            self._heard.append((time.monotonic(), words))

    def since(self, begun_s: float) -> str:
        """What was heard since then, in seconds from there on; ``begun_s`` is one of ``time.monotonic``."""
        return ", ".join(f"{words} at {at_s - begun_s:.1f} s" for at_s, words in self._heard if at_s >= begun_s)


def _words(event: SupervisorEvent) -> str:
    name = type(event).__name__
    match event:
        case WorkerReplaced():
            return f"{name} ({event.reason_key}{', fresh caches' if event.fresh_caches else ''})"
        case FellBack():
            return f"{name} ({event.slot or 'all'} to {event.rung.name} {event.key})"
        case JobFailed():
            return f"{name} ({event.key})"
        case Event():
            return name
