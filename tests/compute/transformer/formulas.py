"""The transformer's formulas, one number after another in float64, and how far a float32 answer may honestly be off.

All bounds follow from the standard model of rounding with u = 2⁻²⁴ (Higham, *Accuracy and Stability of Numerical
Algorithms*, 2nd ed., sections 2.2 and 3.1): an operation is off by u of its result, a sum of n products in any order by
γ(n) of the sum of their magnitudes. OpenCL 1.2 (section 7.4) lets a division be off by 2.5 units in the last place and
a square root by 3, of 2u each. An error e of its argument puts an exponential off by exp(e) − 1 of its result.

The bounds of operations that are several in one are composed of the parts' bounds.
"""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from tests.compute.transformer.packing import Weights

Exact = NDArray[np.float64]

UNIT = 2.0**-24
DIVISION, ROOT = 5 * UNIT, 6 * UNIT
EXPONENTIAL = 4e-7  # what reduce.h promises: two units in the last place, and a bit; NumPy and C libraries do better
TINY = float(np.finfo(np.float32).tiny)  # smaller ones may be flushed to zero
INTEGERS = 1 / 8355000  # three bytes, as a share of the largest number of their block (matmul_bytes.cl)
SMALLEST_BLOCK = 2.0**23 / float(np.finfo(np.float32).max)  # a block whose largest number is smaller counts as zeros
STEEPEST = 1.1  # slope of x · sigmoid(x)
BLOCK = 32
Bounded = tuple[Exact, Exact]


def gamma(terms: int) -> float:
    """How far a sum of so many products may be off, as a share of their magnitudes."""
    return terms * UNIT / (1 - terms * UNIT)


def multiply(left: ArrayLike, *weights: Weights, left_bound: ArrayLike = 0.0, rest: ArrayLike = 0.0) -> Bounded:
    """``rest`` and the product with tables side by side, and its bound where the left side may be off already.

    A number as integers is off by some roundings, and by a share of the largest in its block; then the product with a
    block's scale and that with its minimum are computed apart. That is some 30 roundings a block more than in float32.
    """
    a, first = _exact(left), _exact(rest)
    table, sizes = (np.concatenate([getattr(part, name) for part in weights]) for name in ("numbers", "sizes"))
    terms = a.shape[1] + 32
    as_integers = np.zeros(a.shape)
    if a.shape[1] % BLOCK == 0:
        largest = np.abs(a).reshape(len(a), -1, BLOCK).max(axis=2)
        as_integers = np.repeat(INTEGERS * largest + SMALLEST_BLOCK, BLOCK, axis=1)
    off = gamma(terms) * np.abs(a) + as_integers + (1 + gamma(terms)) * np.asarray(left_bound) + TINY
    return first + a @ table.T, off @ sizes.T + gamma(terms) * np.abs(first) + terms * TINY


def rms_norm(rows: ArrayLike, weights: Sequence[float], epsilon: float) -> Bounded:
    """Every row by its root mean square; the root halves the error of what is under it."""
    x, out = _exact(rows), []
    for row in x:
        mean = math.fsum(number * number for number in row) / len(row)
        out.append([number / math.sqrt(mean + epsilon) * weight for number, weight in zip(row, weights, strict=True)])
    exact = np.array(out)
    under_root = gamma(x.shape[1]) + DIVISION + UNIT
    return exact, np.abs(exact) * 1.001 * (under_root / 2 + ROOT + DIVISION + 2 * UNIT) + TINY


def norm_multiply(rows: ArrayLike, norm: Sequence[float], epsilon: float, *weights: Weights) -> Bounded:
    """The product of normalised rows; it does not matter when they are multiplied by their factor."""
    normed, bound = rms_norm(rows, norm, epsilon)
    return multiply(normed, *weights, left_bound=bound)


def norm_swiglu(rows: ArrayLike, norm: Sequence[float], epsilon: float, gate: Weights, up: Weights) -> Bounded:
    """SwiGLU of two such products."""
    (opening, opening_bound), (through, through_bound) = (norm_multiply(rows, norm, epsilon, w) for w in (gate, up))
    exact, bound = swiglu(opening, through)
    opened = np.abs(swiglu(opening, np.ones(opening.shape))[0])
    moved = STEEPEST * opening_bound * (np.abs(through) + through_bound) + opened * through_bound
    return exact, bound + 1.001 * moved


def rope(rows: ArrayLike, head_size: int, rotated: int, base: float, first: int) -> Bounded:
    """Every pair turned as a complex number; the cosines and sines themselves are rounded to float32 once."""
    out, bound = _exact(rows).copy(), np.zeros(np.shape(rows))
    for token, row in enumerate(_exact(rows)):
        for start in range(0, len(row), head_size):
            for pair in range(rotated // 2):
                at = start + 2 * pair
                turn = (first + token) * base ** (-2 * pair / rotated)
                turned = complex(row[at], row[at + 1]) * complex(math.cos(turn), math.sin(turn))
                out[token, at : at + 2] = turned.real, turned.imag
                bound[token, at : at + 2] = gamma(3) * (abs(row[at]) + abs(row[at + 1])) + 2 * TINY
    return out, bound


def softmax(scores: ArrayLike, sharpness: float, score_bound: ArrayLike = 0.0) -> Bounded:
    """Every row as shares; ``score_bound`` says how far the scores may be off already."""
    x = _exact(scores)
    away = sharpness * (x - x.max(axis=1, keepdims=True))
    parts = np.array([[math.exp(number) for number in row] for row in away])
    shares = parts / [[math.fsum(row)] for row in parts]
    finite = np.where(np.isfinite(away), away, 0.0)
    of_part = sharpness * np.asarray(score_bound) + 2 * UNIT * np.abs(finite) + EXPONENTIAL
    of_sum = (shares * of_part).sum(axis=1, keepdims=True) + gamma(x.shape[1])
    return shares, shares * np.expm1(of_part + of_sum + DIVISION + UNIT) + 2 * TINY


def attention(
    query: ArrayLike,
    keys: ArrayLike,
    values: ArrayLike,
    heads: int,
    shared_heads: int,
    first: int,
    query_bound: ArrayLike = 0.0,
    keys_bound: ArrayLike = 0.0,
) -> tuple[Bounded, Bounded]:
    """What each token takes and its shares, head by head and token by token, each with its bound.

    Queries and keys may be off already.
    """
    asks, known, offers = _exact(query), _exact(keys), _exact(values)
    asks_off, known_off = np.broadcast_to(query_bound, asks.shape), np.broadcast_to(keys_bound, known.shape)
    tokens, head_size = len(asks), asks.shape[1] // heads
    taken, taken_bound = np.zeros(asks.shape), np.zeros(asks.shape)
    shares, shares_bound = (np.zeros((heads * tokens, first + tokens)) for _ in range(2))
    for head in range(heads):
        mine = slice(head * head_size, (head + 1) * head_size)
        shared = head * shared_heads // heads
        theirs = slice(shared * head_size, (shared + 1) * head_size)
        for token in range(tokens):
            seen, row = first + token + 1, head * tokens + token
            keys_seen, values_seen = known[:seen, theirs], offers[:seen, theirs]
            scores = keys_seen @ asks[token, mine] / math.sqrt(head_size)
            ask, ask_off = np.abs(asks[token, mine]), asks_off[token, mine]
            size = np.abs(keys_seen) @ ask / math.sqrt(head_size)
            off = size * 1.001 * (gamma(head_size) + ROOT + DIVISION + UNIT)
            moved = np.abs(keys_seen) @ ask_off + known_off[:seen, theirs] @ (ask + ask_off)
            off += 1.001 * moved / math.sqrt(head_size)
            share, share_bound = softmax([scores], 1.0, off)
            shares[row, :seen], shares_bound[row, :seen] = share[0], share_bound[0]
            taken[token, mine] = share[0] @ values_seen
            taken_bound[token, mine] = (share_bound[0] + gamma(seen) * share[0]) @ np.abs(values_seen) * 1.001
    return (taken, taken_bound + TINY), (shares, shares_bound)


def swiglu(gate: ArrayLike, up: ArrayLike) -> Bounded:
    """Number by number. Where the gate is all but shut, e^-gate is bounded or infinite: there nothing gets through."""
    opened = np.vectorize(lambda x: x / (1 + math.exp(min(-x, 700))))(_exact(gate))
    exact = opened * _exact(up)
    shut = np.where(_exact(gate) < -87, 100 * TINY * np.abs(up), 0.0)
    return exact, np.abs(exact) * 1.001 * (EXPONENTIAL + 2 * UNIT + DIVISION) + shut + TINY


def _exact(numbers: ArrayLike) -> Exact:
    return np.asarray(numbers, np.float64)
