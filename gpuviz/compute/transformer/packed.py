"""Weights as a model file packs them, and what they are unpacked.

Formats as llama.cpp defines them (``ggml-quants.c``): 32 neighbouring weights of a row form a block with one scale d
(and perhaps a minimum m) in float16. Q4_0: w = d·(q − 8). Q4_1: w = d·q + m. Q8_0: w = d·q. The low halves of a
4-bit block's 16 bytes are its first 16 weights, the high halves the other 16.
"""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.problem import FloatMatrix


class WeightFormat(Enum):
    """How weights are packed: weights a block, bytes a block."""

    F32 = (1, 4)
    F16 = (1, 2)
    Q4_0 = (32, 18)
    Q4_1 = (32, 20)
    Q8_0 = (32, 34)

    @property
    def block_weights(self) -> int:
        """Weights in a block."""
        return self.value[0]

    @property
    def block_bytes(self) -> int:
        """Bytes of a block."""
        return self.value[1]


@dataclass(frozen=True, eq=False)
class PackedMatrix:
    """A matrix of ``rows`` × ``cols`` weights, packed row by row; ``data`` holds its bytes.

    As a table of a product it is used transposed: a left side with ``cols`` columns gives ``rows`` answers a row.
    """

    format: WeightFormat
    rows: int
    cols: int
    data: NDArray[np.uint8]

    @property
    def row_bytes(self) -> int:
        """Bytes of one row."""
        return self.cols // self.format.block_weights * self.format.block_bytes

    @cached_property
    def _by_row(self) -> NDArray[np.uint8]:
        return self.data.reshape(self.rows, self.row_bytes)

    def take(self, rows: NDArray[np.int64]) -> "PackedMatrix":
        """Some of its rows, still packed."""
        return PackedMatrix(self.format, len(rows), self.cols, self._by_row[rows].ravel())

    def unpack(self, out: FloatMatrix | None = None) -> FloatMatrix:
        """All weights as float32, rows × cols, written into ``out`` if given."""
        out = np.empty((self.rows, self.cols), np.float32) if out is None else out
        if self.format in (WeightFormat.F32, WeightFormat.F16):
            out[:] = self.data.view("<f4" if self.format is WeightFormat.F32 else "<f2").reshape(out.shape)
            return out
        blocks = self.data.reshape(-1, self.format.block_bytes)
        weights = out.reshape(-1, self.format.block_weights)  # a view: out is contiguous
        scale = _halves(blocks, 0)
        if self.format is WeightFormat.Q8_0:
            np.multiply(blocks[:, 2:].view(np.int8), scale, out=weights)
            return out
        has_minimum = self.format is WeightFormat.Q4_1
        quants = blocks[:, 4 if has_minimum else 2 :]
        np.multiply(quants & 15, scale, out=weights[:, :16])
        np.multiply(quants >> 4, scale, out=weights[:, 16:])
        weights += _halves(blocks, 2) if has_minimum else scale * np.float32(-8)
        return out


def _halves(blocks: NDArray[np.uint8], offset: int) -> NDArray[np.float32]:
    """The float16 numbers at a place of every block, as a column."""
    return np.ascontiguousarray(blocks[:, offset : offset + 2]).view("<f2").astype(np.float32)
