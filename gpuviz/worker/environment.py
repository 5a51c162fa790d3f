"""The folders and environment variables of a worker: temporary files and compiler caches."""

import errno
import mmap
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import platformdirs

from gpuviz.compute import kept_file, kept_programs
from gpuviz.worker.leftovers import PREFIX, claim, found, sweep

_TEMPORARY = ("TMPDIR", "TEMP", "TMP")
# The variables that name the cache folders of OpenCL compilers, of numba, and of programs as we keep them.
_CACHES = (
    kept_programs.FOLDER_VARIABLE,
    "POCL_CACHE_DIR",
    "CUDA_CACHE_PATH",
    "NEO_CACHE_DIR",
    "MESA_SHADER_CACHE_DIR",
    "NUMBA_CACHE_DIR",
    "XDG_CACHE_HOME",
)
_KEPT = {"POCL_CACHE_DIR": "pocl", kept_programs.FOLDER_VARIABLE: "programs", "NUMBA_CACHE_DIR": "numba"}
_DISCARDED = ("pocl", "programs")  # what a driver reads, and may crash by
_OTHER_PLACES = ("/var/tmp", "/dev/shm")  # noqa: S108 - a uniquely named folder is created inside
_ROOM_BYTES = 32 << 20  # all our compiled kernels and loops take a few megabytes
_CODE_IS_MAPPED = sys.platform.startswith(("linux", "freebsd"))  # where a mount with noexec forbids loading code


class WorkerFolder(tempfile.TemporaryDirectory[str]):
    """A folder for a worker's temporary files, where possible one from which compiled code can be loaded.

    Raises:
        OSError: if no folder can be created.
    """

    def __init__(self) -> None:
        usable = _first_usable(_places())
        super().__init__(prefix=PREFIX, dir=usable, ignore_cleanup_errors=True)
        self._claimed = os.open(self.name, os.O_RDONLY) if os.name == "posix" else None
        if self._claimed is not None:
            claim(self._claimed)

    def cleanup(self) -> None:
        """Delete the folder."""
        super().cleanup()
        if self._claimed is not None:
            os.close(self._claimed)
            self._claimed = None


def delete_leftovers() -> None:
    """Delete what processes of ours that were killed left behind; may take seconds."""
    sweep(_places())
    delete_discarded_caches()


def worker_environment(folder: Path, fresh_caches: bool) -> dict[str, str]:
    """Environment variables for a worker whose temporary files go to ``folder``.

    With ``fresh_caches`` all compiler caches start empty in ``folder``, as existing ones may be damaged. Otherwise each
    cache lies where the user's variable says, else in gpuviz's own cache folder, else in ``folder``.
    """
    files = _first_usable([_cache_folder()], loads_code=False) or folder / "kept"
    temporary = dict.fromkeys(_TEMPORARY, str(folder)) | {kept_file.FOLDER_VARIABLE: str(files)}
    if fresh_caches:
        return temporary | {"PYOPENCL_NO_CACHE": "1"} | {name: str(folder / name.lower()) for name in _CACHES}
    kept = {name: _cache_folder() / folder for name, folder in _KEPT.items()}
    caches = {
        name: _first_usable(
            [*([Path(named)] if (named := os.environ.get(name)) else []), usual],
            loads_code=name == "POCL_CACHE_DIR",  # numba reads its cache into memory instead of mapping it
        )
        or folder / name.lower()
        for name, usual in kept.items()
    }
    return temporary | {name: str(cache) for name, cache in caches.items()}


def kept_places(environment: Mapping[str, str]) -> dict[str, Path]:
    """Where a worker with these variables keeps what the next one needs."""
    variables = {"programs": kept_programs.FOLDER_VARIABLE, "files": kept_file.FOLDER_VARIABLE}
    return {place: Path(environment[variable]) for place, variable in variables.items()}


def why_unusable(folder: Path, loads_code: bool = True) -> str:
    """The system's message on why a folder cannot hold compiled code, or an empty string if it can.

    Creates the folder if it is missing. Without ``loads_code`` it only has to be writable with enough free space.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(folder).free < _ROOM_BYTES:
            return os.strerror(errno.ENOSPC)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(mmap.PAGESIZE))
            file.flush()
            if loads_code and _CODE_IS_MAPPED:
                mmap.mmap(file.fileno(), mmap.PAGESIZE, mmap.MAP_PRIVATE, mmap.PROT_READ | mmap.PROT_EXEC).close()
    except OSError as error:
        return error.strerror or str(error)
    return ""


def discard_kernel_cache() -> bool:
    """Rename gpuviz's kernel caches so that no process reads them any more.

    One damaged file in them crashes every process that reads it. A folder named by ``POCL_CACHE_DIR`` is left alone.
    Renaming is quick and does not disturb processes that still write there; ``delete_discarded_caches`` frees the
    space. Returns whether there was a cache.
    """
    there = False
    for name in _DISCARDED:
        with suppress(OSError):
            kept = _cache_folder() / name
            kept.rename(kept.with_name(f"{name}-{os.getpid()}-{time.monotonic_ns()}"))
            there = True
    return there


def delete_discarded_caches() -> None:
    """Delete all discarded kernel caches; may take seconds."""
    for name in _DISCARDED:
        for away in found(_cache_folder(), f"{name}-*"):
            shutil.rmtree(away, ignore_errors=True)


def _places() -> list[Path]:
    """Where the folders of workers may lie, the usual place first."""
    named = [os.environ.get("XDG_RUNTIME_DIR"), *_OTHER_PLACES]
    with suppress(OSError):  # none of the usual places can be written to, as on a full disk
        named.insert(0, tempfile.gettempdir())
    return [Path(place) for place in named if place]


def _first_usable(folders: Iterable[Path], loads_code: bool = True) -> Path | None:
    return next((folder for folder in folders if not why_unusable(folder, loads_code)), None)


def _cache_folder() -> Path:
    return platformdirs.user_cache_path("gpuviz", appauthor=False)
