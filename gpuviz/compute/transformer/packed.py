"""Weights as packed in a model file."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.unpacking import UNPACKERS


class WeightFormat(Enum):
    """How weights are packed: type number in GGUF files, weights per block, bytes per block."""

    F32 = (0, 1, 4)
    F16 = (1, 1, 2)
    BF16 = (30, 1, 2)
    Q4_0 = (2, 32, 18)
    Q4_1 = (3, 32, 20)
    Q5_0 = (6, 32, 22)
    Q5_1 = (7, 32, 24)
    Q8_0 = (8, 32, 34)
    Q2_K = (10, 256, 84)
    Q3_K = (11, 256, 110)
    Q4_K = (12, 256, 144)
    Q5_K = (13, 256, 176)
    Q6_K = (14, 256, 210)

    @property
    def gguf_type(self) -> int:
        """The type number in GGUF files."""
        return self.value[0]

    @property
    def block_weights(self) -> int:
        """Weights per block."""
        return self.value[1]

    @property
    def block_bytes(self) -> int:
        """Bytes per block."""
        return self.value[2]


class PackedBytes(Protocol):
    """Bytes in memory, as an array, or in a file, from which each slice is read anew."""

    def __getitem__(self, part: slice, /) -> NDArray[np.uint8]:
        """These bytes."""
        ...


@dataclass(frozen=True, eq=False)
class PackedMatrix:
    """A rows × cols matrix of weights, packed row by row in ``stored``.

    As the table of a product it is used transposed: K is ``cols``, N is ``rows``. What reads weights that are stored in
    a model's file raises as ``gpuviz.model.open_file.OpenFile.read``.
    """

    format: WeightFormat
    rows: int
    cols: int
    stored: PackedBytes

    @property
    def row_bytes(self) -> int:
        """Bytes of one row."""
        return self.cols // self.format.block_weights * self.format.block_bytes

    @property
    def nbytes(self) -> int:
        """Bytes of all rows."""
        return self.rows * self.row_bytes

    @property
    def data(self) -> NDArray[np.uint8]:
        """All bytes. Of a matrix in a file each use reads them anew and nothing keeps them: take them once."""
        return self.stored[:]

    def take(self, rows: NDArray[np.int64]) -> "PackedMatrix":
        """The matrix of these rows, still packed, in memory."""
        size = self.row_bytes
        taken = [self.stored[row * size : (row + 1) * size] for row in rows.tolist()]
        return PackedMatrix(self.format, len(rows), self.cols, np.concatenate(taken))

    def unpack(self, out: FloatMatrix | None = None) -> FloatMatrix:
        """All weights as float32 (rows × cols), written into ``out`` if given."""
        out = np.empty((self.rows, self.cols), np.float32) if out is None else out
        weights = out.reshape(-1, self.format.block_weights)  # a view: out is contiguous
        blocks = self.data.reshape(len(weights), self.format.block_bytes)
        UNPACKERS[self.format.name](blocks, weights)
        return out
