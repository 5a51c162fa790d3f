"""The sequential loop: what the training's kernels do besides products, one number after another, compiled by numba.

Products are those of the other sequential lanes (``compute/transformer/scalar_loops.py``). One core, no vector
instructions, no fast-math; every sum has the order of the kernels' file that it is named after.
"""

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

from gpuviz.compute.problem import FloatMatrix

Bytes = NDArray[np.uint8]

_compiled = njit(nogil=True, cache=True, error_model="numpy")


@_compiled
def embed(embedding: FloatMatrix, contexts: Bytes, rows: FloatMatrix) -> None:
    """See ``embed.cl``; ``contexts`` are those of the batch."""
    numbers = embedding.shape[1]
    for i in range(contexts.shape[0]):
        for place in range(contexts.shape[1]):
            for number in range(numbers):
                rows[i, place * numbers + number] = embedding[contexts[i, place], number]
        rows[i, contexts.shape[1] * numbers] = np.float32(1)


@_compiled
def activate(sums: FloatMatrix, rows: FloatMatrix) -> None:
    """See ``activate.cl``."""
    for i in range(sums.shape[0]):
        for j in range(sums.shape[1]):
            rows[i, j] = math.tanh(sums[i, j])
        rows[i, sums.shape[1]] = np.float32(1)


@_compiled
def softmax_loss(logits: FloatMatrix, right: Bytes, losses: NDArray[np.float32]) -> None:
    """See ``softmax_loss.cl``; changes ``logits`` to their gradients."""
    batch = np.float32(logits.shape[0])
    for i in range(logits.shape[0]):
        largest, total = logits[i, 0], np.float32(0)
        for j in range(1, logits.shape[1]):
            largest = max(largest, logits[i, j])
        wanted = logits[i, right[i]] - largest
        for j in range(logits.shape[1]):
            logits[i, j] = math.exp(logits[i, j] - largest)
            total += logits[i, j]
        losses[i] = np.float32(math.log(total)) - wanted
        scale = np.float32(1) / (total * batch)
        for j in range(logits.shape[1]):
            logits[i, j] *= scale
        logits[i, right[i]] -= np.float32(1) / batch


@_compiled
def activation_gradient(rows: FloatMatrix, gradients: FloatMatrix) -> None:
    """See ``activation_gradient.cl``."""
    for i in range(gradients.shape[0]):
        for j in range(gradients.shape[1]):
            gradients[i, j] *= np.float32(1) - rows[i, j] * rows[i, j]


@_compiled
def embedding_gradient(contexts: Bytes, gradients: FloatMatrix, out: FloatMatrix) -> None:
    """See ``embedding_gradient.cl``."""
    numbers = out.shape[1]
    out[:] = np.float32(0)
    for i in range(contexts.shape[0]):
        for place in range(contexts.shape[1]):
            for number in range(numbers):
                out[contexts[i, place], number] += gradients[i, place * numbers + number]


@_compiled
def sgd(weights: FloatMatrix, gradients: FloatMatrix, learning_rate: np.float32) -> None:
    """See ``sgd.cl``."""
    for i in range(weights.shape[0]):
        for j in range(weights.shape[1]):
            weights[i, j] -= learning_rate * gradients[i, j]
