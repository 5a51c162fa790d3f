"""What only the unattended exhibit shows, as plain data."""

from dataclasses import dataclass, field

from gpuviz.chapters.race.panels import TileGrid
from gpuviz.i18n.languages import Text
from gpuviz.panels.lanes import Role
from gpuviz.panels.layout import Panel


@dataclass
class AttractLane(Panel):
    """One lane of the race that is played back: ``crew`` persons, their stopwatch and their sheet."""

    role: Role
    name: Text
    crew: int
    grid: TileGrid
    elapsed_ns: int = 0


@dataclass
class Attract(Panel):
    """What invites visitors: a race, in which nothing can be touched but the whole of it.

    ``languages`` can be chosen after the touch, ``language`` is the present one. ``turn`` counts how often the race was
    played: with each the picture moves a little, so that nothing burns into the screen.
    """

    title: Text
    lanes: tuple[AttractLane, AttractLane]
    invitation: Text
    languages: list[str]
    language: str
    caption: Text | None = None
    turn: int = 0


@dataclass
class Quiet(Panel):
    """A dark screen; a ``hint`` shows for a while after a touch, in one of many places (``place`` counts them)."""

    hint: Text | None = None
    place: int = 0


@dataclass
class OneMoment(Panel):
    """The least that can be shown: ``words``, if even they work, and something that moves with ``place`` (0-1)."""

    words: Text | None = field(default=None)
    place: float = 0.0
