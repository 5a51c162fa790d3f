"""An opened OpenCL device: context, command queues, and kernels built from ``shaders/``."""

import math
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.devices import with_unique_names
from gpuviz.compute.host import available_cores

if available_cores() == os.cpu_count():
    # Pins PoCL's threads, one per core. Else they may all wake up on the same core when short launches follow each
    # other.
    os.environ.setdefault("POCL_AFFINITY", "1")

import numpy as np
import pyopencl as cl

from gpuviz.compute.driver_activity import BUILD_S, driver_at_work
from gpuviz.compute.kept_programs import (
    KeptProgram,
    forget_program,
    keeps_programs,
    load_program,
    program_identity,
    save_program,
)
from gpuviz.compute.parameters import KernelParameters, build_options
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.shaders import shader_source
from gpuviz.compute.tuning_cache import chosen_parameters
from gpuviz.errors import DeviceFailed, KernelBuildFailed, NoOpenCl, ProblemTooLarge, UnknownDevice

_HEADERS = ("device_clock", "panels", "reduce", "rows", "packed", "interleaved")  # prepended to every kernel
_OPTIONS = "-cl-std=CL1.2", "-cl-kernel-arg-info"
_SCALAR_TYPES = {"int": np.int32, "float": np.float32}  # all other arguments are buffers


def listed_devices() -> list[tuple[DeviceInfo, cl.Device]]:
    """Every device of every platform, with unique names.

    Raises:
        NoOpenCl: if there is no platform.
    """
    try:
        devices = [device for platform in cl.get_platforms() for device in _devices_of(platform)]
    except cl.Error as error:
        raise NoOpenCl(detail=str(error)) from error
    unique = list({device.int_ptr: device for device in devices}.values())  # a driver may be registered twice
    return list(zip(with_unique_names([_described(device) for device in unique]), unique, strict=True))


def _described(device: cl.Device) -> DeviceInfo:
    """What the driver reports about a device, as plain data."""
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
    )


@contextmanager
def device_errors(info: DeviceInfo) -> Iterator[None]:
    """Convert OpenCL errors raised inside to ``DeviceFailed``, which names the device."""
    try:
        yield
    except (cl.Error, MemoryError) as error:
        raise DeviceFailed(device=info.name, detail=str(error)[:200]) from error


class OpenDevice:
    """A context with two in-order, profiling queues on one device: ``queue`` for kernels, ``transfers`` for copies.

    Kernels are built with the given ``parameters``, or with those of the tuning cache or the defaults.

    Raises:
        NoOpenCl, UnknownDevice: if the device does not exist (any more).
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
        # Others are only tried, and there are hundreds.
        self._keeps = parameters is None and info.keeps_programs
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
        """Build the kernel ``name``, from ``source`` if given. Keep the result: each call builds again.

        ``options`` are further compiler options; ``parameters`` replace those of this object. What was built with the
        device's usual parameters is taken from the programs kept from an earlier start, or kept for the next.

        Raises:
            KernelBuildFailed: with the first error of the compiler's log.
        """
        headers = "".join(shader_source(f"{header}.h") for header in _HEADERS)
        text = headers + (source or shader_source(name))
        all_options = [*_OPTIONS, *build_options(parameters or self.parameters), *(options or [])]
        identity = program_identity(*_identity(self.info), self.device.platform.version, name, *all_options, text)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", cl.CompilerWarning)  # raised for any output of the compiler
            return self._kept_kernel(name, identity) or self._built_kernel(name, identity, text, all_options)

    def _kept_kernel(self, name: str, identity: str) -> cl.Kernel | None:
        kept = load_program(identity) if self._keeps else None
        if kept is None:
            return None
        try:
            program = cl.Program(self.context, [self.device], [kept.binary]).build()
            return _ready(program, name, kept.argument_types)
        except cl.Error:  # such as a driver that was changed without another version
            forget_program(identity)
            return None

    def _built_kernel(self, name: str, identity: str, text: str, options: list[str]) -> cl.Kernel:
        try:
            program = cl.Program(self.context, text).build(options=options)
            kernel = cl.Kernel(program, name)
        except cl.Error as error:
            complaint = _first_complaint(error)
            raise KernelBuildFailed(device=self.info.name, kernel=f"{name}.cl", detail=complaint) from error
        types = _argument_types(kernel)
        if self._keeps and keeps_programs():
            _keep(program, identity, types)
        return _ready(program, name, types)

    @property
    def largest_buffer(self) -> int:
        """The maximum size of a single buffer in bytes."""
        return int(self.device.max_mem_alloc_size)

    def check_room(self, *sizes: int) -> None:
        """Raise ``ProblemTooLarge`` if one of these sizes in bytes is too large for a buffer, or all for the device."""
        for needed, available in ((max(sizes), self.largest_buffer), (sum(sizes), int(self.device.global_mem_size))):
            if needed > available:
                raise ProblemTooLarge(needed_mb=math.ceil(needed / 1e6), available_mb=available // 1_000_000)


def _argument_types(kernel: cl.Kernel) -> list[str] | None:
    """The names of the types of a kernel's arguments; None if the driver has no argument information."""
    try:
        return [kernel.get_arg_info(place, cl.kernel_arg_info.TYPE_NAME) for place in range(kernel.num_args)]
    except cl.Error:
        return None


def _ready(program: cl.Program, name: str, types: list[str] | None) -> cl.Kernel:
    """A kernel with the types of its scalar arguments, which pyopencl else infers on each launch, in 0.1 ms."""
    kernel = cl.Kernel(program, name)
    if types is not None:
        kernel.set_scalar_arg_dtypes([_SCALAR_TYPES.get(name) for name in types])
    kernel.made_from = program  # for ``copied``: Intel's driver forgets the program of a kernel that nobody else holds
    return kernel


def copied(kernel: cl.Kernel) -> cl.Kernel:
    """The same kernel of ``OpenDevice.kernel`` as another object, which has arguments of its own."""
    return cl.Kernel(kernel.made_from, kernel.function_name)


def _keep(program: cl.Program, identity: str, types: list[str] | None) -> None:
    try:
        (binary,) = program.get_info(cl.program_info.BINARIES)
    except (cl.Error, ValueError):  # this driver gives none
        return
    if binary:
        save_program(KeptProgram(identity, binary, types))


def matmul_arguments(problem: MatmulProblem, *buffers: cl.Buffer) -> tuple[object, ...]:
    """The arguments that both matmul kernels begin with; ``buffers`` are a, b, c, cells, ticks, units."""
    a, b, c, cells, ticks, units = buffers
    shape, heat = problem.shape, problem.heat
    sizes = (np.int32(size) for size in (shape.m, shape.n, shape.k, shape.tile_rows, shape.tile_cols))
    return (a, b, c, *sizes, cells, np.float32(heat.low), np.float32(heat.per_unit), ticks, units)


def _identity(info: DeviceInfo) -> tuple[str, str, str]:
    return info.name, info.platform, info.driver


def _devices_of(platform: cl.Platform) -> list[cl.Device]:
    try:
        return list(platform.get_devices())
    except cl.Error:  # CL_DEVICE_NOT_FOUND: a platform without devices
        return []


def _first_complaint(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    lines.append("no reason given")
    return next((line for line in lines if "error" in line.lower() and "clBuildProgram" not in line), lines[0])[:200]
