"""The operations of a transformer on float32 matrices; each backend is one class.

A ``Matrix`` has one row per token. A ``Table`` is the right-hand side of a product: weights that stay. An operation may
only have been enqueued when it returns; ``read_back`` gives the numbers.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.driver_activity import LAUNCH_S
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.packed import PackedMatrix

PAGE = 16  # positions of a page of the KV cache (rows.h)


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


@dataclass(frozen=True)
class Row:
    """A token to be computed: its id, its position in its sentence, and where the KV cache holds that sentence.

    ``pages`` are indices of the cache's pages; the i-th one holds positions ``PAGE`` · i to ``PAGE`` · (i + 1) − 1.
    """

    token: int
    position: int
    pages: Sequence[int]

    @classmethod
    def of_sentence(cls, tokens: Sequence[int], first: int = 0, pages: Sequence[int] | None = None) -> "list[Row]":
        """Tokens that follow each other, of which the first is at position ``first``; by default pages in order."""
        pages = range(pages_for(first + len(tokens))) if pages is None else pages
        return [cls(token, position, pages) for position, token in enumerate(tokens, first)]


def pages_for(positions: int) -> int:
    """How many pages hold so many positions."""
    return -(-positions // PAGE)


class Pending(Protocol):
    """A copy to the host that may not have arrived yet."""

    def wait(self) -> FloatMatrix:
        """The numbers, once they have arrived."""
        ...


class PendingToken(Protocol):
    """A token's id that may not have arrived yet."""

    def wait(self) -> int:
        """The id, once it has arrived."""
        ...


class PendingTokens(Protocol):
    """Ids of tokens that may not have arrived yet."""

    def wait(self) -> list[int]:
        """The ids, once they have arrived."""
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
Input = TypeVar("Input")
Result = TypeVar("Result")


@dataclass(frozen=True)
class Norm(Generic[Matrix]):
    """Weights and epsilon of a root mean square normalisation."""

    weights: Matrix
    epsilon: float


@dataclass(frozen=True)
class Stack(Generic[Matrix]):
    """Matrices of the same shape, ``rows`` × ``cols``, that can be read back at once."""

    parts: list[Matrix]
    whole: Matrix
    rows: int
    cols: int


class Operations(Protocol[Matrix, Table, Cache, Input]):
    """A backend. A ``Cache`` is the KV cache of one layer: keys and values of the tokens so far, of one sentence or of
    many. An ``Input`` has the rows of a pass: new tokens, and where each stands.

    Raises, from any operation:
        DeviceFailed: if an OpenCL device reports an error (inside ``guarded``).
        Cancelled: once cancelled (only the sequential backend, whose operations take long).
    """

    @property
    def waited_ns(self) -> int:
        """Total ns spent waiting for tables to be unpacked, which is no part of computing."""
        ...

    def table(self, *weights: PackedMatrix) -> Table:
        """Prepare the weights of products with the same left side, to be computed as one: N is the sum of theirs."""
        ...

    def expect(self, tables: Sequence[Table]) -> None:
        """Announce that these tables are needed soon, so that they can be unpacked in the background."""
        ...

    def norm(self, weights: PackedMatrix, epsilon: float) -> Norm[Matrix]:
        """Unpack the weights of a norm."""
        ...

    def embedding(self, weights: PackedMatrix) -> Table:
        """Prepare the embedding table."""
        ...

    def angles(self, angles: RopeAngles) -> tuple[Matrix, Matrix]:
        """Cosines and sines in the backend's memory."""
        ...

    def cache(self, positions: int, width: int, head_size: int) -> Cache:
        """An empty KV cache of one layer (positions × ``width``) in whole pages, in heads of ``head_size``."""
        ...

    def input(self, rows: Sequence[Row]) -> Input:
        """The rows of a pass."""
        ...

    def set_input(self, place: Input, rows: Sequence[Row]) -> None:
        """Replace the rows of an input by as many others; what is enqueued afterwards reads the new ones.

        Their sentences may have no more pages together than those that the input was made with.
        """
        ...

    def choose(self, logits: Matrix, place: Input, position: int) -> PendingToken:
        """Replace the only row of an input by the token of the largest logit, of equal ones the first."""
        ...

    def most_likely(self, logits: Matrix) -> PendingTokens:
        """The token of the largest logit of each row, of equal ones the first."""
        ...

    def embed(self, table: Table, tokens: Input, out: Matrix | None = None) -> Matrix:
        """The embedding's rows of these tokens; in ``out``, if given, as in the other operations."""
        ...

    def multiply(self, left: Matrix, table: Table) -> Matrix:
        """The product of a tokens × K matrix with a K × N table."""
        ...

    def norm_multiply(self, rows: Matrix, norm: Norm[Matrix], table: Table) -> Matrix:
        """The product of normalised rows with a table."""
        ...

    def norm_swiglu(self, rows: Matrix, norm: Norm[Matrix], table: Table) -> Matrix:
        """SwiGLU of normalised rows: gate · sigmoid(gate) · up; the table's products are gate and up, side by side."""
        ...

    def multiply_add(self, left: Matrix, table: Table, rest: Matrix, out: Matrix | None = None) -> Matrix:
        """The sum of ``rest`` (tokens × N) and a product; ``rest`` stays as it is."""
        ...

    def rms_norm(self, rows: Matrix, norm: Norm[Matrix]) -> Matrix:
        """Root mean square normalisation of every row; see ``rms_norm.cl``."""
        ...

    def rope(self, projected: Matrix, angles: tuple[Matrix, Matrix], cache: Cache, tokens: Input) -> Matrix:
        """Rotary position embedding; see ``rope.cl``. ``projected`` has query, key and value heads side by side.

        Rotated keys, and values, go into the cache. Gives ``projected`` with rotated queries, perhaps the same object.
        """
        ...

    def attention(self, projected: Matrix, cache: Cache, tokens: Input, weights: Matrix) -> Matrix:
        """Causal attention of the queries in ``projected``, whose keys and values have been cached.

        Its weights are written into ``weights``, (heads · tokens) × positions, up to the last row's position.
        """
        ...

    def softmax(self, scores: Matrix, sharpness: float) -> Matrix:
        """Softmax of every row of scores times ``sharpness`` (1 / temperature); see ``softmax.cl``."""
        ...

    def last_row(self, rows: Matrix) -> Matrix:
        """The last row alone."""
        ...

    def empty(self, rows: int, cols: int) -> Matrix:
        """An uninitialised matrix."""
        ...

    def stack(self, count: int, rows: int, cols: int) -> Stack[Matrix]:
        """Uninitialised matrices that can be read back at once."""
        ...

    def matrix(self, numbers: FloatMatrix) -> Matrix:
        """A host matrix in the backend's memory."""
        ...

    def read_back(self, rows: Matrix) -> Pending:
        """Start copying a matrix to the host."""
        ...

    def read_stack(self, stack: Stack[Matrix], cols: int) -> Pending:
        """Start copying the first ``cols`` columns of all matrices, one below the other, to the host."""
        ...

    def repeatable(self, work: Callable[[], Result]) -> Callable[[], Result]:
        """A function that enqueues the same operations as ``work`` each time, with little overhead.

        They read and write the same memory, so each time they give the same matrices with new numbers in them: what
        differs is in inputs and caches. ``work`` must not wait for anything.
        """
        ...

    def timed(self) -> AbstractContextManager[TimedSpan]:
        """Measure the operations called inside; may be nested. Nothing is measured inside ``repeatable``."""
        ...

    def guarded(self, limit_s: float = LAUNCH_S) -> AbstractContextManager[None]:
        """Convert a device's errors to ``DeviceFailed``; a step may take ``limit_s`` (see ``driver_activity``)."""
        ...

    def close(self) -> None:
        """Release memory and threads."""
        ...


AnyOperations = Operations[Any, Any, Any, Any]
