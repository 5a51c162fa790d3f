"""Builds ``matmul_gpu`` with the largest work-groups that it can have on a device."""

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
    """The kernel, and the parameters it was built with: ``side`` may be smaller, ``local`` False.

    The device's maximum work-group size does not hold for every kernel: one that needs many registers gets smaller
    groups (``CL_KERNEL_WORK_GROUP_SIZE``), and some compilers refuse to build what does not fit.

    Raises:
        KernelBuildFailed: if the compiler refuses it at every size.
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
    """The maximum number of work-items in a work-group of this kernel."""
    return int(kernel.get_work_group_info(cl.kernel_work_group_info.WORK_GROUP_SIZE, device))


def power_of_two(most: int) -> int:
    """The largest power of two up to ``most``."""
    return 1 << (most.bit_length() - 1)
