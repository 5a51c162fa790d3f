"""Builds ``matmul_gpu`` with the largest work-groups that a device can run it with."""

import math

import msgspec
import pyopencl as cl

from gpuviz.compute.parameters import GpuParameters
from gpuviz.compute.program import OpenDevice
from gpuviz.errors import KernelBuildFailed

_SMALLEST_SIDE = 1


def build_matmul_gpu(
    opened: OpenDevice, parameters: GpuParameters, options: list[str], source: str | None = None
) -> tuple[cl.Kernel, GpuParameters]:
    """The kernel, and the parameters that it was built with.

    What a device can do at most does not hold for every kernel: one that needs many registers gets smaller groups
    (``CL_KERNEL_WORK_GROUP_SIZE``), and some compilers refuse what does not fit.

    Raises:
        KernelBuildFailed: if the compiler refuses it whatever the size.
    """
    device = opened.device
    largest = min(math.isqrt(device.max_work_group_size), *device.max_work_item_sizes[:2])
    side = min(parameters.side, power_of_two(largest))
    while True:
        fitting = msgspec.structs.replace(parameters, side=side)
        if fitting.local_bytes > device.local_mem_size:
            fitting = msgspec.structs.replace(fitting, local=False)
        try:
            kernel = opened.kernel("matmul_gpu", options, source, fitting)
            if side == _SMALLEST_SIDE or side * side <= work_group_limit(kernel, device):
                return kernel, fitting
        except KernelBuildFailed:
            if side == _SMALLEST_SIDE:
                raise
        side //= 2


def work_group_limit(kernel: cl.Kernel, device: cl.Device) -> int:
    """How many work-items a work-group of this kernel can have."""
    return int(kernel.get_work_group_info(cl.kernel_work_group_info.WORK_GROUP_SIZE, device))


def power_of_two(most: int) -> int:
    """The largest power of two that is not more than ``most``."""
    return 1 << (most.bit_length() - 1)
