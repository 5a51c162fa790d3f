"""Where a worker, its compilers and its drivers keep their files."""

import os
import shutil
import time
from pathlib import Path

import platformdirs

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


def worker_environment(folder: Path, fresh_caches: bool) -> dict[str, str]:
    """Environment variables for a worker whose temporary files go to ``folder``, to be removed with it.

    With ``fresh_caches`` nothing is read that a compiler kept earlier, as it may be damaged.
    """
    temporary = dict.fromkeys(_TEMPORARY, str(folder))
    if fresh_caches:
        return temporary | {"PYOPENCL_NO_CACHE": "1"} | {name: str(folder / name.lower()) for name in _CACHES}
    return temporary | {"POCL_CACHE_DIR": os.environ.get("POCL_CACHE_DIR", str(_kept_kernels()))}


def forget_built_kernels() -> bool:
    """Remove the kernels that gpuviz keeps between starts, as one damaged file ends every process that reads it.

    A folder that the user chose by ``POCL_CACHE_DIR`` is left alone. Says whether there was anything to remove; a
    worker that still writes there is not disturbed, as the folder is moved away first.
    """
    kept = _kept_kernels()
    away = kept.with_name(f"{kept.name}-{os.getpid()}-{time.monotonic_ns()}")
    try:
        kept.rename(away)
    except OSError:
        return False
    shutil.rmtree(away, ignore_errors=True)
    return True


def _kept_kernels() -> Path:
    return platformdirs.user_cache_path("gpuviz", appauthor=False) / "pocl"
