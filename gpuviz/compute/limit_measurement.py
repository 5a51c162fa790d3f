"""Measures a device's limits: peak FLOP/s, and memory bandwidth in bytes/s, for copying and for reading alone."""

import math
import time
from collections.abc import Callable

import numpy as np
import pyopencl as cl

from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.device_limits import DeviceLimits
from gpuviz.compute.driver_activity import BUILD_S, advance, driver_at_work
from gpuviz.compute.host import available_memory_bytes
from gpuviz.compute.program import OpenDevice
from gpuviz.errors import DeviceFailed

_MEASURED_NS = 20_000_000  # shorter launches are not counted
_MEASURED = 8  # launches, of which the fastest counts
_LARGEST_STEP = 16  # by which the amount of work grows at most: the first launches are too short to extrapolate from
_CHAINS, _WIDEST = 12, 16  # of peak_flops.cl
_STEPS = 1000
_COPIED_BYTES = 64 << 20
_CACHES = 2  # each buffer is this many times as large as the last-level cache
_SHARE_OF_MEMORY = 4  # but at most this fraction (1/4) of the memory
_VECTOR_BYTES = 16  # of peak_copy.cl and peak_read.cl
_PATTERN = np.arange(1, 17, dtype=np.float32)  # sums of a work-item's share of it are exact


@driver_at_work()
def measure_limits(opened: OpenDevice, cancel: CancelToken) -> DeviceLimits:
    """The best of several launches of ``peak_flops`` and ``peak_copy``; takes about a second. Answers are verified.

    Raises:
        Cancelled: between two launches, once ``cancel`` is set.
        KernelBuildFailed: if the device's compiler refuses a kernel.
        DeviceFailed: if the device reports an error or gives a wrong answer.
    """
    try:
        return DeviceLimits(_peak_flops(opened, cancel), _peak_bytes(opened, cancel))
    except (cl.Error, MemoryError) as error:
        raise DeviceFailed(device=opened.info.name, detail=str(error)[:200]) from error


@driver_at_work()
def measure_reading(opened: OpenDevice, cancel: CancelToken) -> float:
    """The best of several launches of ``peak_read`` in bytes/s: memory that is only read, as weights are.

    On CPUs that is less than a copy, which counts what it reads and what it writes, and whose writes pass the caches.

    Raises:
        Cancelled, KernelBuildFailed, DeviceFailed: as ``measure_limits``.
    """
    try:
        return _peak_reading(opened, cancel)
    except (cl.Error, MemoryError) as error:
        raise DeviceFailed(device=opened.info.name, detail=str(error)[:200]) from error


def _peak_flops(opened: OpenDevice, cancel: CancelToken) -> float:
    widths = [1]
    if opened.info.runs_cpu_kernels:
        widths = [8, 16] if opened.info.vector_lanes >= _WIDEST else [0]  # 0: as suits the compiler
    return max(_flops_of_width(opened, width, cancel) for width in widths)


def _flops_of_width(opened: OpenDevice, width: int, cancel: CancelToken) -> float:
    group = _group(opened)
    items = max(1, opened.info.compute_units) * (64 if opened.info.runs_cpu_kernels else 8 * group)
    kernel = opened.kernel("peak_flops", [f"-DLANES={width}"] if width else [])
    starts = np.arange(_CHAINS * _WIDEST, dtype=np.float32)
    answers, lanes = np.zeros(items, np.float32), np.zeros(1, np.int32)
    read = cl.mem_flags.READ_ONLY | cl.mem_flags.COPY_HOST_PTR
    before = cl.Buffer(opened.context, read, hostbuf=starts)
    after = cl.Buffer(opened.context, cl.mem_flags.WRITE_ONLY, answers.nbytes)
    lanes_there = cl.Buffer(opened.context, cl.mem_flags.WRITE_ONLY, lanes.nbytes)

    def launch(steps: int) -> None:
        x, y = np.float32(0.5), np.float32(1)
        kernel(opened.queue, (items,), (group,), before, after, lanes_there, x, y, np.int32(steps))
        opened.queue.finish()

    def check(steps: int) -> None:
        cl.enqueue_copy(opened.queue, answers, after)
        cl.enqueue_copy(opened.queue, lanes, lanes_there)
        numbers = starts[: _CHAINS * lanes[0]].astype(np.float64)
        for _ in range(min(steps, 64)):  # by then they have converged
            numbers = numbers * 0.5 + 1
        _expect(opened, "peak_flops", np.allclose(answers, numbers.sum(), rtol=1e-5, atol=0))

    with driver_at_work(BUILD_S):
        launch(3)
    check(3)
    thousands_per_s = _best_rate(lambda thousands: launch(thousands * _STEPS), cancel)
    check(_STEPS)
    return thousands_per_s * _STEPS * items * 2 * _CHAINS * int(lanes[0])


def _peak_bytes(opened: OpenDevice, cancel: CancelToken) -> float:
    group, piece = _group(opened), _piece(opened)
    kernel = opened.kernel("peak_copy", [f"-DPIECE={piece}", f"-DSTREAM={int(opened.info.runs_cpu_kernels)}"])
    copied_bytes = _whole_groups(opened)
    before, after = (cl.Buffer(opened.context, cl.mem_flags.READ_WRITE, copied_bytes) for _ in range(2))
    for buffer, content in ((before, _PATTERN), (after, np.zeros(1, np.float32))):
        cl.enqueue_fill_buffer(opened.queue, buffer, content, 0, copied_bytes)

    def launch(times: int) -> None:
        for _ in range(times):
            kernel(opened.queue, (copied_bytes // _VECTOR_BYTES // piece,), (group,), before, after)
        opened.queue.finish()

    with driver_at_work(BUILD_S):
        launch(1)
    copied = np.zeros((copied_bytes // _PATTERN.nbytes, _PATTERN.size), np.float32)
    cl.enqueue_copy(opened.queue, copied, after)
    _expect(opened, "peak_copy", bool((copied == _PATTERN).all()))
    return _best_rate(launch, cancel) * 2 * copied_bytes


def _peak_reading(opened: OpenDevice, cancel: CancelToken) -> float:
    group, piece = _group(opened), _piece(opened)
    kernel = opened.kernel("peak_read", [f"-DPIECE={piece}"])
    read_bytes = _whole_groups(opened)
    sums = np.zeros(read_bytes // _VECTOR_BYTES // piece, np.float32)
    numbers = cl.Buffer(opened.context, cl.mem_flags.READ_WRITE, read_bytes)
    cl.enqueue_fill_buffer(opened.queue, numbers, _PATTERN, 0, read_bytes)
    sums_there = cl.Buffer(opened.context, cl.mem_flags.WRITE_ONLY, sums.nbytes)

    def launch(times: int) -> None:
        for _ in range(times):
            kernel(opened.queue, sums.shape, (group,), numbers, sums_there)
        opened.queue.finish()

    with driver_at_work(BUILD_S):
        launch(1)
    cl.enqueue_copy(opened.queue, sums, sums_there)
    exact = read_bytes // _PATTERN.nbytes * _PATTERN.sum(dtype=np.float64)
    _expect(opened, "peak_read", bool(sums.sum(dtype=np.float64) == exact))
    return _best_rate(launch, cancel) * read_bytes


def _best_rate(launch: Callable[[int], None], cancel: CancelToken) -> float:
    """The highest rate in units of work a second; ``launch(amount)`` does that many and returns when they are done.

    Timed by the host's clock: a launch takes thousands of times longer than its overhead, and no driver's clock has to
    be trusted.
    """
    amount, measured, best_per_s = 1, 0, 0.0
    while measured < _MEASURED:
        cancel.check()
        started_ns = time.perf_counter_ns()
        launch(amount)
        took_ns = max(1, time.perf_counter_ns() - started_ns)
        advance()
        if took_ns >= _MEASURED_NS:
            measured += 1
            best_per_s = max(best_per_s, amount * 1e9 / took_ns)
        else:
            amount *= min(_LARGEST_STEP, max(2, math.ceil(_MEASURED_NS / took_ns)))
    return best_per_s


def _group(opened: OpenDevice) -> int:
    return 1 if opened.info.runs_cpu_kernels else min(256, int(opened.device.max_work_group_size))


def _piece(opened: OpenDevice) -> int:
    """Vectors that a work-item of ``peak_copy`` and ``peak_read`` goes through."""
    return 1024 if opened.info.runs_cpu_kernels else 4


def _whole_groups(opened: OpenDevice) -> int:
    """``_bytes_to_copy``, rounded down to whole work-groups."""
    group_bytes = _group(opened) * _piece(opened) * _VECTOR_BYTES
    return _bytes_to_copy(opened) // group_bytes * group_bytes


def _bytes_to_copy(opened: OpenDevice) -> int:
    device = opened.device
    there = available_memory_bytes() if opened.info.is_cpu else int(device.global_mem_size)
    wanted = max(_COPIED_BYTES, _CACHES * int(device.global_mem_cache_size))
    return min(wanted, int(device.max_mem_alloc_size) // _SHARE_OF_MEMORY, there // _SHARE_OF_MEMORY)


def _expect(opened: OpenDevice, kernel: str, right: bool) -> None:
    if not right:
        raise DeviceFailed(device=opened.info.name, detail=f"wrong answers from {kernel}")
