"""How work is given up: a token that it looks at between two steps."""

import numpy as np
from numpy.typing import NDArray


class Cancelled(Exception):
    """The work was given up as asked."""


class CancelToken:
    """Set from any thread, looked at by whoever works.

    ``flag`` (one byte, 1 once it is cancelled) is what compiled loops are given.
    """

    def __init__(self) -> None:
        self.flag: NDArray[np.uint8] = np.zeros(1, np.uint8)

    @property
    def cancelled(self) -> bool:
        """Whether the work is to end."""
        return bool(self.flag[0])

    def cancel(self) -> None:
        """Have the work end as soon as possible."""
        self.flag[0] = 1

    def reset(self) -> None:
        """Make ready for the next work."""
        self.flag[0] = 0

    def check(self) -> None:
        """Raise ``Cancelled`` if the work is to end."""
        if self.flag[0]:
            raise Cancelled
