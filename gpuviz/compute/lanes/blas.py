"""The BLAS lanes: the CPU's best, on one core and on all cores."""

import time
from contextlib import AbstractContextManager

import numpy as np
from threadpoolctl import ThreadpoolController

from gpuviz.compute.host import available_cores
from gpuviz.compute.lane import LaneTimes
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.trace import TileTrace

ONE_CORE, ALL_CORES = "blas_one_core", "blas_all_cores"
_SPIN_S = 0.1  # how long BLAS's idle threads spin before they sleep
_Library = dict[str, str | int]  # as threadpoolctl describes it


def blas_cores(lane: str) -> AbstractContextManager[object]:
    """A context in which BLAS uses the number of cores of this lane."""
    limited: AbstractContextManager[object] = _blas().limit(limits=1 if lane == ONE_CORE else available_cores())
    return limited


def wait_for_blas_threads(lane: str) -> None:
    """Wait until the threads of BLAS sleep after this lane: while they spin they slow down the next lane."""
    if lane == ALL_CORES:
        time.sleep(_SPIN_S)


def blas_kernel(lane: str) -> str:
    """BLAS's kernel family in this lane, such as ``SkylakeX``; empty if unknown, or the lane uses no BLAS."""
    library = _numpys(_blas()) if lane in (ONE_CORE, ALL_CORES) else None
    return str(library.get("architecture", "")) if library else ""


class BlasLane:
    """NumPy's matrix product on ``cores`` CPU cores: a single call, so all tiles end together."""

    uses_cpu = True

    def __init__(self, name: str, cores: int) -> None:
        self.name = name
        self._cores = cores
        self._threads = _blas()

    @classmethod
    def one_core(cls) -> "BlasLane":
        """The lane ``blas_one_core``."""
        return cls(ONE_CORE, 1)

    @classmethod
    def all_cores(cls) -> "BlasLane":
        """The lane ``blas_all_cores``: every core this process may use."""
        return cls(ALL_CORES, available_cores())

    def describe(self) -> str:
        """The library, its kernel family, and the number of cores it actually uses."""
        with self._threads.limit(limits=self._cores):
            library = _numpys(self._threads)
        if library is None:  # such as Apple's Accelerate, which takes as many cores as it likes
            return f"NumPy {np.__version__} with a BLAS that chooses its number of CPU cores itself"
        cores = "one CPU core" if library["num_threads"] == 1 else f"{library['num_threads']} CPU cores"
        kernel = f" ({library['architecture']})" if library.get("architecture") else ""
        return f"{cores}, NumPy {np.__version__} with {library['internal_api']} {library['version']}{kernel}"

    def prepare(self, problem: MatmulProblem) -> int:
        """Start the library's threads with one product; gives 0, as nothing is built."""
        with self._threads.limit(limits=self._cores):
            np.matmul(problem.a, problem.b)
        return 0

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        """Compute all tiles in one call."""
        with self._threads.limit(limits=self._cores):
            started_ns = time.perf_counter_ns()
            np.matmul(problem.a, problem.b, out=answers)
            total_ns = time.perf_counter_ns() - started_ns
        trace.end_ns[:] = total_ns
        shape = problem.shape
        trace.cells[:] = problem.heat.cells(answers[:: shape.tile_rows, :: shape.tile_cols]).ravel()
        return LaneTimes(total_ns, total_ns)

    def close(self) -> None:
        """Nothing to release."""


def _blas() -> ThreadpoolController:
    return ThreadpoolController().select(user_api="blas")


def _numpys(libraries: ThreadpoolController) -> _Library | None:
    """NumPy's own BLAS where others, such as SciPy's, are loaded too; else the first one."""
    found: list[_Library] = libraries.info()
    return min(found, key=lambda library: "numpy" not in str(library["filepath"]), default=None)
