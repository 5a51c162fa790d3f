"""The operations on an OpenCL device: all are enqueued in order, and only waiting for ``read_back`` blocks."""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray
from pyopencl.tools import ImmediateAllocator, MemoryPool

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.driver_activity import LAUNCH_S, driver_at_work
from gpuviz.compute.gpu_kernel import power_of_two, work_group_limit
from gpuviz.compute.parameters import CpuParameters, GpuParameters, KernelParameters
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.program import OpenDevice, device_errors
from gpuviz.compute.transformer.device_memory import (
    DeviceCache,
    DeviceInput,
    DeviceMatrix,
    DeviceNumbers,
    DeviceToken,
    DeviceTokens,
    as_numbers,
)
from gpuviz.compute.transformer.device_tables import (
    CpuFloatTables,
    DeviceTable,
    EmbeddingTable,
    FloatTables,
    GpuFloatTables,
    Unpacker,
)
from gpuviz.compute.transformer.interleaved_tables import InterleavedTables, can_interleave
from gpuviz.compute.transformer.launches import Launches
from gpuviz.compute.transformer.operations import PAGE, Norm, RopeAngles, Row, Stack, pages_for
from gpuviz.compute.transformer.packed import PackedMatrix

_GPU_WIDTH = 64  # work-items that share a row
_CPU_EACH, _GPU_EACH = 4096, 1  # numbers per work-item of element-wise kernels
_MOST_SUMS = 12  # vectors of sums that attention keeps in registers
_CPU_LANES: tuple[int, ...] = (16, 8, 4, 1)  # of the vectors in attention, the best first
_GPU_LANES: tuple[int, ...] = (4, 1)


class OpenClOperations:
    """``Operations`` on one device; the type of ``parameters`` (see ``OpenDevice``) decides the kernel form.

    Kernels are built when they are first used.

    Raises:
        OpenClError: if the device is gone or its compiler refuses a kernel; also from operations.
    """

    waited_ns = 0  # all tables are laid out beforehand

    def __init__(self, device: DeviceInfo, parameters: KernelParameters | None = None) -> None:
        self._info = device
        self._opened = opened = OpenDevice(device, parameters)
        self._launches = launches = Launches(opened)
        self.timed, self.repeatable = launches.timed, launches.repeatable
        self._pool = MemoryPool(ImmediateAllocator(opened.queue))
        on_cpu = isinstance(opened.parameters, CpuParameters)
        self._width = 1 if on_cpu else power_of_two(min(_GPU_WIDTH, opened.device.max_work_group_size))
        self._lanes = _CPU_LANES if on_cpu else _GPU_LANES
        self._positions = PAGE if on_cpu else 1
        self._each = _CPU_EACH if on_cpu else _GPU_EACH
        # CPU drivers compile a kernel again for each work-group size, so it is always 1 there.
        self._alone = (1,) if on_cpu else None
        self._kernels: dict[tuple[str, ...], tuple[cl.Kernel, int]] = {}
        self._unpack = Unpacker(opened, launches, self._alone)
        self._interleaved = InterleavedTables(opened, self._unpack, launches, self._alone, self._pool.allocate)
        self._floats: FloatTables
        match opened.parameters:
            case CpuParameters() as cpu:
                self._floats = CpuFloatTables(opened, cpu, self._unpack, launches, self._pool.allocate)
            case GpuParameters() as gpu:
                self._floats = GpuFloatTables(opened, gpu, self._unpack, launches)

    def table(self, *weights: PackedMatrix) -> DeviceTable:
        """Lay tables out on the device, one below the other: interleaved where that serves, or unpacked, or both."""
        k, n = weights[0].cols, sum(part.rows for part in weights)
        interleaved = self._interleaved.lay_out(weights) if can_interleave(weights) else None
        is_enough = interleaved is not None and self._interleaved.serves_alone()
        return DeviceTable(k, n, None if is_enough else self._floats.unpacked(weights), interleaved)

    def expect(self, tables: Sequence[DeviceTable]) -> None:
        """No effect: all tables are there."""

    def norm(self, weights: PackedMatrix, epsilon: float) -> Norm[DeviceMatrix]:
        """Copy the weights of a norm to the device."""
        return Norm(self.matrix(weights.unpack()), epsilon)

    def embedding(self, weights: PackedMatrix) -> EmbeddingTable:
        """Copy the table to the device as it is in the file."""
        return EmbeddingTable(weights, self._unpack.packed(weights))

    def angles(self, angles: RopeAngles) -> tuple[DeviceMatrix, DeviceMatrix]:
        """Copy the angles to the device."""
        return self.matrix(angles.cosines), self.matrix(angles.sines)

    def cache(self, positions: int, width: int, head_size: int) -> DeviceCache:
        """Uninitialised buffers on the device."""
        size = 4 * pages_for(positions) * PAGE * width
        self._opened.check_room(size)
        keys, values = (cl.Buffer(self._opened.context, cl.mem_flags.READ_WRITE, size) for _ in range(2))
        return DeviceCache(keys, values, width, head_size)

    def input(self, rows: Sequence[Row]) -> DeviceInput:
        """Copy the rows to the device."""
        return DeviceInput(self._copied(as_numbers(rows)), len(rows))

    def set_input(self, place: DeviceInput, rows: Sequence[Row]) -> None:
        """Enqueue the copy."""
        cl.enqueue_copy(self._opened.queue, place.buffer, as_numbers(rows), is_blocking=False)

    def choose(self, logits: DeviceMatrix, place: DeviceInput, position: int) -> DeviceToken:
        """Enqueue ``most_likely.cl``, and the copy of the id to the host."""
        return DeviceToken(self._best(logits, place.buffer, position))

    def most_likely(self, logits: DeviceMatrix) -> DeviceTokens:
        """Enqueue ``most_likely.cl``, and the copy of the ids to the host."""
        return self._best(logits, self._pool.allocate(8 * logits.rows), 0)

    def embed(self, table: EmbeddingTable, tokens: DeviceInput, out: DeviceMatrix | None = None) -> DeviceMatrix:
        """Enqueue the unpacking of the tokens' rows."""
        out = out or self.empty(tokens.count, table.weights.cols)
        self._unpack.rows(table, tokens.buffer, tokens.count, out.buffer)
        return out

    def multiply(self, left: DeviceMatrix, table: DeviceTable) -> DeviceMatrix:
        """Enqueue the product, by the kernel that suits the number of rows and the table."""
        out = self.empty(left.rows, table.n)
        if weights := self._interleaved.for_rows(left, table):
            self._interleaved.multiply(left, weights, out)
        else:
            self._floats.multiply(left, table, out.buffer)
        return out

    def norm_multiply(self, rows: DeviceMatrix, norm: Norm[DeviceMatrix], table: DeviceTable) -> DeviceMatrix:
        """One launch, if the table is interleaved and the device multiplies by that."""
        weights = self._interleaved.for_rows(rows, table)
        if weights is None:
            return self.multiply(self.rms_norm(rows, norm), table)
        out = self.empty(rows.rows, table.n)
        self._interleaved.multiply(rows, weights, out, norm=norm)
        return out

    def norm_swiglu(self, rows: DeviceMatrix, norm: Norm[DeviceMatrix], table: DeviceTable) -> DeviceMatrix:
        """One launch, as ``norm_multiply``."""
        out = self.empty(rows.rows, table.n // 2)
        if weights := self._interleaved.for_rows(rows, table):
            self._interleaved.multiply(rows, weights, out, norm=norm, is_gated=True)
        else:
            products = self.multiply(self.rms_norm(rows, norm), table)
            self._launch_rows("swiglu", rows.rows, products.buffer, out.buffer, np.int32(out.cols))
        return out

    def multiply_add(
        self, left: DeviceMatrix, table: DeviceTable, rest: DeviceMatrix, out: DeviceMatrix | None = None
    ) -> DeviceMatrix:
        """One launch, as ``norm_multiply``."""
        out = out or self.empty(left.rows, table.n)
        if weights := self._interleaved.for_rows(left, table):
            self._interleaved.multiply(left, weights, out, rest=rest)
        else:
            product, count = self.multiply(left, table), left.rows * table.n
            add, _ = self._kernel("add", f"-DEACH={self._each}")
            items = math.ceil(count / self._each)
            buffers = rest.buffer, product.buffer, out.buffer
            self._launches(add, (items,), self._alone, *buffers, np.int32(count))
        return out

    def rms_norm(self, rows: DeviceMatrix, norm: Norm[DeviceMatrix]) -> DeviceMatrix:
        """Enqueue ``rms_norm.cl``."""
        out = self.empty(rows.rows, rows.cols)
        sizes = np.int32(rows.cols), np.float32(norm.epsilon)
        self._launch_rows("rms_norm", rows.rows, rows.buffer, norm.weights.buffer, out.buffer, *sizes)
        return out

    def rope(
        self,
        projected: DeviceMatrix,
        angles: tuple[DeviceMatrix, DeviceMatrix],
        cache: DeviceCache,
        tokens: DeviceInput,
    ) -> DeviceMatrix:
        """Enqueue ``rope.cl``, in place."""
        cosines, sines = angles
        shared_heads, all_heads = cache.width // cache.head_size, projected.cols // cache.head_size
        buffers = projected.buffer, cosines.buffer, sines.buffer, cache.keys, cache.values, tokens.buffer
        counts = all_heads - 2 * shared_heads, shared_heads, cache.head_size, 2 * cosines.cols
        kernel, _ = self._kernel("rope")
        sizes = (projected.rows, all_heads), self._alone and (1, 1)
        self._launches(kernel, *sizes, *buffers, *(np.int32(count) for count in counts))
        return projected

    def attention(
        self, projected: DeviceMatrix, cache: DeviceCache, tokens: DeviceInput, weights: DeviceMatrix
    ) -> DeviceMatrix:
        """Enqueue ``attention.cl``."""
        width = projected.cols - 2 * cache.width
        heads = width // cache.head_size
        out = self.empty(projected.rows, width)
        shared_heads = cache.width // cache.head_size
        together, options = self._attention_form(cache.head_size, heads // shared_heads)
        kernel, group = self._kernel("attention", *options)
        buffers = projected.buffer, cache.keys, cache.values, tokens.buffer, weights.buffer, out.buffer
        counts = projected.cols, shared_heads, weights.cols
        sizes = (projected.rows * group, heads // together), (group, 1)
        self._launches(kernel, *sizes, *buffers, *(np.int32(count) for count in counts))
        return out

    def softmax(self, scores: DeviceMatrix, sharpness: float) -> DeviceMatrix:
        """Enqueue ``softmax.cl``."""
        out = self.empty(scores.rows, scores.cols)
        sizes = np.int32(scores.cols), np.float32(sharpness)
        self._launch_rows("softmax", scores.rows, scores.buffer, out.buffer, *sizes)
        return out

    def last_row(self, rows: DeviceMatrix) -> DeviceMatrix:
        """Enqueue a copy of the last row."""
        if rows.rows == 1:
            return rows
        out, size = self.empty(1, rows.cols), 4 * rows.cols
        offset = (rows.rows - 1) * size
        cl.enqueue_copy(self._opened.queue, out.buffer, rows.buffer, src_offset=offset, byte_count=size)
        return out

    def empty(self, rows: int, cols: int) -> DeviceMatrix:
        """Uninitialised memory of the pool."""
        return DeviceMatrix(self._pool.allocate(4 * rows * cols), rows, cols)

    def stack(self, count: int, rows: int, cols: int) -> Stack[DeviceMatrix]:
        """Regions of one buffer."""
        # Regions begin at aligned addresses, and OpenCL copies slices only if they are whole rows apart.
        unit = math.lcm(max(1, self._opened.device.mem_base_addr_align // 8), 4 * cols)  # bytes
        pitch = math.ceil(4 * rows * cols / unit) * unit
        buffer = cl.Buffer(self._opened.context, cl.mem_flags.READ_WRITE, count * pitch)
        regions = [buffer.get_sub_region(place * pitch, 4 * rows * cols) for place in range(count)]
        parts = [DeviceMatrix(region, rows, cols) for region in regions]
        return Stack(parts, DeviceMatrix(buffer, count, pitch // 4), rows, cols)

    def matrix(self, numbers: FloatMatrix) -> DeviceMatrix:
        """Copy a matrix to the device."""
        return DeviceMatrix(self._copied(numbers), *numbers.shape)

    def read_back(self, rows: DeviceMatrix) -> DeviceNumbers:
        """Enqueue the copy to the host."""
        numbers = np.empty((rows.rows, rows.cols), np.float32)
        arrival = cl.enqueue_copy(self._opened.queue, numbers, rows.buffer, is_blocking=False)
        self._opened.queue.flush()
        return DeviceNumbers(numbers, arrival, rows)

    def read_stack(self, stack: Stack[DeviceMatrix], cols: int) -> DeviceNumbers:
        """Enqueue one copy to the host."""
        count, pitch = stack.whole.rows, 4 * stack.whole.cols
        numbers = np.empty((count * stack.rows, cols), np.float32)
        arrival = cl.enqueue_copy(
            self._opened.queue,
            numbers,
            stack.whole.buffer,
            buffer_origin=(0, 0, 0),
            host_origin=(0, 0, 0),
            region=(4 * cols, stack.rows, count),
            buffer_pitches=(4 * stack.cols, pitch),
            host_pitches=(4 * cols, 4 * cols * stack.rows),
            is_blocking=False,
        )
        return DeviceNumbers(numbers, arrival, stack.whole)

    @contextmanager
    def guarded(self, limit_s: float = LAUNCH_S) -> Iterator[None]:
        """Convert the device's errors, and report to the watchdog."""
        with driver_at_work(limit_s), device_errors(self._info):
            yield

    @driver_at_work()
    def close(self) -> None:
        """Release the pool's memory."""
        self._pool.stop_holding()

    def _best(self, logits: DeviceMatrix, tokens: cl.Buffer, position: int) -> DeviceTokens:
        self._launch_rows("most_likely", logits.rows, logits.buffer, tokens, np.int32(logits.cols), np.int32(position))
        numbers = np.empty((logits.rows, 2), np.int32)
        return DeviceTokens(numbers, cl.enqueue_copy(self._opened.queue, numbers, tokens, is_blocking=False))

    def _copied(self, numbers: NDArray[Any]) -> cl.Buffer:
        flags = cl.mem_flags.READ_WRITE | cl.mem_flags.COPY_HOST_PTR
        return cl.Buffer(self._opened.context, flags, hostbuf=np.ascontiguousarray(numbers))

    def _attention_form(self, head_size: int, sharing: int) -> tuple[int, tuple[str, ...]]:
        """How many of ``sharing`` heads, which have their keys in common, are computed at once; and all options."""
        lanes = next(lanes for lanes in self._lanes if head_size % lanes == 0)
        most = _MOST_SUMS // (head_size // lanes) if self._positions > 1 else 1
        together = next(count for count in (4, 3, 2, 1) if count == 1 or (count <= most and sharing % count == 0))
        sizes = f"-DHEAD_SIZE={head_size}", f"-DGROUP={together}"
        return together, (*sizes, f"-DLANES={lanes}", f"-DPOSITIONS={self._positions}")

    def _launch_rows(self, name: str, rows: int, *arguments: object) -> None:
        """Enqueue a kernel with one work-group per row."""
        kernel, width = self._kernel(name)
        self._launches(kernel, (rows * width,), (width,), *arguments)

    def _kernel(self, name: str, *options: str) -> tuple[cl.Kernel, int]:
        """A kernel and its work-group's size: ``self._width``, or as many work-items as this kernel can have."""
        key, width = (name, *options), self._width
        while key not in self._kernels:
            kernel = self._opened.kernel(name, [f"-DWIDTH={width}", *options])
            if width <= work_group_limit(kernel, self._opened.device):
                self._kernels[key] = kernel, width
            width //= 2
        return self._kernels[key]
