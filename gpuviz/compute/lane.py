"""What every lane is: one way to compute the same matrix product."""

from dataclasses import dataclass
from typing import Protocol

from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.trace import TileTrace

LANE_NAMES = ("opencl", "blas_one_core", "blas_all_cores", "sequential")  # in the order in which they take turns


@dataclass(frozen=True)
class LaneTimes:
    """``kernel_ns``: arithmetic alone. ``total_ns``: from the call to the answers in host memory, copies included."""

    kernel_ns: int
    total_ns: int


class Lane(Protocol):
    """One way to compute a product; a new one is one file and one line in ``lanes.LANES``."""

    name: str
    uses_cpu: bool  # such lanes take turns with each other

    def describe(self) -> str:
        """Who computes here, truthfully and in English, for reports."""
        ...

    def prepare(self, problem: MatmulProblem) -> int:
        """Get ready and warm up for this problem; gives the nanoseconds spent building programs."""
        ...

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        """Compute all tiles into ``answers`` (M×N), filling ``trace``."""
        ...

    def close(self) -> None:
        """Let go of device memory and threads."""
        ...
