"""A tile trace and its verification as plain data, for reports, files and messages."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.trace import TileTrace, TraceSource


class TraceRecord(msgspec.Struct, frozen=True):
    """A tile trace: ``tiles`` holds [begin_ns, end_ns, unit] a tile; ``cells`` and ``marks`` one byte a tile.

    In files ``tiles`` is a list that people can read. In memory and in messages it is the same numbers as int64, one
    after another: of a hundred thousand tiles a list would keep the window busy for several frames. ``times`` reads
    both. Cells are described at ``HeatScale``; marks are 0 not marked, 1 correct, 2 wrong.
    """

    source: TraceSource
    tiles: bytes | list[tuple[int, int, int]]
    cells: bytes = b""
    marks: bytes = b""

    @classmethod
    def of(cls, trace: TileTrace, marks: NDArray[np.uint8]) -> "TraceRecord":
        """Freeze a trace after its run."""
        times = np.stack([trace.begin_ns, trace.end_ns, trace.unit], axis=1, dtype=np.int64)
        return cls(trace.source, times.tobytes(), trace.cells.tobytes(), marks.tobytes())

    @property
    def times(self) -> NDArray[np.int64]:
        """Begin and end in nanoseconds since the lane's start, and unit (tiles × 3)."""
        if isinstance(self.tiles, bytes):
            return np.frombuffer(self.tiles, np.int64).reshape(-1, 3)
        return np.array(self.tiles, np.int64).reshape(-1, 3)

    def for_people(self) -> "TraceRecord":
        """With ``tiles`` as a list."""
        return msgspec.structs.replace(self, tiles=[tuple(row) for row in self.times.tolist()])

    def for_machines(self) -> "TraceRecord":
        """With ``tiles`` as bytes. Raises ``OverflowError`` or ``ValueError`` if they are no such numbers."""
        return msgspec.structs.replace(self, tiles=self.times.tobytes())
