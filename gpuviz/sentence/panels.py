"""The panels about a sentence that a language model reads."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.control import Control, by_index, by_value
from gpuviz.panels.lanes import Role
from gpuviz.panels.layout import Panel


@dataclass
class SentenceTokens(Panel):
    """The tokens of a sentence, in order; the last ``written`` of them were written by the model."""

    name: Text
    tokens: list[str] = field(default_factory=list)
    written: int = 0


@dataclass
class LayerStrips(Panel):
    """One strip per layer with the hidden states of all tokens after that layer, as colours.

    ``heat`` (layers × tokens × hidden units) is 0 where nothing is computed yet, else a colour index of 1-255.
    ``computed`` is the number of layers computed so far. ``notes``, such as times, are shown at the right end of each
    layer's strip; None for no note. ``tokens`` are shown above their columns. When the user selects a layer, the scene
    receives ``layer`` and its index from 0.
    """

    name: Text
    description: Text
    heat: NDArray[np.uint8] = field(default_factory=lambda: np.zeros((30, 1, 1), np.uint8))
    computed: int = 0
    notes: list[Text | None] = field(default_factory=list)
    tokens: list[str] | None = None
    selected: int | None = None
    role: Role = "opencl"  # the colour of the frame around the selected layer

    def controls(self) -> Sequence[Control]:
        """The selected layer; people count from one."""
        return [by_index("layer", range(1, len(self.heat) + 1), self.selected or 0, self.selected is not None)]


@dataclass(frozen=True)
class WordScore:
    """A candidate for the next word with its probability (0-1)."""

    word: str
    share: float
    label: Text


@dataclass
class NextWords(Panel):
    """The likeliest next words as bars, with a temperature slider: the scene receives ``temperature`` and a number."""

    title: Text
    scores: list[WordScore]
    temperature: float | None = None  # None: no slider
    highest_temperature: float = 2.0
    temperature_label: Text | None = None
    temperature_name: Text | None = None

    def controls(self) -> Sequence[Control]:
        """The temperature, if there is a slider."""
        if self.temperature_name is None:
            return ()
        values = [round(step / 100, 2) for step in range(round(100 * self.highest_temperature) + 1)]
        return [by_value("temperature", values, self.temperature or 0.0, self.temperature is not None)]

    def hiding(self, names: Set[str]) -> Panel:
        """The bars alone, if the temperature is one of these names."""
        return replace(self, temperature=None, temperature_label=None) if "temperature" in names else self


@dataclass
class SentenceChoice(Panel):
    """Curated sentences, and a field to type another one; the scene receives ``sentence`` and its text."""

    title: Text
    sentences: list[str]
    typed_label: Text | None  # None hides the field
    longest: int
    actions: list[Action]
