"""What only this chapter shows, as plain data."""

from collections.abc import Set
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.you.sum import Numbers
from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.figure import Figure
from gpuviz.panels.guess import Guess
from gpuviz.panels.lanes import Role
from gpuviz.panels.layout import Panel
from gpuviz.panels.origin import Origin


@dataclass(frozen=True)
class SumBox:
    """What stands in a box: digits, whether they are the answer, and whether the last one is wrong."""

    digits: str
    caption: Text | None
    is_right: bool
    is_wrong: bool


@dataclass
class SumSheet(Panel):
    """A row over a column, a box below each pair, and one for the total; touched, a box tells ``box`` and its index.

    ``at`` is the present box, None when all is done. It glows (0-1) to invite a first key, and stands ``aside`` (-1 to
    1) while it shakes.
    """

    name: Text
    description: Text
    numbers: Numbers
    boxes: list[SumBox]
    at: int | None
    row_title: Text
    row_note: Text
    column_title: Text
    column_note: Text
    glow: float = 0.0
    aside: float = 0.0


@dataclass
class Keypad(Panel):
    """Keys in the order of a telephone's, the time they take, and what else can be done, below them."""

    title: Text
    aside: Text
    watch: Figure
    note: Text
    keys: tuple[Action, ...] = ()
    below: list[Action] = field(default_factory=list)

    def hiding(self, names: Set[str]) -> Panel:
        """The same with dead keys in place of those of these names, as a pad with gaps would be none."""
        dead = [replace(key, enabled=False) if key.name in names else key for key in self.keys]
        return replace(self, keys=tuple(dead)) if any(key.name in names for key in self.keys) else self


@dataclass
class RealRow(Panel):
    """A row of the visitor's beside a real one; each number is a byte of the heat maps' colours.

    The real one is empty while it is not known.
    """

    title: Text
    count: Text
    origin: Origin
    own: NDArray[np.uint8]
    own_label: Text
    real: NDArray[np.uint8]
    real_label: Text


@dataclass(frozen=True)
class TimeMark:
    """A time that people know: what it is, and how long."""

    time_ns: int
    name: Text
    note: Text


@dataclass(frozen=True)
class TimeBar:
    """Somebody's time, with its part for one layer marked; ``missing`` says why there is none."""

    role: Role
    name: Text
    note: Text
    crew: int
    time_ns: int | None
    part_ns: int | None
    part_label: Text | None
    figure: Figure | None
    missing: Text | None = None


@dataclass
class LifeAxis(Panel):
    """Bars on a logarithmic axis among times that people know; a ``guess`` may be placed on it."""

    name: Text
    bars: list[TimeBar]
    marks: list[TimeMark]
    marks_title: Text
    marks_origin: Origin
    column: Text
    column_note: Text | None
    first_ns: int
    last_ns: int
    ticks: list[tuple[int, Text | None]]
    caption: Text
    guess: Guess | None = None
    hint: Text | None = None
    verdict: Text | None = None
