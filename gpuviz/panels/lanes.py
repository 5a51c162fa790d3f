"""Panels about a contest of lanes: who works, for how long, and how much sooner."""

from dataclasses import dataclass, field
from typing import Literal

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action, Chooser
from gpuviz.panels.guess import Guess
from gpuviz.panels.layout import Panel

Role = Literal["sequential", "opencl", "other"]


@dataclass
class WorkCard(Panel):
    """One lane: who works, a big stopwatch, and how far it is; what is drawn in the middle is a panel of its own.

    ``crew`` is how many figures stand beside the name. ``chooser`` and ``actions`` are shown in landscape alone: in
    portrait they would be out of a child's reach.
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
        """What is drawn in the middle."""
        raise NotImplementedError


@dataclass(frozen=True)
class TimelineBar:
    """How long one lane worked (so far)."""

    role: Role
    name: Text
    elapsed_ns: int
    running: bool = False


@dataclass
class Timeline(Panel):
    """Bars on a logarithmic axis of time from ``first_ns`` to ``last_ns``, powers of ten, with a tick at each.

    ``caption`` names the axis, ``aside`` stands beside the title. With a ``guess`` of how long the bar of
    ``guess_role`` gets there is a marker. Unless the guess is locked a person can move it: the scene is told ``guess``
    and a time in nanoseconds.
    """

    title: Text
    description: Text
    spans: list[TimelineBar]
    first_ns: int
    last_ns: int
    ticks: list[tuple[int, Text]]
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
    """All lanes below each other with their ratios; ``actions`` beside the title are shown in landscape alone."""

    title: Text
    rows: list[ComparisonRow]
    actions: list[Action] = field(default_factory=list)
