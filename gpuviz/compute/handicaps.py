"""Environment variables that slow down BLAS or numba, the opponents of the OpenCL lane.

The libraries read them when they are loaded. They are removed before that; variables that a library had read already
are remembered, so that results can name them.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

# Prefixes by the package that reads them. A limit of threads, a kernel for an older processor or a wrong cache size may
# each cost half the speed, while the libraries' own choices are within a few percent of the best setting (tried with
# all kernels of OpenBLAS on an AMD Zen 4).
_READ_BY = {
    "numpy": (
        *("OPENBLAS_", "GOTO_", "GOTOBLAS_", "BLIS_", "MKL_", "VECLIB_", "ARMPL_", "NVPL_BLAS_", "FLEXIBLAS"),
        *("OMP_", "GOMP_", "KMP_"),
        *("NPY_DISABLE_CPU_FEATURES", "NPY_ENABLE_CPU_FEATURES"),
    ),
    "numba": ("NUMBA_",),
}
_KEPT = (
    *("NUMBA_CACHE_DIR", "NUMBA_CACHE_LOCATOR_CLASSES"),  # these only choose a folder
    *("KMP_DUPLICATE_LIB_OK", "MKL_SERVICE_FORCE_INTEL"),  # some installations abort without them
)
_PINNING = ("OMP_PROC_BIND", "OMP_PLACES", "GOMP_CPU_AFFINITY", "KMP_AFFINITY", "KMP_HW_SUBSET")

_read_already: dict[str, list[str]] = {package: [] for package in _READ_BY}


def remove_handicaps() -> None:
    """Remove these variables for this process and its children; to be called before NumPy or numba is imported."""
    names = {package: _set_for(prefixes) for package, prefixes in _READ_BY.items()}
    if any(name in _PINNING for name in names["numpy"]):
        with suppress(OSError):  # the parent may have ended meanwhile
            _undo_inherited_pin()
    for package, found in names.items():
        for name in found:
            del os.environ[name]
        if package in sys.modules:
            _read_already[package] += found


def held_back_by(lane: str) -> list[str]:
    """Sorted names of the variables that this lane's library had read before they could be removed."""
    if lane == "opencl":
        return []
    return sorted(_read_already["numba" if lane == "sequential" else "numpy"])


def _set_for(prefixes: tuple[str, ...]) -> list[str]:
    return [name for name in os.environ if name.startswith(prefixes) and name not in _KEPT]


def _undo_inherited_pin() -> None:
    """Use all cores of the parent, if only the thread that started us was pinned to some of them.

    An OpenMP library pins its threads as these variables say, and children inherit the pinning of the thread that
    starts them. A limit set on purpose differs: all threads of the parent have it, or none has.
    """
    if sys.platform == "linux":
        threads = [int(task.name) for task in Path(f"/proc/{os.getppid()}/task").iterdir()]
        theirs = [os.sched_getaffinity(thread) for thread in threads]
        if os.sched_getaffinity(0) in theirs:
            os.sched_setaffinity(0, set().union(*theirs))
