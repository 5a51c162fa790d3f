"""Converts each layer's hidden states to colours, by a scale of its own, and emits them."""

from dataclasses import dataclass, field

from gpuviz.model.heat import LayerHeat
from gpuviz.model.reading import LayerNumbers
from gpuviz.sentence.messages import MOST_TOKENS_SHOWN, LayerFinished
from gpuviz.worker.context import Emit


@dataclass
class LayerColours:
    """Give it each layer as it is computed; ``heats`` are the scales so far."""

    emit: Emit
    run_id: int
    lane: str
    heats: list[LayerHeat] = field(default_factory=list)

    def __call__(self, layer: int, numbers: LayerNumbers) -> None:
        """Emit ``LayerFinished`` for a layer (from 0)."""
        heat = LayerHeat.of(numbers.hidden)
        self.heats.append(heat)
        shown = numbers.hidden[-MOST_TOKENS_SHOWN:]
        elapsed_ns = numbers.report.elapsed_ns
        self.emit(LayerFinished(self.run_id, self.lane, layer, elapsed_ns, len(shown), heat.cells(shown).tobytes()))
