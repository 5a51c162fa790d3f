"""Matrices, caches and inputs in the memory of an OpenCL device, and what is on its way from there."""

from dataclasses import dataclass

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray

from gpuviz.compute.problem import FloatMatrix


@dataclass
class DeviceMatrix:
    """A rows × cols float32 matrix on the device, row-major, and perhaps also in the ``panels`` of ``matmul_cpu``."""

    buffer: cl.Buffer
    rows: int
    cols: int
    panels: cl.Buffer | None = None


@dataclass
class DeviceNumbers:
    """A copy from the device that may not have arrived yet."""

    numbers: NDArray[np.float32]
    arrival: cl.Event
    source: DeviceMatrix  # keeps its memory from being reused before the copy is done

    def wait(self) -> FloatMatrix:
        """The numbers, once the copy has arrived."""
        self.arrival.wait()
        return self.numbers


@dataclass
class DeviceToken:
    """A token's id on its way from the device; ``numbers`` also has its position."""

    numbers: NDArray[np.int32]
    arrival: cl.Event

    def wait(self) -> int:
        """The id."""
        self.arrival.wait()
        return int(self.numbers[1])


@dataclass(frozen=True)
class DeviceCache:
    """Keys and values (positions × width) of one layer."""

    keys: cl.Buffer
    values: cl.Buffer
    width: int
    head_size: int


@dataclass(frozen=True)
class DeviceInput:
    """The position of the first token, and then the ids of ``count`` tokens, as 32-bit integers."""

    buffer: cl.Buffer
    count: int
