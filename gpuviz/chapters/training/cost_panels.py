"""What only the training chapter shows about the cost of learning, as plain data."""

from collections.abc import Sequence
from dataclasses import dataclass

from gpuviz.i18n.languages import Text
from gpuviz.panels.figure import Figure
from gpuviz.panels.guess import Guess
from gpuviz.panels.layout import Panel
from gpuviz.panels.origin import Origin


@dataclass(frozen=True)
class CostPart:
    """One thing to be paid for: its name, its time, and what is done in it."""

    title: Text
    time: Text
    note: Text
    origin: Origin | None = None


@dataclass
class CostSteps(Panel):
    """From one answer to one step, and from there to all steps; ``step_answers`` is how many answers a step costs.

    An answer is drawn as ``squares`` squares; ``step_answers`` is None while it is not measured.
    """

    description: Text
    answer: CostPart
    step: CostPart
    everything: CostPart
    squares: int
    step_answers: float | None
    times_step: Text
    times_step_origin: Origin | None
    times_all: Text


@dataclass(frozen=True)
class TimeCell:
    """A time in the table; ``origin`` tells how it was computed."""

    time: Text
    origin: Origin | None = None


@dataclass(frozen=True)
class LearningRow:
    """One model: its name, its size, and how long it would take whom."""

    title: Text
    note: Text
    note_origin: Origin | None
    students: TimeCell
    professor: TimeCell


@dataclass
class LearningTimes(Panel):
    """A table: how long for which model, for the students here and for the professor alone."""

    title: Text
    students: Text
    professor: Text
    rows: tuple[LearningRow, ...]


@dataclass(frozen=True)
class TimePair:
    """The same work on the axis: the time of the students and that of the professor, if he was measured."""

    students_ns: int
    professor_ns: int | None


@dataclass
class TimePairs(Panel):
    """Pairs of times on a logarithmic axis (see ``ui.views.time_axis.TimeScale``), beside times that people know.

    The marker of a ``guess`` is told as ``guess`` and nanoseconds, until it is locked.
    """

    description: Text
    pairs: tuple[TimePair, ...]
    landmarks: tuple[tuple[int, Text], ...]
    landmarks_origin: Origin
    first_ns: int
    last_ns: int
    ticks: Sequence[tuple[int, Text | None]]
    caption: Text
    hint: Text
    guess: Guess | None = None


@dataclass
class GpuGrid(Panel):
    """Many GPUs as equal squares, of which the first ``at_work`` share the work; how long that takes.

    ``other`` is how long another number of them takes.
    """

    title: Text
    note: Text
    note_origin: Origin
    name: Text
    gpus: int
    at_work: int
    figure: Figure
    other_label: Text
    other: Text
    other_origin: Origin | None
