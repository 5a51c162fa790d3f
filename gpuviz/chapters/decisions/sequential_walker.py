"""The sequential walker: one chain after another on one CPU core."""

import time

import numpy as np

from gpuviz.chapters.decisions.progress import Progress
from gpuviz.chapters.decisions.spec import ChainSpec
from gpuviz.chapters.decisions.walker import Walked
from gpuviz.compute.cancellation import CancelToken
from gpuviz.errors import NumbaMissing

try:
    from gpuviz.chapters.decisions.scalar_loop import walk_chains
except ImportError:  # numba has no wheels for Intel Macs
    walk_chains = None

_STRETCH = 10_000_000  # steps between two looks at the cancel token: some 10 ms


class SequentialWalker:
    """A scalar loop over all chains, compiled by numba."""

    name = "sequential"

    def describe(self) -> str:
        """Who computes here."""
        return "one CPU core, one chain after another, scalar loop compiled by numba (no vector instructions)"

    def prepare(self, spec: ChainSpec) -> None:
        """Compile the loop, or load it from numba's cache, by a single step.

        Raises:
            NumbaMissing: if numba cannot be loaded.
        """
        del spec  # the loop is the same for all
        if walk_chains is None:
            raise NumbaMissing
        walk_chains(np.zeros(1, np.uint64), 1, 1, 0, np.zeros(2, np.int64), 1)

    def walk(self, spec: ChainSpec, progress: Progress, cancel: CancelToken) -> Walked:
        """Walk chain after chain.

        Raises:
            NumbaMissing: if numba cannot be loaded.
            Cancelled: soon after ``cancel`` is set.
        """
        if walk_chains is None:
            raise NumbaMissing
        values, place, gone = spec.starts(), np.zeros(2, np.int64), 0
        progress.begin()
        started_ns = time.perf_counter_ns()
        while gone < spec.steps_total:
            cancel.check()
            walk_chains(values, spec.ways, spec.steps_each, spec.longer, place, _STRETCH)
            gone = min(gone + _STRETCH, spec.steps_total)
            progress.reached(gone / spec.steps_total)
        return Walked(values, time.perf_counter_ns() - started_ns)

    def close(self) -> None:
        """Nothing to let go of."""
