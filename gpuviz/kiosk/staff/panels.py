"""The panels of the staff's page, of the PIN card, and of what can be tried out."""

from dataclasses import dataclass, field
from typing import Literal

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.figure import Figure
from gpuviz.panels.layout import Panel

CheckState = Literal["good", "note", "bad"]


@dataclass
class PinPad(Panel):
    """Twelve keys, and how many digits were typed, which are never shown themselves."""

    title: Text
    body: Text
    digits: int
    keys: list[Action]
    cancel: Action


@dataclass
class StaffHeading(Panel):
    """Who opened the page and when it closes by itself, with the ways out of it."""

    title: Text
    subtitle: Text
    actions: list[Action]


@dataclass(frozen=True)
class Check:
    """One line: whether something works, what it is, and what was measured of it."""

    state: CheckState
    name: Text
    detail: Text


@dataclass
class CheckList(Panel):
    """How the exhibit is: in a sentence, and part by part."""

    is_well: bool
    title: Text
    subtitle: Text
    checks: list[Check] = field(default_factory=list)


@dataclass
class FigureRow(Panel):
    """Large numbers side by side, each above what it counts."""

    figures: list[Figure]


@dataclass
class Note(Panel):
    """A title, when it was, and what there is to say; ``comfort`` is the last sentence, in green."""

    title: Text
    body: Text
    aside: Text | None = None
    detail: Text | None = None
    comfort: Text | None = None


@dataclass(frozen=True)
class Stepped:
    """A value between a button for less and one for more."""

    label: Text
    value: Text
    less: Action
    more: Action


@dataclass
class HoursCard(Panel):
    """Quiet hours: from, until, and whether they hold at all."""

    title: Text
    aside: Text
    steps: list[Stepped]
    is_on: bool
    toggle: Action


@dataclass(frozen=True)
class Trial:
    """Something to try out, and how it went the last time."""

    action: Action
    state: CheckState
    outcome: Text


@dataclass
class TrialsCard(Panel):
    """What can be tried out."""

    title: Text
    trials: list[Trial]


@dataclass(frozen=True)
class LargeAction:
    """A large button with a line about what it takes."""

    action: Action
    note: Text


@dataclass
class LargeActions(Panel):
    """Large buttons side by side."""

    actions: list[LargeAction]


@dataclass
class Footer(Panel):
    """Two small lines at the two ends of the foot."""

    start: Text
    end: Text


@dataclass(frozen=True)
class MessageLine:
    """What happened, and when."""

    when: Text
    words: Text
    state: CheckState


@dataclass
class MessageList(Panel):
    """All messages, the newest first; the list scrolls."""

    title: Text
    subtitle: Text
    lines: list[MessageLine]
    close: Action


@dataclass
class TouchGrid(Panel):
    """Squares to be wiped with a finger; the scene receives ``name`` and the square's number."""

    name: str
    columns: int
    rows: int
    wiped: frozenset[int]
    words: Text
    close: Action


Pattern = Literal["red", "green", "blue", "white", "black", "grey", "lines", "letters"]


@dataclass
class ScreenPattern(Panel):
    """A picture that shows faults of the screen; a touch anywhere sends ``next``."""

    pattern: Pattern
    words: Text
    following: Action
