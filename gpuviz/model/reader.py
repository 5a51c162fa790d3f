"""Prefill and decode with a model on one backend, reporting layer by layer."""

import time
from collections import deque
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from gpuviz.compute.driver_activity import BUILD_S, advance
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.compute.transformer.operations import AnyOperations, Pending, PendingToken, Row, TimedSpan, pages_for
from gpuviz.errors import ModelNotSupported
from gpuviz.model.llama import Llama, ProductSpan, RowPass
from gpuviz.model.model_file import ModelFile
from gpuviz.model.reading import LayerNumbers, LayerWatcher, PrefillAttention, QueuedToken, Reading, RowAttention
from gpuviz.model.results import Guess, LayerReport, ProductReport, Score, Token

MOST_ATTENTION = 128  # tokens up to which attention weights are kept
_AHEAD = 1  # layers enqueued before one is waited for
_LIKELY = 1e-3  # at most 1,000 tokens can be more likely
COLDEST = 1e-3  # lower temperatures count as 0: the most likely token is always taken


@dataclass(frozen=True)
class _Queued:
    """What is reported about a layer; without its matrices, so that their memory can be used again."""

    index: int
    span: TimedSpan
    products: list[ProductSpan]
    hidden: Pending

    def report(self) -> LayerReport:
        """Its report, once it is done."""
        products = [ProductReport(p.name, p.m, p.n, p.k, p.span.elapsed_ns) for p in self.products]
        return _report(f"layer {self.index + 1}", self.hidden.wait(), self.span.elapsed_ns, products)


@dataclass(frozen=True)
class _Known:
    """A token that the host has chosen."""

    token: int

    def wait(self) -> int:
        return self.token


class Reader:
    """A model on one backend. ``read`` is prefill from position 0, then ``enqueue`` and ``finish`` decode."""

    def __init__(self, model: ModelFile, operations: AnyOperations) -> None:
        self.model = model
        with operations.guarded(BUILD_S):
            self.llama = Llama(model.weights, operations, model.positions)
            self._cache = self.llama.cache(model.positions)
        self._pages = range(pages_for(model.positions))
        self._ops = operations
        self.reading = Reading()
        self._enqueued = 0  # tokens, including those not finished
        self._latest_logits: Any = None  # of the latest token enqueued

    def warm_up(self, watch: LayerWatcher | None = None) -> None:
        """Run every operation once, as drivers finish building kernels at their first launch; ``watch`` as in ``read``.

        Raises:
            ModelNotSupported: if the model's weights give NaN or infinity on any backend.
        """
        token = self.model.token(0)
        with self._ops.guarded(BUILD_S):
            self.read([token, token], watch)
            self.finish(self.enqueue(None))
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
        self.reading = Reading(tokens=[*tokens])
        self.llama.get_ready()
        started_ns, waited_ns = time.perf_counter_ns(), self._ops.waited_ns
        with self._ops.guarded():
            report = self._prefill(tokens, watch)
        self.reading.prefill_ns = time.perf_counter_ns() - started_ns - (self._ops.waited_ns - waited_ns)
        report()
        self._enqueued, self._latest_logits = len(tokens), self.reading.logits
        return self.reading

    def enqueue(self, token: Token | None) -> QueuedToken:
        """Decode: enqueue a pass for a token, or for the most likely one after those enqueued before, without waiting.

        They are finished in the order in which they are enqueued, or dropped.
        """
        ops, first = self._ops, self._enqueued
        with ops.guarded():
            row = self._row_pass
            if token is None:
                chosen: PendingToken = ops.choose(self._latest_logits, row.token, first)
            else:
                ops.set_input(row.token, [Row(token.id, first, self._pages)])
                chosen = _Known(token.id)
            row.compute()
            logits = self.llama.logits(row.hidden.parts[-1])
            hidden = ops.read_stack(row.hidden, row.hidden.cols)
            attention = ops.read_stack(row.attention, first + 1) if first < MOST_ATTENTION else None
        self._enqueued, self._latest_logits = first + 1, logits
        return QueuedToken(chosen, hidden, attention, logits)

    def finish(self, queued: QueuedToken) -> FloatMatrix:
        """Wait for a pass; gives the token's hidden states after embedding and each layer."""
        reading = self.reading
        with self._ops.guarded():
            token, hidden = self.model.token(queued.token.wait()), queued.hidden.wait()
            advance()
            if queued.attention is not None:
                heads = self.model.weights.config.heads
                reading.attention.append(RowAttention(queued.attention.wait(), heads))
        reading.tokens.append(token)  # after its pass, as ``attention_weights`` relies on
        reading.last_hidden, reading.logits = list(hidden[:, None]), queued.logits
        return hidden

    def drop(self) -> None:
        """Forget the tokens that are enqueued and not finished; later ones take their place in the KV cache."""
        self._enqueued, self._latest_logits = len(self.reading.tokens), self.reading.logits

    @property
    def is_full(self) -> bool:
        """Whether the KV cache has no room for another token, after those enqueued."""
        return self._enqueued >= self.model.positions

    def probabilities(self, temperature: float, reading: Reading | None = None) -> FloatMatrix:
        """Probabilities of the next token (vocabulary); at temperature 0 the most likely token has probability 1.

        ``reading`` may be an earlier one of this reader.
        """
        logits = (reading or self.reading).logits
        with self._ops.guarded():
            if temperature < COLDEST:
                return self.certainty(int(np.argmax(self._ops.read_back(logits).wait()[0])))
            probabilities: FloatMatrix = self._ops.read_back(self._ops.softmax(logits, 1.0 / temperature)).wait()[0]
            return probabilities

    def enqueue_probabilities(self, temperature: float) -> Pending:
        """Probabilities (1 × vocabulary) of the token after the latest one enqueued, at a temperature above 0."""
        with self._ops.guarded():
            return self._ops.read_back(self._ops.softmax(self._latest_logits, 1.0 / temperature))

    def certainty(self, token: int | None) -> FloatMatrix:
        """Probability 1 for one token, by default for the most likely next one, and 0 for all others."""
        if token is None:
            return self.probabilities(0.0)
        certain = np.zeros(self.model.weights.config.vocabulary, np.float32)
        certain[token] = 1.0
        return certain

    def top(self, count: int, probabilities: FloatMatrix) -> list[Score]:
        """The ``count`` most likely next tokens, most likely first; fewer where all others have probability 0."""
        # Sorting the whole vocabulary would take milliseconds, and few tokens are likely.
        best = np.flatnonzero(probabilities > _LIKELY)
        if len(best) < count:
            best = np.argpartition(-probabilities, min(count, len(probabilities) - 1))[:count]
        best = best[probabilities[best] > 0]
        best = best[np.lexsort((best, -probabilities[best]))][:count]
        return [(int(i), self.model.tokenizer.text_of(int(i)), float(probabilities[i])) for i in best]

    def guesses(self) -> list[Guess]:
        """The most likely next token after each layer: its hidden state through the final norm and the output table.

        (Nostalgebraist 2020, "Interpreting GPT: the logit lens".)
        """
        with self._ops.guarded(BUILD_S):  # the largest launch: a slow device needs as long as for several layers
            hidden = self._ops.matrix(np.concatenate(self.reading.last_hidden[1:]))
            logits = self.llama.logits(hidden)
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
        known = len(reading.tokens)  # before the passes: ``finish`` adds a token after its pass
        passes = [*reading.attention]
        size = sum(one.tokens for one in passes)
        if size < known:
            return np.zeros((0, 0), np.float32)
        weights, row = np.zeros((size, size), np.float32), 0
        with self._ops.guarded():
            for one in passes:
                end = row + one.tokens
                weights[row:end, :end] = one.of_layer(layer, self._ops).reshape(-1, one.tokens, end)[head]
                row = end
        return weights

    def feed_forward_input(self, tokens: list[Token], layer: int) -> FloatMatrix:
        """The left side of a layer's gate product (tokens × hidden size); layers count from 0.

        Raises:
            IndexError: if there is no such layer.
        """
        if self.reading.tokens[: len(tokens)] != tokens:  # they take the place of others in the KV cache
            self.reading = Reading()
        with self._ops.guarded():
            ids = self._ops.input(Row.of_sentence([token.id for token in tokens]))
            for step in self.llama.layers(self.llama.embed(ids), ids, len(tokens), len(tokens), self._cache):
                if step.index == layer:
                    return self._ops.read_back(self.llama.feed_forward_input(step)).wait()
        raise IndexError(layer)

    def close(self) -> None:
        """Release the backend's memory."""
        self._ops.close()

    @cached_property
    def _row_pass(self) -> RowPass[Any]:
        """Made once, as that takes a tenth of a second."""
        return self.llama.row_pass(self._cache)

    def _prefill(self, tokens: list[Token], watch: LayerWatcher | None) -> Callable[[], None]:
        """A pass through all layers; if they are watched, ``_AHEAD`` are enqueued before one is waited for.

        Gives what makes the reports, so that this need not be a part of the time.
        """
        ops, reading = self._ops, self.reading
        ids = ops.input(Row.of_sentence([token.id for token in tokens]))
        hidden = self.llama.embed(ids)
        before = ops.read_back(hidden)
        attention = PrefillAttention(len(tokens), [])
        ahead = _AHEAD if watch is not None else self.llama.config.layers
        queued: deque[_Queued] = deque()
        finished: list[_Queued] = []
        for step in self.llama.layers(hidden, ids, len(tokens), len(tokens), self._cache):
            if len(tokens) <= MOST_ATTENTION:
                attention.layers.append(step.attention)
            hidden = step.hidden
            queued.append(_Queued(step.index, step.span, step.products, ops.read_back(hidden)))
            if len(queued) > ahead:
                finished.append(self._take(queued.popleft(), watch))
        last = ops.last_row(hidden)
        reading.logits = self.llama.logits(last)
        normed = ops.read_back(self.llama.final_norm(last))
        finished += [self._take(layer, watch) for layer in queued]
        normed.wait()
        if attention.layers:
            reading.attention.append(attention)

        def report() -> None:
            steps = [_report("embedding", before.wait(), 0), *(layer.report() for layer in finished)]
            reading.layers = [*steps, _report("final norm", normed.wait(), 0)]
            reading.last_hidden = [part[-1:] for part in (before.wait(), *(layer.hidden.wait() for layer in finished))]

        return report

    def _take(self, queued: _Queued, watch: LayerWatcher | None) -> _Queued:
        hidden = queued.hidden.wait()
        advance()
        if watch is not None:
            watch(queued.index, LayerNumbers(queued.report(), hidden))
        return queued


def _gives_finite_logits(model: ModelFile) -> bool:
    """Whether the NumPy backend computes finite logits."""
    with closing(HostTables(1)) as tables, np.errstate(all="ignore"):
        operations = NumpyOperations(tables)
        llama = Llama(model.weights, operations, 1)
        token = operations.input(Row.of_sentence([0]))
        last = deque(llama.layers(llama.embed(token), token, 1, 1, llama.cache(1)), maxlen=1)[0].hidden
        return bool(np.isfinite(llama.logits(last)).all())


def _report(
    name: str, hidden: FloatMatrix, elapsed_ns: int, products: list[ProductReport] | None = None
) -> LayerReport:
    rows, cols = hidden.shape
    return LayerReport(name, (rows, cols), elapsed_ns, float(np.linalg.norm(hidden[-1])), products or [])
