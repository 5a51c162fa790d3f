"""Products with tables of weights that stay on an OpenCL device, by the kernels of the race."""

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
_MOST_ROWS = 132  # of a strip of tokens, so that it still lies in a core's own cache
_TILES_PER_UNIT = 8  # enough that no core waits long for the last one
_ONLY_ANSWERS = ["-DTRACE=0", "-DCELLS=0"]  # the kernels of the race, of which nobody watches the tiles here
_NO_TILES = None, np.float32(0), np.float32(1), None, None  # in place of cells, their colours, ticks and units


@dataclass
class DeviceMatrix:
    """A matrix on the device: ``buffer`` row-major, or ``panels`` laid out for ``matmul_cpu``, or both."""

    buffer: cl.Buffer | None
    rows: int
    cols: int
    panels: cl.Buffer | None = None


@dataclass(frozen=True)
class DeviceTable:
    """The unpacked table (K×N) of a product, laid out as its kernel reads it; ``packed``: what it was unpacked from.

    ``multiply_row`` is the kernel for a single row, if there is one for this packing.
    """

    buffer: cl.Buffer
    k: int
    n: int
    packed: cl.Buffer | None = None
    multiply_row: cl.Kernel | None = None


class Memory(Protocol):
    """Gives device memory."""

    def __call__(self, size: int) -> cl.Buffer:
        """A buffer of so many bytes."""
        ...


class Unpacker:
    """Unpacks weights on the device; ``work_group`` is the size of its work-groups, or None: as the driver likes.

    A format's kernel is built when it is first needed: hardly a model has more than three formats.
    """

    def __init__(self, opened: OpenDevice, work_group: tuple[int] | None) -> None:
        self._opened, self._work_group = opened, work_group
        self._kernels: dict[WeightFormat, cl.Kernel] = {}

    def packed(self, weights: PackedMatrix) -> cl.Buffer:
        """The weights on the device, as they are."""
        flags = cl.mem_flags.READ_ONLY | cl.mem_flags.COPY_HOST_PTR
        self._opened.check_room(weights.data.nbytes)
        return cl.Buffer(self._opened.context, flags, hostbuf=np.ascontiguousarray(weights.data))

    def __call__(self, weights: PackedMatrix, panel: int, room: cl.Buffer | None = None) -> cl.Buffer:
        """Queue the unpacking into panels of ``panel`` rows (see ``packed.h``)."""
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
    """One way to keep tables on a device and to multiply with them."""

    def table(self, weights: PackedMatrix) -> DeviceTable:
        """Unpack a table for good."""
        ...

    def multiply(self, left: DeviceMatrix, table: DeviceTable, out: cl.Buffer, memory: Memory) -> list[cl.Event]:
        """Queue left · table into ``out``; gives the events of what was queued."""
        ...


class CpuTableProducts:
    """Products on a CPU: ``pack_rows`` for the left side, tables in panels, ``matmul_cpu``."""

    def __init__(self, opened: OpenDevice, parameters: CpuParameters, unpack: Unpacker) -> None:
        self._opened, self._parameters, self._unpack = opened, parameters, unpack
        self._pack = opened.kernel("pack_rows")
        self._matmul = opened.kernel("matmul_cpu", _ONLY_ANSWERS)
        each = f"-DEACH={_ROWS_OF_AN_ITEM}"
        self._multiply_row = {
            form: opened.kernel(name, [*options, each]) for form, (name, options) in _ROW_KERNELS.items()
        }

    def table(self, weights: PackedMatrix) -> DeviceTable:
        """Unpack into panels; the packed form stays too, for single rows."""
        packed = self._unpack.packed(weights)
        unpacked = self._unpack.unpack(weights, packed, self._parameters.cols)
        multiply_row = self._multiply_row.get(weights.format)
        return DeviceTable(unpacked, weights.cols, weights.rows, packed if multiply_row else None, multiply_row)

    def multiply(self, left: DeviceMatrix, table: DeviceTable, out: cl.Buffer, memory: Memory) -> list[cl.Event]:
        """A left side that is used several times is packed once."""
        queue, events = self._opened.queue, []
        if left.rows == 1 and left.buffer is not None and table.multiply_row is not None:
            items = math.ceil(table.n / _ROWS_OF_AN_ITEM)
            ends = np.int32(table.n), np.int32(table.k)
            return [table.multiply_row(queue, (items,), (1,), table.packed, left.buffer, out, *ends)]
        m, n, k = np.int32(left.rows), np.int32(table.n), np.int32(table.k)
        panel_rows, panel_cols = self._parameters.rows, self._parameters.cols
        panels = math.ceil(left.rows / panel_rows)
        strips = math.ceil(left.rows / _MOST_ROWS)
        panels = math.ceil(panels / strips)  # of each strip, all as high as each other
        tile_rows = panels * panel_rows
        if left.panels is None:
            left.panels = memory(4 * strips * tile_rows * left.cols)
            sides = left.buffer, left.panels, m, k, np.int32(tile_rows)
            events.append(self._pack(queue, (strips * panels,), (1,), *sides))
        wanted = math.ceil(_TILES_PER_UNIT * self._opened.info.compute_units / strips)
        tile_cols = max(1, table.n // wanted // panel_cols) * panel_cols
        tiles = strips * math.ceil(table.n / tile_cols)
        sizes = m, n, k, np.int32(tile_rows), np.int32(tile_cols)
        ones = 3 * [np.int32(1)]  # a tile is a share, every work-item has one
        events.append(self._matmul(queue, (tiles,), (1,), left.panels, table.buffer, out, *sizes, *_NO_TILES, *ones))
        return events


class GpuTableProducts:
    """Products on other devices: tables turned round, K×N row-major, and ``matmul_gpu``."""

    def __init__(self, opened: OpenDevice, parameters: GpuParameters, unpack: Unpacker) -> None:
        self._opened, self._unpack = opened, unpack
        self._matmul, fitting = build_matmul_gpu(opened, parameters, _ONLY_ANSWERS)
        self._side, self._block = fitting.side, (fitting.block_rows, fitting.block_cols)

    def table(self, weights: PackedMatrix) -> DeviceTable:
        """Unpack and turn round."""
        return DeviceTable(self._unpack(weights, weights.rows), weights.cols, weights.rows)

    def multiply(self, left: DeviceMatrix, table: DeviceTable, out: cl.Buffer, memory: Memory) -> list[cl.Event]:
        """One work-group a block; all of it is one tile."""
        del memory
        blocks = math.ceil(left.rows / self._block[0]) * math.ceil(table.n / self._block[1])
        sizes = (np.int32(size) for size in (left.rows, table.n, table.k, left.rows, table.n))
        groups = (blocks * self._side, self._side), (self._side, self._side)
        no_counts = None, None
        return [
            self._matmul(self._opened.queue, *groups, left.buffer, table.buffer, out, *sizes, *_NO_TILES, *no_counts)
        ]


def table_products(opened: OpenDevice, unpack: Unpacker) -> TableProducts:
    """The way to multiply that the device's parameters are for."""
    match opened.parameters:
        case CpuParameters() as parameters:
            return CpuTableProducts(opened, parameters, unpack)
        case GpuParameters() as parameters:
            return GpuTableProducts(opened, parameters, unpack)
