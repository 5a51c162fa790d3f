"""What only the layers chapter shows, as plain data."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.layout import Panel


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

    The scene is told ``head`` and the index of another head when a person asks for it, by the buttons of ``actions``.
    """

    title: Text
    subtitle: Text
    description: Text
    tokens: list[str]
    weights: NDArray[np.float32]  # tokens × tokens
    actions: list[Action]


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
    actions: list[Action] = field(default_factory=list)
