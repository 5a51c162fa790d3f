"""Examines where the worker writes: shared memory for the board, caches, and temporary files."""

import errno
import mmap
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from gpuviz.commands.examine.child import how_it_ended, try_in_child
from gpuviz.commands.examine.diagnosis import Diagnosis
from gpuviz.i18n.languages import Text, text
from gpuviz.worker.environment import WorkerFolder, why_unusable

_ENOUGH = b"\0" * 4_000_000  # cached kernels take a few megabytes
_FULL = (errno.ENOSPC, errno.EDQUOT)


def examine_storage() -> Iterator[Diagnosis]:
    """Shared memory and temporary files are required; without a cache, kernels are built again at each start.

    Where the usual folder for temporary files is unusable, a worker may find another one.
    """
    yield _shared_memory()
    try:
        temporary = Path(tempfile.gettempdir())
    except FileNotFoundError as error:  # Python found no writable folder
        yield Diagnosis("bad", text("doctor-no-temporary-folder", detail=error.strerror or str(error)))
    else:
        wrong = _wrong_with(temporary, "TEMP" if os.name == "nt" else "TMPDIR")
        if wrong is None:
            yield Diagnosis("good", text("doctor-folder", path=str(temporary)))
        else:
            yield Diagnosis("note" if _worker_has_room() else "bad", wrong)
    for variable, folder in _caches():
        wrong = _wrong_with(folder, variable)
        yield Diagnosis("note", wrong) if wrong else Diagnosis("good", text("doctor-folder", path=str(folder)))


def _worker_has_room() -> bool:
    """Whether a worker finds another folder for its files."""
    try:
        with WorkerFolder() as folder:
            return not why_unusable(Path(folder))
    except OSError:
        return False


def _caches() -> Iterator[tuple[str, Path]]:
    yield "XDG_CACHE_HOME", platformdirs.user_cache_path("gpuviz", appauthor=False)
    if chosen := os.environ.get("POCL_CACHE_DIR"):
        yield "POCL_CACHE_DIR", Path(chosen)


def _shared_memory() -> Diagnosis:
    child = try_in_child("gpuviz.commands.examine.trial_board")
    if child.returncode == 0:
        return Diagnosis("good", text("doctor-shared-memory"))
    return Diagnosis("bad", text("doctor-no-shared-memory", detail=how_it_ended(child)))


def _wrong_with(folder: Path, variable: str) -> Text | None:
    """Why files cannot be written to, or run from, a folder that the environment ``variable`` chooses; else None."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(_ENOUGH)
            file.flush()
            os.fsync(file.fileno())
            may_run = _may_run(file.fileno())
    except OSError as error:
        key = "doctor-folder-full" if error.errno in _FULL else "doctor-folder-unwritable"
        return text(key, path=str(folder), detail=error.strerror or str(error), variable=variable)
    return None if may_run else text("doctor-folder-noexec", path=str(folder), variable=variable)


def _may_run(file: int) -> bool:
    """Whether built kernels can be loaded from a file there; on Linux the mount option noexec forbids it."""
    if sys.platform != "linux":
        return True
    try:
        mmap.mmap(file, mmap.PAGESIZE, flags=mmap.MAP_PRIVATE, prot=mmap.PROT_READ | mmap.PROT_EXEC).close()
    except OSError:
        return False
    return True
