"""The board: shared memory through which the worker shows the progress of a running job.

The window's process creates it; the worker writes, the window reads. It holds the planes of one job: named arrays of
bytes (rows × columns), such as one byte per tile of a lane (see ``compute.problem.HeatScale``) or one per pixel. The
bytes are the pixels of 8-bit indexed images, so the window draws them without conversion. A header page holds the run
id and the layout of the planes; each plane is page-aligned, so that it can serve as a device buffer.
"""

import errno
import math
import os
import secrets
import sys
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing import resource_tracker
from multiprocessing.shared_memory import SharedMemory

import numpy as np
from numpy.typing import NDArray

from gpuviz.errors import NoSharedMemory
from gpuviz.worker.leftovers import PREFIX, claim

_PAGE_BYTES = 4096
_BYTES = 64 << 20  # more than any job needs; untouched pages take no memory
_RESERVED_BYTES = 512 << 10  # allocated at once: enough for four lanes of 100,000 tiles
_CANNOT_RESERVE = (errno.EINVAL, errno.ENODEV, errno.EOPNOTSUPP)  # fallocate is unsupported for shared memory here
_MOST_PLANES = 32
_NO_RUN = -1

_Plane = np.dtype([("name", "S24"), ("offset", np.int64), ("rows", np.int64), ("cols", np.int64)])
_Header = np.dtype([("run_id", np.int64), ("count", np.int64), ("planes", _Plane, (_MOST_PLANES,))])


class Board:
    """One block of shared memory, from ``create`` (window) or ``attach`` (worker); ``close`` releases it."""

    def __init__(self, memory: SharedMemory, owner: bool) -> None:
        self._memory = memory
        self._owner = owner
        self._bytes: NDArray[np.uint8] = np.frombuffer(memory.buf or b"", np.uint8)  # never empty while open
        self._header = self._bytes[: _Header.itemsize].view(_Header)[0]

    @classmethod
    def create(cls) -> "Board":
        """Allocate shared memory for one worker.

        Raises:
            NoSharedMemory: if too little is available.
        """
        board = cls(_new_memory(_BYTES), owner=True)
        board._header["run_id"] = _NO_RUN
        return board

    @classmethod
    def attach(cls, name: str) -> "Board":
        """Open the board that another process created.

        Raises:
            FileNotFoundError: if there is no shared memory of this name.
        """
        if sys.version_info >= (3, 13):
            return cls(SharedMemory(name, track=False), owner=False)
        # Before Python 3.13, attaching registers the block with this process's resource tracker, which would unlink
        # it when this process ends.
        register = resource_tracker.register
        resource_tracker.register = lambda name, rtype: None
        try:
            return cls(SharedMemory(name), owner=False)
        finally:
            resource_tracker.register = register

    @property
    def name(self) -> str:
        """The name of the shared memory, for ``attach``."""
        return self._memory.name

    @property
    def run_id(self) -> int:
        """The run id of the job that owns the planes; -1 if none does."""
        return int(self._header["run_id"])

    def begin(self, run_id: int, planes: Mapping[str, tuple[int, int]]) -> None:
        """Worker: lay out the planes of a new job (rows and columns by name), zeroed, then publish its run id.

        Raises:
            NoSharedMemory: if the planes do not fit, or the system has too little memory for them.
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
        """Worker: a writable, page-aligned view (rows × columns) of a plane.

        Raises:
            KeyError: if the job has no plane of this name.
        ValueError: if the plane does not lie within the memory.
        """
        for plane in self._header["planes"][: self._header["count"]]:
            if plane["name"] == name.encode():
                start, rows, cols = int(plane["offset"]), int(plane["rows"]), int(plane["cols"])
                if start < _PAGE_BYTES or rows < 0 or cols < 0:
                    break
                return self._bytes[start : start + rows * cols].reshape(rows, cols)
        raise KeyError(name)

    def cells(self, name: str, run_id: int) -> NDArray[np.uint8] | None:
        """Window: a copy (rows × columns) of a plane; None if the job has no such plane or no longer owns the board."""
        if run_id < 0 or not self._is_whole() or self.run_id != run_id:
            return None
        try:
            # A view would keep the memory alive after the worker is replaced; a copy takes microseconds.
            cells = self.plane(name).copy()
        except (KeyError, ValueError):  # no such plane, or the worker is laying out new ones
            return None
        return cells if self.run_id == run_id else None

    def _is_whole(self) -> bool:
        """Whether nobody has cut the memory: reading beyond its end would end the process."""
        descriptor = getattr(self._memory, "_fd", -1)
        return descriptor < 0 or os.fstat(descriptor).st_size >= _BYTES

    def close(self) -> None:
        """Unmap the memory; its creator also frees it. No view returned by ``plane`` may be in use any more."""
        del self._header, self._bytes
        try:
            self._memory.close()
        finally:
            if self._owner:
                with suppress(FileNotFoundError):  # somebody else has removed it
                    self._memory.unlink()


def _new_memory(size: int) -> SharedMemory:
    """Create shared memory with its first part allocated.

    Without that, writing to a page that a full system cannot provide kills the process with SIGBUS.
    """
    memory = None
    try:
        memory = SharedMemory(PREFIX + secrets.token_hex(4), create=True, size=size)
        claim(getattr(memory, "_fd", -1))
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
    """Allocate the first ``size`` bytes. Windows and macOS have no such call, and commit the memory by themselves."""
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
