"""The small model: from the letters before, the probabilities of the letter that comes next.

Each of the letters before becomes some numbers (``embedding``); a layer of tanh units sees these of all places, and a
second layer gives a logit for every letter. The last row of each layer holds its biases.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.training.names import CONTEXT

NUMBERS = 16  # of a letter
INPUTS = CONTEXT * NUMBERS
HIDDEN = 128
BATCH = 1000  # examples of a step
_FIRST_LOGITS = 0.1  # how large the logits are at first, so that training begins with guessing blindly

Number = TypeVar("Number", np.float32, np.float64)


@dataclass(frozen=True, eq=False)
class Weights(Generic[Number]):
    """``embedding`` letters × 16, ``hidden`` (96 + 1) × 128, ``output`` (128 + 1) × letters; also their gradients."""

    embedding: NDArray[Number]
    hidden: NDArray[Number]
    output: NDArray[Number]

    @property
    def parts(self) -> tuple[NDArray[Number], NDArray[Number], NDArray[Number]]:
        """All three."""
        return self.embedding, self.hidden, self.output

    @property
    def count(self) -> int:
        """The number of parameters."""
        return sum(part.size for part in self.parts)

    @property
    def are_finite(self) -> bool:
        """Whether all of them are numbers."""
        return all(bool(np.isfinite(part).all()) for part in self.parts)


def first_weights(letters: int, seed: int) -> Weights[np.float32]:
    """Random weights for an alphabet of so many letters: the same for the same seed."""
    generator = np.random.default_rng(seed)

    def spread(rows: int, cols: int, deviation: float) -> NDArray[np.float32]:
        return generator.normal(0.0, deviation, (rows, cols)).astype(np.float32)

    hidden = np.vstack([spread(INPUTS, HIDDEN, INPUTS**-0.5), np.zeros((1, HIDDEN), np.float32)])
    output = np.vstack([spread(HIDDEN, letters, _FIRST_LOGITS * HIDDEN**-0.5), np.zeros((1, letters), np.float32)])
    return Weights(spread(letters, NUMBERS, 1.0), hidden, output)


def products_flops(letters: int) -> tuple[int, int]:
    """Floating-point operations of the products of an answer and of a step, for a batch: two for each product.

    An answer has one product for each layer. A step has these, and for each layer two more: one gives the gradient of
    its weights, one that of its inputs.
    """
    layers = (INPUTS + 1) * HIDDEN + (HIDDEN + 1) * letters
    inputs = INPUTS * HIDDEN + HIDDEN * letters
    return 2 * BATCH * layers, 2 * BATCH * (2 * layers + inputs)
