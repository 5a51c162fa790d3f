"""What happened in an exhibit, for its staff: the last 200 incidents, as message keys, never with a visitor's words."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec

from gpuviz.errors import Argument
from gpuviz.exhibit.files import write_atomically
from gpuviz.exhibit.folders import state_folder
from gpuviz.exhibit.moment import MomentS

MOST_INCIDENTS = 200
_MOST_BYTES = 400_000
_LONGEST_ARGUMENT = 200  # characters

Kind = Literal["said", "healed", "trouble"]  # nothing went wrong; it did, and mended itself; somebody should look


class Incident(msgspec.Struct, frozen=True):
    """Something that happened at ``at_s`` seconds since 1970; ``key`` and ``arguments`` are those of a message."""

    at_s: MomentS
    key: str
    arguments: dict[str, Argument] = {}
    kind: Kind = "said"


def made(at_s: float, key: str, arguments: Mapping[str, Argument], kind: Kind) -> Incident:
    """An incident; a long argument is cut."""
    return Incident(at_s, key, {name: _shortened(value) for name, value in arguments.items()}, kind)


class Incidents:
    """The last 200 of them, oldest first."""

    def __init__(self, earlier: Iterable[Incident] = ()) -> None:
        self._all = list(earlier)[-MOST_INCIDENTS:]

    def add(self, incident: Incident) -> None:
        """One more."""
        self._all.append(incident)
        del self._all[:-MOST_INCIDENTS]

    def complete(self, before: Incident, after: Incident) -> None:
        """The end of an incident is known: tell it as a whole."""
        self._all = [after if incident is before else incident for incident in self._all]

    @property
    def newest_first(self) -> list[Incident]:
        """All of them, the newest first."""
        return self._all[::-1]

    @property
    def last_trouble(self) -> Incident | None:
        """The newest at which something went wrong."""
        return next((incident for incident in reversed(self._all) if incident.kind != "said"), None)

    def to_json(self) -> bytes:
        """As it is kept."""
        return msgspec.json.encode(self._all)


def incidents_path() -> Path:
    """Where they are kept."""
    return state_folder() / "incidents.json"


def read_incidents() -> Incidents:
    """Those that were kept; none if there are none, or the file is damaged."""
    try:
        with incidents_path().open("rb") as file:
            return Incidents(msgspec.json.decode(file.read(_MOST_BYTES), type=list[Incident]))
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Incidents()


def append_incident(incident: Incident) -> None:
    """Add one while no window is there to do it; what cannot be kept is not."""
    incidents = read_incidents()
    incidents.add(incident)
    with suppress(OSError):
        write_atomically(incidents_path(), incidents.to_json())


def _shortened(value: Argument) -> Argument:
    return value[:_LONGEST_ARGUMENT] if isinstance(value, str) else value
