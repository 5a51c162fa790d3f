"""Hidden states as colours: one byte per number, with a scale per layer."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from gpuviz.compute.problem import FloatMatrix

COLD, HOT = 1, 255  # 0 stands for not computed yet
_MIDDLE = (2, 98)


@dataclass(frozen=True)
class LayerHeat:
    """Maps numbers linearly: ``low`` or less to 1, ``high`` or more to 255."""

    low: float
    high: float

    @classmethod
    def of(cls, hidden: FloatMatrix) -> "LayerHeat":
        """A scale over the middle 96% of a layer's hidden states (tokens × hidden size).

        The first token is left out where there are others: its numbers grow a thousand times larger
        (Xiao et al. 2023, "Efficient Streaming Language Models with Attention Sinks"), and would hide all differences.
        """
        ordinary = hidden[1:] if len(hidden) > 1 else hidden
        finite = ordinary[np.isfinite(ordinary)]
        low, high = np.percentile(finite, _MIDDLE) if finite.size else (0.0, 1.0)
        return cls(float(low), float(high))

    def cells(self, hidden: FloatMatrix) -> NDArray[np.uint8]:
        """One byte per number, in an array of the same shape; NaN becomes ``COLD``."""
        return _cells(hidden, self.low, self.high)


@dataclass(frozen=True)
class LayersHeat:
    """The scales of all layers (layers × 1 each)."""

    low: NDArray[np.float64]
    high: NDArray[np.float64]

    @classmethod
    def of(cls, layers: Sequence[LayerHeat]) -> "LayersHeat":
        """The scales of these layers, from the first to the last."""
        bounds = np.array([(heat.low, heat.high) for heat in layers], np.float64)
        return cls(bounds[:, :1], bounds[:, 1:])

    def cells(self, hidden: FloatMatrix) -> NDArray[np.uint8]:
        """As ``LayerHeat.cells``, of one token's hidden states after each layer (layers × hidden size)."""
        return _cells(hidden, self.low, self.high)


def _cells(hidden: FloatMatrix, low: ArrayLike, high: ArrayLike) -> NDArray[np.uint8]:
    width = np.maximum(np.subtract(high, low), 1e-30)
    steps = (np.where(np.isnan(hidden), low, hidden) - np.asarray(low, np.float64)) * ((HOT - COLD) / width)
    cells: NDArray[np.uint8] = (np.clip(steps, 0, HOT - COLD) + COLD).astype(np.uint8)
    return cells
