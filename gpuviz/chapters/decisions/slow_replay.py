"""Shows the recorded first runs slowly, both lanes from zero on, as far as they were seen to be."""

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.decisions.model import Measured, places_of
from gpuviz.chapters.decisions.progress import PLACES_ACROSS, PLACES_DOWN
from gpuviz.chapters.decisions.spec import ChainSpec
from gpuviz.panels.slow_motion import SlowMotion

_LENGTH_NS = 8e9  # of the faster lane's run on the screen


class SlowReplay(SlowMotion):
    """``factor`` is how many times slower both lanes are shown."""

    def __init__(self, spec: ChainSpec, measured: Measured) -> None:
        self._records = measured.records
        self._places = {lane: places_of(lane, spec) for lane in measured.records}
        super().__init__(min(record.total_ns for record in measured.records.values()), _LENGTH_NS)

    def elapsed_ns(self, lane: str) -> int:
        """The lane's real stopwatch at this position."""
        record = self._records.get(lane)
        return round(min(self.position_ns, record.total_ns)) if record is not None else 0

    def is_over(self, lane: str) -> bool:
        """Whether the lane is done at this position."""
        record = self._records.get(lane)
        return record is not None and self.position_ns >= record.total_ns

    def cells(self, lane: str) -> NDArray[np.uint8]:
        """How far the lane is at each place."""
        record = self._records.get(lane)
        share = record.share_at(self.position_ns) if record is not None else 0.0
        places = (
            self._places[lane].at(share) if lane in self._places else np.zeros(PLACES_DOWN * PLACES_ACROSS, np.uint8)
        )
        return places.reshape(PLACES_DOWN, PLACES_ACROSS)
