"""The roof over every product: what a device can do at most, and how much of it a product came to. Plain arithmetic."""

import math

import msgspec

from gpuviz.compute.shape import MatmulShape

_FLOAT_BYTES = 4


class DeviceLimits(msgspec.Struct, frozen=True):
    """The most a device was measured to do: float32 calculations a second, and bytes read plus written a second."""

    flops_per_s: float
    bytes_per_s: float

    @property
    def possible(self) -> bool:
        """Whether both are numbers that something can have been measured at."""
        return 0 < self.flops_per_s < math.inf and 0 < self.bytes_per_s < math.inf

    @property
    def ridge(self) -> float:
        """Calculations a byte moved from which on memory no longer holds a device back."""
        return self.flops_per_s / self.bytes_per_s

    def at_least(self, other: "DeviceLimits") -> "DeviceLimits":
        """The more of both: other work may hide what a device can do, nothing can feign it."""
        return DeviceLimits(max(self.flops_per_s, other.flops_per_s), max(self.bytes_per_s, other.bytes_per_s))

    def attainable_flops_per_s(self, intensity: float) -> float:
        """The roof at ``intensity`` calculations a byte moved: slanted up to the ridge, then flat."""
        return min(self.flops_per_s, intensity * self.bytes_per_s)

    def share(self, flops_per_s: float, shape: MatmulShape) -> float:
        """How much of its roof (1 = all) a product of this shape came to at so many calculations a second.

        Both are measured, so a little more than 1 is possible.
        """
        return flops_per_s / self.attainable_flops_per_s(intensity(shape))


def intensity(shape: MatmulShape) -> float:
    """Calculations a byte moved, if each of the three matrices is moved once."""
    numbers = shape.m * shape.k + shape.k * shape.n + shape.m * shape.n
    return shape.flops / (_FLOAT_BYTES * numbers)
