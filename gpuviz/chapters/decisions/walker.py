"""What every walker is: one way to walk the same chains."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.decisions.progress import Progress
from gpuviz.chapters.decisions.spec import ChainSpec
from gpuviz.compute.cancellation import CancelToken


@dataclass(frozen=True)
class Walked:
    """Where each chain ended, and the nanoseconds from the call until these numbers were in host memory."""

    ends: NDArray[np.uint64]
    total_ns: int


class Walker(Protocol):
    """One way to walk chains."""

    name: str

    def describe(self) -> str:
        """Who computes here, truthfully and in English, for reports."""
        ...

    def prepare(self, spec: ChainSpec) -> None:
        """Get ready and warm up for such chains."""
        ...

    def walk(self, spec: ChainSpec, progress: Progress, cancel: CancelToken) -> Walked:
        """Walk all chains to their ends.

        Raises:
            Cancelled: soon after ``cancel`` is set.
        """
        ...

    def close(self) -> None:
        """Let go of device memory."""
        ...
