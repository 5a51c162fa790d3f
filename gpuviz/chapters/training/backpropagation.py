"""The reference: forward pass, loss and gradients of the small model, in NumPy and in any precision.

Each kernel is described where it stands, under the name of its file; here it is a line or two.
"""

from dataclasses import dataclass
from typing import Generic

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.training.model import INPUTS, NUMBERS, Number, Weights
from gpuviz.chapters.training.names import Examples


@dataclass(frozen=True, eq=False)
class Pass(Generic[Number]):
    """What a forward pass computes for each of its examples: inputs, hidden layer and ``probabilities``.

    The first two have a last column of ones.
    """

    inputs: NDArray[Number]
    active: NDArray[Number]
    probabilities: NDArray[Number]


def forward(weights: Weights[Number], contexts: NDArray[np.uint8]) -> Pass[Number]:
    """The probabilities of all letters after each of these contexts (examples × 6 numbers of letters)."""
    ones = np.ones((len(contexts), 1), weights.embedding.dtype)
    inputs = np.hstack([weights.embedding[contexts].reshape(-1, INPUTS), ones])  # embed.cl
    active = np.hstack([np.tanh(inputs @ weights.hidden), ones])  # activate.cl
    logits = active @ weights.output
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))  # softmax_loss.cl
    return Pass(inputs, active, powers / powers.sum(axis=1, keepdims=True))


def losses_of(probabilities: NDArray[Number], answers: NDArray[np.uint8]) -> NDArray[Number]:
    """The cross-entropy of each row with the letter that came, in nats."""
    losses: NDArray[Number] = -np.log(probabilities[np.arange(len(answers)), answers])
    return losses


def gradients_of(weights: Weights[Number], done: Pass[Number], batch: Examples) -> Weights[Number]:
    """The gradients of the mean loss of a batch, after its forward pass; as large as the weights."""
    logits = done.probabilities.copy()
    logits[np.arange(len(batch)), batch.answers] -= 1
    logits /= len(batch)  # softmax_loss.cl
    active = done.active[:, :-1]
    sums = logits @ weights.output[:-1].T * (1 - active * active)  # activation_gradient.cl
    letters = (sums @ weights.hidden[:-1].T).reshape(-1, NUMBERS)
    embedding = np.zeros_like(weights.embedding)
    np.add.at(embedding, batch.contexts.ravel(), letters)  # embedding_gradient.cl
    return Weights(embedding, done.inputs.T @ sums, done.active.T @ logits)
