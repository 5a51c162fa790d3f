"""How far a lane is: on the board while it walks, and as it was recorded."""

import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.decisions.spec import ChainSpec

PLACES_ACROSS, PLACES_DOWN = 40, 25
PLACES = PLACES_ACROSS * PLACES_DOWN
DONE = 255  # what a place's byte grows to, from 0


@dataclass(frozen=True)
class Places:
    """What fills each of the places: ``pace`` times the share of all that is done, from ``wait`` on."""

    pace: NDArray[np.int64]
    wait: NDArray[np.int64]

    @classmethod
    def one_after_another(cls) -> "Places":
        """For who walks chain after chain: a place is the same share of all steps, whatever the chains."""
        return cls(np.full(PLACES, PLACES), np.arange(PLACES))

    @classmethod
    def all_at_once(cls, spec: ChainSpec) -> "Places":
        """For who goes a step of all chains at a time.

        With fewer chains than places each owns a stretch of places; with more, each place stands for several chains.
        """
        places, chains = np.arange(PLACES), min(spec.chains, PLACES)
        owner = (places * chains + chains - 1) // PLACES
        first = np.searchsorted(owner, np.arange(chains))
        lengths = np.diff(np.append(first, PLACES))
        return cls(lengths[owner], places - first[owner])

    def at(self, share: float) -> NDArray[np.uint8]:
        """The bytes of all places, row by row, once that share, 0 to 1, of all steps is done."""
        filled: NDArray[np.uint8] = (np.clip(share * self.pace - self.wait, 0.0, 1.0) * DONE).astype(np.uint8)
        return filled


class Progress:
    """Shows on ``plane`` (``PLACES`` bytes) how far a run is, and keeps when it was how far."""

    def __init__(self, places: Places, plane: NDArray[np.uint8]) -> None:
        self._places, self._plane = places, plane
        self._began_ns = 0
        self.seen_ns: list[int] = []
        self.seen_shares: list[float] = []

    def begin(self) -> None:
        """A run begins now."""
        self._plane[...] = 0
        self.seen_ns, self.seen_shares = [0], [0.0]
        self._began_ns = time.perf_counter_ns()

    def reached(self, share: float) -> None:
        """It is so far now."""
        self.seen_ns.append(time.perf_counter_ns() - self._began_ns)
        self.seen_shares.append(share)
        self._plane[...] = self._places.at(share).reshape(self._plane.shape)
