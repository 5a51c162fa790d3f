"""Where compilers keep what they built: ours in one place, or all in a fresh one when a cache may be damaged."""

import os
from pathlib import Path

import platformdirs

# Every folder-valued variable by which an OpenCL compiler, or numba, can be told where to keep its files.
_CACHE_VARIABLES = (
    "POCL_CACHE_DIR",
    "CUDA_CACHE_PATH",
    "NEO_CACHE_DIR",
    "MESA_SHADER_CACHE_DIR",
    "NUMBA_CACHE_DIR",
    "XDG_CACHE_HOME",
)


def cache_environment(fresh: Path | None = None) -> dict[str, str]:
    """Environment variables for a worker. With ``fresh`` (an empty folder) nothing kept earlier is read."""
    if fresh is not None:
        return {"PYOPENCL_NO_CACHE": "1"} | {name: str(fresh / name.lower()) for name in _CACHE_VARIABLES}
    kept = platformdirs.user_cache_path("gpuviz", appauthor=False) / "pocl"
    return {"POCL_CACHE_DIR": os.environ.get("POCL_CACHE_DIR", str(kept))}
