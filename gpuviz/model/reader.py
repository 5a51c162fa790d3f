"""Reads a sentence with a model, layer by layer, and writes on."""

import time
from collections import deque
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from gpuviz.compute.driver_activity import BUILD_S, advance
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import HostCache, NumpyOperations
from gpuviz.compute.transformer.operations import AnyOperations, Pending
from gpuviz.compute.transformer.packed import PackedMatrix
from gpuviz.errors import ModelNotSupported
from gpuviz.model.llama import LayerStep, Llama
from gpuviz.model.model_file import ModelFile
from gpuviz.model.results import Guess, LayerReport, ProductReport, Score, Token

MOST_ATTENTION = 128  # tokens up to which every layer's attention is kept
_AHEAD = 1  # layers queued while one is waited for
COLDEST = 1e-3  # below this temperature the best word is as good as certain


@dataclass(frozen=True)
class LayerNumbers:
    """A finished layer: what was measured, and the hidden units of every token it worked on."""

    report: LayerReport
    hidden: FloatMatrix


LayerWatcher = Callable[[int, LayerNumbers], None]


@dataclass
class _Queued:
    step: LayerStep[Any]
    hidden: Pending


@dataclass
class Reading:
    """What is known of the tokens read so far."""

    tokens: list[Token] = field(default_factory=list)
    layers: list[LayerReport] = field(default_factory=list)  # of the latest pass
    last_hidden: list[FloatMatrix] = field(default_factory=list)  # the last token's, after each layer
    attention: list[list[tuple[Any, int]]] = field(default_factory=list)  # by layer and pass: shares, number of tokens
    scores: Any = None  # of the next word, where the operations keep them
    prefill_ns: int = 0


class Reader:
    """A model with one way to compute it. ``read`` begins anew, ``write`` goes on."""

    def __init__(self, model: ModelFile, operations: AnyOperations) -> None:
        self.model = model
        with operations.guarded(BUILD_S):
            self._llama = Llama(model.weights, operations, model.positions)
        self._ops = operations
        self.reading = Reading()

    def warm_up(self, watch: LayerWatcher | None = None) -> None:
        """Use every operation once, as drivers make kernels ready when they first run; ``watch`` as for ``read``.

        Raises:
            ModelNotSupported: if the model's own weights bring forth no numbers, on whatever device.
        """
        token = self.model.token(0)
        with self._ops.guarded(BUILD_S):
            self.read([token, token], watch)
            self.follow(token, watch)
            self.guesses()
            shares = self.probabilities(1.0)
        if not np.isfinite(shares).all() and not _brings_forth_numbers(self.model):
            raise ModelNotSupported(path=str(self.model.path), detail="its weights bring forth no numbers")

    def read(self, tokens: list[Token], watch: LayerWatcher | None = None) -> Reading:
        """Compute all layers for these tokens; ``watch`` is told of each layer when it is done.

        Raises:
            DeviceFailed: as all methods below.
            Cancelled: if the operations were told to stop.
        """
        layers = self.model.weights.config.layers
        self.reading = Reading(tokens=[*tokens], attention=[[] for _ in range(layers)])
        self._llama.get_ready()
        started_ns, waited_ns = time.perf_counter_ns(), self._ops.waited_ns
        with self._ops.guarded():
            self._pass(tokens, 0, watch, _AHEAD)
        self.reading.prefill_ns = time.perf_counter_ns() - started_ns - (self._ops.waited_ns - waited_ns)
        return self.reading

    def follow(self, token: Token, watch: LayerWatcher | None = None) -> None:
        """Read one token more."""
        first = len(self.reading.tokens)
        self.reading.tokens.append(token)
        with self._ops.guarded():
            self._pass([token], first, watch, ahead=self.model.weights.config.layers)

    @property
    def is_full(self) -> bool:
        """There is no room for another token."""
        return len(self.reading.tokens) >= self.model.positions

    def probabilities(self, temperature: float, reading: Reading | None = None) -> FloatMatrix:
        """Every word's probability to be the next; at temperature 0 the best word has it all.

        ``reading`` may be an earlier one of this reader.
        """
        scores = (reading or self.reading).scores
        with self._ops.guarded():
            if temperature < COLDEST:
                best = int(np.argmax(self._ops.read_back(scores).wait()[0]))
                certain: FloatMatrix = np.eye(1, self.model.weights.config.vocabulary, best, dtype=np.float32)[0]
                return certain
            shares: FloatMatrix = self._ops.read_back(self._ops.softmax(scores, 1.0 / temperature)).wait()[0]
            return shares

    def top(self, count: int, temperature: float = 1.0, reading: Reading | None = None) -> list[Score]:
        """The likeliest next tokens, best first."""
        shares = self.probabilities(temperature, reading)
        best = np.argpartition(-shares, min(count, len(shares) - 1))[:count]  # sorting all takes milliseconds
        best = best[np.lexsort((best, -shares[best]))]
        return [(int(i), self.model.tokenizer.text_of(int(i)), float(shares[i])) for i in best]

    def guesses(self) -> list[Guess]:
        """What the model would write after each layer: its hidden units through the final norm and the output table.

        (Nostalgebraist 2020, "Interpreting GPT: the logit lens".)
        """
        with self._ops.guarded(BUILD_S):  # the largest launch of all: a slow device needs several layers' time for it
            hidden = self._ops.matrix(np.concatenate(self.reading.last_hidden[1:]))
            scores = self._llama.scores(self._llama.final_norm(hidden))
            shares = self._ops.read_back(self._ops.softmax(scores, 1.0)).wait()
        best = shares.argmax(axis=1)
        return [
            Guess(layer, self.model.token(int(word)), float(row[word]))
            for layer, (word, row) in enumerate(zip(best, shares, strict=True), start=1)
        ]

    def attention_weights(self, reading: Reading, layer: int, head: int) -> FloatMatrix:
        """How much each token attention_weights at each (tokens × tokens); empty if there are too many.

        May be called from another thread than the one that reads.
        """
        passes, size = [*reading.attention[layer]], len(reading.tokens)
        if sum(tokens for _, tokens in passes) < size:
            return np.zeros((0, 0), np.float32)
        attention_weights, row = np.zeros((size, size), np.float32), 0
        with self._ops.guarded():
            for matrix, tokens in passes:
                shares = self._ops.read_back(matrix).wait().reshape(-1, tokens, row + tokens)[head]
                attention_weights[row : row + tokens, : row + tokens] = shares
                row += tokens
        return attention_weights

    def feed_forward_input(self, tokens: list[Token], layer: int) -> FloatMatrix:
        """What a layer (from 0) multiplies with its gate table: tokens × hidden units."""
        with self._ops.guarded():
            hidden = self._llama.embed([token.id for token in tokens])
            for step in self._llama.layers(hidden, len(tokens), 0):
                if step.index == layer:
                    return self._ops.read_back(step.feed_forward_input).wait()
        raise IndexError(layer)

    def close(self) -> None:
        """Let go of the operations' memory."""
        self._ops.close()

    def _pass(self, tokens: list[Token], first: int, watch: LayerWatcher | None, ahead: int) -> None:
        """One way through all layers; so many of them are queued before one is waited for."""
        ops, reading = self._ops, self.reading
        hidden = self._llama.embed([token.id for token in tokens])
        before = ops.read_back(hidden)
        queued: deque[_Queued] = deque()
        for step in self._llama.layers(hidden, len(tokens), first):
            if first + len(tokens) <= MOST_ATTENTION:
                reading.attention[step.index].append((step.attention, len(tokens)))
            hidden = step.hidden
            queued.append(_Queued(step, ops.read_back(hidden)))
            if step.index == 0:
                reading.last_hidden = [before.wait()[-1:]]
                reading.layers = [_report("embedding", before.wait(), 0)]
            if len(queued) > ahead:
                self._take(queued.popleft(), watch)
        normed = self._llama.final_norm(ops.last_row(hidden))
        reading.scores = self._llama.scores(normed)
        arrived, last = ops.read_back(reading.scores), ops.read_back(normed)
        for layer in queued:
            self._take(layer, watch)
        arrived.wait()
        reading.layers.append(_report("final norm", last.wait(), 0))

    def _take(self, queued: _Queued, watch: LayerWatcher | None) -> None:
        step, hidden = queued.step, queued.hidden.wait()
        advance()
        products = [ProductReport(p.name, p.m, p.n, p.k, p.span.elapsed_ns) for p in step.products]
        report = _report(f"layer {step.index + 1}", hidden, step.span.elapsed_ns, products)
        self.reading.last_hidden.append(hidden[-1:])
        self.reading.layers.append(report)
        if watch is not None:
            watch(step.index, LayerNumbers(report, hidden))


def _brings_forth_numbers(model: ModelFile) -> bool:
    """Whether NumPy comes to scores that are numbers."""
    with closing(HostTables(1)) as tables, np.errstate(all="ignore"):
        llama: Llama[FloatMatrix, PackedMatrix, HostCache] = Llama(model.weights, NumpyOperations(tables), 1)
        last = deque(llama.layers(llama.embed([0]), 1, 0), maxlen=1)[0].hidden
        return last is not None and bool(np.isfinite(llama.scores(llama.final_norm(last))).all())


def _report(
    name: str, hidden: FloatMatrix, elapsed_ns: int, products: list[ProductReport] | None = None
) -> LayerReport:
    rows, cols = hidden.shape
    return LayerReport(name, (rows, cols), elapsed_ns, float(np.linalg.norm(hidden[-1])), products or [])
