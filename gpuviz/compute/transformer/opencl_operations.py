"""The operations on an OpenCL device: all are enqueued in order, and only waiting for ``read_back`` blocks."""

import math
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray
from pyopencl.tools import ImmediateAllocator, MemoryPool

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.driver_activity import LAUNCH_S, driver_at_work
from gpuviz.compute.gpu_kernel import power_of_two, work_group_limit
from gpuviz.compute.parameters import CpuParameters, KernelParameters
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.program import OpenDevice, device_errors
from gpuviz.compute.transformer.device_tables import (
    DeviceMatrix,
    DeviceTable,
    Unpacker,
    table_products,
)
from gpuviz.compute.transformer.operations import RopeAngles
from gpuviz.compute.transformer.packed import PackedMatrix

_GPU_WIDTH = 64  # work-items that share a row
_CPU_EACH, _GPU_EACH = 4096, 1  # numbers per work-item of element-wise kernels
_LANES = (16, 8, 4, 1)


@dataclass(eq=False)  # compared by identity: different spans may hold the same events
class DeviceSpan:
    """Time from the first kernel's begin to the last one's end by profiling events, or ``host_ns``, the host's."""

    first: cl.Event | None = None
    last: cl.Event | None = None
    host_ns: int = 0

    @property
    def elapsed_ns(self) -> int:
        """The time in ns; waits until the work is done."""
        if self.host_ns or self.first is None or self.last is None:
            return self.host_ns
        self.last.wait()
        elapsed_ns: int = self.last.profile.end - self.first.profile.start
        return elapsed_ns


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


@dataclass(frozen=True)
class DeviceCache:
    """Keys and values (positions × width) of one layer."""

    keys: cl.Buffer
    values: cl.Buffer
    width: int
    head_size: int


@dataclass(frozen=True)
class _RowKernel:
    """A kernel whose work-groups of ``width`` work-items each compute one row."""

    kernel: cl.Kernel
    width: int

    @classmethod
    def build(cls, opened: OpenDevice, name: str, width: int, *options: str) -> "_RowKernel":
        """Build with work-groups of ``width``, a power of two, or as many work-items as this kernel can have."""
        kernel = opened.kernel(name, [f"-DWIDTH={width}", *options])
        if width > work_group_limit(kernel, opened.device):
            return cls.build(opened, name, width // 2, *options)
        return cls(kernel, width)

    def __call__(self, queue: cl.CommandQueue, rows: int, *arguments: object) -> cl.Event:
        return self.kernel(queue, (rows * self.width,), (self.width,), *arguments)


class OpenClOperations:
    """``Operations`` on one device; the type of ``parameters`` (see ``OpenDevice``) decides the kernel form.

    Raises:
        OpenClError: if the device is gone or its compiler refuses a kernel.
    """

    waited_ns = 0  # all tables are unpacked beforehand

    def __init__(self, device: DeviceInfo, parameters: KernelParameters | None = None) -> None:
        self._info = device
        self._opened = opened = OpenDevice(device, parameters)
        on_cpu = isinstance(opened.parameters, CpuParameters)
        # Left sides of products are written in panels for matmul_cpu, unless they have one row.
        self._panel_rows = opened.parameters.rows if isinstance(opened.parameters, CpuParameters) else 0
        width = 1 if on_cpu else power_of_two(min(_GPU_WIDTH, opened.device.max_work_group_size))
        self._each = _CPU_EACH if on_cpu else _GPU_EACH
        # CPU drivers compile a kernel again for each work-group size, so it is always 1 there.
        self._alone = (1,) if on_cpu else None
        self._unpack = Unpacker(opened, self._alone)
        self._products = table_products(opened, self._unpack)
        layouts = {False, on_cpu}
        self._softmax = _RowKernel.build(opened, "softmax", width)
        self._rms_norm, self._swiglu = (
            {panels: _RowKernel.build(opened, name, width, _layout(panels)) for panels in layouts}
            for name in ("rms_norm", "swiglu")
        )
        self._add = opened.kernel("add", [f"-DEACH={self._each}"])
        self._rope = opened.kernel("rope")
        self._attention: dict[tuple[int, bool], cl.Kernel] = {}  # by head size, and whether it writes panels
        self._pool = MemoryPool(ImmediateAllocator(opened.queue))
        self._spans: list[DeviceSpan] = []

    def table(self, weights: PackedMatrix) -> DeviceTable:
        """Unpack a table on the device."""
        return self._products.table(weights)

    def expect(self, tables: Sequence[DeviceTable]) -> None:
        """No effect: all tables are unpacked."""

    def vector(self, weights: PackedMatrix) -> DeviceMatrix:
        """Unpack the weights of a norm on the device."""
        return DeviceMatrix(self._unpack(weights, 1), weights.rows, weights.cols)

    def embed(self, weights: PackedMatrix, tokens: NDArray[np.int64]) -> DeviceMatrix:
        """Unpack the tokens' rows on the device."""
        rows = weights.take(tokens)
        out = self._new(rows.rows, rows.cols)
        self._unpack(rows, 1, out.buffer)
        return out

    def angles(self, angles: RopeAngles) -> tuple[DeviceMatrix, DeviceMatrix]:
        """Copy the angles to the device."""
        return self.matrix(angles.cosines), self.matrix(angles.sines)

    def cache(self, positions: int, width: int, head_size: int) -> DeviceCache:
        """Uninitialised buffers on the device."""
        keys, values = (
            cl.Buffer(self._opened.context, cl.mem_flags.READ_WRITE, 4 * positions * width) for _ in range(2)
        )
        return DeviceCache(keys, values, width, head_size)

    def multiply(self, left: DeviceMatrix, table: DeviceTable) -> DeviceMatrix:
        """Enqueue the product."""
        out = self._new(left.rows, table.n)
        self._note(*self._products.multiply(left, table, out.buffer, self._pool.allocate))
        return out

    def rms_norm(self, rows: DeviceMatrix, weights: DeviceMatrix, epsilon: float) -> DeviceMatrix:
        """Enqueue ``rms_norm.cl``."""
        out, room = self._new_left(rows.rows, rows.cols)
        arguments = rows.buffer, weights.buffer, room, np.int32(rows.cols), np.float32(epsilon)
        kernel = self._rms_norm[out.buffer is None]
        self._note(kernel(self._opened.queue, rows.rows, *arguments))
        return out

    def rope(
        self, rows: DeviceMatrix, angles: tuple[DeviceMatrix, DeviceMatrix], head_size: int, first: int
    ) -> DeviceMatrix:
        """Enqueue ``rope.cl``."""
        out = self._new(rows.rows, rows.cols)
        cosines, sines = angles
        sizes = np.int32(head_size), np.int32(2 * cosines.cols), np.int32(first), np.int32(0)
        heads = rows.cols // head_size
        arguments = rows.buffer, cosines.buffer, sines.buffer, out.buffer, *sizes
        self._note(self._rope(self._opened.queue, (rows.rows, heads), self._alone and (1, 1), *arguments))
        return out

    def write_kv_cache(self, cache: DeviceCache, keys: DeviceMatrix, values: DeviceMatrix, first: int) -> None:
        """Enqueue the copies into the cache."""
        for room, rows in ((cache.keys, keys), (cache.values, values)):
            size, offset = 4 * rows.rows * cache.width, 4 * first * cache.width
            self._note(cl.enqueue_copy(self._opened.queue, room, rows.buffer, dst_offset=offset, byte_count=size))

    def attention(self, query: DeviceMatrix, cache: DeviceCache, first: int) -> tuple[DeviceMatrix, DeviceMatrix]:
        """Enqueue ``attention.cl``."""
        heads = query.cols // cache.head_size
        weights = self._new(heads * query.rows, first + query.rows)
        out, room = self._new_left(query.rows, query.cols)
        kernel = self._attention_for(cache.head_size, out.buffer is None)
        buffers = query.buffer, cache.keys, cache.values, weights.buffer, room
        sizes = np.int32(first), np.int32(cache.width // cache.head_size)
        self._note(kernel(self._opened.queue, (query.rows, heads), self._alone and (1, 1), *buffers, *sizes))
        return out, weights

    def swiglu(self, gate: DeviceMatrix, up: DeviceMatrix) -> DeviceMatrix:
        """Enqueue ``swiglu.cl``."""
        out, room = self._new_left(gate.rows, gate.cols)
        arguments = gate.buffer, up.buffer, room, np.int32(gate.cols)
        kernel = self._swiglu[out.buffer is None]
        self._note(kernel(self._opened.queue, gate.rows, *arguments))
        return out

    def add(self, a: DeviceMatrix, b: DeviceMatrix) -> DeviceMatrix:
        """Enqueue ``add.cl``."""
        out, count = self._new(a.rows, a.cols), a.rows * a.cols
        items = math.ceil(count / self._each)
        arguments = a.buffer, b.buffer, out.buffer, np.int32(count)
        self._note(self._add(self._opened.queue, (items,), self._alone, *arguments))
        return out

    def softmax(self, scores: DeviceMatrix, sharpness: float) -> DeviceMatrix:
        """Queue ``softmax.cl``."""
        out = self._new(scores.rows, scores.cols)
        arguments = scores.buffer, out.buffer, np.int32(scores.cols), np.float32(sharpness)
        self._note(self._softmax(self._opened.queue, scores.rows, *arguments))
        return out

    def last_row(self, rows: DeviceMatrix) -> DeviceMatrix:
        """Enqueue a copy of the last row."""
        if rows.rows == 1:
            return rows
        out, size = self._new(1, rows.cols), 4 * rows.cols
        offset = (rows.rows - 1) * size
        self._note(cl.enqueue_copy(self._opened.queue, out.buffer, rows.buffer, src_offset=offset, byte_count=size))
        return out

    def matrix(self, numbers: FloatMatrix) -> DeviceMatrix:
        """Copy a matrix to the device."""
        flags = cl.mem_flags.READ_WRITE | cl.mem_flags.COPY_HOST_PTR
        buffer = cl.Buffer(self._opened.context, flags, hostbuf=np.ascontiguousarray(numbers))
        return DeviceMatrix(buffer, *numbers.shape)

    def read_back(self, rows: DeviceMatrix) -> DeviceNumbers:
        """Enqueue the copy to the host."""
        if rows.buffer is None:
            panels = math.ceil(rows.rows / self._panel_rows)
            numbers = np.empty((panels, rows.cols, self._panel_rows), np.float32)
        else:
            numbers = np.empty((rows.rows, rows.cols), np.float32)
        arrival = cl.enqueue_copy(self._opened.queue, numbers, rows.buffer or rows.panels, is_blocking=False)
        self._opened.queue.flush()
        return DeviceNumbers(numbers, arrival, rows)

    @contextmanager
    def timed(self) -> Iterator[DeviceSpan]:
        """Measure by profiling events; where the driver's are unusable, wait and use the host's clock."""
        span, waits = DeviceSpan(), not self._info.event_times
        if waits:
            self._opened.queue.finish()
        started_ns = time.perf_counter_ns()
        self._spans.append(span)
        try:
            yield span
        finally:
            self._spans.remove(span)
            if waits and span.last is not None:
                span.last.wait()
                span.host_ns = time.perf_counter_ns() - started_ns

    @contextmanager
    def guarded(self, limit_s: float = LAUNCH_S) -> Iterator[None]:
        """Convert the device's errors, and report to the watchdog."""
        with driver_at_work(limit_s), device_errors(self._info):
            yield

    @driver_at_work()
    def close(self) -> None:
        """Release the pool's memory."""
        self._pool.stop_holding()

    def _new(self, rows: int, cols: int) -> DeviceMatrix:
        return DeviceMatrix(self._pool.allocate(4 * rows * cols), rows, cols)

    def _new_left(self, rows: int, cols: int) -> tuple[DeviceMatrix, cl.Buffer]:
        """A matrix for the left side of products, in their layout, and its memory."""
        if not self._panel_rows or rows == 1:
            matrix = self._new(rows, cols)
            return matrix, matrix.buffer
        room = self._pool.allocate(4 * math.ceil(rows / self._panel_rows) * self._panel_rows * cols)
        return DeviceMatrix(None, rows, cols, room), room

    def _attention_for(self, head_size: int, panels: bool) -> cl.Kernel:
        if (head_size, panels) not in self._attention:
            lanes = next(lanes for lanes in _LANES if head_size % lanes == 0)
            options = [f"-DHEAD_SIZE={head_size}", f"-DLANES={lanes}", _layout(panels)]
            self._attention[head_size, panels] = self._opened.kernel("attention", options)
        return self._attention[head_size, panels]

    def _note(self, *events: cl.Event) -> None:
        for span in self._spans:
            span.first = span.first or events[0]
            span.last = events[-1]


def _layout(panels: bool) -> str:
    return f"-DLEFT_PANELS={int(panels)}"
