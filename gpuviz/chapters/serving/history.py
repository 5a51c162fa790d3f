"""What happened in the last minutes of a service, sampled for curves and summed up for figures."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from gpuviz.chapters.serving.requests import Served

SPAN_S = 120.0  # of the curves
MINUTE_S = 60.0
_SAMPLE_S = 0.5
_WINDOW_S = 20.0  # over which the times to the first word are summed up at each sample
_MOST_KEPT = 50_000  # people served in the last minute; of more than that the earliest are forgotten


@dataclass(frozen=True)
class Tally:
    """A moment (seconds of the service's clock), and how many had come, were answered and were refused by then."""

    at_s: float = 0.0
    arrived: int = 0
    completed: int = 0
    refused: int = 0


@dataclass(frozen=True)
class Sample:
    """A moment, how many waited, and by when half and 19 of 20 of those served lately had the first token.

    Both times are NaN where nobody was served.
    """

    tally: Tally
    waiting: int
    half_s: float
    most_s: float


class History:
    """The samples of the last ``SPAN_S`` seconds; ``version`` changes with each."""

    def __init__(self) -> None:
        self.samples: deque[Sample] = deque(maxlen=round(SPAN_S / _SAMPLE_S) + 2)
        self.version = 0
        self.nobody_waited = Tally()  # for the last time
        self._served: deque[tuple[float, float]] = deque(maxlen=_MOST_KEPT)  # when answered, time to first token

    def note(self, tally: Tally, waiting: int, served: Iterable[Served]) -> None:
        """Take in a moment, and who was served since the last one."""
        self._served.extend((one.answered_s, one.to_first_token_s) for one in served)
        while self._served and self._served[0][0] < tally.at_s - MINUTE_S:
            self._served.popleft()
        if waiting == 0:
            self.nobody_waited = tally
        if not self.samples or tally.at_s - self.samples[-1].tally.at_s >= _SAMPLE_S:
            self.samples.append(Sample(tally, waiting, *self._times(tally.at_s)))
            self.version += 1

    def in_time_share(self, promise_s: float) -> float | None:
        """The share (0-1) of those served or refused in the last minute whose first token came in time."""
        if not self.samples:
            return None
        in_time = sum(1 for _, took_s in self._served if took_s <= promise_s)
        now = self.samples[-1].tally
        refused = now.refused - self.at(now.at_s - MINUTE_S).refused
        asked = len(self._served) + refused
        return in_time / asked if asked else None

    def at(self, moment_s: float) -> Tally:
        """The tally at the first sample that is not before this moment."""
        return next((sample.tally for sample in self.samples if sample.tally.at_s >= moment_s), self.samples[-1].tally)

    def _times(self, now_s: float) -> tuple[float, float]:
        lately = [took_s for answered_s, took_s in self._served if answered_s >= now_s - _WINDOW_S]
        if not lately:
            return float("nan"), float("nan")
        half, most = np.percentile(lately, (50, 95))
        return float(half), float(most)
