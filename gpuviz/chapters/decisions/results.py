"""What walking chains gives, as plain data."""

from typing import Self

import msgspec


class WalkTimes(msgspec.Struct, frozen=True):
    """The times of a lane's runs, copies included: the median one, the fastest and the slowest."""

    total_ns: int
    fastest_ns: int
    slowest_ns: int
    runs: int

    @classmethod
    def of(cls, runs_ns: list[int]) -> Self:
        """Of all runs, of which there is one at least."""
        ordered = sorted(runs_ns)
        return cls(ordered[(len(ordered) - 1) // 2], ordered[0], ordered[-1], len(ordered))


class ChainPoint(msgspec.Struct, frozen=True):
    """Both lanes at one number of chains; ``steps`` are those of the longest chain.

    ``lanes`` is how many chains a work-item of the device took at a time; ``opencl`` is None where the loop was alone.
    ``correct``: all chains of all runs ended at the same number.
    """

    chains: int
    steps: int
    ways: int
    lanes: int
    sequential: WalkTimes
    opencl: WalkTimes | None
    correct: bool

    @property
    def speedup(self) -> float:
        """How many times as fast as the loop the device was; 0 where the loop was alone."""
        return self.sequential.total_ns / max(1, self.opencl.total_ns) if self.opencl else 0.0
