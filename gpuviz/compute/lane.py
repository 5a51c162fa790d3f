"""The interface of a lane: one way to compute the matrix product."""

from dataclasses import dataclass
from typing import Protocol

from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.trace import TileTrace

LANE_NAMES = ("opencl", "blas_one_core", "blas_all_cores", "sequential")  # in the order in which they run


@dataclass(frozen=True)
class LaneTimes:
    """``kernel_ns``: arithmetic and packing. ``total_ns``: from the call to the answers in host memory, with copies."""

    kernel_ns: int
    total_ns: int


class Lane(Protocol):
    """One way to compute a product; a new lane is one file and one line in ``lanes.LANES``."""

    name: str
    uses_cpu: bool  # such lanes never run at the same time

    def describe(self) -> str:
        """What computes here, in English, for reports."""
        ...

    def prepare(self, problem: MatmulProblem) -> int:
        """Build programs and warm up for this problem; gives the build time in ns."""
        ...

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        """Compute all tiles into ``answers`` (M×N, float32) and fill in ``trace``; ends early once it is cancelled."""
        ...

    def close(self) -> None:
        """Release device memory and threads."""
        ...
