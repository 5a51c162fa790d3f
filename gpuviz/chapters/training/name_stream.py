"""Invented names on their way up, each in the column of the phase in which it was invented."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from gpuviz.chapters.training.messages import InventedName
from gpuviz.chapters.training.phases import Phase

KEPT = 8  # as many as a column may show
_MOST_WAITING = 6  # as many as come at a time: what is shown is never old
_RISE_NS = 250_000_000  # a new name pushes the others up in this time


@dataclass
class NameStream:
    """Columns of names, the newest last; ``rise`` (0-1) is how far the newest column has made room for its last name.

    Names wait for the one before to be read; where more come than can be read, the oldest are left out.
    """

    columns: dict[Phase, deque[InventedName]] = field(default_factory=dict)
    rise: float = 1.0
    version: int = 0
    _waiting: deque[InventedName] = field(default_factory=lambda: deque(maxlen=_MOST_WAITING))
    _moved_ns: int | None = None

    def begin(self, phase: Phase) -> None:
        """A phase has begun: what still waits belongs to the one before."""
        self._waiting.clear()
        self.columns.setdefault(phase, deque(maxlen=KEPT))
        self.version += 1

    def add(self, names: Sequence[InventedName]) -> None:
        """New names of the phase that has begun last."""
        self._waiting.extend(names)

    def tick(self, now_ns: int, interval_ns: int) -> None:
        """Let the next name in, ``interval_ns`` after the one before."""
        column = next(reversed(self.columns.values()), None)
        if column is not None and self._waiting and (self._moved_ns is None or now_ns - self._moved_ns >= interval_ns):
            column.append(self._waiting.popleft())
            self._moved_ns = now_ns
            self.version += 1
        since_ns = _RISE_NS if self._moved_ns is None else now_ns - self._moved_ns
        self.rise = min(1.0, since_ns / min(_RISE_NS, interval_ns))
