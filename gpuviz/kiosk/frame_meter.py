"""Measures frames, painted or unchanged: the time that the window was busy with each, painting included."""

import time
from collections.abc import Callable

from gpuviz.exhibit.frame_times import FrameTimes


class FrameMeter:
    """Between ``begin`` and ``end`` a frame is prepared; what changed is painted afterwards, before the next begins.

    ``clock`` gives seconds.
    """

    def __init__(self, frames: FrameTimes, clock: Callable[[], float]) -> None:
        self._frames, self._clock = frames, clock
        self._began_ns, self._prepared_ns = 0, 0
        self._painting_ns: int | None = None

    def begin(self, painting_ns: int) -> None:
        """Another frame begins; ``painting_ns`` is how long all pictures so far took to be painted."""
        if self._painting_ns is not None:
            took_ns = self._prepared_ns + painting_ns - self._painting_ns
            self._frames.made(self._clock(), took_ns / 1e6)
        self._painting_ns = painting_ns
        self._began_ns = time.perf_counter_ns()

    def end(self) -> None:
        """The frame is prepared."""
        self._prepared_ns = time.perf_counter_ns() - self._began_ns
