"""What can stand on the screen, as plain data. A scene changes it; the window draws it; neither knows the other.

``Row``, ``Column`` and ``Pages`` say how panels lie; everything else is one kind of panel, drawn by one view.
"""

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from gpuviz.exhibit.languages import Text, text

Value = str | float | int | None  # what comes with a command: a choice, a slider's place, a tile
Role = Literal["sequential", "opencl", "other"]


class Panel:
    """The root of all panels."""


# ---- how panels lie ----


@dataclass
class Row(Panel):
    """Panels beside each other; ``stretch`` gives each one's share of the width."""

    panels: list[Panel]
    stretch: list[int]


@dataclass
class Column(Panel):
    """Panels under each other; ``stretch`` 0 means: as high as it needs. A ``card`` has a frame and a background."""

    panels: list[Panel]
    stretch: list[int]
    card: bool = False


@dataclass
class Pages(Panel):
    """Several panels in one place, of which one shows."""

    pages: dict[str, Panel]
    shown: str


# ---- panels ----


@dataclass(frozen=True)
class Command:
    """Something a person can do now. ``name`` is what the scene is told; a number key or letter may do it too."""

    name: str
    label: Text
    enabled: bool = True
    primary: bool = False
    key: str = ""


@dataclass(frozen=True)
class Choice:
    """One entry of a chooser."""

    value: str
    label: Text


@dataclass
class Chooser(Panel):
    """One of several things to choose; the scene is told ``name`` and the chosen value."""

    name: str
    label: Text
    choices: list[Choice] = field(default_factory=list)
    chosen: str = ""
    enabled: bool = True


@dataclass
class Heading(Panel):
    """Title and subtitle; a badge where what is shown is not live."""

    title: Text
    subtitle: Text
    badge: Text | None = None


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
class WorkCard(Panel):
    """One lane: who works, a big stopwatch, and how far it is; what is drawn in the middle is a panel of its own."""

    role: Role
    name: Text
    description: Text
    elapsed_ns: int = 0
    answers: Text | None = None
    state: Text | None = None
    verdict: Text | None = None
    correct: bool = True
    commands: list[Command] = field(default_factory=list)

    @property
    def content(self) -> Panel:
        """What is drawn in the middle."""
        raise NotImplementedError


@dataclass
class LaneCard(WorkCard):
    """A lane with its sheet."""

    grid: TileGrid = field(kw_only=True)

    @property
    def content(self) -> Panel:
        """The sheet."""
        return self.grid


@dataclass(frozen=True)
class Span:
    """How long one lane worked (so far)."""

    role: Role
    name: Text
    elapsed_ns: int
    running: bool = False


@dataclass
class Timeline(Panel):
    """Bars on a logarithmic axis of time from ``first_ns`` to ``last_ns``, powers of ten, with a tick at each."""

    title: Text
    description: Text
    spans: list[Span]
    first_ns: int
    last_ns: int
    ticks: list[tuple[int, Text]]


@dataclass(frozen=True)
class Rung:
    """One line of the ladder: a lane, its time, and how many times sooner the OpenCL lane was."""

    label: Text
    time: Text | None
    ratio: Text | None


@dataclass
class Ladder(Panel):
    """All lanes below each other with their ratios."""

    title: Text
    rungs: list[Rung]


@dataclass
class Message(Panel):
    """What happens now, in a heading (or none) and a sentence or two."""

    title: Text | None
    body: Text
    note: Text | None = None


@dataclass
class Controls(Panel):
    """Buttons, with choosers above; while a recording is shown slowly instead a badge and a slider over it (0-1)."""

    commands: list[Command]
    choosers: list[Chooser] = field(default_factory=list)
    badge: Text | None = None
    position: float | None = None
    position_name: Text = field(default_factory=lambda: text("scrub-name"))


@dataclass(frozen=True)
class GivenAnswer:
    """What one lane wrote, and whether it is right (None: nothing there yet)."""

    role: Role
    label: Text
    value: str
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
    exact: tuple[Text, str]
    bound: tuple[Text, str]
    answers: list[GivenAnswer]
    commands: list[Command]


@dataclass(frozen=True)
class Source:
    """One program text with its caption; ``language`` picks the colouring, ``first`` the line to be seen first."""

    role: Role
    caption: Text
    content: str
    language: Literal["python", "opencl"]
    first: str = ""


@dataclass
class SourcePair(Panel):
    """Two program texts side by side, and what is known of how fast they run below them."""

    title: Text
    subtitle: Text
    sources: tuple[Source, Source]
    commands: list[Command]
    below: Panel | None = None


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
    commands: list[Command]
