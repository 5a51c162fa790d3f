"""The operations with NumPy: the reference for all others, and the fallback where no OpenCL device works."""

import math
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.driver_activity import LAUNCH_S
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.operations import RopeAngles
from gpuviz.compute.transformer.packed import PackedMatrix


@dataclass(frozen=True)
class HostNumbers:
    """Numbers in host memory; nothing to wait for."""

    numbers: FloatMatrix

    def wait(self) -> FloatMatrix:
        """The numbers."""
        return self.numbers


@dataclass
class HostSpan:
    """Elapsed time by the host's clock."""

    elapsed_ns: int = 0


@dataclass(frozen=True)
class HostCache:
    """Keys and values (positions × key-value heads × head size)."""

    keys: FloatMatrix
    values: FloatMatrix


class NumpyOperations:
    """``Operations`` on NumPy arrays; ``tables`` holds the unpacked weights and is closed by its owner.

    With ``precision`` float64 it is the reference that float32 backends are verified against.
    """

    def __init__(self, tables: HostTables, precision: type[np.float32 | np.float64] = np.float32) -> None:
        self.tables = tables
        self._precision = precision

    @property
    def waited_ns(self) -> int:
        """Total time spent waiting for tables."""
        return self.tables.waited_ns

    def table(self, weights: PackedMatrix) -> PackedMatrix:
        """The packed table; ``HostTables`` unpacks it when it is expected or used."""
        return weights

    def expect(self, tables: Sequence[PackedMatrix]) -> None:
        """Start unpacking these tables."""
        self.tables.expect(tables)

    def vector(self, weights: PackedMatrix) -> FloatMatrix:
        """The weights, unpacked."""
        return weights.unpack().astype(self._precision)

    def embed(self, weights: PackedMatrix, tokens: NDArray[np.int64]) -> FloatMatrix:
        """The tokens' rows, unpacked."""
        return weights.take(tokens).unpack().astype(self._precision)

    def angles(self, angles: RopeAngles) -> tuple[FloatMatrix, FloatMatrix]:
        """The angles as they are."""
        return angles.cosines, angles.sines

    def cache(self, positions: int, width: int, head_size: int) -> HostCache:
        """A cache of zeros."""
        shape = (positions, width // head_size, head_size)
        return HostCache(np.zeros(shape, self._precision), np.zeros(shape, self._precision))

    def multiply(self, left: FloatMatrix, table: PackedMatrix) -> FloatMatrix:
        """The product, by BLAS."""
        product: FloatMatrix = left @ self.tables.numbers(table).T
        return product

    def rms_norm(self, rows: FloatMatrix, weights: FloatMatrix, epsilon: float) -> FloatMatrix:
        """See ``rms_norm.cl``."""
        mean = np.mean(rows * rows, axis=1, keepdims=True)
        normed: FloatMatrix = rows / np.sqrt(mean + np.float32(epsilon)) * weights
        return normed

    def rope(
        self, rows: FloatMatrix, angles: tuple[FloatMatrix, FloatMatrix], head_size: int, first: int
    ) -> FloatMatrix:
        """See ``rope.cl``."""
        cosines, sines = (part[first : first + len(rows), None] for part in angles)
        turned = rows.reshape(len(rows), -1, head_size).copy()
        rotated = 2 * cosines.shape[-1]
        x, y = turned[..., 0:rotated:2].copy(), turned[..., 1:rotated:2].copy()
        turned[..., 0:rotated:2] = x * cosines - y * sines
        turned[..., 1:rotated:2] = x * sines + y * cosines
        return turned.reshape(rows.shape)

    def write_kv_cache(self, cache: HostCache, keys: FloatMatrix, values: FloatMatrix, first: int) -> None:
        """Write into the cache."""
        for room, numbers in ((cache.keys, keys), (cache.values, values)):
            room[first : first + len(numbers)] = numbers.reshape(len(numbers), *room.shape[1:])

    def attention(self, query: FloatMatrix, cache: HostCache, first: int) -> tuple[FloatMatrix, FloatMatrix]:
        """See ``attention.cl``."""
        tokens, positions = len(query), first + len(query)
        _, shared_heads, head_size = cache.keys.shape
        queries = query.reshape(tokens, shared_heads, -1, head_size)  # heads that share keys are adjacent
        keys, values = cache.keys[:positions], cache.values[:positions]
        scores = np.einsum("thgd,phd->hgtp", queries, keys, optimize=True) / math.sqrt(head_size)
        ahead = np.arange(positions) > first + np.arange(tokens)[:, None]
        scores[..., ahead] = -np.inf
        weights = self.softmax(scores.reshape(-1, positions), 1.0)
        mixed = np.einsum("hgtp,phd->thgd", weights.reshape(scores.shape), values, optimize=True)
        return np.ascontiguousarray(mixed.reshape(tokens, -1), query.dtype), weights

    def swiglu(self, gate: FloatMatrix, up: FloatMatrix) -> FloatMatrix:
        """See ``swiglu.cl``."""
        with np.errstate(over="ignore"):
            gated: FloatMatrix = gate / (1 + np.exp(-gate)) * up
        return gated

    def add(self, a: FloatMatrix, b: FloatMatrix) -> FloatMatrix:
        """The sum."""
        return a + b

    def softmax(self, scores: FloatMatrix, sharpness: float) -> FloatMatrix:
        """See ``softmax.cl``."""
        exponentials = np.exp(np.float32(sharpness) * (scores - scores.max(axis=1, keepdims=True)))
        probabilities: FloatMatrix = exponentials / exponentials.sum(axis=1, keepdims=True)
        return probabilities

    def last_row(self, rows: FloatMatrix) -> FloatMatrix:
        """The last row."""
        return rows[-1:]

    def matrix(self, numbers: FloatMatrix) -> FloatMatrix:
        """The numbers as they are."""
        return numbers

    def read_back(self, rows: FloatMatrix) -> HostNumbers:
        """The numbers, without waiting."""
        return HostNumbers(rows)

    @contextmanager
    def timed(self) -> Iterator[HostSpan]:
        """Measure by the host's clock, without waiting for tables, which other backends unpack beforehand."""
        span, started_ns, waited_ns = HostSpan(), time.perf_counter_ns(), self.tables.waited_ns
        yield span
        span.elapsed_ns = time.perf_counter_ns() - started_ns - (self.tables.waited_ns - waited_ns)

    @contextmanager
    def guarded(self, limit_s: float = LAUNCH_S) -> Iterator[None]:
        """No effect: no device can fail."""
        del limit_s
        yield

    def close(self) -> None:
        """Nothing to release."""
