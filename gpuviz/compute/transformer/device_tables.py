"""Tables of weights unpacked on an OpenCL device, and products with them by the same matmul kernels as the race."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Protocol

import numpy as np
import pyopencl as cl

from gpuviz.compute.driver_activity import advance
from gpuviz.compute.gpu_kernel import build_matmul_gpu
from gpuviz.compute.parameters import CpuParameters, GpuParameters
from gpuviz.compute.program import OpenDevice
from gpuviz.compute.transformer.device_memory import DeviceMatrix
from gpuviz.compute.transformer.launches import Launches
from gpuviz.compute.transformer.packed import PackedMatrix, WeightFormat

_UNPACKERS = {
    WeightFormat.F32: ("unpack_float", "-DNUMBER=F32"),
    WeightFormat.F16: ("unpack_float", "-DNUMBER=F16"),
    WeightFormat.BF16: ("unpack_float", "-DNUMBER=BF16"),
    WeightFormat.Q4_0: ("unpack_q4", "-DHAS_MINIMUM=0"),
    WeightFormat.Q4_1: ("unpack_q4", "-DHAS_MINIMUM=1"),
    WeightFormat.Q5_0: ("unpack_q5", "-DHAS_MINIMUM=0"),
    WeightFormat.Q5_1: ("unpack_q5", "-DHAS_MINIMUM=1"),
    WeightFormat.Q8_0: ("unpack_q8",),
    WeightFormat.Q2_K: ("unpack_k", "-DBITS=2"),
    WeightFormat.Q3_K: ("unpack_k", "-DBITS=3"),
    WeightFormat.Q4_K: ("unpack_k", "-DBITS=4"),
    WeightFormat.Q5_K: ("unpack_k", "-DBITS=5"),
    WeightFormat.Q6_K: ("unpack_k", "-DBITS=6"),
}
_MAX_STRIP_ROWS = 132
_PATCHES_PER_UNIT = 6
_ONLY_ANSWERS = "-DTRACE=0", "-DCELLS=0"  # without trace and cells
_NO_TILES = None, np.float32(0), np.float32(1), None, None  # in place of cells, their colour scale, ticks and units


@dataclass(frozen=True)
class Interleaved:
    """Packed weights laid out by ``interleave.cl``."""

    buffer: cl.Buffer
    form: WeightFormat


@dataclass(frozen=True)
class DeviceTable:
    """A K×N table of products: unpacked to ``floats`` in the layout of a matmul kernel, or ``interleaved``, or both."""

    k: int
    n: int
    floats: cl.Buffer | None
    interleaved: Interleaved | None


@dataclass(frozen=True)
class EmbeddingTable:
    """Weights as in the file, on the device, of which rows can be unpacked."""

    weights: PackedMatrix
    packed: cl.Buffer


class Memory(Protocol):
    """Allocates device memory."""

    def __call__(self, size: int) -> cl.Buffer:
        """A buffer of ``size`` bytes."""
        ...


def one_below_the_other(parts: Sequence[PackedMatrix], panel: int) -> tuple[int, list[tuple[PackedMatrix, int, int]]]:
    """Rows of tables one below the other in whole panels of ``panel`` rows; each with its first row and its count.

    What fills the last panel counts as rows of the last table.
    """
    rows = math.ceil(sum(part.rows for part in parts) / panel) * panel
    firsts = list(accumulate((part.rows for part in parts[:-1]), initial=0))
    counts = [end - first for first, end in pairwise([*firsts, rows])]
    return rows, list(zip(parts, firsts, counts, strict=True))


class Unpacker:
    """Unpacks weights on the device, in work-groups of size ``work_group``, or of the driver's choice if None."""

    def __init__(self, opened: OpenDevice, launches: Launches, work_group: tuple[int] | None) -> None:
        self._opened, self._launches, self._work_group = opened, launches, work_group

    def packed(self, weights: PackedMatrix) -> cl.Buffer:
        """The weights, still packed, copied to the device."""
        flags = cl.mem_flags.READ_ONLY | cl.mem_flags.COPY_HOST_PTR
        self._opened.check_room(weights.nbytes)
        return cl.Buffer(self._opened.context, flags, hostbuf=np.ascontiguousarray(weights.data))

    def __call__(self, parts: Sequence[PackedMatrix], panel: int) -> cl.Buffer:
        """Enqueue the unpacking of tables, one below the other, into panels of ``panel`` rows (see ``packed.h``)."""
        (rows, placed), cols = one_below_the_other(parts, panel), parts[0].cols
        self._opened.check_room(4 * rows * cols)
        out = cl.Buffer(self._opened.context, cl.mem_flags.READ_WRITE, 4 * rows * cols)
        for part, first, count in placed:
            self._unpack(part, self.packed(part), count, panel, first, None, out)
        return out

    def rows(self, table: EmbeddingTable, tokens: cl.Buffer, count: int, out: cl.Buffer) -> None:
        """Enqueue the unpacking of the rows of ``count`` tokens into ``out``, row-major."""
        self._unpack(table.weights, table.packed, count, 1, 0, tokens, out)

    def _unpack(
        self,
        weights: PackedMatrix,
        packed: cl.Buffer,
        count: int,
        panel: int,
        first: int,
        tokens: cl.Buffer | None,
        out: cl.Buffer,
    ) -> None:
        kernel = self._launches.kernel(*_UNPACKERS[weights.format])
        sizes = np.int32(weights.rows), np.int32(weights.cols), np.int32(panel), np.int32(first)
        self._launches(kernel, (count,), self._work_group, packed, out, *sizes, tokens)
        advance()


class FloatTables(Protocol):
    """A matmul kernel's layout of unpacked tables, and the product with them."""

    def unpacked(self, parts: Sequence[PackedMatrix]) -> cl.Buffer:
        """Tables unpacked side by side, once, to stay on the device."""
        ...

    def multiply(self, left: DeviceMatrix, table: DeviceTable, out: cl.Buffer) -> None:
        """Enqueue left · table into ``out``."""
        ...


@dataclass(frozen=True)
class PatchesOfStrips:
    """How products of several rows are cut into patches, one a work-item; a strip of rows stays in a core's cache."""

    strip_rows: int
    patch_cols: int
    count: int

    @classmethod
    @lru_cache(maxsize=64)
    def of(cls, rows: int, cols: int, parameters: CpuParameters, units: int) -> "PatchesOfStrips":
        """Enough patches that none of the ``units`` compute units idles for long at the end."""
        strips = math.ceil(rows / _MAX_STRIP_ROWS)
        strip_rows = math.ceil(math.ceil(rows / parameters.rows) / strips) * parameters.rows
        strips = math.ceil(rows / strip_rows)
        wanted = math.ceil(_PATCHES_PER_UNIT * units / strips)
        patch_cols = max(1, cols // wanted // parameters.cols) * parameters.cols
        return cls(strip_rows, patch_cols, strips * math.ceil(cols / patch_cols))


class CpuFloatTables:
    """Products on a CPU by ``matmul_cpu``: the left side packed by ``pack_rows``, tables unpacked into panels."""

    def __init__(
        self, opened: OpenDevice, parameters: CpuParameters, unpack: Unpacker, launches: Launches, memory: Memory
    ) -> None:
        self._opened, self._parameters, self._unpack, self._launches = opened, parameters, unpack, launches
        self._memory = memory

    def unpacked(self, parts: Sequence[PackedMatrix]) -> cl.Buffer:
        """In panels of columns."""
        return self._unpack(parts, self._parameters.cols)

    def multiply(self, left: DeviceMatrix, table: DeviceTable, out: cl.Buffer) -> None:
        """A left side that is used for several products is packed once."""
        cut = PatchesOfStrips.of(left.rows, table.n, self._parameters, self._opened.info.compute_units)
        m, n, k = np.int32(left.rows), np.int32(table.n), np.int32(table.k)
        if left.panels is None:
            panels = math.ceil(left.rows / self._parameters.rows)
            left.panels = self._memory(4 * panels * self._parameters.rows * left.cols)
            all_rows = np.int32(panels * self._parameters.rows)
            self._launches(
                self._launches.kernel("pack_rows"), (panels,), (1,), left.buffer, left.panels, m, k, all_rows
            )
        sizes = m, n, k, np.int32(cut.strip_rows), np.int32(cut.patch_cols)
        ones = 3 * [np.int32(1)]  # a patch is one tile, and every work-item has one
        matmul = self._launches.kernel("matmul_cpu", *_ONLY_ANSWERS)
        self._launches(matmul, (cut.count,), (1,), left.panels, table.floats, out, *sizes, *_NO_TILES, *ones)


class GpuFloatTables:
    """Products on other devices by ``matmul_gpu``: tables transposed to row-major K×N."""

    def __init__(self, opened: OpenDevice, parameters: GpuParameters, unpack: Unpacker, launches: Launches) -> None:
        self._unpack, self._launches = unpack, launches
        self._matmul, fitting = build_matmul_gpu(opened, parameters, list(_ONLY_ANSWERS))
        self._side, self._block = fitting.side, (fitting.block_rows, fitting.block_cols)

    def unpacked(self, parts: Sequence[PackedMatrix]) -> cl.Buffer:
        """Transposed."""
        return self._unpack(parts, sum(part.rows for part in parts))

    def multiply(self, left: DeviceMatrix, table: DeviceTable, out: cl.Buffer) -> None:
        """One work-group per block; the whole product is one tile."""
        blocks = math.ceil(left.rows / self._block[0]) * math.ceil(table.n / self._block[1])
        sizes = (np.int32(size) for size in (left.rows, table.n, table.k, left.rows, table.n))
        groups = (blocks * self._side, self._side), (self._side, self._side)
        no_counts = None, None
        self._launches(self._matmul, *groups, left.buffer, table.floats, out, *sizes, *_NO_TILES, *no_counts)
