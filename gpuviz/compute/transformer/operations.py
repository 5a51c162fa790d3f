"""What a transformer is made of, as operations on matrices of float32 numbers; one class for each way to compute them.

A ``Matrix`` has a row for each token. A ``Table`` is the right-hand side of a product: weights that stay. Work may only
have been queued when an operation returns; ``read_back`` waits for the numbers.
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
    """Cosines and sines (positions × pairs) by which RoPE turns each pair of numbers of a head."""

    cosines: FloatMatrix
    sines: FloatMatrix

    @classmethod
    def of(cls, positions: int, rotated: int, base: float, divisors: NDArray[np.float64] | float = 1.0) -> "RopeAngles":
        """Angles position · base^(−2p / rotated) / divisor, computed in float64; a divisor for all pairs or for each.

        Divisors above 1 stretch a model beyond the context it was first trained for.
        """
        slowness = base ** (-np.arange(0, rotated, 2, dtype=np.float64) / rotated) / divisors
        angles = np.arange(positions, dtype=np.float64)[:, None] * slowness
        return cls(np.cos(angles).astype(np.float32), np.sin(angles).astype(np.float32))


class Pending(Protocol):
    """Numbers on their way to the host."""

    def wait(self) -> FloatMatrix:
        """The numbers, once they are here."""
        ...


class TimedSpan(Protocol):
    """The time some operations took."""

    @property
    def elapsed_ns(self) -> int:
        """From the begin of the first to the end of the last; valid when the work is done."""
        ...


Matrix = TypeVar("Matrix")
Table = TypeVar("Table")
Cache = TypeVar("Cache")


class Operations(Protocol[Matrix, Table, Cache]):
    """One way to compute a transformer. A ``Cache`` holds keys and values of one layer for the tokens seen so far.

    What ``rms_norm``, ``attention`` and ``swiglu`` give is the left side of products: it may be laid out for these, and
    nothing else can be done with it but to multiply and to read_back it.

    Raises, from any of them:
        DeviceFailed: if an OpenCL device gives an error (inside ``guarded``).
        Cancelled: if the work was given up as asked (by the sequential way alone, whose operations take long).
    """

    @property
    def waited_ns(self) -> int:
        """Time spent in all for tables that had to be unpacked first: no part of computing."""
        ...

    def table(self, weights: PackedMatrix) -> Table:
        """Get the weights of a product ready."""
        ...

    def expect(self, tables: Sequence[Table]) -> None:
        """These tables are needed soon: what has to be done for that may be done beside the present work."""
        ...

    def vector(self, weights: PackedMatrix) -> Matrix:
        """Unpack the weights of a norm."""
        ...

    def embed(self, weights: PackedMatrix, tokens: NDArray[np.int64]) -> Matrix:
        """The rows of an embedding that belong to some tokens."""
        ...

    def angles(self, angles: RopeAngles) -> tuple[Matrix, Matrix]:
        """Cosines and sines where ``rope`` needs them."""
        ...

    def cache(self, positions: int, width: int, head_size: int) -> Cache:
        """Room for the keys and values of ``positions`` tokens in one layer."""
        ...

    def multiply(self, left: Matrix, table: Table) -> Matrix:
        """The product; a tokens × K matrix times a table of K × N."""
        ...

    def rms_norm(self, rows: Matrix, weights: Matrix, epsilon: float) -> Matrix:
        """Every row brought to the same length, times ``weights``."""
        ...

    def rope(self, rows: Matrix, angles: tuple[Matrix, Matrix], head_size: int, first: int) -> Matrix:
        """Every head turned by its token's position; the first token stands at ``first``."""
        ...

    def write_kv_cache(self, cache: Cache, keys: Matrix, values: Matrix, first: int) -> None:
        """Put keys and values of some tokens into the cache, from position ``first`` on."""
        ...

    def attention(self, query: Matrix, cache: Cache, first: int) -> tuple[Matrix, Matrix]:
        """What each token takes from those up to itself, and its shares ((heads · tokens) × positions)."""
        ...

    def swiglu(self, gate: Matrix, up: Matrix) -> Matrix:
        """Gate · sigmoid(gate) · up."""
        ...

    def add(self, a: Matrix, b: Matrix) -> Matrix:
        """The sum."""
        ...

    def softmax(self, scores: Matrix, sharpness: float) -> Matrix:
        """Each row's scores, times ``sharpness``, as shares that add up to 1."""
        ...

    def last_row(self, rows: Matrix) -> Matrix:
        """The last row alone."""
        ...

    def matrix(self, numbers: FloatMatrix) -> Matrix:
        """Numbers of the host where the operations need them."""
        ...

    def read_back(self, rows: Matrix) -> Pending:
        """Bring numbers to the host, once they are computed."""
        ...

    def timed(self) -> AbstractContextManager[TimedSpan]:
        """Measure the operations asked for inside; spans may lie within each other."""
        ...

    def guarded(self, limit_s: float = LAUNCH_S) -> AbstractContextManager[None]:
        """Turns a device's errors inside into ``DeviceFailed``, and lets a step take ``limit_s`` (see ``watchdog``)."""
        ...

    def close(self) -> None:
        """Let go of memory and threads."""
        ...


AnyOperations = Operations[Any, Any, Any]
