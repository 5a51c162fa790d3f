"""Panels about a contest of lanes: the lanes' cards, their times on an axis, and their speedups."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action, Chooser
from gpuviz.panels.guess import Guess
from gpuviz.panels.layout import Panel
from gpuviz.panels.origin import Origin

Role = Literal["sequential", "opencl", "other"]


@dataclass
class WorkCard(Panel):
    """One lane: its name, a stopwatch, its progress, and ``content``, a panel that each kind of card defines.

    ``crew`` is the number of person symbols beside the name. ``chooser`` and ``actions`` are shown in landscape only:
    in portrait they would be out of a child's reach.
    """

    role: Role
    name: Text
    description: Text
    elapsed_ns: int = 0
    answers: Text | None = None
    state: Text | None = None
    verdict: Text | None = None
    correct: bool = True
    crew: int = 1
    chooser: Chooser | None = None
    actions: list[Action] = field(default_factory=list)

    @property
    def content(self) -> Panel:
        """The panel in the middle of the card."""
        raise NotImplementedError


@dataclass(frozen=True)
class TimelineBar:
    """The time that one lane has taken so far; ``running`` while it is not finished."""

    role: Role
    name: Text
    elapsed_ns: int
    running: bool = False


@dataclass
class Timeline(Panel):
    """Bars on a logarithmic time axis from ``first_ns`` to ``last_ns``; a tick may have a label.

    ``caption`` is the title of the axis; ``aside`` is shown beside the panel's title. A ``guess`` adds a marker for
    the final length of the bar of ``guess_role``. Unless it is locked, the user can drag the marker: the scene
    receives ``guess`` and a time in nanoseconds.
    """

    title: Text
    description: Text
    spans: list[TimelineBar]
    first_ns: int
    last_ns: int
    ticks: Sequence[tuple[int, Text | None]]
    caption: Text
    guess: Guess | None = None
    guess_role: Role = "opencl"
    aside: Text | None = None


@dataclass(frozen=True)
class ComparisonRow:
    """A lane, its time, and how many times faster or slower (``word``) the OpenCL lane was."""

    label: Text
    time: Text | None
    ratio: Text | None
    word: Text | None = None


@dataclass
class LaneComparison(Panel):
    """A table of all lanes with their ratios, whose ``origin`` can be asked for.

    ``actions``, beside the title, are shown in landscape only.
    """

    title: Text
    rows: list[ComparisonRow]
    actions: list[Action] = field(default_factory=list)
    origin: Origin | None = None
