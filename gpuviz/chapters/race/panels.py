"""What only the race shows, as plain data."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.control import Control, switch
from gpuviz.panels.lanes import Role, WorkCard
from gpuviz.panels.layout import Panel
from gpuviz.sentence.panels import LayerStrips


@dataclass
class TileGrid(Panel):
    """A sheet of answers. ``cells`` (rows × cols) holds 0 waiting, 1 computing, 2-255 the answer's colour.

    ``marks`` (same shape) holds 2 where an answer is wrong. ``units`` numbers the compute unit of each tile from 0,
    and is drawn in place of the answers' colours when given. ``walker``: one figure walks over the sheet instead
    of one figure sitting in each place.
    """

    role: Role
    name: Text
    cells: NDArray[np.uint8]
    description: Text | None = None
    marks: NDArray[np.uint8] | None = None
    units: NDArray[np.int32] | None = None
    walker: bool = False
    selected: int | None = None

    @property
    def done(self) -> int:
        """How many answers are there."""
        return int(np.count_nonzero(self.cells >= 2))


@dataclass
class LaneCard(WorkCard):
    """A lane with its sheet."""

    grid: TileGrid = field(kw_only=True)

    @property
    def content(self) -> Panel:
        """The sheet."""
        return self.grid

    def controls(self) -> Sequence[Control]:
        """Whether the students' sheet is coloured by compute units, once these are known."""
        if self.role != "opencl":
            return ()
        units = next((action for action in self.actions if action.name == "units"), None)
        return [switch("units", bool(units and units.on), units is not None)]


@dataclass
class FullPassCard(WorkCard):
    """A lane that computes the layers of a model."""

    strips: LayerStrips = field(kw_only=True)

    @property
    def content(self) -> Panel:
        """The layers."""
        return self.strips


@dataclass(frozen=True)
class GivenAnswer:
    """What one lane wrote, and whether it is right (None: nothing there yet)."""

    role: Role
    label: Text
    value: Text
    verdict: Text
    correct: bool | None


@dataclass
class AnswerDetail(Panel):
    """How one answer comes about: its row of A, its column of B, their products adding up, and what each lane gave."""

    title: Text
    subtitle: Text
    row_name: Text
    col_name: Text
    a_row: NDArray[np.float64]
    b_col: NDArray[np.float64]
    sums: NDArray[np.float64]
    sum_name: Text
    axis_name: Text
    terms: Text | None
    exact: tuple[Text, Text]
    bound: tuple[Text, Text]
    answers: list[GivenAnswer]
    actions: list[Action]


@dataclass(frozen=True)
class CurvePoint:
    """One measured size: ``flops`` calculations, ``ratio`` times faster."""

    flops: float
    ratio: float


@dataclass
class SpeedupCurve(Panel):
    """Speed-up against size on logarithmic axes, with a line at 1."""

    title: Text
    subtitle: Text
    x_name: Text
    y_name: Text
    equal_name: Text
    points: list[CurvePoint]
    state: Text
    actions: list[Action]
