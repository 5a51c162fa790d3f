"""The operations of a transformer on float32 matrices; each backend is one class.

A ``Matrix`` has one row per token. A ``Table`` is the right-hand side of a product: weights that stay. An operation may
only have been enqueued when it returns; ``read_back`` gives the numbers.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.driver_activity import LAUNCH_S
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.packed import PackedMatrix


@dataclass(frozen=True)
class RopeAngles:
    """Cosines and sines (positions × pairs) by which RoPE rotates each pair of numbers of a head."""

    cosines: FloatMatrix
    sines: FloatMatrix

    @classmethod
    def of(cls, positions: int, rotated: int, base: float, divisors: NDArray[np.float64] | float = 1.0) -> "RopeAngles":
        """Angles position · base^(−2p / rotated) / divisor for pairs p, computed in float64.

        One divisor for all pairs, or one per pair. Divisors above 1 extend the context a model was first trained for.
        """
        slowness = base ** (-np.arange(0, rotated, 2, dtype=np.float64) / rotated) / divisors
        angles = np.arange(positions, dtype=np.float64)[:, None] * slowness
        return cls(np.cos(angles).astype(np.float32), np.sin(angles).astype(np.float32))


class Pending(Protocol):
    """A copy to the host that may not have arrived yet."""

    def wait(self) -> FloatMatrix:
        """The numbers, once they have arrived."""
        ...


class TimedSpan(Protocol):
    """The time of some operations."""

    @property
    def elapsed_ns(self) -> int:
        """Time in ns from the begin of the first to the end of the last operation; valid when the work is done."""
        ...


Matrix = TypeVar("Matrix")
Table = TypeVar("Table")
Cache = TypeVar("Cache")


class Operations(Protocol[Matrix, Table, Cache]):
    """A backend. A ``Cache`` is the KV cache of one layer: keys and values of the tokens so far.

    The results of ``rms_norm``, ``attention`` and ``swiglu`` may be in the layout of a product's left side: they can
    only be given to ``multiply`` and ``read_back``.

    Raises, from any operation:
        DeviceFailed: if an OpenCL device reports an error (inside ``guarded``).
        Cancelled: once cancelled (only the sequential backend, whose operations take long).
    """

    @property
    def waited_ns(self) -> int:
        """Total ns spent waiting for tables to be unpacked, which is no part of computing."""
        ...

    def table(self, weights: PackedMatrix) -> Table:
        """Prepare the weights of a product."""
        ...

    def expect(self, tables: Sequence[Table]) -> None:
        """Announce that these tables are needed soon, so that they can be unpacked in the background."""
        ...

    def vector(self, weights: PackedMatrix) -> Matrix:
        """Unpack the weights of a norm."""
        ...

    def embed(self, weights: PackedMatrix, tokens: NDArray[np.int64]) -> Matrix:
        """The embedding's rows of these tokens."""
        ...

    def angles(self, angles: RopeAngles) -> tuple[Matrix, Matrix]:
        """Cosines and sines in the backend's memory."""
        ...

    def cache(self, positions: int, width: int, head_size: int) -> Cache:
        """An empty KV cache of one layer (positions × ``width``), in heads of ``head_size``."""
        ...

    def multiply(self, left: Matrix, table: Table) -> Matrix:
        """The product of a tokens × K matrix with a K × N table."""
        ...

    def rms_norm(self, rows: Matrix, weights: Matrix, epsilon: float) -> Matrix:
        """Root mean square normalisation of every row, times ``weights``; see ``rms_norm.cl``."""
        ...

    def rope(self, rows: Matrix, angles: tuple[Matrix, Matrix], head_size: int, first: int) -> Matrix:
        """Rotary position embedding of every head; the first row is at position ``first``; see ``rope.cl``."""
        ...

    def write_kv_cache(self, cache: Cache, keys: Matrix, values: Matrix, first: int) -> None:
        """Write keys and values of some tokens into the cache, from position ``first`` on."""
        ...

    def attention(self, query: Matrix, cache: Cache, first: int) -> tuple[Matrix, Matrix]:
        """Causal attention of ``query``, from position ``first`` on, and its weights ((heads · tokens) × positions)."""
        ...

    def swiglu(self, gate: Matrix, up: Matrix) -> Matrix:
        """SwiGLU: gate · sigmoid(gate) · up; see ``swiglu.cl``."""
        ...

    def add(self, a: Matrix, b: Matrix) -> Matrix:
        """Elementwise sum of two matrices of the same shape."""
        ...

    def softmax(self, scores: Matrix, sharpness: float) -> Matrix:
        """Softmax of every row of scores times ``sharpness`` (1 / temperature); see ``softmax.cl``."""
        ...

    def last_row(self, rows: Matrix) -> Matrix:
        """The last row alone."""
        ...

    def matrix(self, numbers: FloatMatrix) -> Matrix:
        """A host matrix in the backend's memory."""
        ...

    def read_back(self, rows: Matrix) -> Pending:
        """Start copying a matrix to the host."""
        ...

    def timed(self) -> AbstractContextManager[TimedSpan]:
        """Measure the operations called inside; may be nested."""
        ...

    def guarded(self, limit_s: float = LAUNCH_S) -> AbstractContextManager[None]:
        """Convert a device's errors to ``DeviceFailed``; a step may take ``limit_s`` (see ``driver_activity``)."""
        ...

    def close(self) -> None:
        """Release memory and threads."""
        ...


AnyOperations = Operations[Any, Any, Any]
