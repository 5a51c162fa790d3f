"""What only the decisions chapter shows, as plain data."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.decisions.little_chain import Link
from gpuviz.i18n.languages import Text
from gpuviz.panels.figure import Figure
from gpuviz.panels.lanes import Role, WorkCard
from gpuviz.panels.layout import Panel


@dataclass
class RuleCard(Panel):
    """The rule in two lines, and the beginnings of some chains, one beside the other.

    A chain that ``asks`` ends with the number that nobody knows yet.
    """

    even: Text
    odd: Text
    name: Text
    chains: list[list[Link]]
    asks: bool


@dataclass
class ChainPlaces(Panel):
    """The 1,000 places of a lane (25 × 40 bytes, 0 waiting to 255 done), in the order in which a snake goes.

    With fewer than 1,000 ``chains`` each owns a stretch of the places; with more, a place stands for several. A
    ``walker`` is one figure who goes over the sheet; else each place is somebody, lit while ``at_work``.
    """

    role: Role
    name: Text
    done: NDArray[np.uint8]
    chains: int
    walker: bool
    at_work: bool = False


@dataclass
class ChainCard(WorkCard):
    """A lane with its places."""

    places: ChainPlaces = field(kw_only=True)

    @property
    def content(self) -> Panel:
        """The places."""
        return self.places


@dataclass(frozen=True)
class ChainTime:
    """What both lanes took for so many chains, in seconds; ``opencl_s`` is None where there is no OpenCL."""

    chains: int
    sequential_s: float
    opencl_s: float | None


@dataclass
class ChainCurve(Panel):
    """Time against the number of chains, both on logarithmic axes, with a line at the ``chosen`` number.

    ``crossover`` is where the students begin to win, and what is said there; ``hint`` is said while there is room.
    """

    title: Text
    figure: Figure
    x_name: Text
    name: Text
    names: dict[Role, Text]
    times: list[ChainTime]
    chosen: int
    most_chains: int
    crossover: tuple[int, Text] | None = None
    hint: Text | None = None


@dataclass
class WaysBars(Panel):
    """What the students took with so many different ways, as far as that was measured, in the order of the choices."""

    title: Text
    note: Text
    times_ns: list[int | None]
    chosen: int
    enabled: bool
