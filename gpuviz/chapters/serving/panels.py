"""What only the serving chapter shows, as plain data: who waits, who is served, who has left, and how it went."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gpuviz.chapters.serving.requests import Kind
from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.control import Control, by_index
from gpuviz.panels.figure import Figure
from gpuviz.panels.layout import Panel
from gpuviz.panels.origin import Origin


@dataclass(frozen=True)
class Bubble:
    """What a person asks: its kind, and how long that is as a share (0-1) of the longest there may be."""

    kind: Kind
    length: float


@dataclass(frozen=True)
class KindLabel:
    """A kind of request, as the legend shows it."""

    kind: Kind
    words: Text


@dataclass
class WaitingColumn(Panel):
    """Everybody who waits, first come first.

    ``late`` of the ``people`` have waited longer than was promised; as they came first, they stand in front. ``front``
    has what the first ask, one a row; ``arriving`` how far the newest have walked (0-1), the last one last. ``note``
    is said beside the first.
    """

    title: Text
    figure: Figure
    rows: int
    legend_title: Text
    legend: list[KindLabel]
    legend_origin: Origin | None = None
    people: int = 0
    late: int = 0
    front: tuple[Bubble, ...] = ()
    arriving: tuple[float, ...] = ()
    note: Text | None = None


@dataclass(frozen=True)
class SeatedPerson:
    """A person with a seat: what it asks, and how many tokens of the answer are ``written``.

    ``read`` is the share (0-1) of the question that has been read; ``is_late`` if the first token came too late.
    """

    bubble: Bubble
    written: int
    read: float = 1.0
    is_late: bool = False


@dataclass(frozen=True)
class CacheShare:
    """One conversation in memory, as shares (0-1) of what there is: tokens there are, and those still to come."""

    used: float
    reserved: float


@dataclass
class MemoryGauge(Panel):
    """What the conversations take of the memory. ``wanted`` is the share that the first in line lacks a place for."""

    title: Text
    origin: Origin | None
    value: Text
    caches: tuple[CacheShare, ...] = ()
    wanted: float = 0.0


@dataclass
class ClassColumn(Panel):
    """Everybody who is served, one seat a row; None is a free seat. ``longest`` is the most tokens of an answer.

    ``note`` is written over seats that stay empty.
    """

    title: Text
    device: Text
    figure: Figure
    seats: tuple[SeatedPerson | None, ...]
    longest: int
    gauge: MemoryGauge
    note: Text | None = None


@dataclass(frozen=True)
class Leaver:
    """A person on the way out: in which row, how far (0-1), and how long the first word took."""

    row: int
    gone: float
    took: Text
    in_time: bool


@dataclass
class AnsweredColumn(Panel):
    """Everybody who was served and leaves."""

    title: Text
    figure: Figure
    rows: int
    note: Text
    leavers: tuple[Leaver, ...] = ()


@dataclass(frozen=True)
class Zone:
    """Where a zone of the slider begins, as a share (0-1) of it, and what is said there."""

    begins: float
    words: Text
    origin: Origin


@dataclass
class RateSlider(Panel):
    """How many people ask; the scene is told ``name`` and the index of a stop, of which each stands for a rate.

    ``late`` is the zone in which the promise is broken, ``overrun`` that in which the queue runs away; None if
    unknown.
    """

    name: str
    label: Text
    value: Text
    stops: int
    chosen: int
    late: Zone | None = None
    overrun: Zone | None = None
    enabled: bool = True
    rates: Sequence[int] = ()

    def controls(self) -> Sequence[Control]:
        """The rate."""
        return [by_index(self.name, self.rates, self.chosen, self.enabled)]


@dataclass
class ServiceCurves(Panel):
    """The last minutes as curves; all times in seconds before now, so they are not positive.

    ``waiting`` are people; ``half_s`` and ``most_s`` are the times to the first word that half and 19 of 20 needed,
    NaN where nobody was served. ``actions`` stand above them in landscape. ``real`` are times and waits of real
    requests. ``version`` changes with the curves. ``marked_s`` is the moment that ``mark`` tells of.
    """

    title: Text
    note: Text | None
    note_origin: Origin | None
    is_bad: bool
    span_s: float
    promise_s: float
    promise: Text
    waiting_name: Text
    first_name: Text
    ago: tuple[tuple[float, Text], ...]
    times: tuple[tuple[float, Text], ...]
    actions: list[Action] = field(default_factory=list)
    rings: bool = False
    version: int = 0
    t_s: list[float] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)
    half_s: list[float] = field(default_factory=list)
    most_s: list[float] = field(default_factory=list)
    real: list[tuple[float, float]] = field(default_factory=list)
    waiting_now: Text | None = None
    half_now: Text | None = None
    most_now: Text | None = None
    marked_s: float | None = None
    mark: Text | None = None
