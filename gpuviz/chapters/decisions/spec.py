"""What is to be walked: how many chains, of how many steps in all, by how many different ways."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.aligned import aligned_empty
from gpuviz.errors import InvalidChoice

DEFAULT_STEPS = 1_000_000_000  # about a second for a core of today
MOST_STEPS = 10**12
MOST_CHAINS = 10_000_000
MOST_WAYS = 32
_MOST_RUNS = 100

FIRST_START, START_GAP = 3, 50


@dataclass(frozen=True)
class ChainSpec:
    """``chains`` chains that have ``steps_total`` steps together; chain i takes way i mod ``ways``.

    Where the steps cannot be shared out evenly, the first chains go one more than the others.

    Raises:
        InvalidChoice: if there are no such chains.
    """

    chains: int = 1
    steps_total: int = DEFAULT_STEPS
    ways: int = 1

    def __post_init__(self) -> None:
        _check("steps-total", self.steps_total, MOST_STEPS)
        _check("chains", self.chains, min(MOST_CHAINS, self.steps_total))  # each has a step at least
        _check("ways", self.ways, MOST_WAYS)

    @property
    def steps_each(self) -> int:
        """Steps that every chain goes."""
        return self.steps_total // self.chains

    @property
    def longer(self) -> int:
        """How many chains, the first ones, go a step more."""
        return self.steps_total % self.chains

    @property
    def longest(self) -> int:
        """Steps of the longest chain."""
        return self.steps_each + (1 if self.longer else 0)

    def starts(self) -> NDArray[np.uint64]:
        """Where each chain begins: 3, 53, 103 and so on, on a page of its own."""
        values = aligned_empty((self.chains,), np.uint64)
        values[:] = np.arange(self.chains, dtype=np.uint64) * np.uint64(START_GAP) + np.uint64(FIRST_START)
        return values


def check_runs(runs: int) -> None:
    """Raise ``InvalidChoice`` if nothing can be walked so many times."""
    _check("runs", runs, _MOST_RUNS)


def _check(option: str, given: int, most: int) -> None:
    if not 1 <= given <= most:
        raise InvalidChoice(option=option, given=str(given)[:40], allowed=f"1 to {most:,}")
