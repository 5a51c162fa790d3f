"""What only the training chapter shows while a model learns, as plain data."""

from dataclasses import dataclass

from gpuviz.chapters.training.beats import Beat
from gpuviz.chapters.training.loss_curve import LossCurve
from gpuviz.chapters.training.messages import WeightPicture
from gpuviz.i18n.languages import Text
from gpuviz.panels.figure import Figure
from gpuviz.panels.layout import Panel
from gpuviz.panels.origin import Origin


@dataclass(frozen=True)
class StreamedName:
    """An invented name as it is written; ``is_known`` if it is a real one."""

    words: str
    is_known: bool


@dataclass(frozen=True)
class NameColumn:
    """Names of one phase, the newest last, from ``step`` on; ``loss`` is that at its beginning."""

    title: Text
    step: int
    loss: float
    names: tuple[StreamedName, ...] = ()


@dataclass(frozen=True)
class LossLine:
    """A loss to compare with, as a line across the curve."""

    loss: float
    number: Text
    label: Text
    origin: Origin


@dataclass
class LearningStory(Panel):
    """Invented names in the columns of their phases, above the loss over the steps (logarithmic, 1 to ``last_step``).

    ``rise`` (0-1) is how far the newest column has made room for its last name; ``names_version`` changes with the
    names. ``unsure`` is among how many letters the model might as well choose.
    """

    description: Text
    columns: list[NameColumn]
    names_version: int
    rise: float
    known_note: Text
    unsure_title: Text
    unsure: Figure
    loss_name: Text
    lines: list[LossLine]
    training: LossCurve
    heldout: LossCurve
    training_name: Text
    heldout_name: Text
    last_step: int
    ticks: list[tuple[int, Text]]
    last_label: Text | None = None


@dataclass(frozen=True)
class LetterBar:
    """A letter and its probability (0-1) as ``percent``; after the step it is more, or less, probable."""

    letter: Text
    share: float
    percent: Text
    is_right: bool
    rises: bool


@dataclass
class ExampleCard(Panel):
    """One example in three beats: predict, compare, adjust; and the weights that a step moves.

    ``letters`` are those before the one to guess, ``right_letter`` is that one. ``bars`` are empty before the first
    example. ``rows`` are the labels of the picture's rows, each for equally many; ``picture`` is None before the first.
    """

    description: Text
    titles: tuple[Text, Text, Text]
    step: Text | None
    beat: Beat
    letters: tuple[str, ...]
    hidden: Text
    bars: tuple[LetterBar, ...]
    right_letter: Text
    compared: Text
    adjusted: Text
    picture_name: Text
    picture: WeightPicture | None
    rows: tuple[str, ...]
    picture_note: Text
    big_label: Text
    moved_label: Text


@dataclass
class StepCounter(Panel):
    """How many steps there were so far, and how many guesses."""

    steps: Text
    unit: Text
    guesses: Text
    guesses_origin: Origin | None


@dataclass
class TrainerLine(Panel):
    """Who takes the steps, how many a second, how long all took, and on what device."""

    name: Text
    speed: Text
    speed_origin: Origin | None
    device: Text
