"""What every trainer is: one way to do the same steps."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.training.batches import drawn_examples
from gpuviz.chapters.training.model import BATCH, Weights
from gpuviz.chapters.training.names import Examples
from gpuviz.compute.problem import FloatMatrix


@dataclass(frozen=True, eq=False)
class Steps:
    """Steps that are done: the mean loss of each one's batch before it was learnt from, and what all took."""

    losses: NDArray[np.float64]
    elapsed_ns: int


class Trainer(Protocol):
    """A model in training, and one way to train it. ``step`` counts the steps that it has made."""

    step: int

    def train(self, steps: int, learning_rate: float) -> Steps:
        """Make so many more steps.

        Raises:
            Cancelled: soon after the cancel token is set, where this takes long.
        """
        ...

    def answer(self, batches: int) -> int:
        """Predict for a batch of examples, so many times, and keep nothing; gives the nanoseconds that this took."""
        ...

    def probabilities(self, contexts: NDArray[np.uint8]) -> FloatMatrix:
        """The probabilities of all letters after each of these contexts."""
        ...

    def weights(self) -> Weights[np.float32]:
        """A copy of the weights as they are now."""
        ...

    def restore(self, weights: Weights[np.float32], step: int) -> None:
        """Go back to earlier weights."""
        ...

    def close(self) -> None:
        """Let go of device memory."""
        ...


@dataclass(frozen=True, eq=False)
class Task:
    """What is to be learnt: ``batch`` examples a step, drawn by this seed, of an alphabet of so many letters."""

    examples: Examples
    letters: int
    seed: int
    batch: int = BATCH

    def batch_of(self, step: int) -> Examples:
        """The examples of a step, of which the first is number 0."""
        drawn = drawn_examples(self.seed, step, self.batch, len(self.examples))
        return Examples(self.examples.contexts[drawn], self.examples.answers[drawn])
