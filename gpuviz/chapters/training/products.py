"""Matrix products on a device by the kernels of the race, ready to be launched again and again."""

import math
from dataclasses import dataclass

import numpy as np
import pyopencl as cl

from gpuviz.compute.gpu_kernel import build_matmul_gpu
from gpuviz.compute.parameters import CpuParameters
from gpuviz.compute.program import OpenDevice, copied

_ONLY_ANSWERS = "-DTRACE=0", "-DCELLS=0"  # without trace and cells
_NO_TILES = None, np.float32(0), np.float32(1), None, None  # in place of cells, their colour scale, ticks and units
_PATCHES_PER_UNIT = 4  # so that no core idles for long while another one is held up

Sizes = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Launch:
    """A kernel with its arguments, which must stay alive, and how many work-items it gets."""

    kernel: cl.Kernel
    global_size: Sizes
    local_size: Sizes | None
    arguments: tuple[object, ...]

    @classmethod
    def of(cls, kernel: cl.Kernel, global_size: Sizes, local_size: Sizes | None, *arguments: object) -> "Launch":
        """A launch whose arguments are set once, which saves ten microseconds each time."""
        own = copied(kernel)
        for place, argument in enumerate(arguments):
            own.set_arg(place, argument)
        return cls(own, global_size, local_size, arguments)

    def set(self, place: int, argument: object) -> None:
        """Change one argument."""
        self.kernel.set_arg(place, argument)

    def enqueue(self, queue: cl.CommandQueue) -> None:
        """Launch it, without waiting."""
        cl.enqueue_nd_range_kernel(queue, self.kernel, self.global_size, self.local_size)


class Products:
    """Builds the kernel that suits a device: ``matmul_cpu`` without packing, or ``matmul_gpu``."""

    def __init__(self, opened: OpenDevice) -> None:
        self._units = opened.info.compute_units
        parameters = opened.parameters
        if isinstance(parameters, CpuParameters):
            self._block, self._side = (parameters.rows, parameters.cols), 0
            self._kernel = opened.kernel("matmul_cpu", [*_ONLY_ANSWERS, "-DDIRECT=1"])
        else:
            self._kernel, fitting = build_matmul_gpu(opened, parameters, list(_ONLY_ANSWERS))
            self._block, self._side = (fitting.block_rows, fitting.block_cols), fitting.side

    def product(self, a: cl.Buffer, b: cl.Buffer, c: cl.Buffer, sizes: tuple[int, int, int]) -> Launch:
        """C = A·B, where A is M×K and B is K×N for ``sizes`` M, N, K; all row-major."""
        m, n, k = sizes
        if self._side:
            blocks = math.ceil(m / self._block[0]) * math.ceil(n / self._block[1])
            groups = (blocks * self._side, self._side), (self._side, self._side)
            return Launch.of(self._kernel, *groups, a, b, c, *_int32(m, n, k, m, n), *_NO_TILES, None, None)
        rows, cols = self._patch(m, n)
        patches = math.ceil(m / rows) * math.ceil(n / cols)
        ones = _int32(1, 1, 1)  # a patch is one tile, and every work-item has one
        return Launch.of(self._kernel, (patches,), (1,), a, b, c, *_int32(m, n, k, rows, cols), *_NO_TILES, *ones)

    def _patch(self, m: int, n: int) -> tuple[int, int]:
        """Rows and columns of a patch: as wide as a panel, which is packed once for each."""
        rows, cols = self._block
        strips = math.ceil(_PATCHES_PER_UNIT * self._units / math.ceil(n / cols))
        return math.ceil(m / strips / rows) * rows, cols


def _int32(*numbers: int) -> tuple[np.int32, ...]:
    return tuple(np.int32(number) for number in numbers)
