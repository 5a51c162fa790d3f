"""A device opened for work: context, queue, and programs built from ``shaders/``."""

import math
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.devices import with_unique_names
from gpuviz.compute.host import available_cores

if available_cores() == os.cpu_count():
    # PoCL's threads stay on a core each. Else, when short launches follow each other, all wake up on one and the same.
    os.environ.setdefault("POCL_AFFINITY", "1")

import numpy as np
import pyopencl as cl

from gpuviz.compute.driver_activity import BUILD_S, driver_at_work
from gpuviz.compute.parameters import KernelParameters, build_options
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.shaders import shader_source
from gpuviz.compute.tuning_cache import chosen_parameters
from gpuviz.errors import DeviceFailed, KernelBuildFailed, NoOpenCl, ProblemTooLarge, UnknownDevice

_HEADERS = ("device_clock", "panels", "reduce", "packed")  # put before every kernel
_OPTIONS = "-cl-std=CL1.2", "-cl-kernel-arg-info"
_NUMBERS = {"int": np.int32, "float": np.float32}  # all else are buffers


def listed_devices() -> list[tuple[DeviceInfo, cl.Device]]:
    """Every device of every platform, each by a name of its own.

    Raises:
        NoOpenCl: if there is no platform.
    """
    try:
        devices = [device for platform in cl.get_platforms() for device in _devices_of(platform)]
    except cl.Error as error:
        raise NoOpenCl(detail=str(error)) from error
    unique = list({device.int_ptr: device for device in devices}.values())  # a driver may be announced twice
    return list(zip(with_unique_names([_described(device) for device in unique]), unique, strict=True))


def _described(device: cl.Device) -> DeviceInfo:
    """What a device says of itself, as plain data."""
    is_cpu = bool(device.type & cl.device_type.CPU)
    kind = "CPU" if is_cpu else "GPU" if device.type & cl.device_type.GPU else "ACCELERATOR"
    return DeviceInfo(
        device.name.strip(),
        kind,
        device.driver_version.strip(),
        device.platform.name.strip(),
        is_cpu,
        min(int(device.max_compute_units), available_cores()) if is_cpu else int(device.max_compute_units),
        max(1, int(device.native_vector_width_float)),
        int(device.global_mem_size) // 1_000_000,
    )


@contextmanager
def device_errors(info: DeviceInfo) -> Iterator[None]:
    """Turns what OpenCL raises inside into ``DeviceFailed``, which names the device."""
    try:
        yield
    except (cl.Error, MemoryError) as error:
        raise DeviceFailed(device=info.name, detail=str(error)[:200]) from error


class OpenDevice:
    """A context and an in-order queue with profiling on one device; ``transfers`` is a second queue for copies.

    All kernels are built with ``parameters``: those given, or those chosen for this device (see ``tuned``).

    Raises:
        NoOpenCl, UnknownDevice: if the device is not there (any more).
        DeviceFailed: if it cannot be opened.
    """

    @driver_at_work(BUILD_S)
    def __init__(self, info: DeviceInfo, parameters: KernelParameters | None = None) -> None:
        there = {_identity(listed): device for listed, device in listed_devices()}
        if _identity(info) not in there:
            raise UnknownDevice(given=info.name, available=", ".join(name for name, *_ in there))
        self.info = info
        self.device = there[_identity(info)]
        self.parameters = parameters or chosen_parameters(info)
        with device_errors(info):
            self.context = cl.Context([self.device])
            profiling = cl.command_queue_properties.PROFILING_ENABLE
            self.queue = cl.CommandQueue(self.context, properties=profiling)
            self.transfers = cl.CommandQueue(self.context, properties=profiling)

    @driver_at_work(BUILD_S)
    def kernel(
        self,
        name: str,
        options: list[str] | None = None,
        source: str | None = None,
        parameters: KernelParameters | None = None,
    ) -> cl.Kernel:
        """Build the kernel ``name`` (from ``source`` if given); keep it, as each one built is a new object.

        ``parameters`` may replace those of the device.

        Raises:
            KernelBuildFailed: with the first line of the compiler's log.
        """
        headers = "".join(shader_source(f"{header}.h") for header in _HEADERS)
        text = headers + (source or shader_source(name))
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", cl.CompilerWarning)  # it merely has something to say
                program = cl.Program(self.context, text).build(
                    options=[*_OPTIONS, *build_options(parameters or self.parameters), *(options or [])]
                )
                return _typed(cl.Kernel(program, name))
        except cl.Error as error:
            complaint = _first_complaint(error)
            raise KernelBuildFailed(device=self.info.name, kernel=f"{name}.cl", detail=complaint) from error

    @property
    def largest_buffer(self) -> int:
        """The most bytes that a single buffer can have."""
        return int(self.device.max_mem_alloc_size)

    def check_room(self, *sizes: int) -> None:
        """Raise ``ProblemTooLarge`` if the device cannot hold buffers of so many bytes, or one of them is too large."""
        for needed, available in ((max(sizes), self.largest_buffer), (sum(sizes), int(self.device.global_mem_size))):
            if needed > available:
                raise ProblemTooLarge(needed_mb=math.ceil(needed / 1e6), available_mb=available // 1_000_000)


def _typed(kernel: cl.Kernel) -> cl.Kernel:
    """The kernel, knowing the types of its numbers: to find out from what it is given takes 0.1 ms a launch."""
    try:
        names = [kernel.get_arg_info(place, cl.kernel_arg_info.TYPE_NAME) for place in range(kernel.num_args)]
    except cl.Error:  # a driver that does not tell
        return kernel
    kernel.set_scalar_arg_dtypes([_NUMBERS.get(name) for name in names])
    return kernel


def matmul_arguments(problem: MatmulProblem, *buffers: cl.Buffer) -> tuple[object, ...]:
    """Arguments of both matmul kernels; ``buffers`` are a, b, c, cells, ticks, units."""
    a, b, c, cells, ticks, units = buffers
    shape, heat = problem.shape, problem.heat
    sizes = (np.int32(size) for size in (shape.m, shape.n, shape.k, shape.tile_rows, shape.tile_cols))
    return (a, b, c, *sizes, cells, np.float32(heat.low), np.float32(heat.per_unit), ticks, units)


def _identity(info: DeviceInfo) -> tuple[str, str, str]:
    return info.name, info.platform, info.driver


def _devices_of(platform: cl.Platform) -> list[cl.Device]:
    try:
        return list(platform.get_devices())
    except cl.Error:  # a platform without devices says so by an error
        return []


def _first_complaint(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    lines.append("no reason given")
    return next((line for line in lines if "error" in line.lower() and "clBuildProgram" not in line), lines[0])[:200]
