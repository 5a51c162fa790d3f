"""Shows a recorded frame of each lane slowly, in the order in which its parts were really done."""

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.pixels.frame import FrameSpec
from gpuviz.chapters.pixels.messages import OPENCL, SEQUENTIAL
from gpuviz.chapters.pixels.model import LaneModel, Recorded
from gpuviz.panels.slow_motion import SlowMotion

_LENGTH_NS = 10e9  # of the fast lane's frame on the screen


class SlowReplay(SlowMotion):
    """``factor`` is how many times slower both lanes are shown; the old frame goes as the new one comes."""

    def __init__(self, spec: FrameSpec, recorded: dict[str, Recorded], lanes: dict[str, LaneModel]) -> None:
        self._spec, self._recorded, self._lanes = spec, recorded, lanes
        self._old = {lane: lanes[lane].pixels.copy() for lane in recorded}
        super().__init__(min(frame.frame_ns for frame in recorded.values()), _LENGTH_NS)
        self._begin()

    def show(self, now_ns: int) -> None:
        """Bring both pictures to this moment."""
        if self.go_on(now_ns):
            self._begin()
        position_ns = self.position_ns
        for name, frame in self._recorded.items():
            if frame.pixels is None:
                continue
            done_ns = np.asarray(frame.done_ns)
            is_done = done_ns <= position_ns
            count = int(np.count_nonzero(is_done))
            if count != self._done.get(name):
                self._done[name] = count
                self._show_lane(name, frame.pixels, done_ns, is_done)

    def share(self, lane: str) -> float:
        """How much of a lane's frame is shown by now, 0 to 1."""
        return self._done.get(lane, 0) / len(self._recorded[lane].done_ns)

    def _begin(self) -> None:
        self._done: dict[str, int] = {}
        self.fresh: list[int] = []
        for name, old in self._old.items():
            self._lanes[name].pixels = old.copy()

    def _show_lane(
        self, name: str, pixels: NDArray[np.uint8], done_ns: NDArray[np.int64], is_done: NDArray[np.bool_]
    ) -> None:
        lane = self._lanes[name]
        if name == SEQUENTIAL:
            lane.line = int(np.count_nonzero(is_done))
            lane.pixels[: lane.line] = pixels[: lane.line]
        elif name == OPENCL:
            latest_ns = done_ns[is_done].max(initial=0)
            self.fresh = [] if is_done.all() else np.flatnonzero(is_done & (done_ns == latest_ns)).tolist()
            for tile in np.flatnonzero(is_done):
                place = self._spec.tile_slices(int(tile))
                lane.pixels[place] = pixels[place]
        lane.version += 1
