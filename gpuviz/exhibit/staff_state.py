"""What the staff chose and tried on the screen, and what must outlive a restart; kept over the settings file."""

from pathlib import Path
from typing import Literal

import msgspec

from gpuviz.exhibit.config import QuietHours
from gpuviz.exhibit.folders import state_folder
from gpuviz.exhibit.moment import MomentS

TrialName = Literal["touch", "screen", "sound"]
_MOST_BYTES = 100_000


class TrialOutcome(msgspec.Struct, frozen=True):
    """How something that staff tried went, and when, in seconds since 1970."""

    passed: bool
    at_s: MomentS


class StaffState(msgspec.Struct, frozen=True):
    """``quiet_hours`` are those of the screen, None for those of the settings file.

    ``races`` are those of ``day`` (such as ``2026-11-26``), ``wrong_pins`` those since the last right one.
    """

    quiet_hours: QuietHours | None = None
    trials: dict[TrialName, TrialOutcome] = {}
    wrong_pins: int = 0
    day: str = ""
    races: int = 0


def state_path() -> Path:
    """Where it is kept."""
    return state_folder() / "staff.json"


def read_state() -> StaffState:
    """The state as it was kept; that of a new exhibit if there is none, or it is damaged."""
    try:
        with state_path().open("rb") as file:
            return msgspec.json.decode(file.read(_MOST_BYTES), type=StaffState)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return StaffState()
