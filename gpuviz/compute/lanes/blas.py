"""The BLAS lanes: what the CPU can do at its best, on one core and on all of them."""

import time

import numpy as np
from threadpoolctl import ThreadpoolController

from gpuviz.compute.lane import LaneTimes
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.results import available_cores
from gpuviz.compute.trace import TileTrace


class BlasLane:
    """NumPy's matrix product on ``cores`` CPU cores: a single call, so that all tiles end together."""

    uses_cpu = True

    def __init__(self, name: str, cores: int) -> None:
        self.name = name
        self._cores = cores
        self._threads = ThreadpoolController().select(user_api="blas")

    @classmethod
    def one_core(cls) -> "BlasLane":
        """The lane ``blas_one_core``."""
        return cls("blas_one_core", 1)

    @classmethod
    def all_cores(cls) -> "BlasLane":
        """The lane ``blas_all_cores``: every core this process may use."""
        return cls("blas_all_cores", available_cores())

    def describe(self) -> str:
        """Which library computes here, and on how many cores."""
        libraries = self._threads.info()
        if not libraries:  # such as Apple's Accelerate, which takes as many cores as it likes
            return f"NumPy {np.__version__} with a BLAS that chooses its number of CPU cores itself"
        library = libraries[0]
        cores = "one CPU core" if self._cores == 1 else f"{self._cores} CPU cores"
        return f"{cores}, NumPy {np.__version__} with {library['internal_api']} {library['version']}"

    def prepare(self, problem: MatmulProblem) -> int:
        """Wake the library's threads with one product; nothing is built."""
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
        """Nothing to let go of."""
