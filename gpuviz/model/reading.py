"""What is known of the tokens that a model has read: reports, hidden states, attention weights, and logits."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.operations import AnyOperations, Pending, PendingToken
from gpuviz.model.results import LayerReport, Token


@dataclass(frozen=True)
class LayerNumbers:
    """A finished layer: its report, and the hidden states of its tokens (tokens × hidden size)."""

    report: LayerReport
    hidden: FloatMatrix


LayerWatcher = Callable[[int, LayerNumbers], None]


@dataclass(frozen=True)
class PrefillAttention:
    """Attention weights of several tokens, in the backend's memory, by layer as far as computed."""

    tokens: int
    layers: list[Any]

    def of_layer(self, layer: int, operations: AnyOperations) -> FloatMatrix:
        """(heads · tokens) × positions."""
        return operations.read_back(self.layers[layer]).wait()


@dataclass(frozen=True)
class RowAttention:
    """Attention weights of one token, (layers · heads) × positions."""

    weights: FloatMatrix
    heads: int
    tokens = 1

    def of_layer(self, layer: int, operations: AnyOperations) -> FloatMatrix:
        """Heads × positions."""
        del operations
        return self.weights[layer * self.heads : (layer + 1) * self.heads]


@dataclass
class Reading:
    """Results for the tokens read so far."""

    tokens: list[Token] = field(default_factory=list)
    layers: list[LayerReport] = field(default_factory=list)  # of prefill
    last_hidden: list[FloatMatrix] = field(default_factory=list)  # of the last token, after embedding and each layer
    attention: list[PrefillAttention | RowAttention] = field(default_factory=list)  # by pass
    logits: Any = None  # of the next token, in the backend's memory
    prefill_ns: int = 0


@dataclass(frozen=True)
class QueuedToken:
    """One more token whose pass has been enqueued; see ``Reader.enqueue``."""

    token: PendingToken
    hidden: Pending  # after embedding and each layer
    attention: Pending | None
    logits: Any
