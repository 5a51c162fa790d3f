"""Where a worker, its compilers and its drivers keep their files."""

import errno
import mmap
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

import platformdirs

from gpuviz.compute.probe_cache import forget_probe_results

_TEMPORARY = ("TMPDIR", "TEMP", "TMP")
# Every folder-valued variable by which an OpenCL compiler, or numba, can be told where to keep what it built.
_CACHES = (
    "POCL_CACHE_DIR",
    "CUDA_CACHE_PATH",
    "NEO_CACHE_DIR",
    "MESA_SHADER_CACHE_DIR",
    "NUMBA_CACHE_DIR",
    "XDG_CACHE_HOME",
)
_OTHER_PLACES = ("/var/tmp", "/dev/shm")  # noqa: S108 - where a folder of our own may be made
_ROOM_BYTES = 32 << 20  # all our kernels and loops take a few megabytes
_CODE_IS_MAPPED = sys.platform.startswith(("linux", "freebsd"))  # elsewhere nothing forbids it, or other rules do


def worker_folder() -> "tempfile.TemporaryDirectory[str]":
    """A folder for a worker's temporary files; compiled code can be loaded from there, if from anywhere.

    Raises:
        OSError: if nothing at all can be written.
    """
    places = [tempfile.gettempdir(), os.environ.get("XDG_RUNTIME_DIR"), *_OTHER_PLACES]
    usable = _first_usable(Path(place) for place in places if place)
    return tempfile.TemporaryDirectory(prefix="gpuviz-", dir=usable, ignore_cleanup_errors=True)


def worker_environment(folder: Path, fresh_caches: bool) -> dict[str, str]:
    """Environment variables for a worker whose temporary files go to ``folder``, to be removed with it.

    With ``fresh_caches`` nothing is read that a compiler kept earlier, as it may be damaged. Else compilers keep things
    where the user wants it or gpuviz does, and in ``folder`` where neither can be.
    """
    temporary = dict.fromkeys(_TEMPORARY, str(folder))
    if fresh_caches:
        return temporary | {"PYOPENCL_NO_CACHE": "1"} | {name: str(folder / name.lower()) for name in _CACHES}
    kept = {"POCL_CACHE_DIR": _kernel_cache(), "NUMBA_CACHE_DIR": _kernel_cache().with_name("numba")}
    caches = {
        name: _first_usable(
            [*([Path(os.environ[name])] if name in os.environ else []), usual],
            loads_code=name == "POCL_CACHE_DIR",  # numba reads its own, and maps nothing
        )
        or folder / name.lower()
        for name, usual in kept.items()
    }
    return temporary | {name: str(cache) for name, cache in caches.items()}


def why_unusable(folder: Path, loads_code: bool = True) -> str:
    """What keeps compiled code from being kept in a folder and loaded from there: the system's reason, or nothing.

    The folder is made if it is missing. Without ``loads_code`` it need only be kept.
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
    """Have nothing read any more of what gpuviz keeps between starts, as one damaged file ends every process that does.

    A folder that the user chose by ``POCL_CACHE_DIR`` is left alone. Says whether there was anything. It is only
    renamed, which is quick and does not disturb who still writes there; ``delete_discarded_caches`` then makes room.
    """
    forget_probe_results()
    kept = _kernel_cache()
    try:
        kept.rename(kept.with_name(f"{kept.name}-{os.getpid()}-{time.monotonic_ns()}"))
    except OSError:
        return False
    return True


def delete_discarded_caches() -> None:
    """Remove all that was ever put away; may take long."""
    kept = _kernel_cache()
    for away in kept.parent.glob(f"{kept.name}-*"):
        shutil.rmtree(away, ignore_errors=True)


def _first_usable(folders: Iterable[Path], loads_code: bool = True) -> Path | None:
    return next((folder for folder in folders if not why_unusable(folder, loads_code)), None)


def _kernel_cache() -> Path:
    return platformdirs.user_cache_path("gpuviz", appauthor=False) / "pocl"
