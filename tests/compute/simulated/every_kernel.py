"""Runs kernels on oclgrind, which simulates a device: ``python -m tests.compute.simulated.every_kernel GROUP``.

A chapter brings groups of its own in ``tests/chapters/NAME/kernels.py``. Checks every answer and prints the names of
the kernels that ran, one a line. What oclgrind reports goes to its log.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from itertools import product

import msgspec
import numpy as np
import pyopencl as cl

from gpuviz.chapters import CHAPTERS
from gpuviz.compute import trial
from gpuviz.compute.clock import clock_advances
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.lanes.opencl import OpenClLane
from gpuviz.compute.parameters import CpuParameters, GpuParameters, KernelParameters
from gpuviz.compute.patches import DIRECT_FLOPS
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.program import OpenDevice, listed_devices
from gpuviz.compute.trace import TileTrace
from gpuviz.compute.transformer.device_tables import Unpacker
from gpuviz.compute.transformer.launches import Launches
from gpuviz.compute.transformer.opencl_operations import OpenClOperations
from gpuviz.compute.transformer.packed import WeightFormat
from gpuviz.compute.verification import CORRECT, Reference
from tests.compute.transformer.packing import random_weights, whole_blocks

PLATFORM = "Oclgrind"
CPU, AVX512_SIZES = CpuParameters(prefetch=False), CpuParameters(rows=8, cols=32, prefetch=False)
AVX512 = CpuParameters(rows=8, cols=32, avx512=True, prefetch=False)
# Sizes and tiles: nothing ends where blocks do; tiles smaller than a block; few rows, which are never packed first.
PROBLEMS = ((105, 101, 13, 12), (100, 70, 11, 300), (20, 70, 9, 6))


def products(info: DeviceInfo, *all_parameters: KernelParameters) -> None:
    """The race's products."""
    for parameters, direct_flops in product(all_parameters, (0, DIRECT_FLOPS)):
        lane = OpenClLane(info, parameters, direct_flops=direct_flops)
        for m, n, k, tiles in PROBLEMS:
            problem = MatmulProblem.random(m, n, k, tiles)
            lane.prepare(problem)
            answers = problem.empty_answers()
            lane.run(problem, TileTrace.empty(problem.shape.tiles), answers)
            assert (Reference(problem).verify(answers) == CORRECT).all(), (parameters, problem.shape)
        lane.close()


def operations(info: DeviceInfo, parameters: KernelParameters) -> None:
    """What a transformer is made of, and single rows and several times every kind of packed weights."""
    trial.check_transformer(info, parameters)
    ops = OpenClOperations(info, parameters)
    for form in WeightFormat:
        weights = random_weights(form, 19, whole_blocks(form, 32))
        for tokens in (1, 7, 17):
            rows = np.ones((tokens, weights.packed.cols), np.float32)
            with ops.guarded():
                answers = ops.read_back(ops.multiply(ops.matrix(rows), ops.table(weights.packed))).wait()
            assert np.allclose(answers, weights.numbers.sum(axis=1), rtol=1e-4, atol=1e-3), form
    ops.close()


def unpacking(info: DeviceInfo, parameters: KernelParameters) -> None:
    """Every kind of packed weights, into panels and into rows."""
    opened = OpenDevice(info, parameters)
    unpack = Unpacker(opened, Launches(opened), (1,))
    for form in WeightFormat:
        weights = random_weights(form, 5, whole_blocks(form, 32))
        numbers = np.empty(weights.numbers.shape, np.float32)
        cl.enqueue_copy(opened.queue, numbers, unpack([weights.packed], 1))
        assert np.allclose(numbers, weights.numbers, rtol=1e-6), form  # it adds and multiplies at once
        unpack([weights.packed, weights.packed], 16)
    opened.queue.finish()


def checks_and_peaks(info: DeviceInfo, parameters: KernelParameters) -> None:
    """What devices are tried and measured with, in little: the real ones take billions of steps."""
    opened, flags = OpenDevice(info, parameters), cl.mem_flags
    trial.try_device(opened)
    assert not clock_advances(opened, "CLOCK_NONE")
    starts, out, lanes = np.arange(12 * 16, dtype=np.float32), np.zeros(8, np.float32), np.zeros(1, np.int32)
    given = cl.Buffer(opened.context, flags.READ_ONLY | flags.COPY_HOST_PTR, hostbuf=starts)
    taken, width = (cl.Buffer(opened.context, flags.WRITE_ONLY, array.nbytes) for array in (out, lanes))
    for option in ("-DLANES=1", "-DLANES=8", "-DLANES=16"):
        kernel = opened.kernel("peak_flops", [option])
        kernel(opened.queue, (8,), (4,), given, taken, width, np.float32(0.5), np.float32(1), np.int32(3))
    numbers = np.arange(4 * 64, dtype=np.float32)
    before = cl.Buffer(opened.context, flags.READ_ONLY | flags.COPY_HOST_PTR, hostbuf=numbers)
    after = cl.Buffer(opened.context, flags.WRITE_ONLY, numbers.nbytes)
    opened.kernel("peak_copy", ["-DPIECE=4"])(opened.queue, (16,), (4,), before, after)
    copied = np.empty_like(numbers)
    cl.enqueue_copy(opened.queue, copied, after)
    assert (copied == numbers).all()
    opened.kernel("peak_read", ["-DPIECE=4"])(opened.queue, (16,), (4,), before, after)
    cl.enqueue_copy(opened.queue, copied, after)
    assert copied[:16].sum() == numbers.sum()


def of_chapters() -> dict[str, Callable[[DeviceInfo], None]]:
    """The groups of all chapters that have kernels."""
    modules = (f"tests.chapters.{chapter.name}.kernels" for chapter in CHAPTERS)
    found = (import_module(name).GROUPS for name in modules if find_spec(name))
    return {name: group for groups in found for name, group in groups.items()}


GROUPS: dict[str, Callable[[DeviceInfo], None]] = {
    "products-cpu": lambda info: products(info, CPU, AVX512_SIZES),
    "products-gpu": lambda info: products(
        info, GpuParameters(), GpuParameters(8, 8, 4, 8), GpuParameters(8, 4, 4, local=False)
    ),
    "operations-cpu": lambda info: operations(info, CPU),
    "operations-cpu-bytes": lambda info: operations(msgspec.structs.replace(info, multiplies_bytes=True), AVX512),
    "operations-gpu": lambda info: operations(info, GpuParameters()),
    "unpacking": lambda info: unpacking(info, CPU),
    "checks-and-peaks": lambda info: checks_and_peaks(info, CPU),
    **of_chapters(),
}


def main() -> None:
    """Run one group."""
    built: set[str] = set()
    build = OpenDevice.kernel

    def kernel(opened: OpenDevice, name: str, *arguments: object, **named: object) -> cl.Kernel:
        built.add(name)
        return build(opened, name, *arguments, **named)  # type: ignore[arg-type]

    OpenDevice.kernel = kernel  # type: ignore[method-assign, assignment]
    info = next(info for info, _ in listed_devices() if info.platform == PLATFORM)
    GROUPS[sys.argv[1]](info)
    print(*sorted(built), sep="\n")


if __name__ == "__main__":
    main()
