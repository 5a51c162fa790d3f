"""How work ends that was given up as asked."""

import numpy as np
from numpy.typing import NDArray


class Stopped(Exception):
    """The work was given up as asked."""


def check_stop(stop: NDArray[np.uint8]) -> None:
    """Raise ``Stopped`` if ``stop[0]`` is set."""
    if stop[0]:
        raise Stopped
