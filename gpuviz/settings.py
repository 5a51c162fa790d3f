"""The settings that all chapters share; observable."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass
class Settings:
    """``device`` is a device's name, or None for the best; ``layer`` (from 0) is the selected one.

    All that is random follows from ``seed``: the same one, the same numbers. Without one the usual seeds count, and
    what the language model writes is another text each time.

    ``language`` names one of ``i18n.languages``; text is ``text_percent`` (100-200) of its usual size.

    Change them only through ``change``, which notifies the observers.
    """

    device: str | None = None
    sentence: str = ""
    layer: int = 12  # in the middle of the default model, which has 30
    seed: int | None = None
    language: str = "en"
    text_percent: int = 100
    high_contrast: bool = False
    reduced_motion: bool = False
    _observers: list[tuple[frozenset[str], Callable[[], None]]] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        self._first = {entry.name: getattr(self, entry.name) for entry in fields(self) if entry.name != "_observers"}

    def observe(self, react: Callable[[], None], *names: str) -> None:
        """Register ``react`` to be called after any of the named settings changes."""
        self._observers.append((frozenset(names), react))

    def change(self, **changes: Any) -> None:
        """Set values by name, and notify the observers of those that really changed."""
        changed = {name for name, value in changes.items() if getattr(self, name) != value}
        for name in changed:
            setattr(self, name, changes[name])
        for names, react in self._observers:
            if names & changed:
                react()

    def reset(self) -> None:
        """Restore the initial values."""
        self.change(**self._first)
