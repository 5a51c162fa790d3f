"""What would hold the opponents of the OpenCL lane back: variables that BLAS and numba read when they are loaded.

They are removed while that still helps; what was read before is remembered, so that a result can name it.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

# By the package whose loading reads them. All that begins so goes, as a limit of threads, a kernel for an older
# processor or an unsuitable cache size may each cost half the speed, and what these libraries choose by themselves is
# within a few percent of the best that can be set (tried with all kernels of OpenBLAS on an AMD Zen 4).
_READ_BY = {
    "numpy": (
        *("OPENBLAS_", "GOTO_", "GOTOBLAS_", "BLIS_", "MKL_", "VECLIB_", "ARMPL_", "NVPL_BLAS_", "FLEXIBLAS"),
        *("OMP_", "GOMP_", "KMP_"),
        *("NPY_DISABLE_CPU_FEATURES", "NPY_ENABLE_CPU_FEATURES"),
    ),
    "numba": ("NUMBA_",),
}
_KEPT = (
    *("NUMBA_CACHE_DIR", "NUMBA_CACHE_LOCATOR_CLASSES"),  # only where files lie
    *("KMP_DUPLICATE_LIB_OK", "MKL_SERVICE_FORCE_INTEL"),  # without them some installations end at once
)
_PINNING = ("OMP_PROC_BIND", "OMP_PLACES", "GOMP_CPU_AFFINITY", "KMP_AFFINITY", "KMP_HW_SUBSET")

_read_already: dict[str, list[str]] = {package: [] for package in _READ_BY}


def remove_handicaps() -> None:
    """Remove all such variables, for this process and those it starts. The earlier the better."""
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
    """The variables that hold this lane back in this process, as they were read before they could be removed."""
    if lane == "opencl":
        return []
    return sorted(_read_already["numba" if lane == "sequential" else "numpy"])


def _set_for(prefixes: tuple[str, ...]) -> list[str]:
    return [name for name in os.environ if name.startswith(prefixes) and name not in _KEPT]


def _undo_inherited_pin() -> None:
    """Use all cores that our parent may use, if only the thread that started us was tied to some of them.

    An OpenMP library ties threads to cores as these variables say, and whatever such a thread starts inherits that.
    A limit that was set on purpose differs: either the whole parent has it, or none of the parent's threads.
    """
    if sys.platform == "linux":
        threads = [int(task.name) for task in Path(f"/proc/{os.getppid()}/task").iterdir()]
        theirs = [os.sched_getaffinity(thread) for thread in threads]
        if os.sched_getaffinity(0) in theirs:
            os.sched_setaffinity(0, set().union(*theirs))
