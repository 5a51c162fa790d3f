"""Products with tables of weights that stay on an OpenCL device, by the same matmul kernels as the race."""

import math
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import pyopencl as cl

from gpuviz.compute.driver_activity import advance
from gpuviz.compute.gpu_kernel import build_matmul_gpu
from gpuviz.compute.parameters import CpuParameters, GpuParameters
from gpuviz.compute.program import OpenDevice
from gpuviz.compute.transformer.packed import PackedMatrix, WeightFormat

_UNPACKERS = {
    WeightFormat.F32: ("unpack_float", ["-DNUMBER=F32"]),
    WeightFormat.F16: ("unpack_float", ["-DNUMBER=F16"]),
    WeightFormat.BF16: ("unpack_float", ["-DNUMBER=BF16"]),
    WeightFormat.Q4_0: ("unpack_q4", ["-DHAS_MINIMUM=0"]),
    WeightFormat.Q4_1: ("unpack_q4", ["-DHAS_MINIMUM=1"]),
    WeightFormat.Q5_0: ("unpack_q5", ["-DHAS_MINIMUM=0"]),
    WeightFormat.Q5_1: ("unpack_q5", ["-DHAS_MINIMUM=1"]),
    WeightFormat.Q8_0: ("unpack_q8", []),
    WeightFormat.Q2_K: ("unpack_k", ["-DBITS=2"]),
    WeightFormat.Q3_K: ("unpack_k", ["-DBITS=3"]),
    WeightFormat.Q4_K: ("unpack_k", ["-DBITS=4"]),
    WeightFormat.Q5_K: ("unpack_k", ["-DBITS=5"]),
    WeightFormat.Q6_K: ("unpack_k", ["-DBITS=6"]),
}
_ROW_KERNELS = {
    WeightFormat.Q4_0: ("matvec_q4", ["-DHAS_MINIMUM=0"]),
    WeightFormat.Q4_1: ("matvec_q4", ["-DHAS_MINIMUM=1"]),
    WeightFormat.Q8_0: ("matvec_q8", []),
}
_ROWS_OF_AN_ITEM = 16
_MAX_STRIP_ROWS = 132  # tokens of a strip, so that its panels stay in a core's own cache
_TILES_PER_UNIT = 8  # enough that no core idles for long at the end
_ONLY_ANSWERS = ["-DTRACE=0", "-DCELLS=0"]  # without trace and cells
_NO_TILES = None, np.float32(0), np.float32(1), None, None  # in place of cells, their colour scale, ticks and units


@dataclass
class DeviceMatrix:
    """A rows × cols float32 matrix on the device: ``buffer`` row-major, or ``panels`` for ``matmul_cpu``, or both."""

    buffer: cl.Buffer | None
    rows: int
    cols: int
    panels: cl.Buffer | None = None


@dataclass(frozen=True)
class DeviceTable:
    """A K×N table of a product: ``buffer`` holds float32 weights in the layout of its kernel.

    ``multiply_row`` multiplies a single row directly with the ``packed`` weights; both None where the weight format has
    no such kernel.
    """

    buffer: cl.Buffer
    k: int
    n: int
    packed: cl.Buffer | None = None
    multiply_row: cl.Kernel | None = None


class Memory(Protocol):
    """Allocates device memory."""

    def __call__(self, size: int) -> cl.Buffer:
        """A buffer of ``size`` bytes."""
        ...


class Unpacker:
    """Unpacks weights on the device, in work-groups of size ``work_group``, or of the driver's choice if None.

    The kernel of a format is built on first use: few models have more than three formats.
    """

    def __init__(self, opened: OpenDevice, work_group: tuple[int] | None) -> None:
        self._opened, self._work_group = opened, work_group
        self._kernels: dict[WeightFormat, cl.Kernel] = {}

    def packed(self, weights: PackedMatrix) -> cl.Buffer:
        """The weights, still packed, copied to the device."""
        flags = cl.mem_flags.READ_ONLY | cl.mem_flags.COPY_HOST_PTR
        self._opened.check_room(weights.data.nbytes)
        return cl.Buffer(self._opened.context, flags, hostbuf=np.ascontiguousarray(weights.data))

    def __call__(self, weights: PackedMatrix, panel: int, room: cl.Buffer | None = None) -> cl.Buffer:
        """Enqueue the unpacking into panels of ``panel`` rows (see ``packed.h``)."""
        return self.unpack(weights, self.packed(weights), panel, room)

    def unpack(self, weights: PackedMatrix, packed: cl.Buffer, panel: int, room: cl.Buffer | None = None) -> cl.Buffer:
        """The same for weights that are on the device already."""
        context, queue = self._opened.context, self._opened.queue
        rows = math.ceil(weights.rows / panel) * panel
        self._opened.check_room(4 * rows * weights.cols)
        out = room or cl.Buffer(context, cl.mem_flags.READ_WRITE, 4 * rows * weights.cols)
        sizes = np.int32(weights.rows), np.int32(weights.cols), np.int32(panel)
        self._kernel(weights.format)(queue, (rows,), self._work_group, packed, out, *sizes)
        advance()
        return out

    def _kernel(self, form: WeightFormat) -> cl.Kernel:
        if form not in self._kernels:
            self._kernels[form] = self._opened.kernel(*_UNPACKERS[form])
        return self._kernels[form]


class TableProducts(Protocol):
    """A kernel form's layout of tables, and the product with them."""

    def table(self, weights: PackedMatrix) -> DeviceTable:
        """Unpack a table once, to stay on the device."""
        ...

    def multiply(self, left: DeviceMatrix, table: DeviceTable, out: cl.Buffer, memory: Memory) -> list[cl.Event]:
        """Enqueue left · table into ``out``; gives the events of all commands."""
        ...


class CpuTableProducts:
    """Products on a CPU by ``matmul_cpu``: the left side packed by ``pack_rows``, tables unpacked into panels."""

    def __init__(self, opened: OpenDevice, parameters: CpuParameters, unpack: Unpacker) -> None:
        self._opened, self._parameters, self._unpack = opened, parameters, unpack
        self._pack = opened.kernel("pack_rows")
        self._matmul = opened.kernel("matmul_cpu", _ONLY_ANSWERS)
        each = f"-DEACH={_ROWS_OF_AN_ITEM}"
        self._multiply_row = {
            form: opened.kernel(name, [*options, each]) for form, (name, options) in _ROW_KERNELS.items()
        }

    def table(self, weights: PackedMatrix) -> DeviceTable:
        """Unpack into panels; the packed weights are kept for single rows."""
        packed = self._unpack.packed(weights)
        unpacked = self._unpack.unpack(weights, packed, self._parameters.cols)
        multiply_row = self._multiply_row.get(weights.format)
        return DeviceTable(unpacked, weights.cols, weights.rows, packed if multiply_row else None, multiply_row)

    def multiply(self, left: DeviceMatrix, table: DeviceTable, out: cl.Buffer, memory: Memory) -> list[cl.Event]:
        """A left side that is used for several products is packed once."""
        queue, events = self._opened.queue, []
        if left.rows == 1 and left.buffer is not None and table.multiply_row is not None:
            items = math.ceil(table.n / _ROWS_OF_AN_ITEM)
            ends = np.int32(table.n), np.int32(table.k)
            return [table.multiply_row(queue, (items,), (1,), table.packed, left.buffer, out, *ends)]
        m, n, k = np.int32(left.rows), np.int32(table.n), np.int32(table.k)
        panel_rows, panel_cols = self._parameters.rows, self._parameters.cols
        panels = math.ceil(left.rows / panel_rows)
        strips = math.ceil(left.rows / _MAX_STRIP_ROWS)
        panels = math.ceil(panels / strips)  # per strip; all strips are equally high
        tile_rows = panels * panel_rows
        if left.panels is None:
            left.panels = memory(4 * strips * tile_rows * left.cols)
            arguments = left.buffer, left.panels, m, k, np.int32(tile_rows)
            events.append(self._pack(queue, (strips * panels,), (1,), *arguments))
        wanted = math.ceil(_TILES_PER_UNIT * self._opened.info.compute_units / strips)
        tile_cols = max(1, table.n // wanted // panel_cols) * panel_cols
        tiles = strips * math.ceil(table.n / tile_cols)
        sizes = m, n, k, np.int32(tile_rows), np.int32(tile_cols)
        ones = 3 * [np.int32(1)]  # a patch is one tile, and every work-item has one
        events.append(self._matmul(queue, (tiles,), (1,), left.panels, table.buffer, out, *sizes, *_NO_TILES, *ones))
        return events


class GpuTableProducts:
    """Products on other devices by ``matmul_gpu``: tables transposed to row-major K×N."""

    def __init__(self, opened: OpenDevice, parameters: GpuParameters, unpack: Unpacker) -> None:
        self._opened, self._unpack = opened, unpack
        self._matmul, fitting = build_matmul_gpu(opened, parameters, _ONLY_ANSWERS)
        self._side, self._block = fitting.side, (fitting.block_rows, fitting.block_cols)

    def table(self, weights: PackedMatrix) -> DeviceTable:
        """Unpack and transpose."""
        return DeviceTable(self._unpack(weights, weights.rows), weights.cols, weights.rows)

    def multiply(self, left: DeviceMatrix, table: DeviceTable, out: cl.Buffer, memory: Memory) -> list[cl.Event]:
        """One work-group per block; the whole product is one tile."""
        del memory
        blocks = math.ceil(left.rows / self._block[0]) * math.ceil(table.n / self._block[1])
        sizes = (np.int32(size) for size in (left.rows, table.n, table.k, left.rows, table.n))
        groups = (blocks * self._side, self._side), (self._side, self._side)
        no_counts = None, None
        return [
            self._matmul(self._opened.queue, *groups, left.buffer, table.buffer, out, *sizes, *_NO_TILES, *no_counts)
        ]


def table_products(opened: OpenDevice, unpack: Unpacker) -> TableProducts:
    """The products for the kernel form of the device's parameters."""
    match opened.parameters:
        case CpuParameters() as parameters:
            return CpuTableProducts(opened, parameters, unpack)
        case GpuParameters() as parameters:
            return GpuTableProducts(opened, parameters, unpack)
