"""Products with tables of weights that stay on an OpenCL device, by the kernels of the race."""

import math
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import pyopencl as cl

from gpuviz.compute.parameters import CpuParameters, GpuParameters
from gpuviz.compute.program import OpenDevice
from gpuviz.compute.transformer.packed import PackedMatrix, WeightFormat
from gpuviz.compute.watchdog import advance

_UNPACKERS = {
    WeightFormat.F32: ("unpack_float", ["-DHALF=0"]),
    WeightFormat.F16: ("unpack_float", ["-DHALF=1"]),
    WeightFormat.Q4_0: ("unpack_q4", ["-DHAS_MINIMUM=0"]),
    WeightFormat.Q4_1: ("unpack_q4", ["-DHAS_MINIMUM=1"]),
    WeightFormat.Q8_0: ("unpack_q8", []),
}
_ROW_KERNELS = {
    WeightFormat.Q4_0: ("matvec_q4", ["-DHAS_MINIMUM=0"]),
    WeightFormat.Q4_1: ("matvec_q4", ["-DHAS_MINIMUM=1"]),
    WeightFormat.Q8_0: ("matvec_q8", []),
}
_ROWS_OF_AN_ITEM = 16
_MOST_ROWS = 132  # of a strip of tokens, so that it still lies in a core's own cache
_TILES_PER_UNIT = 8  # enough that no core waits long for the last one
_NO_TRACE = ["-DTRACE=0", "-DCLOCK=CLOCK_NONE"]


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
    """Unpacks weights on the device; ``work_group`` is the size of its work-groups, or None: as the driver likes."""

    def __init__(self, opened: OpenDevice, work_group: tuple[int] | None) -> None:
        self._opened, self._work_group = opened, work_group
        self._kernels = {form: opened.kernel(name, options) for form, (name, options) in _UNPACKERS.items()}

    def packed(self, weights: PackedMatrix) -> cl.Buffer:
        """The weights on the device, as they are."""
        flags = cl.mem_flags.READ_ONLY | cl.mem_flags.COPY_HOST_PTR
        return cl.Buffer(self._opened.context, flags, hostbuf=np.ascontiguousarray(weights.data))

    def __call__(self, weights: PackedMatrix, panel: int, room: cl.Buffer | None = None) -> cl.Buffer:
        """Queue the unpacking into panels of ``panel`` rows (see ``unpack_q4.cl``)."""
        return self.unpack(weights, self.packed(weights), panel, room)

    def unpack(self, weights: PackedMatrix, packed: cl.Buffer, panel: int, room: cl.Buffer | None = None) -> cl.Buffer:
        """The same for weights that are on the device already."""
        context, queue = self._opened.context, self._opened.queue
        rows = math.ceil(weights.rows / panel) * panel
        out = room or cl.Buffer(context, cl.mem_flags.READ_WRITE, 4 * rows * weights.cols)
        sizes = np.int32(weights.rows), np.int32(weights.cols), np.int32(panel)
        self._kernels[weights.format](queue, (rows,), self._work_group, packed, out, *sizes)
        advance()
        return out


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
        self._matmul = opened.kernel("matmul_cpu", _NO_TRACE)
        each = f"-DEACH={_ROWS_OF_AN_ITEM}"
        self._multiply_row = {
            form: opened.kernel(name, [*options, each]) for form, (name, options) in _ROW_KERNELS.items()
        }
        self._diary = _NoDiary(opened)

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
        diary, ones = self._diary.arguments(tiles), 3 * [np.int32(1)]  # a tile is a share, every work-item has one
        events.append(self._matmul(queue, (tiles,), (1,), left.panels, table.buffer, out, *sizes, *diary, *ones))
        return events


class GpuTableProducts:
    """Products on other devices: tables turned round, K×N row-major, and ``matmul_gpu``."""

    def __init__(self, opened: OpenDevice, parameters: GpuParameters, unpack: Unpacker) -> None:
        self._opened, self._unpack = opened, unpack
        self._side = parameters.side
        self._block = parameters.side * parameters.rows_each, parameters.side * parameters.cols_each
        self._matmul = opened.kernel("matmul_gpu", _NO_TRACE)
        self._diary = _NoDiary(opened)

    def table(self, weights: PackedMatrix) -> DeviceTable:
        """Unpack and turn round."""
        return DeviceTable(self._unpack(weights, weights.rows), weights.cols, weights.rows)

    def multiply(self, left: DeviceMatrix, table: DeviceTable, out: cl.Buffer, memory: Memory) -> list[cl.Event]:
        """One work-group a block; nobody looks at tiles, so all of it is one."""
        del memory
        blocks = math.ceil(left.rows / self._block[0]) * math.ceil(table.n / self._block[1])
        sizes = (np.int32(size) for size in (left.rows, table.n, table.k, left.rows, table.n))
        groups = (blocks * self._side, self._side), (self._side, self._side)
        diary = self._diary.arguments(1)
        counts = diary[-1], diary[-1]
        return [self._matmul(self._opened.queue, *groups, left.buffer, table.buffer, out, *sizes, *diary, *counts)]


class _NoDiary:
    """What the matmul kernels need for a diary that nobody reads: room for the cells, and nothing else."""

    def __init__(self, opened: OpenDevice) -> None:
        self._context = opened.context
        self._cells = cl.Buffer(opened.context, cl.mem_flags.READ_WRITE, 1024)

    def arguments(self, tiles: int) -> tuple[object, ...]:
        if self._cells.size < tiles:
            self._cells = cl.Buffer(self._context, cl.mem_flags.READ_WRITE, tiles)
        return self._cells, np.float32(0), np.float32(1), self._cells, self._cells


def table_products(opened: OpenDevice, unpack: Unpacker) -> TableProducts:
    """The way to multiply that the device's parameters are for."""
    match opened.parameters:
        case CpuParameters() as parameters:
            return CpuTableProducts(opened, parameters, unpack)
        case GpuParameters() as parameters:
            return GpuTableProducts(opened, parameters, unpack)
