"""A tile trace and its verification as plain data, for reports, files and messages."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.trace import TileTrace, TraceSource


class TraceRecord(msgspec.Struct, frozen=True):
    """A tile trace: ``tiles`` holds [begin_ns, end_ns, unit] per tile, ``cells`` and ``marks`` one byte per tile.

    In files ``tiles`` is a list, to be readable. In memory and in messages it is the bytes of the same numbers as
    int64: decoding a list of 100,000 tiles would block the window for several frames. ``times`` reads both. For
    ``cells`` see ``HeatScale``; ``marks`` are 0 not verified, 1 correct, 2 wrong.
    """

    source: TraceSource
    tiles: bytes | list[tuple[int, int, int]]
    cells: bytes = b""
    marks: bytes = b""

    @classmethod
    def of(cls, trace: TileTrace, marks: NDArray[np.uint8]) -> "TraceRecord":
        """Copy a trace after its run; ``marks`` as ``Reference.verify`` gives them."""
        times = np.stack([trace.begin_ns, trace.end_ns, trace.unit], axis=1, dtype=np.int64)
        return cls(trace.source, times.tobytes(), trace.cells.tobytes(), marks.tobytes())

    @property
    def times(self) -> NDArray[np.int64]:
        """Begin and end in ns since the lane's start, and compute unit or -1 (tiles × 3)."""
        if isinstance(self.tiles, bytes):
            return np.frombuffer(self.tiles, np.int64).reshape(-1, 3)
        return np.array(self.tiles, np.int64).reshape(-1, 3)

    def for_people(self) -> "TraceRecord":
        """The same trace with ``tiles`` as a list."""
        return msgspec.structs.replace(self, tiles=[tuple(row) for row in self.times.tolist()])

    def for_machines(self) -> "TraceRecord":
        """The same trace with ``tiles`` as bytes.

        Raises:
            OverflowError, ValueError: if a tile does not consist of three int64 numbers.
        """
        return msgspec.structs.replace(self, tiles=self.times.tobytes())
