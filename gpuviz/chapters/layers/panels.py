"""The panels of the layers chapter."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.control import Control, by_index
from gpuviz.panels.layout import Panel


@dataclass(frozen=True)
class LayerGuess:
    """The likeliest next word after one layer; ``agrees`` if it is already the final one."""

    layer: int  # from 1
    word: str
    share: float
    agrees: bool


@dataclass
class LayerGuesses(Panel):
    """The likeliest next word after each layer, as a list of bars."""

    title: Text
    subtitle: Text
    layer_heading: Text
    guess_heading: Text
    share_heading: Text
    guesses: list[LayerGuess]
    selected: int | None = None  # an index from 0


@dataclass
class AttentionMap(Panel):
    """The attention weights of one head (rows attend to columns; each row sums to 1).

    ``actions`` select another head: the scene receives ``head`` and its index from 0.
    """

    title: Text
    subtitle: Text
    description: Text
    tokens: list[str]
    weights: NDArray[np.float32]  # tokens × tokens
    actions: list[Action]

    def controls(self) -> Sequence[Control]:
        """The head; people count from one."""
        heads = range(1, len(self.actions) + 1)
        at = next((place for place, action in enumerate(self.actions) if action.primary), 0)
        return [by_index("head", heads, at)]


@dataclass
class LayerProduct(Panel):
    """One matrix product of a layer as three rectangles, left × table = result, with its cost."""

    title: Text
    left_shape: tuple[int, int]
    table_shape: tuple[int, int]
    left_label: Text
    table_label: Text
    result_label: Text
    count: Text  # multiplications, such as "9.7 million"
    count_label: Text
    time_label: Text | None
    actions: list[Action] = field(default_factory=list)
