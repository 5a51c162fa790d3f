"""The operations with NumPy: the reference for all others, and the fallback where no OpenCL device works."""

import math
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import numpy as np

from gpuviz.compute.driver_activity import LAUNCH_S
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.host_memory import HostCache, HostInput, HostNumbers, HostSpan, HostToken, HostTokens
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.operations import PAGE, Norm, Result, RopeAngles, Row, Stack, pages_for
from gpuviz.compute.transformer.packed import PackedMatrix

HostTable = tuple[PackedMatrix, ...]


class NumpyOperations:
    """``Operations`` on NumPy arrays; ``tables`` holds the unpacked weights and is closed by its owner.

    A table is the list of its packed parts. With ``precision`` float64 it is the reference that float32 backends are
    verified against.
    """

    def __init__(self, tables: HostTables, precision: type[np.float32 | np.float64] = np.float32) -> None:
        self.tables = tables
        self._precision = precision

    @property
    def waited_ns(self) -> int:
        """Total time spent waiting for tables."""
        return self.tables.waited_ns

    def table(self, *weights: PackedMatrix) -> HostTable:
        """The packed tables; ``HostTables`` unpacks them when they are expected or used."""
        return weights

    def expect(self, tables: Sequence[HostTable]) -> None:
        """Start unpacking these tables."""
        self.tables.expect([part for table in tables for part in table])

    def norm(self, weights: PackedMatrix, epsilon: float) -> Norm[FloatMatrix]:
        """The weights, unpacked."""
        return Norm(weights.unpack().astype(self._precision), epsilon)

    def embedding(self, weights: PackedMatrix) -> HostTable:
        """The packed table."""
        return (weights,)

    def angles(self, angles: RopeAngles) -> tuple[FloatMatrix, FloatMatrix]:
        """The angles as they are."""
        return angles.cosines, angles.sines

    def cache(self, positions: int, width: int, head_size: int) -> HostCache:
        """A cache of zeros."""
        shape = (pages_for(positions) * PAGE, width // head_size, head_size)
        return HostCache(np.zeros(shape, self._precision), np.zeros(shape, self._precision))

    def input(self, rows: Sequence[Row]) -> HostInput:
        """The rows as arrays."""
        return HostInput(rows)

    def set_input(self, place: HostInput, rows: Sequence[Row]) -> None:
        """Replace them."""
        place.replace(rows)

    def choose(self, logits: FloatMatrix, place: HostInput, position: int) -> HostToken:
        """Replace the row by the token of the largest logit."""
        (token,), (row,) = self.most_likely(logits).tokens, place.rows
        place.replace([replace(row, token=token, position=position)])
        return HostToken(token)

    def most_likely(self, logits: FloatMatrix) -> HostTokens:
        """The columns of the largest logits."""
        return HostTokens(logits.argmax(axis=1).tolist())

    def embed(self, table: HostTable, tokens: HostInput, out: FloatMatrix | None = None) -> FloatMatrix:
        """The tokens' rows, unpacked."""
        return _into(out, table[0].take(tokens.tokens).unpack().astype(self._precision))

    def multiply(self, left: FloatMatrix, table: HostTable) -> FloatMatrix:
        """The products, side by side."""
        products = [self._product(left, part) for part in table]
        return products[0] if len(products) == 1 else np.concatenate(products, axis=1)

    def norm_multiply(self, rows: FloatMatrix, norm: Norm[FloatMatrix], table: HostTable) -> FloatMatrix:
        """One after the other."""
        return self.multiply(self.rms_norm(rows, norm), table)

    def norm_swiglu(self, rows: FloatMatrix, norm: Norm[FloatMatrix], table: HostTable) -> FloatMatrix:
        """One after the other."""
        normed = self.rms_norm(rows, norm)
        gate, up = (self._product(normed, part) for part in table)
        return self._swiglu(gate, up)

    def multiply_add(
        self, left: FloatMatrix, table: HostTable, rest: FloatMatrix, out: FloatMatrix | None = None
    ) -> FloatMatrix:
        """One after the other."""
        return _into(out, self._add(rest, self.multiply(left, table)))

    def rms_norm(self, rows: FloatMatrix, norm: Norm[FloatMatrix]) -> FloatMatrix:
        """See ``rms_norm.cl``."""
        mean = np.mean(rows * rows, axis=1, keepdims=True)
        normed: FloatMatrix = rows / np.sqrt(mean + np.float32(norm.epsilon)) * norm.weights
        return normed

    def rope(
        self, projected: FloatMatrix, angles: tuple[FloatMatrix, FloatMatrix], cache: HostCache, tokens: HostInput
    ) -> FloatMatrix:
        """See ``rope.cl``."""
        _, shared_heads, head_size = cache.keys.shape
        width = shared_heads * head_size
        turning = projected.shape[1] - width  # queries and keys
        cosines, sines = (part[tokens.positions] for part in angles)
        turned = self._rotate(np.ascontiguousarray(projected[:, :turning]), cosines, sines, head_size)
        keys, values = (
            part.reshape(-1, shared_heads, head_size) for part in (turned[:, -width:], projected[:, turning:])
        )
        for part in tokens.stretches:
            cache.keys[part.written], cache.values[part.written] = keys[part.rows], values[part.rows]
        return turned[:, :-width]

    def attention(
        self, projected: FloatMatrix, cache: HostCache, tokens: HostInput, weights: FloatMatrix
    ) -> FloatMatrix:
        """See ``attention.cl``."""
        query, by_head = np.ascontiguousarray(projected), weights.reshape(-1, len(projected), weights.shape[1])
        mixed = np.empty(query.shape, query.dtype)
        longest = int(tokens.positions[-1]) + 1
        for part in tokens.stretches:
            seen = cache.keys[part.seen], cache.values[part.seen]
            mixed[part.rows], computed = self._attend(query[part.rows], *seen, part.first)
            shares, count = by_head[:, part.rows], computed.shape[1]
            shares[..., :count] = computed.reshape(*shares.shape[:2], count)
            shares[..., count:longest] = 0
        return mixed

    def softmax(self, scores: FloatMatrix, sharpness: float) -> FloatMatrix:
        """See ``softmax.cl``."""
        exponentials = np.exp(np.float32(sharpness) * (scores - scores.max(axis=1, keepdims=True)))
        probabilities: FloatMatrix = exponentials / exponentials.sum(axis=1, keepdims=True)
        return probabilities

    def last_row(self, rows: FloatMatrix) -> FloatMatrix:
        """The last row."""
        return rows[-1:]

    def empty(self, rows: int, cols: int) -> FloatMatrix:
        """Uninitialised numbers."""
        return np.empty((rows, cols), self._precision)

    def stack(self, count: int, rows: int, cols: int) -> Stack[FloatMatrix]:
        """Views of one matrix."""
        whole = self.empty(count * rows, cols)
        return Stack(np.split(whole, count), whole, rows, cols)

    def matrix(self, numbers: FloatMatrix) -> FloatMatrix:
        """The numbers as they are."""
        return numbers

    def read_back(self, rows: FloatMatrix) -> HostNumbers:
        """The numbers, without waiting."""
        return HostNumbers(rows)

    def read_stack(self, stack: Stack[FloatMatrix], cols: int) -> HostNumbers:
        """A copy, as the next pass writes into the same memory."""
        return HostNumbers(stack.whole[:, :cols].copy())

    def repeatable(self, work: Callable[[], Result]) -> Callable[[], Result]:
        """The work itself."""
        return work

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

    def _product(self, left: FloatMatrix, table: PackedMatrix) -> FloatMatrix:
        """The product with one packed table, by BLAS."""
        product: FloatMatrix = left @ self.tables.numbers(table).T
        return product

    def _rotate(self, rows: FloatMatrix, cosines: FloatMatrix, sines: FloatMatrix, head_size: int) -> FloatMatrix:
        """All heads of all rows rotated; ``cosines`` and ``sines`` are those of the rows' positions."""
        turned = rows.reshape(len(rows), -1, head_size).copy()
        rotated = 2 * cosines.shape[-1]
        x, y = turned[..., 0:rotated:2].copy(), turned[..., 1:rotated:2].copy()
        turned[..., 0:rotated:2] = x * cosines[:, None] - y * sines[:, None]
        turned[..., 1:rotated:2] = x * sines[:, None] + y * cosines[:, None]
        return turned.reshape(rows.shape)

    def _attend(
        self, query: FloatMatrix, keys: FloatMatrix, values: FloatMatrix, first: int
    ) -> tuple[FloatMatrix, FloatMatrix]:
        """Attention of a sentence's queries from position ``first`` on, and its weights."""
        tokens, (positions, shared_heads, head_size) = len(query), keys.shape
        queries = query.reshape(tokens, shared_heads, -1, head_size)  # heads that share keys are adjacent
        scores = np.einsum("thgd,phd->hgtp", queries, keys, optimize=True) / math.sqrt(head_size)
        ahead = np.arange(positions) > first + np.arange(tokens)[:, None]
        scores[..., ahead] = -np.inf
        weights = self.softmax(scores.reshape(-1, positions), 1.0)
        mixed = np.einsum("hgtp,phd->thgd", weights.reshape(scores.shape), values, optimize=True)
        return np.ascontiguousarray(mixed.reshape(tokens, -1), query.dtype), weights

    def _swiglu(self, gate: FloatMatrix, up: FloatMatrix) -> FloatMatrix:
        """See ``swiglu.cl``."""
        with np.errstate(over="ignore"):
            gated: FloatMatrix = gate / (1 + np.exp(-gate)) * up
        return gated

    def _add(self, a: FloatMatrix, b: FloatMatrix) -> FloatMatrix:
        """The sum."""
        return a + b


def _into(out: FloatMatrix | None, numbers: FloatMatrix) -> FloatMatrix:
    """The numbers, in ``out`` if that is given."""
    if out is None:
        return numbers
    out[:] = numbers
    return out
