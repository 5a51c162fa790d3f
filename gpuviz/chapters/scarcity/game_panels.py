"""What only the game of demand and supply shows, as plain data."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.figure import Figure
from gpuviz.panels.layout import Panel
from gpuviz.panels.origin import Origin


@dataclass
class GameWays(Panel):
    """What can be done with the whole game."""

    actions: list[Action] = field(default_factory=list)


@dataclass
class PlayerTitle(Panel):
    """One side of the game, and what it does or by which rule it plays by itself."""

    title: Text
    note: Text


@dataclass
class Dial(Panel):
    """A quantity that stands at one of a few ``stops``, and two buttons that move it by one."""

    label: Text
    value: Text
    stops: int
    at: int
    less: Action
    more: Action


@dataclass
class Rate(Panel):
    """How many GPUs a month are ``wanted`` or ``made`` at the moment, in the colour of their line in the chart."""

    kind: Literal["wanted", "made"]
    label: Text
    value: Text
    unit: Text
    origin: Origin


@dataclass
class BuildButton(Panel):
    """One large button, and when what it begins will be ready."""

    action: Action
    note: Text
    origin: Origin


@dataclass(frozen=True)
class Site:
    """A factory that is being built: when it will be ready, and how much of it is done (0-1)."""

    ready: Text
    done: float


@dataclass
class Factories(Panel):
    """What is being built on how many sites, and how many factories are ``at_work``, ``idle`` ones included."""

    sites_title: Text
    free_site: Text
    count: int
    work_title: Text
    sites: list[Site] = field(default_factory=list)
    at_work: int = 0
    idle: int = 0


@dataclass
class PriceBoard(Panel):
    """The price at the moment, the year, and how long the game still lasts."""

    label: Text
    price: Figure
    year: Text
    left: Text


@dataclass(frozen=True)
class RealEvent:
    """Something that really happened, at a ``year`` with its fraction."""

    year: float
    words: Text
    origin: Origin


@dataclass
class MarketChart(Panel):
    """Wanted and made over the years, as lines and as squares of ``square_gpus`` in columns of ``column_months``.

    ``wanted`` and ``made`` are GPUs a month, at equal distances over ``years``; they only grow by more values, but for
    a new game, which has a new ``wanted``. ``to_come`` are what will be made from when on. ``gap`` is written where
    both lie apart, which they do not if it is None; ``invitation`` stands
    where nothing is drawn yet.
    """

    description: Text
    years: tuple[int, int]
    values_per_year: int
    most_gpus: int
    square_gpus: int
    column_months: int
    wanted: Sequence[float]
    made: Sequence[float]
    to_come: tuple[tuple[float, float], ...]
    wanted_label: Text
    made_label: Text
    missing: Text
    left_over: Text | None
    scale: Text
    origin: Origin
    gap: Text | None
    invitation: Text | None
    to_come_label: Text
    events_title: Text
    events: tuple[RealEvent, ...]
