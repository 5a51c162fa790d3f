"""Cooperative cancellation: long work checks a token between steps."""

from threading import Event

import numpy as np
from numpy.typing import NDArray


class Cancelled(Exception):
    """The work was cancelled on request."""


class CancelToken:
    """Cancelled from any thread, checked by the one that works.

    ``flag`` is one byte, 1 once cancelled, for loops compiled by numba.
    """

    def __init__(self) -> None:
        self.flag: NDArray[np.uint8] = np.zeros(1, np.uint8)
        self._requested = Event()

    @property
    def cancelled(self) -> bool:
        """Whether the work should end."""
        return bool(self.flag[0])

    def cancel(self) -> None:
        """Request the work to end as soon as possible."""
        self.flag[0] = 1
        self._requested.set()

    def reset(self) -> None:
        """Clear the request, for the next work."""
        self._requested.clear()
        self.flag[0] = 0

    def check(self) -> None:
        """Raise ``Cancelled`` if cancellation was requested."""
        if self.flag[0]:
            raise Cancelled

    def wait(self, seconds: float) -> None:
        """Let some time pass; raises ``Cancelled`` as soon as cancellation is requested."""
        self._requested.wait(seconds)
        self.check()
