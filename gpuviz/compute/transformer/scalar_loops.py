"""The operations as scalar loops compiled by numba: one core, no vector instructions, no fast-math.

``stop`` is a cancel token's flag: a loop ends early once ``stop[0]`` is not 0.
"""

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

from gpuviz.compute.problem import FloatMatrix


@njit(nogil=True, cache=True)
def multiply(left: FloatMatrix, table: FloatMatrix, out: FloatMatrix, stop: NDArray[np.uint8]) -> None:
    """``left`` (T×K) times the transpose of ``table`` (N×K), each answer one sum in order."""
    terms = left.shape[1]
    for row in range(left.shape[0]):
        for col in range(table.shape[0]):
            total = np.float32(0.0)
            for term in range(terms):
                total += left[row, term] * table[col, term]
            out[row, col] = total
        if stop[0] != 0:
            return


@njit(nogil=True, cache=True)
def rms_norm(rows: FloatMatrix, weights: FloatMatrix, epsilon: np.float32, out: FloatMatrix) -> None:
    """See ``rms_norm.cl``."""
    width = rows.shape[1]
    for row in range(rows.shape[0]):
        squares = np.float32(0.0)
        for col in range(width):
            squares += rows[row, col] * rows[row, col]
        scale = np.float32(1.0) / np.float32(math.sqrt(squares / np.float32(width) + epsilon))
        for col in range(width):
            out[row, col] = rows[row, col] * scale * weights[0, col]


@njit(nogil=True, cache=True)
def rope(rows: FloatMatrix, cosines: FloatMatrix, sines: FloatMatrix, head_size: int, out: FloatMatrix) -> None:
    """See ``rope.cl``; ``cosines`` and ``sines`` begin at the first token's position."""
    rotated = 2 * cosines.shape[1]
    for row in range(rows.shape[0]):
        for start in range(0, rows.shape[1], head_size):
            for pair in range(rotated // 2):
                at = start + 2 * pair
                x, y = rows[row, at], rows[row, at + 1]
                out[row, at] = x * cosines[row, pair] - y * sines[row, pair]
                out[row, at + 1] = x * sines[row, pair] + y * cosines[row, pair]
            for at in range(start + rotated, start + head_size):
                out[row, at] = rows[row, at]


@njit(nogil=True, cache=True)
def attention(
    query: FloatMatrix,
    keys: NDArray[np.float32],
    values: NDArray[np.float32],
    first: int,
    weights: FloatMatrix,
    out: FloatMatrix,
    stop: NDArray[np.uint8],
) -> None:
    """See ``attention.cl``; ``keys`` and ``values`` are positions × key-value heads × head size."""
    tokens, shared_heads, head_size = query.shape[0], keys.shape[1], keys.shape[2]
    heads = query.shape[1] // head_size
    shrink = np.float32(1.0 / math.sqrt(head_size))
    for head in range(heads):
        shared = head // (heads // shared_heads)
        for token in range(tokens):
            seen, at = first + token + 1, head * head_size
            row = weights[head * tokens + token]
            largest = np.float32(-np.inf)
            for other in range(seen):
                score = np.float32(0.0)
                for part in range(head_size):
                    score += query[token, at + part] * keys[other, shared, part]
                row[other] = score * shrink
                largest = max(largest, row[other])
            total = np.float32(0.0)
            for other in range(seen):
                row[other] = np.float32(math.exp(row[other] - largest))
                total += row[other]
            for other in range(seen):
                row[other] /= total
            row[seen:] = 0
            for part in range(head_size):
                mixed = np.float32(0.0)
                for other in range(seen):
                    mixed += row[other] * values[other, shared, part]
                out[token, at + part] = mixed
            if stop[0] != 0:
                return


@njit(nogil=True, cache=True)
def swiglu(gate: FloatMatrix, up: FloatMatrix, out: FloatMatrix) -> None:
    """See ``swiglu.cl``."""
    for row in range(gate.shape[0]):
        for col in range(gate.shape[1]):
            value = gate[row, col]
            out[row, col] = value / (np.float32(1.0) + np.float32(math.exp(-value))) * up[row, col]


@njit(nogil=True, cache=True)
def add(a: FloatMatrix, b: FloatMatrix, out: FloatMatrix) -> None:
    """The sum."""
    for row in range(a.shape[0]):
        for col in range(a.shape[1]):
            out[row, col] = a[row, col] + b[row, col]


@njit(nogil=True, cache=True)
def softmax(scores: FloatMatrix, sharpness: np.float32, out: FloatMatrix) -> None:
    """See ``softmax.cl``."""
    for row in range(scores.shape[0]):
        largest = scores[row, 0]
        for col in range(scores.shape[1]):
            largest = max(largest, scores[row, col])
        total = np.float32(0.0)
        for col in range(scores.shape[1]):
            out[row, col] = np.float32(math.exp(sharpness * (scores[row, col] - largest)))
            total += out[row, col]
        for col in range(scores.shape[1]):
            out[row, col] /= total
