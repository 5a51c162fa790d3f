"""What can stand on the screen about a language model, as plain data; see ``panels`` for how it is drawn."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from gpuviz.exhibit.languages import Text
from gpuviz.scenes.panels import Command, Panel, Role, WorkCard


@dataclass
class SentenceTokens(Panel):
    """A sentence as its tokens, in order; the last ``written`` of them were written by the model itself."""

    name: Text
    tokens: list[str] = field(default_factory=list)
    written: int = 0


@dataclass
class LayerStrips(Panel):
    """One strip a layer: the numbers of every token after that layer.

    ``heat`` (layers × tokens × hidden units) holds 0 where nothing is computed yet, else 1-255 for its colour.
    ``computed`` counts the layers that are there; it may grow from frame to frame. ``notes`` (one a layer, None where
    there is nothing to say) stand at the end of a strip, such as its time. With ``tokens`` their texts stand above
    their columns. A layer that a person touches is told to the scene as ``layer`` and its index from 0.
    """

    name: Text
    description: Text
    heat: NDArray[np.uint8] = field(default_factory=lambda: np.zeros((30, 1, 1), np.uint8))
    computed: int = 0
    notes: list[Text | None] = field(default_factory=list)
    tokens: list[str] | None = None
    selected: int | None = None
    role: Role = "opencl"  # the colour of the frame around the selected layer


@dataclass
class ClimbCard(WorkCard):
    """A lane that climbs the layers of a model."""

    strips: LayerStrips = field(kw_only=True)

    @property
    def content(self) -> Panel:
        """The layers."""
        return self.strips


@dataclass(frozen=True)
class WordScore:
    """A word the model could write next, and how sure it is (0-1)."""

    word: str
    share: float
    label: Text


@dataclass
class NextWords(Panel):
    """The likeliest next words as bars, with a slider for the temperature (``temperature`` and a number are told)."""

    title: Text
    scores: list[WordScore]
    temperature: float | None = None  # None: no slider
    highest_temperature: float = 2.0
    temperature_label: Text | None = None
    temperature_name: Text | None = None


@dataclass(frozen=True)
class LayerGuess:
    """What the model would say after one layer; ``agrees`` where it is already its final word."""

    layer: int  # from 1
    word: str
    share: float
    agrees: bool


@dataclass
class LayerGuesses(Panel):
    """The best guess layer by layer, as a list of bars."""

    title: Text
    subtitle: Text
    layer_heading: Text
    guess_heading: Text
    share_heading: Text
    guesses: list[LayerGuess]
    selected: int | None = None  # an index from 0


@dataclass
class AttentionMap(Panel):
    """Which earlier tokens each token looks at (rows look at columns, each row adds up to 1).

    The scene is told ``head`` and the index of another head when a person asks for it, by the buttons of ``commands``.
    """

    title: Text
    subtitle: Text
    description: Text
    tokens: list[str]
    weights: NDArray[np.float32]  # tokens × tokens
    commands: list[Command]


@dataclass
class LayerProduct(Panel):
    """One product of a layer as three rectangles: left × table = result, and what it costs."""

    title: Text
    left_shape: tuple[int, int]
    table_shape: tuple[int, int]
    left_label: Text
    table_label: Text
    result_label: Text
    count: Text  # the big figure, such as "9.7 million"
    count_label: Text
    time_label: Text | None
    commands: list[Command] = field(default_factory=list)


@dataclass
class SentenceChoice(Panel):
    """Curated sentences to choose from, and a line to type one's own, told as ``sentence`` and its text."""

    title: Text
    sentences: list[str]
    typed_label: Text | None  # None: nothing may be typed
    longest: int
    commands: list[Command]


@dataclass
class WorkProgress(Panel):
    """How far something long is, 0-1, or None while that is not known; ``note`` says what or what to do."""

    title: Text
    note: Text
    share: float | None
    commands: list[Command] = field(default_factory=list)


@dataclass
class ChapterBar(Panel):
    """All chapters in order; the scene's window is told ``chapter`` and the name of the one a person wants."""

    names: list[str]
    labels: list[Text]
    shown: str
