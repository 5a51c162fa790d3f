"""The forward pass of a Llama model, written once for all backends.

(Touvron et al. 2023, "LLaMA: Open and Efficient Foundation Language Models"; see ``docs/forward_pass.md``.)
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic

import numpy as np

from gpuviz.compute.transformer.operations import Cache, Matrix, Operations, RopeAngles, Table, TimedSpan
from gpuviz.model.weights import PRODUCTS, LayerWeights, ModelWeights


@dataclass(frozen=True)
class ProductSpan:
    """One product of a layer, m × k times k × n, and its time."""

    name: str
    m: int
    n: int
    k: int
    span: TimedSpan


@dataclass
class LayerStep(Generic[Matrix]):
    """Results of one layer, which may not have been computed yet."""

    index: int
    tokens: int
    span: TimedSpan
    products: list[ProductSpan] = field(default_factory=list)
    hidden: Matrix | None = None  # hidden states after this layer, tokens × hidden size
    attention: Matrix | None = None  # attention weights, (heads · tokens) × positions
    feed_forward_input: Matrix | None = None  # the left side of the gate and up products


@dataclass(frozen=True)
class _Layer(Generic[Matrix, Table, Cache]):
    attention_norm: Matrix
    feed_forward_norm: Matrix
    tables: dict[str, Table]
    cache: Cache


class Llama(Generic[Matrix, Table, Cache]):
    """A model prepared for one backend, with a KV cache for ``positions`` tokens."""

    def __init__(self, weights: ModelWeights, operations: Operations[Matrix, Table, Cache], positions: int) -> None:
        config = weights.config
        self.config, self.operations, self.positions = config, operations, positions
        self._weights = weights
        angles = RopeAngles.of(positions, config.rotated, config.rope_base, weights.rope_divisors)
        self._angles = operations.angles(angles)
        self._layers = [self._ready(layer) for layer in weights.layers]
        self._final_norm = operations.vector(weights.final_norm)
        self._output = operations.table(weights.output)

    def _ready(self, layer: LayerWeights) -> _Layer[Matrix, Table, Cache]:
        ops, config = self.operations, self.config
        return _Layer(
            ops.vector(layer.attention_norm),
            ops.vector(layer.feed_forward_norm),
            {name: ops.table(layer.products[name]) for name in PRODUCTS},
            ops.cache(self.positions, config.key_width, config.head_size),
        )

    def get_ready(self) -> None:
        """Announce the first layer's tables, so that unpacking them can begin."""
        self.operations.expect(list(self._layers[0].tables.values()))

    def embed(self, tokens: list[int]) -> Matrix:
        """The embeddings of tokens (tokens × hidden size)."""
        return self.operations.embed(self._weights.embedding, np.array(tokens, np.int64))

    def layers(self, hidden: Matrix, tokens: int, first: int) -> Iterator[LayerStep[Matrix]]:
        """Compute layer after layer for new tokens at position ``first`` and following."""
        ops = self.operations
        for index, layer in enumerate(self._layers):
            last = index + 1 == len(self._layers)
            following = [self._output] if last else self._layers[index + 1].tables.values()
            ops.expect([*layer.tables.values(), *following])
            with ops.timed() as span:
                step = LayerStep[Matrix](index, tokens, span)
                hidden = self._attend(layer, hidden, first, step)
                hidden = self._feed_forward(layer, hidden, step)
            step.hidden = hidden
            yield step

    def final_norm(self, hidden: Matrix) -> Matrix:
        """Hidden states after the final norm, the left side of the output product."""
        return self.operations.rms_norm(hidden, self._final_norm, self.config.norm_epsilon)

    def logits(self, normed: Matrix) -> Matrix:
        """Logits (rows × vocabulary) of hidden states after the final norm."""
        return self.operations.multiply(normed, self._output)

    def _attend(
        self, layer: _Layer[Matrix, Table, Cache], hidden: Matrix, first: int, step: LayerStep[Matrix]
    ) -> Matrix:
        """The attention block: norm, query, key and value, RoPE, attention, output, residual."""
        ops, head_size = self.operations, self.config.head_size
        normed = ops.rms_norm(hidden, layer.attention_norm, self.config.norm_epsilon)
        query, key, value = (self._multiply(normed, layer, name, step) for name in ("query", "key", "value"))
        query, key = (ops.rope(rows, self._angles, head_size, first) for rows in (query, key))
        ops.write_kv_cache(layer.cache, key, value, first)
        mixed, step.attention = ops.attention(query, layer.cache, first)
        return ops.add(hidden, self._multiply(mixed, layer, "output", step))

    def _feed_forward(self, layer: _Layer[Matrix, Table, Cache], hidden: Matrix, step: LayerStep[Matrix]) -> Matrix:
        """The feed-forward block: norm, gate and up, SwiGLU, down, residual."""
        ops = self.operations
        normed = ops.rms_norm(hidden, layer.feed_forward_norm, self.config.norm_epsilon)
        step.feed_forward_input = normed
        gate, up = (self._multiply(normed, layer, name, step) for name in ("gate", "up"))
        return ops.add(hidden, self._multiply(ops.swiglu(gate, up), layer, "down", step))

    def _multiply(
        self, left: Matrix, layer: _Layer[Matrix, Table, Cache], name: str, step: LayerStep[Matrix]
    ) -> Matrix:
        with self.operations.timed() as span:
            product = self.operations.multiply(left, layer.tables[name])
        weights = self._weights.layers[step.index].products[name]
        step.products.append(ProductSpan(name, step.tokens, weights.rows, weights.cols, span))
        return product
