"""What was chosen for all chapters together."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass
class Settings:
    """``device`` is a device's name, or None for the best; ``layer`` (from 0) is the one being looked at.

    Change them by ``change`` alone: whoever observes one of them is told.
    """

    device: str | None = None
    sentence: str = ""
    layer: int = 12  # in the middle, as in a model of 30
    language: str = "en"
    _observers: list[tuple[frozenset[str], Callable[[], None]]] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        self._first = {entry.name: getattr(self, entry.name) for entry in fields(self) if entry.name != "_observers"}

    def observe(self, react: Callable[[], None], *names: str) -> None:
        """Have ``react`` called after one of these settings changed."""
        self._observers.append((frozenset(names), react))

    def change(self, **changes: Any) -> None:
        """Choose something else, and tell who observes what really changed."""
        changed = {name for name, value in changes.items() if getattr(self, name) != value}
        for name in changed:
            setattr(self, name, changes[name])
        for names, react in self._observers:
            if names & changed:
                react()

    def reset(self) -> None:
        """Choose again what was chosen at first."""
        self.change(**self._first)
