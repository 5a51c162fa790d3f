"""Tries a device with the kernels that will run on it. Any of this may crash the process or hang."""

from collections.abc import Iterator
from contextlib import suppress

import msgspec
import numpy as np
import pyopencl as cl

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.lanes.opencl import OpenClLane
from gpuviz.compute.parameters import CpuParameters, GpuParameters, KernelParameters, default_parameters
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.program import OpenDevice, device_errors
from gpuviz.compute.trace import TileTrace
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.compute.transformer.opencl_operations import OpenClOperations
from gpuviz.compute.transformer.operations import AnyOperations, RopeAngles, Row
from gpuviz.compute.transformer.packed import PackedMatrix, WeightFormat
from gpuviz.compute.verification import CORRECT, Reference
from gpuviz.errors import WrongAnswer

_NUMBERS_OF_AN_ITEM, _ITEMS = 16, 4  # of check_device.cl
_AVX512 = ("avx512f", "avx512vl", "avx512bw", "avx512dq")  # of panels.h
# M, N, K, tiles: not multiples of any block or tile. On CPUs of the first nothing is packed first, of the second all.
_CHECKED = (75, 101, 30, 12), (101, 75, 30, 12)
_TIMED = (64, 128, 256, 512, 1024, 2048)  # M, N and K
_LONGEST_RUN_NS = 300_000_000
_TIMED_RUNS = 3
_TOLERANCE = 1e-3
_SHORTEST_LAUNCH_NS = 100


def forms(info: DeviceInfo) -> dict[str, KernelParameters]:
    """Candidate kernel forms of a device by name, the most suitable first."""
    cpu = {
        **({"cpu-avx512": CpuParameters(rows=8, cols=32, avx512=True)} if _processor_has_avx512() else {}),
        "cpu": CpuParameters(),
    }
    return {**cpu, "gpu": GpuParameters()} if info.is_cpu else {"gpu": GpuParameters()}


def try_form(info: DeviceInfo, parameters: KernelParameters) -> DeviceInfo:
    """Build the kernels and verify their answers; gives the device with the properties that were found.

    Raises:
        OpenClError: if the device or its compiler reports an error.
        WrongAnswer: if a result is wrong.
    """
    kernels = "cpu" if isinstance(parameters, CpuParameters) else "gpu"
    found = msgspec.structs.replace(try_device(OpenDevice(info, parameters)), kernels=kernels)
    _check_product(found, parameters)
    check_transformer(found, parameters)
    return found


def try_programs(info: DeviceInfo) -> DeviceInfo:
    """Keep the programs of all kernels and verify the answers of those given back; gives the device that keeps them.

    Raises:
        OpenClError, WrongAnswer: as ``try_form``.
    """
    keeping = msgspec.structs.replace(info, keeps_programs=True)
    for _ in range(2):  # built and kept, then taken from there
        _check_product(keeping, None)
        check_transformer(keeping, None)
    return keeping


def flops_per_s(info: DeviceInfo) -> float:
    """FLOP/s of a product, copies included: the best of a few runs, at the largest size that takes little time."""
    lane = OpenClLane(info, default_parameters(info), trace_tiles=False)
    best, last_ns = 0.0, 0
    for size in _TIMED:
        if 8 * last_ns > _LONGEST_RUN_NS:  # the next size is eight times the work
            break
        problem = MatmulProblem.random(size, size, size)
        lane.prepare(problem)
        answers, trace = problem.empty_answers(), TileTrace.empty(problem.shape.tiles)
        last_ns = min(lane.run(problem, trace, answers).total_ns for _ in range(_TIMED_RUNS))
        best = max(best, problem.shape.flops / last_ns * 1e9)
    lane.close()
    return best


def chip_of(info: DeviceInfo, place: int) -> str:
    """An identifier of the hardware: the processor, the PCI address, or, where that is unknown, the device's index."""
    if info.is_cpu:
        return "cpu"
    device = OpenDevice(info, default_parameters(info)).device
    with suppress(cl.Error, AttributeError):  # NVIDIA's extension
        return f"pci {device.pci_bus_id_nv}:{device.pci_slot_id_nv >> 3}"
    with suppress(cl.Error, AttributeError):  # AMD's extension
        return f"pci {device.topology_amd.bus}:{device.topology_amd.device}"
    return f"device {place}"


def _processor_has_avx512() -> bool:
    """Ask llvmlite, which may know newer processors than the OpenCL compiler; False where it is not installed."""
    try:
        from llvmlite import binding  # noqa: PLC0415
    except ImportError:
        return False
    features = binding.get_host_cpu_features()
    return all(features.get(name, False) for name in _AVX512)


def try_device(opened: OpenDevice) -> DeviceInfo:
    """The device with what ``check_device.cl`` finds out, and whether the driver's profiling times are plausible.

    Raises:
        DeviceFailed: if the device reports an error.
        WrongAnswer: if the answer is wrong.
    """
    given, flags, info = np.arange(_ITEMS * _NUMBERS_OF_AN_ITEM, dtype=np.float32), cl.mem_flags, opened.info
    answers, found = np.full_like(given, np.nan), np.zeros(2, np.int32)
    with device_errors(info):
        kernel = opened.kernel("check_device")
        source = cl.Buffer(opened.context, flags.READ_ONLY | flags.COPY_HOST_PTR, hostbuf=given)
        target = cl.Buffer(opened.context, flags.READ_WRITE, answers.nbytes)
        report = cl.Buffer(opened.context, flags.READ_WRITE, found.nbytes)
        launch = kernel(opened.queue, (_ITEMS,), None, source, target, report)
        cl.enqueue_copy(opened.queue, answers, target)
        cl.enqueue_copy(opened.queue, found, report)
        _expect(info, np.array_equal(answers, 4 * given))
        # Some drivers only count: 0, 1, 2, 3.
        event_times = launch.profile.end - launch.profile.start >= _SHORTEST_LAUNCH_NS
    lanes, multiplies_bytes = found.tolist()
    return msgspec.structs.replace(
        info,
        # The vector width that the compiler uses counts, not the one that the driver reports.
        vector_lanes=lanes if info.is_cpu and lanes else info.vector_lanes,
        multiplies_bytes=bool(multiplies_bytes),
        event_times=event_times,
    )


def _check_product(info: DeviceInfo, parameters: KernelParameters | None) -> None:
    lane = OpenClLane(info, parameters, direct_flops=0)
    for checked in _CHECKED:
        problem = MatmulProblem.random(*checked)
        answers = problem.empty_answers()
        lane.prepare(problem)
        lane.run(problem, TileTrace.empty(problem.shape.tiles), answers)
        _expect(info, bool((Reference(problem).verify(answers) == CORRECT).all()))
    lane.close()


def check_transformer(info: DeviceInfo, parameters: KernelParameters | None) -> None:
    """Run every operation on three tokens and on one, and compare with NumPy.

    Raises:
        OpenClError: if the device or its compiler reports an error.
        WrongAnswer: if a result differs.
    """
    tables = HostTables(None)
    here, there = NumpyOperations(tables), OpenClOperations(info, parameters)
    try:
        for expected, given in zip(_small_pass(here), _small_pass(there), strict=True):
            _expect(info, np.allclose(given, expected, rtol=_TOLERANCE, atol=_TOLERANCE))
    finally:
        there.close()
        tables.close()


def _small_pass(ops: AnyOperations) -> Iterator[FloatMatrix]:
    """Results of a tiny layer with 32 hidden units and two heads of 16, for three tokens and then for one."""
    generator = np.random.default_rng(1)
    width, head, tokens = 32, 16, 3
    blocks = generator.integers(0, 256, (2 * width, 20), np.uint8)
    blocks[:, :4] = np.array([0.02, -0.15], "<f2").view(np.uint8)  # scale and minimum
    packed = [PackedMatrix(WeightFormat.Q4_1, width, width, half.ravel()) for half in np.split(blocks, 2)]
    one, three, two = ops.table(packed[0]), ops.table(*packed, packed[0]), ops.table(*packed)
    embedding = ops.embedding(packed[0])
    ones = np.ones(width, np.float32)
    norm = ops.norm(PackedMatrix(WeightFormat.F32, 1, width, ones.view(np.uint8)), 1e-5)
    angles = ops.angles(RopeAngles.of(tokens + 1, head, 10_000.0))
    cache = ops.cache(tokens + 1, width, head)
    for ids, first in (([3, 1, 2], 0), ([0], tokens)):
        with ops.guarded():
            place, weights = ops.input(Row.of_sentence(ids, first)), ops.empty(2 * len(ids), first + len(ids))
            hidden = ops.embed(embedding, place)
            turned = ops.rope(ops.norm_multiply(hidden, norm, three), angles, cache, place)
            attended = ops.multiply_add(ops.attention(turned, cache, place, weights), one, hidden)
            gated = ops.norm_swiglu(attended, norm, two)
            logits = ops.multiply_add(gated, one, attended)
            probabilities = ops.softmax(ops.last_row(logits), 1.0)
            best = ops.choose(ops.last_row(logits), ops.input(Row.of_sentence([0])), 0)
            for result in (hidden, weights, attended, gated, logits, probabilities):
                yield ops.read_back(result).wait().copy()
            yield np.array([[best.wait()]], np.float32)


def _expect(info: DeviceInfo, right: bool) -> None:
    if not right:
        raise WrongAnswer(who=info.name)
