"""A file that is read piece by piece while it may be changed, cut or deleted by somebody else."""

import os
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from gpuviz.errors import ModelFileChanged, ModelFileMissing, UnreadableFile

_Version = tuple[int, int]  # size in bytes, time of the last change in ns


class OpenFile:
    """Reads parts of a file into memory of their own; may be used by several threads.

    It is not memory-mapped: mapped pages vanish when the file is cut, which ends the process that reads them, and show
    what others write into it. A file that is deleted or replaced stays readable here until ``close``.

    Raises:
        ModelFileMissing, UnreadableFile: if there is no such file, or it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            if path.exists() and not path.is_file():  # opening a pipe would block
                raise UnreadableFile(path=str(path), detail="it is no file")
            self._file = path.open("rb", buffering=0)
        except FileNotFoundError:
            raise ModelFileMissing(path=str(path)) from None
        except OSError as error:
            raise UnreadableFile(path=str(path), detail=error.strerror or str(error)) from error
        self._lock = Lock()  # seeking and reading are two steps
        self._version = self._current_version()

    @property
    def size(self) -> int:
        """Bytes of the file when it was opened."""
        return self._version[0]

    @property
    def changed(self) -> bool:
        """Whether the file's content is no longer what was opened. Deleting or replacing it changes nothing here."""
        return self._current_version() != self._version

    def read(self, start: int, count: int) -> NDArray[np.uint8]:
        """A copy of ``count`` bytes from offset ``start``, all of them from the file as it was opened.

        Raises:
            ModelFileChanged: if the file was changed since.
            UnreadableFile: if the system reports an error.
        """
        room: NDArray[np.uint8] = np.empty(count, np.uint8)
        left = room.data
        try:
            with self._lock:
                self._file.seek(start)
                while left and (got := self._file.readinto(left)):  # a call may give less than there is room for
                    left = left[got:]
            changed = bool(left) or self.changed  # looked at afterwards, so that it holds for what was read
        except OSError as error:
            raise UnreadableFile(path=str(self.path), detail=error.strerror or str(error)) from error
        if changed:
            raise ModelFileChanged(path=str(self.path))
        return room

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._file.close()

    def _current_version(self) -> _Version:
        status = os.fstat(self._file.fileno())
        return status.st_size, status.st_mtime_ns


class StoredBytes:
    """``count`` bytes of a file from offset ``start``; each slice of them is read anew."""

    def __init__(self, file: OpenFile, start: int, count: int) -> None:
        self._file, self._start, self._count = file, start, count

    def __getitem__(self, part: slice) -> NDArray[np.uint8]:
        """These bytes; raises as ``OpenFile.read``."""
        first, end, _ = part.indices(self._count)
        return self._file.read(self._start + first, max(0, end - first))
