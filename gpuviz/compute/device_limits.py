"""The roofline model: a device's measured limits, and the share of them that a product reached.

(Williams, Waterman and Patterson 2009, "Roofline: an insightful visual performance model".)
"""

import math

import msgspec

from gpuviz.compute.shape import MatmulShape

_FLOAT_BYTES = 4


class DeviceLimits(msgspec.Struct, frozen=True):
    """Measured peaks of a device: float32 FLOP/s, and bytes read plus written a second."""

    flops_per_s: float
    bytes_per_s: float

    @property
    def possible(self) -> bool:
        """Whether both are positive, finite numbers."""
        return 0 < self.flops_per_s < math.inf and 0 < self.bytes_per_s < math.inf

    @property
    def ridge(self) -> float:
        """The intensity in FLOP/byte from which on arithmetic, not memory, is the limit."""
        return self.flops_per_s / self.bytes_per_s

    def at_least(self, other: "DeviceLimits") -> "DeviceLimits":
        """The larger of each limit: other work can only make a measurement too low."""
        return DeviceLimits(max(self.flops_per_s, other.flops_per_s), max(self.bytes_per_s, other.bytes_per_s))

    def attainable_flops_per_s(self, intensity: float) -> float:
        """The roofline in FLOP/s at an ``intensity`` in FLOP/byte."""
        return min(self.flops_per_s, intensity * self.bytes_per_s)

    def share(self, flops_per_s: float, shape: MatmulShape) -> float:
        """The fraction of the roofline that a product of this shape reached at ``flops_per_s``.

        Both are measured, so a little more than 1 is possible.
        """
        return flops_per_s / self.attainable_flops_per_s(intensity(shape))


def intensity(shape: MatmulShape) -> float:
    """FLOP/byte if each of the three matrices is moved once."""
    numbers = shape.m * shape.k + shape.k * shape.n + shape.m * shape.n
    return shape.flops / (_FLOAT_BYTES * numbers)
