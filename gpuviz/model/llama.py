"""The forward pass of a Llama model, written once for all backends.

(Touvron et al. 2023, "LLaMA: Open and Efficient Foundation Language Models"; see ``docs/forward_pass.md``.)
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic

from gpuviz.compute.transformer.operations import (
    Cache,
    Input,
    Matrix,
    Norm,
    Operations,
    RopeAngles,
    Row,
    Stack,
    Table,
    TimedSpan,
    pages_for,
)
from gpuviz.model.weights import PRODUCTS, LayerWeights, ModelWeights


@dataclass(frozen=True)
class ProductSpan:
    """Products with the same left side, computed as one, m × k times k × n: their names and their time.

    The norm before them and what is done with their results are part of the time, as a device does both at once.
    """

    name: str
    m: int
    n: int
    k: int
    span: TimedSpan


@dataclass
class LayerStep(Generic[Matrix]):
    """Results of one layer, which may not have been computed yet."""

    index: int
    span: TimedSpan
    products: list[ProductSpan]
    hidden: Matrix  # hidden states after this layer, tokens × hidden size
    attention: Matrix  # attention weights, (heads · tokens) × positions
    after_attention: Matrix  # hidden states between attention and feed-forward block


@dataclass(frozen=True)
class RowPass(Generic[Matrix]):
    """A pass through all layers for one token, with the same memory each time that it is computed.

    ``compute`` enqueues it. ``hidden`` are the hidden states after embedding and each layer, ``attention`` the weights
    of each layer.
    """

    token: Any  # the input
    compute: Callable[[], None]
    hidden: Stack[Matrix]
    attention: Stack[Matrix]


@dataclass(frozen=True)
class StepPass(Generic[Matrix]):
    """A pass for one token of each of several sentences, with the same memory each time that it is computed.

    ``compute`` enqueues it and gives the logits (rows × vocabulary).
    """

    tokens: Any  # the input
    compute: Callable[[], Matrix]


@dataclass(frozen=True)
class _Layer(Generic[Matrix, Table]):
    attention_norm: Norm[Matrix]
    feed_forward_norm: Norm[Matrix]
    tables: dict[str, Table]  # by the names in PRODUCTS


class Llama(Generic[Matrix, Table, Cache, Input]):
    """A model prepared for one backend, for sentences of up to ``positions`` tokens.

    It keeps none of them: a pass is given the KV cache, one for each layer.
    """

    def __init__(
        self, weights: ModelWeights, operations: Operations[Matrix, Table, Cache, Input], positions: int
    ) -> None:
        config = weights.config
        self.config, self.operations, self.positions = config, operations, positions
        angles = RopeAngles.of(positions, config.rotated, config.rope_base, weights.rope_divisors)
        self._angles = operations.angles(angles)
        self._embedding = operations.embedding(weights.embedding)
        self._layers = [self._ready(layer) for layer in weights.layers]
        self._final_norm = operations.norm(weights.final_norm, config.norm_epsilon)
        self._output = operations.table(weights.output)
        self._sizes = {name: _size(weights.layers[0], name) for name in PRODUCTS}

    def _ready(self, layer: LayerWeights) -> _Layer[Matrix, Table]:
        ops, config = self.operations, self.config
        return _Layer(
            ops.norm(layer.attention_norm, config.norm_epsilon),
            ops.norm(layer.feed_forward_norm, config.norm_epsilon),
            {name: ops.table(*(layer.tables[table] for table in tables)) for name, tables in PRODUCTS.items()},
        )

    def cache(self, positions: int) -> list[Cache]:
        """An empty KV cache of all layers for ``positions`` tokens in whole pages, of one sentence or of many."""
        config = self.config
        return [self.operations.cache(positions, config.key_width, config.head_size) for _ in self._layers]

    def get_ready(self) -> None:
        """Announce the first layer's tables, so that unpacking them can begin."""
        self.operations.expect(list(self._layers[0].tables.values()))

    def embed(self, tokens: Input) -> Matrix:
        """The embeddings of tokens (tokens × hidden size)."""
        return self.operations.embed(self._embedding, tokens)

    def layers(
        self, hidden: Matrix, tokens: Input, count: int, positions: int, cache: list[Cache]
    ) -> Iterator[LayerStep[Matrix]]:
        """Compute layer after layer for ``count`` new tokens, which with all before them are ``positions`` tokens."""
        ops = self.operations
        for index, layer in enumerate(self._layers):
            last = index + 1 == len(self._layers)
            following = [self._output] if last else self._layers[index + 1].tables.values()
            ops.expect([*layer.tables.values(), *following])
            step = self._layer(index, hidden, tokens, count, cache, ops.empty(self.config.heads * count, positions))
            hidden = step.hidden
            yield step

    def _layer(
        self,
        index: int,
        hidden: Matrix,
        tokens: Input,
        count: int,
        cache: list[Cache],
        attention: Matrix,
        out: Matrix | None = None,
    ) -> LayerStep[Matrix]:
        """One layer; its attention weights go into ``attention``."""
        ops, layer = self.operations, self._layers[index]
        tables = layer.tables
        with ops.timed() as whole:
            with ops.timed() as entering:
                projected = ops.norm_multiply(hidden, layer.attention_norm, tables["query, key, value"])
            turned = ops.rope(projected, self._angles, cache[index], tokens)
            mixed = ops.attention(turned, cache[index], tokens, attention)
            with ops.timed() as leaving:
                attended = ops.multiply_add(mixed, tables["output"], hidden)
            with ops.timed() as widening:
                gated = ops.norm_swiglu(attended, layer.feed_forward_norm, tables["gate, up"])
            with ops.timed() as narrowing:
                hidden = ops.multiply_add(gated, tables["down"], attended, out)
        spans = zip(self._sizes.items(), (entering, leaving, widening, narrowing), strict=True)
        products = [ProductSpan(name, count, n, k, span) for (name, (n, k)), span in spans]
        return LayerStep(index, whole, products, hidden, attention, attended)

    def feed_forward_input(self, step: LayerStep[Matrix]) -> Matrix:
        """The left side of a layer's gate and up products (tokens × hidden size)."""
        return self.operations.rms_norm(step.after_attention, self._layers[step.index].feed_forward_norm)

    def final_norm(self, hidden: Matrix) -> Matrix:
        """Hidden states after the final norm, the left side of the output product."""
        return self.operations.rms_norm(hidden, self._final_norm)

    def logits(self, hidden: Matrix) -> Matrix:
        """Logits (rows × vocabulary) of hidden states after the last layer."""
        return self.operations.norm_multiply(hidden, self._final_norm, self._output)

    def row_pass(self, cache: list[Cache]) -> RowPass[Matrix]:
        """A pass for one token of a sentence that has the cache for itself, made ready to be repeated."""
        ops, config, layers = self.operations, self.config, len(self._layers)
        token = ops.input([Row(0, 0, range(pages_for(self.positions)))])
        hidden = ops.stack(layers + 1, 1, config.hidden)
        attention = ops.stack(layers, config.heads, self.positions)

        def compute() -> None:
            ops.embed(self._embedding, token, hidden.parts[0])
            for index in range(layers):
                before, out = hidden.parts[index : index + 2]
                self._layer(index, before, token, 1, cache, attention.parts[index], out)

        return RowPass(token, ops.repeatable(compute), hidden, attention)

    def step_pass(self, rows: int, cache: list[Cache]) -> StepPass[Matrix]:
        """A pass for so many sentences that share the cache, made ready to be repeated."""
        ops, pages = self.operations, pages_for(self.positions)
        tokens = ops.input([Row(0, 0, [0] * pages) for _ in range(rows)])

        def compute() -> Matrix:
            hidden = ops.embed(self._embedding, tokens)
            attention = ops.empty(self.config.heads * rows, self.positions)
            for index in range(len(self._layers)):
                hidden = self._layer(index, hidden, tokens, rows, cache, attention).hidden
            return self.logits(hidden)

        return StepPass(tokens, ops.repeatable(compute))


def _size(layer: LayerWeights, name: str) -> tuple[int, int]:
    """N and K of products with the same left side."""
    tables = [layer.tables[table] for table in PRODUCTS[name]]
    return sum(table.rows for table in tables), tables[0].cols
