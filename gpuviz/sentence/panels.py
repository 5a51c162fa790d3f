"""What shows a sentence that a language model reads, as plain data."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.lanes import Role
from gpuviz.panels.layout import Panel


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


@dataclass
class SentenceChoice(Panel):
    """Curated sentences to choose from, and a line to type one's own, told as ``sentence`` and its text."""

    title: Text
    sentences: list[str]
    typed_label: Text | None  # None: nothing may be typed
    longest: int
    actions: list[Action]
