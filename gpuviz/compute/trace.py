"""The trace of a run: when each tile was computed, and by which compute unit."""

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.aligned import aligned_empty
from gpuviz.compute.cancellation import CancelToken

TraceSource = Literal["device-clock", "launch-events", "host-clock"]
UNIT_UNKNOWN = -1


@dataclass(eq=False)
class TileTrace:
    """Begin and end of every tile in ns since the start of the lane's run.

    ``unit`` is the compute unit (CPU core, multiprocessor) that ran the tile, or -1. ``cells`` (see ``HeatScale``)
    change while the lane runs and may lie in memory shared with another process. A lane that can stop early checks
    ``cancel`` between tiles. ``source`` says where the times come from. With ``launch-events`` all tiles of a launch
    share its begin and end; so they do with ``host-clock`` on an OpenCL device whose driver has no usable profiling
    times.
    """

    begin_ns: NDArray[np.int64]
    end_ns: NDArray[np.int64]
    unit: NDArray[np.int32]
    cells: NDArray[np.uint8]
    source: TraceSource = "host-clock"
    cancel: CancelToken = field(default_factory=CancelToken)

    @classmethod
    def empty(cls, tiles: int, cells: NDArray[np.uint8] | None = None) -> "TileTrace":
        """A trace with all tiles waiting; ``cells`` may be given memory of at least ``tiles`` bytes."""
        if cells is None:
            cells = aligned_empty((tiles,), np.uint8)
        cells[:] = 0
        unit: NDArray[np.int32] = aligned_empty((tiles,), np.int32)
        unit.fill(UNIT_UNKNOWN)
        times = np.zeros((2, tiles), np.int64)
        return cls(times[0], times[1], unit, cells[:tiles])
