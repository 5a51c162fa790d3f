"""Matrices, caches and inputs in the memory of an OpenCL device, and what is on its way from there."""

from dataclasses import dataclass

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray

from gpuviz.compute.problem import FloatMatrix


@dataclass
class DeviceMatrix:
    """A rows × cols float32 matrix on the device: ``buffer`` row-major, or ``panels`` for ``matmul_cpu``, or both."""

    buffer: cl.Buffer | None
    rows: int
    cols: int
    panels: cl.Buffer | None = None


@dataclass
class DeviceNumbers:
    """A copy from the device that may not have arrived yet."""

    numbers: NDArray[np.float32]  # in the layout of the device
    arrival: cl.Event
    source: DeviceMatrix  # keeps its memory from being reused before the copy is done

    def wait(self) -> FloatMatrix:
        """The numbers, row-major, once the copy has arrived."""
        self.arrival.wait()
        if self.source.buffer is not None:
            return self.numbers
        rows: FloatMatrix = self.numbers.transpose(0, 2, 1).reshape(-1, self.source.cols)[: self.source.rows]
        return rows


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
