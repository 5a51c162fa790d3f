"""Which examples a step learns from: drawn by a counter, so that every way to train draws the same."""

import numpy as np
from numpy.typing import NDArray


def drawn_examples(seed: int, step: int, batch: int, examples: int) -> NDArray[np.int64]:
    """The numbers of the examples of a batch, out of so many ``examples``; ``embed.cl`` draws the same."""
    places = np.arange(batch, dtype=np.uint32) + np.uint32(step * batch & 0xFFFFFFFF)
    bits = _mixed(_mixed(places) + np.uint32(seed & 0xFFFFFFFF))
    drawn: NDArray[np.int64] = (bits.astype(np.uint64) * np.uint64(examples) >> np.uint64(32)).astype(np.int64)
    return drawn


def _mixed(x: NDArray[np.uint32]) -> NDArray[np.uint32]:
    half, nearly_half = np.uint32(16), np.uint32(15)
    x = (x ^ (x >> half)) * np.uint32(0x7FEB352D)
    x = (x ^ (x >> nearly_half)) * np.uint32(0x846CA68B)
    return x ^ (x >> half)
