"""The board: shared memory in which the worker shows, while it runs, which tiles are done.

The window's process makes it, the worker only writes, the window only reads. Its layout, 64-byte aligned:
a header of eight int64 (magic, generation, run id, tiles, grid rows, grid cols, two spare), then for each
lane a row of ``MAX_TILES`` cells, one byte a tile (see ``compute.problem.HeatScale``). The bytes of a lane
are at once the pixels of an 8-bit indexed picture, so the window draws them without converting anything.
"""

import errno
import math
import os
import sys
from multiprocessing import resource_tracker
from multiprocessing.shared_memory import SharedMemory

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.shape import MAX_TILES, MatmulShape
from gpuviz.errors import NoSharedMemory
from gpuviz.worker.messages import LANE_NAMES

_MAGIC = 0x67707576697A3031  # "gpuviz01"
_HEADER_BYTES = 4096  # a page, so that each lane's cells can serve as a device buffer
_LANE_BYTES = (MAX_TILES + 4095) // 4096 * 4096
_CANNOT_RESERVE = (errno.EINVAL, errno.ENODEV, errno.EOPNOTSUPP)  # a system without the call for shared memory
_FIELDS = ("magic", "generation", "run_id", "tiles", "grid_rows", "grid_cols")


class Board:
    """One block of shared memory. Make it with ``create`` (window) or ``attach`` (worker); ``close`` it at the end."""

    def __init__(self, memory: SharedMemory, owner: bool) -> None:
        self._memory = memory
        self._owner = owner
        everything = np.frombuffer(memory.buf or b"", np.uint8)  # never empty while open
        self._header: NDArray[np.int64] = everything[:64].view(np.int64)
        self._cells: NDArray[np.uint8] = everything[_HEADER_BYTES:][: len(LANE_NAMES) * _LANE_BYTES].reshape(
            len(LANE_NAMES), _LANE_BYTES
        )

    @classmethod
    def create(cls, generation: int) -> "Board":
        """New shared memory for the worker number ``generation``. Raises ``NoSharedMemory`` if there is too little."""
        board = cls(_new_memory(_HEADER_BYTES + len(LANE_NAMES) * _LANE_BYTES), owner=True)
        board._header[:3] = _MAGIC, generation, -1
        return board

    @classmethod
    def attach(cls, name: str) -> "Board":
        """The board another process made. Raises ``FileNotFoundError`` if there is none."""
        if sys.version_info >= (3, 13):
            return cls(SharedMemory(name, track=False), owner=False)
        # Before Python 3.13 attaching registers the block as one's own, to be destroyed when this process ends.
        register = resource_tracker.register
        resource_tracker.register = lambda name, rtype: None
        try:
            return cls(SharedMemory(name), owner=False)
        finally:
            resource_tracker.register = register

    @property
    def name(self) -> str:
        """What ``attach`` needs."""
        return self._memory.name

    @property
    def generation(self) -> int:
        """Which worker this board belongs to."""
        return int(self._header[1])

    @property
    def run_id(self) -> int:
        """The race whose cells stand here; -1 when none."""
        return int(self._header[2])

    def begin(self, run_id: int, shape: MatmulShape) -> None:
        """Worker: wipe all cells and announce a new race."""
        self._header[2] = -1
        self._cells[:, : shape.tiles] = 0
        self._header[3:6] = shape.tiles, shape.grid_rows, shape.grid_cols
        self._header[2] = run_id

    def cells_for_writing(self, lane: str, tiles: int) -> NDArray[np.uint8]:
        """Worker: a lane's cells, page-aligned."""
        return self._cells[LANE_NAMES.index(lane), :tiles]

    def cells(self, lane: str, run_id: int) -> NDArray[np.uint8] | None:
        """Window: a copy (grid rows × grid cols) of a lane's cells, or None if they are another race's."""
        if run_id < 0 or self.run_id != run_id:
            return None
        tiles, rows, cols = (int(value) for value in self._header[3:6])
        if rows * cols != tiles or not 0 < tiles <= MAX_TILES:
            return None
        # A view would keep the memory from being freed when the worker is replaced; a copy takes microseconds.
        return self._cells[LANE_NAMES.index(lane), :tiles].reshape(rows, cols).copy()

    def close(self) -> None:
        """Let go of the memory; the maker also frees it. Memory given for writing must be gone."""
        del self._header, self._cells
        try:
            self._memory.close()
        finally:
            if self._owner:
                self._memory.unlink()


def _new_memory(size: int) -> SharedMemory:
    """Shared memory that is really there: to touch what a full system only promised would end this process."""
    memory = None
    try:
        memory = SharedMemory(create=True, size=size)
        _reserve(getattr(memory, "_fd", -1), size)
    except OSError as error:
        if memory is not None:
            memory.close()
            memory.unlink()
        needed_mb = math.ceil(size / 1_000_000)
        raise NoSharedMemory(needed_mb=needed_mb, detail=error.strerror or str(error)) from error
    return memory


def _reserve(descriptor: int, size: int) -> None:
    """Windows and macOS have no such call: they find the room when they make the memory."""
    if descriptor < 0 or not hasattr(os, "posix_fallocate"):
        return
    try:
        os.posix_fallocate(descriptor, 0, size)
    except OSError as error:
        if error.errno not in _CANNOT_RESERVE:
            raise
