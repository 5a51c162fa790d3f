"""Where a worker, its compilers and its drivers keep their files."""

import os
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
    kept = platformdirs.user_cache_path("gpuviz", appauthor=False) / "pocl"
    return temporary | {"POCL_CACHE_DIR": os.environ.get("POCL_CACHE_DIR", str(kept))}
