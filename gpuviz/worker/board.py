"""The board: shared memory in which the worker shows, while it runs, which parts are done.

The window's process makes it, the worker only writes, the window only reads. It holds the planes of one job: named
arrays of bytes (rows × columns), such as one byte for each tile of a lane (see ``compute.problem.HeatScale``) or one
for each pixel. They are at once the pixels of 8-bit indexed pictures, so the window draws them without converting
anything. A header page tells whose planes they are and where they lie; each begins on a page, so that it can serve as
a device's buffer.
"""

import errno
import math
import os
import sys
from collections.abc import Mapping
from multiprocessing import resource_tracker
from multiprocessing.shared_memory import SharedMemory

import numpy as np
from numpy.typing import NDArray

from gpuviz.errors import NoSharedMemory

_PAGE_BYTES = 4096
_BYTES = 64 << 20  # more than any job needs; what is never touched takes no memory
_RESERVED_BYTES = 512 << 10  # what every worker needs, for sure: four lanes of a hundred thousand tiles
_CANNOT_RESERVE = (errno.EINVAL, errno.ENODEV, errno.EOPNOTSUPP)  # a system without the call for shared memory
_MOST_PLANES = 32
_NO_RUN = -1

_Plane = np.dtype([("name", "S24"), ("offset", np.int64), ("rows", np.int64), ("cols", np.int64)])
_Header = np.dtype([("run_id", np.int64), ("count", np.int64), ("planes", _Plane, (_MOST_PLANES,))])


class Board:
    """One block of shared memory. Make it with ``create`` (window) or ``attach`` (worker); ``close`` it at the end."""

    def __init__(self, memory: SharedMemory, owner: bool) -> None:
        self._memory = memory
        self._owner = owner
        self._bytes: NDArray[np.uint8] = np.frombuffer(memory.buf or b"", np.uint8)  # never empty while open
        self._header = self._bytes[: _Header.itemsize].view(_Header)[0]

    @classmethod
    def create(cls) -> "Board":
        """New shared memory for one worker. Raises ``NoSharedMemory`` if there is too little."""
        board = cls(_new_memory(_BYTES), owner=True)
        board._header["run_id"] = _NO_RUN
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
    def run_id(self) -> int:
        """The job whose planes stand here; -1 when none."""
        return int(self._header["run_id"])

    def begin(self, run_id: int, planes: Mapping[str, tuple[int, int]]) -> None:
        """Worker: make room for the planes of a new job (rows and columns by name), all bytes 0, and announce it.

        Raises:
            NoSharedMemory: if there is too little room for them.
        """
        self._header["run_id"] = _NO_RUN
        offset, entries = _PAGE_BYTES, []
        for name, (rows, cols) in planes.items():
            entries.append((name.encode(), offset, rows, cols))
            offset += math.ceil(rows * cols / _PAGE_BYTES) * _PAGE_BYTES
        if offset > _BYTES:
            raise NoSharedMemory(needed_mb=math.ceil(offset / 1e6), detail="")
        if offset > _RESERVED_BYTES:
            _reserve(self._memory, offset)
        self._bytes[_PAGE_BYTES:offset] = 0
        self._header["planes"][: len(entries)] = entries
        self._header["count"] = len(entries)
        self._header["run_id"] = run_id

    def plane(self, name: str) -> NDArray[np.uint8]:
        """Worker: a plane (rows × columns) to write to, from the first byte of a page on.

        Raises:
            KeyError: if the job has none of this name.
        """
        for plane in self._header["planes"][: self._header["count"]]:
            if plane["name"] == name.encode():
                start, rows, cols = int(plane["offset"]), int(plane["rows"]), int(plane["cols"])
                return self._bytes[start : start + rows * cols].reshape(rows, cols)
        raise KeyError(name)

    def cells(self, name: str, run_id: int) -> NDArray[np.uint8] | None:
        """Window: a copy (rows × columns) of a plane, or None if there is none of this name or of this job."""
        if run_id < 0 or self.run_id != run_id:
            return None
        try:
            # A view would keep the memory from being freed when the worker is replaced; a copy takes microseconds.
            cells = self.plane(name).copy()
        except (KeyError, ValueError):  # not there, or the worker is just making other ones
            return None
        return cells if self.run_id == run_id else None

    def close(self) -> None:
        """Let go of the memory; the maker also frees it. Memory given for writing must be gone."""
        del self._header, self._bytes
        try:
            self._memory.close()
        finally:
            if self._owner:
                self._memory.unlink()


def _new_memory(size: int) -> SharedMemory:
    """Shared memory of which a part is really there: to touch what a full system only promised ends a process."""
    memory = None
    try:
        memory = SharedMemory(create=True, size=size)
        _reserve(memory, _RESERVED_BYTES)
    except (OSError, NoSharedMemory) as error:
        if memory is not None:
            memory.close()
            memory.unlink()
        if isinstance(error, NoSharedMemory):
            raise
        raise _too_little(_RESERVED_BYTES, error) from error
    return memory


def _reserve(memory: SharedMemory, size: int) -> None:
    """Have the first ``size`` bytes really there. Windows and macOS have no such call, and find room by themselves."""
    descriptor = getattr(memory, "_fd", -1)
    if descriptor < 0 or not hasattr(os, "posix_fallocate"):
        return
    try:
        os.posix_fallocate(descriptor, 0, size)
    except OSError as error:
        if error.errno not in _CANNOT_RESERVE:
            raise _too_little(size, error) from error


def _too_little(size: int, error: OSError) -> NoSharedMemory:
    return NoSharedMemory(needed_mb=math.ceil(size / 1_000_000), detail=error.strerror or str(error))
