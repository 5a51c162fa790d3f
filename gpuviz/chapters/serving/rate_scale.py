"""The rates that the slider offers: round numbers that suit what this machine can serve."""

import math
from dataclasses import dataclass

_BEYOND = 1.6  # times the limit of everybody together: the end of the slider
_STOPS = 50  # about so many
_CALM = 0.6  # of the limit: where it begins


@dataclass(frozen=True)
class RateScale:
    """Rates in people a minute: ``step`` and its multiples, ``stops`` of them."""

    step: int
    stops: int

    @classmethod
    def suited_to(cls, limit_per_minute: float) -> "RateScale":
        """The scale for a service of this limit."""
        wanted = max(1.0, limit_per_minute * _BEYOND)
        step = _round_step(wanted / _STOPS)
        return cls(step, max(2, round(wanted / step)))

    @property
    def most(self) -> int:
        """The last rate."""
        return self.step * self.stops

    @property
    def rates(self) -> range:
        """All rates, in order."""
        return range(self.step, self.most + 1, self.step)

    def rate(self, stop: int) -> int:
        """The rate of a stop, counted from 0."""
        return self.step * (stop + 1)

    def nearest(self, rate: float) -> int:
        """The stop whose rate comes closest."""
        return min(self.stops - 1, max(0, round(rate / self.step) - 1))

    def calm(self, limit_per_minute: float) -> int:
        """The stop to begin with."""
        return self.nearest(_CALM * limit_per_minute)

    def place(self, rate: float) -> float:
        """Where on the slider a rate lies, as a share (0-1)."""
        return min(1.0, max(0.0, (rate / self.step - 1) / (self.stops - 1)))


def _round_step(wanted: float) -> int:
    """1, 2 or 5 with zeros, the closest."""
    if wanted <= 1:
        return 1
    power = int(10 ** math.floor(math.log10(wanted)))
    return min((power * step for step in (1, 2, 5, 10)), key=lambda step: abs(math.log(step / wanted)))
