"""What is known of a full pass, in which lanes compute all layers of the sentence."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.race.messages import FullPassFinished, FullPassLaneFinished, FullPassPrepared, LaneStarted
from gpuviz.errors import GpuvizError, error_of
from gpuviz.model.results import FullPassLane, FullPassResult
from gpuviz.panels.contest import ContestState
from gpuviz.sentence.messages import LayerFinished
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import JobFailed, JobStopped


@dataclass
class FullPassModel(ContestState[FullPassLane]):
    """One full pass over ``layers`` layers. Colours are layers × tokens × hidden units, by lane."""

    layers: int
    turns: bool = field(default=True, kw_only=True)
    prepared: bool = False
    heat: dict[str, NDArray[np.uint8]] = field(default_factory=dict)
    computed: dict[str, int] = field(default_factory=dict)
    result: FullPassResult | None = None
    failure: GpuvizError | None = None
    stopped: bool = False

    @property
    def running(self) -> bool:
        """It is on its way."""
        return self.result is None and self.failure is None and not self.stopped

    @property
    def units(self) -> int:
        """How many layers there are."""
        return self.layers

    def restart(self) -> None:
        """Forget everything heard; the full pass begins anew."""
        super().restart()
        self.heat.clear()
        self.computed.clear()
        self.prepared = False

    def apply(self, event: Event) -> None:
        """Take in one event of it."""
        match event:
            case FullPassPrepared():
                self.make_ready(event.device, event.lanes, event.turns)
                self.prepared = True
            case LaneStarted():
                self.started_ns[event.lane] = event.started_ns
            case LayerFinished():
                self._take_layer(event)
            case FullPassLaneFinished():
                self.lanes[event.result.lane] = event.result
            case FullPassFinished():
                self.result = event.result
            case JobStopped():
                self.stopped = True
                self.started_ns.clear()
            case JobFailed() if self.running:
                self.failure = error_of(event.key, event.arguments)
                self.started_ns.clear()

    def _take_layer(self, event: LayerFinished) -> None:
        cells = np.frombuffer(event.heat, np.uint8).reshape(event.tokens, -1)
        empty = np.zeros((self.layers, *cells.shape), np.uint8)
        heat = self.heat.get(event.lane, empty).copy()
        heat[event.layer] = cells
        self.heat[event.lane] = heat
        self.computed[event.lane] = event.layer + 1
