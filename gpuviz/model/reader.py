"""Prefill and decode with a model on one backend, reporting layer by layer."""

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

MOST_ATTENTION = 128  # tokens up to which attention weights are kept
_AHEAD = 1  # layers enqueued before one is waited for
COLDEST = 1e-3  # lower temperatures count as 0: the most likely token is always taken


@dataclass(frozen=True)
class LayerNumbers:
    """A finished layer: its report, and the hidden states of its tokens (tokens × hidden size)."""

    report: LayerReport
    hidden: FloatMatrix


LayerWatcher = Callable[[int, LayerNumbers], None]


@dataclass
class _Queued:
    step: LayerStep[Any]
    hidden: Pending


@dataclass
class Reading:
    """Results for the tokens read so far."""

    tokens: list[Token] = field(default_factory=list)
    layers: list[LayerReport] = field(default_factory=list)  # of the latest pass
    last_hidden: list[FloatMatrix] = field(default_factory=list)  # of the last token, after embedding and each layer
    attention: list[list[tuple[Any, int]]] = field(default_factory=list)  # by layer and pass: weights, tokens
    logits: Any = None  # of the next token, in the backend's memory
    prefill_ns: int = 0


class Reader:
    """A model on one backend. ``read`` is prefill from position 0, ``follow`` decodes one more token."""

    def __init__(self, model: ModelFile, operations: AnyOperations) -> None:
        self.model = model
        with operations.guarded(BUILD_S):
            self._llama = Llama(model.weights, operations, model.positions)
        self._ops = operations
        self.reading = Reading()

    def warm_up(self, watch: LayerWatcher | None = None) -> None:
        """Run every operation once, as drivers finish building kernels at their first launch; ``watch`` as in ``read``.

        Raises:
            ModelNotSupported: if the model's weights give NaN or infinity on any backend.
        """
        token = self.model.token(0)
        with self._ops.guarded(BUILD_S):
            self.read([token, token], watch)
            self.follow(token, watch)
            self.guesses()
            probabilities = self.probabilities(1.0)
        if not np.isfinite(probabilities).all() and not _gives_finite_logits(self.model):
            raise ModelNotSupported(path=str(self.model.path), detail="its weights bring forth no numbers")

    def read(self, tokens: list[Token], watch: LayerWatcher | None = None) -> Reading:
        """Prefill: compute all layers for these tokens; ``watch`` is called with each layer (from 0) when it is done.

        Raises:
            DeviceFailed: if the device fails, as in all methods below.
            Cancelled: if the operations were cancelled.
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
        """Decode: compute all layers for one more token."""
        first = len(self.reading.tokens)
        self.reading.tokens.append(token)
        with self._ops.guarded():
            self._pass([token], first, watch, ahead=self.model.weights.config.layers)

    @property
    def is_full(self) -> bool:
        """Whether the KV cache has no room for another token."""
        return len(self.reading.tokens) >= self.model.positions

    def probabilities(self, temperature: float, reading: Reading | None = None) -> FloatMatrix:
        """Probabilities of the next token (vocabulary); at temperature 0 the most likely token has probability 1.

        ``reading`` may be an earlier one of this reader.
        """
        logits = (reading or self.reading).logits
        with self._ops.guarded():
            if temperature < COLDEST:
                best = int(np.argmax(self._ops.read_back(logits).wait()[0]))
                certain: FloatMatrix = np.eye(1, self.model.weights.config.vocabulary, best, dtype=np.float32)[0]
                return certain
            softmax = self._ops.softmax(logits, 1.0 / temperature)
            probabilities: FloatMatrix = self._ops.read_back(softmax).wait()[0]
            return probabilities

    def top(self, count: int, temperature: float = 1.0, reading: Reading | None = None) -> list[Score]:
        """The ``count`` most likely next tokens, most likely first."""
        probabilities = self.probabilities(temperature, reading)
        # Sorting the whole vocabulary would take milliseconds.
        best = np.argpartition(-probabilities, min(count, len(probabilities) - 1))[:count]
        best = best[np.lexsort((best, -probabilities[best]))]
        return [(int(i), self.model.tokenizer.text_of(int(i)), float(probabilities[i])) for i in best]

    def guesses(self) -> list[Guess]:
        """The most likely next token after each layer: its hidden state through the final norm and the output table.

        (Nostalgebraist 2020, "Interpreting GPT: the logit lens".)
        """
        with self._ops.guarded(BUILD_S):  # the largest launch: a slow device needs as long as for several layers
            hidden = self._ops.matrix(np.concatenate(self.reading.last_hidden[1:]))
            logits = self._llama.logits(self._llama.final_norm(hidden))
            probabilities = self._ops.read_back(self._ops.softmax(logits, 1.0)).wait()
        best = probabilities.argmax(axis=1)
        return [
            Guess(layer, self.model.token(int(token)), float(row[token]))
            for layer, (token, row) in enumerate(zip(best, probabilities, strict=True), start=1)
        ]

    def attention_weights(self, reading: Reading, layer: int, head: int) -> FloatMatrix:
        """Attention weights of one head (tokens × tokens), each row adding up to 1; 0 × 0 if they were not kept.

        May be called from another thread than that of ``read`` and ``follow``.
        """
        passes, size = [*reading.attention[layer]], len(reading.tokens)
        if sum(tokens for _, tokens in passes) < size:
            return np.zeros((0, 0), np.float32)
        weights, row = np.zeros((size, size), np.float32), 0
        with self._ops.guarded():
            for matrix, tokens in passes:
                of_pass = self._ops.read_back(matrix).wait().reshape(-1, tokens, row + tokens)[head]
                weights[row : row + tokens, : row + tokens] = of_pass
                row += tokens
        return weights

    def feed_forward_input(self, tokens: list[Token], layer: int) -> FloatMatrix:
        """The left side of a layer's gate product (tokens × hidden size); layers count from 0.

        Raises:
            IndexError: if there is no such layer.
        """
        with self._ops.guarded():
            hidden = self._llama.embed([token.id for token in tokens])
            for step in self._llama.layers(hidden, len(tokens), 0):
                if step.index == layer:
                    return self._ops.read_back(step.feed_forward_input).wait()
        raise IndexError(layer)

    def close(self) -> None:
        """Release the backend's memory."""
        self._ops.close()

    def _pass(self, tokens: list[Token], first: int, watch: LayerWatcher | None, ahead: int) -> None:
        """One pass through all layers; ``ahead`` of them are enqueued before one is waited for."""
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
        reading.logits = self._llama.logits(normed)
        arrived, last = ops.read_back(reading.logits), ops.read_back(normed)
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


def _gives_finite_logits(model: ModelFile) -> bool:
    """Whether the NumPy backend computes finite logits."""
    with closing(HostTables(1)) as tables, np.errstate(all="ignore"):
        llama: Llama[FloatMatrix, PackedMatrix, HostCache] = Llama(model.weights, NumpyOperations(tables), 1)
        last = deque(llama.layers(llama.embed([0]), 1, 0), maxlen=1)[0].hidden
        return last is not None and bool(np.isfinite(llama.logits(llama.final_norm(last))).all())


def _report(
    name: str, hidden: FloatMatrix, elapsed_ns: int, products: list[ProductReport] | None = None
) -> LayerReport:
    rows, cols = hidden.shape
    return LayerReport(name, (rows, cols), elapsed_ns, float(np.linalg.norm(hidden[-1])), products or [])
