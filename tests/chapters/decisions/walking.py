"""What tests of the walkers share."""

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.decisions.progress import PLACES, Places, Progress
from gpuviz.chapters.decisions.sequential_walker import SequentialWalker
from gpuviz.chapters.decisions.spec import ChainSpec
from gpuviz.compute.cancellation import CancelToken


def unseen(spec: ChainSpec) -> Progress:
    """A progress that nobody looks at."""
    return Progress(Places.all_at_once(spec), np.zeros(PLACES, np.uint8))


def expected(spec: ChainSpec) -> NDArray[np.uint64]:
    """Where the sequential loop ends."""
    return SequentialWalker().walk(spec, unseen(spec), CancelToken()).ends
