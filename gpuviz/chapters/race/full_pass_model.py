"""Both lanes full_pass all layers of the sentence: what is known of it."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.race import messages as race_messages
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.errors import GpuvizError, error_of
from gpuviz.model.results import FullPassLane, FullPassResult
from gpuviz.sentence import messages as sentence_messages
from gpuviz.worker import messages
from gpuviz.worker.message_base import Event


@dataclass
class FullPassModel:
    """One full_pass: what has been heard of it. Colours are layers × tokens × hidden units, by lane."""

    run_id: int
    layers: int
    device: DeviceInfo = NO_DEVICE
    fast_lane: str = "opencl"
    turns: bool = True
    prepared: bool = False
    started_ns: dict[str, int] = field(default_factory=dict)
    heat: dict[str, NDArray[np.uint8]] = field(default_factory=dict)
    computed: dict[str, int] = field(default_factory=dict)
    lanes: dict[str, FullPassLane] = field(default_factory=dict)
    result: FullPassResult | None = None
    failure: GpuvizError | None = None
    stopped: bool = False

    @property
    def running(self) -> bool:
        """It is on its way."""
        return self.result is None and self.failure is None and not self.stopped

    def elapsed_ns(self, lane: str, now_ns: int) -> int:
        """The lane's measured time: final if it is done, so far if it runs, else 0."""
        if lane in self.lanes:
            return self.lanes[lane].total_ns
        return max(0, now_ns - self.started_ns[lane]) if self.running and lane in self.started_ns else 0

    def restart(self) -> None:
        """Forget everything heard; the full_pass begins anew."""
        for heard in (self.started_ns, self.heat, self.computed, self.lanes):
            heard.clear()
        self.prepared = False

    def apply(self, event: Event) -> None:
        """Take in one event of this full_pass."""
        match event:
            case race_messages.FullPassPrepared():
                self.device, self.turns, self.prepared = event.device, event.turns, True
                self.fast_lane = "opencl" if "opencl" in event.lanes else "blas_all_cores"
            case race_messages.LaneStarted():
                self.started_ns[event.lane] = event.started_ns
            case sentence_messages.LayerFinished():
                self._take_layer(event)
            case race_messages.FullPassLaneFinished():
                self.lanes[event.result.lane] = event.result
            case race_messages.FullPassFinished():
                self.result = event.result
            case messages.JobStopped():
                self.stopped = True
            case messages.JobFailed() if self.running:
                self.failure = error_of(event.key, event.arguments)

    def _take_layer(self, event: sentence_messages.LayerFinished) -> None:
        cells = np.frombuffer(event.heat, np.uint8).reshape(event.tokens, -1)
        empty = np.zeros((self.layers, *cells.shape), np.uint8)
        heat = self.heat.get(event.lane, empty).copy()
        heat[event.layer] = cells
        self.heat[event.lane] = heat
        self.computed[event.lane] = event.layer + 1
