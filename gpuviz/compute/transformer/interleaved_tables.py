"""Tables of packed weights on an OpenCL device, and products with them that unpack weights as they come.

A single row (decode) goes through ``matvec_packed.cl`` on any device; several rows (prefill) through
``matmul_packed.cl`` on CPUs.
"""

import math
from collections.abc import Sequence

import numpy as np
import pyopencl as cl

from gpuviz.compute.driver_activity import advance
from gpuviz.compute.gpu_kernel import work_group_limit
from gpuviz.compute.parameters import CpuParameters
from gpuviz.compute.program import OpenDevice
from gpuviz.compute.transformer.device_memory import DeviceMatrix
from gpuviz.compute.transformer.device_tables import (
    DeviceTable,
    Interleaved,
    PatchesOfStrips,
    Unpacker,
    one_below_the_other,
)
from gpuviz.compute.transformer.launches import Launches
from gpuviz.compute.transformer.operations import Norm
from gpuviz.compute.transformer.packed import PackedMatrix, WeightFormat

PANEL_ROWS = 16
_OPTIONS = {
    WeightFormat.Q4_0: ("-DQUANT_BITS=4", "-DHAS_MINIMUM=0"),
    WeightFormat.Q4_1: ("-DQUANT_BITS=4", "-DHAS_MINIMUM=1"),
    WeightFormat.Q8_0: ("-DQUANT_BITS=8", "-DHAS_MINIMUM=0"),
}
_BLOCK_WORDS = {WeightFormat.Q4_0: 5, WeightFormat.Q4_1: 5, WeightFormat.Q8_0: 9}
_GPU_WIDTH = 64  # work-items that share a panel
_MOST_TERMS = 4096  # of the usual kernel for single rows; larger tables get one of their own
_ITEMS_PER_UNIT = 4  # enough that no core idles for long at the end, as each work-item prepares the row anew
_MOST_PANELS = 24  # of a work-item, however large the table is


def can_interleave(parts: Sequence[PackedMatrix]) -> bool:
    """Whether these tables, one below the other, can be interleaved: in one of the formats, and in whole panels."""
    form = parts[0].format
    return (
        form in _OPTIONS
        and all(part.format is form for part in parts)
        and all(part.rows % PANEL_ROWS == 0 for part in parts[:-1])
    )


class InterleavedTables:
    """Lays tables out, and multiplies single rows by them."""

    def __init__(self, opened: OpenDevice, unpack: Unpacker, launches: Launches, work_group: tuple[int] | None) -> None:
        self._opened, self._unpack, self._launches, self._work_group = opened, unpack, launches, work_group
        self._on_cpu = isinstance(opened.parameters, CpuParameters)
        self._width = 1 if self._on_cpu else _GPU_WIDTH

    def lay_out(self, parts: Sequence[PackedMatrix]) -> Interleaved:
        """Enqueue the interleaving of tables, one below the other; see ``can_interleave``."""
        form, cols = parts[0].format, parts[0].cols
        blocks = cols // form.block_weights
        rows, placed = one_below_the_other(parts, PANEL_ROWS)
        size = 4 * rows * blocks * _BLOCK_WORDS[form]
        self._opened.check_room(size)
        out = cl.Buffer(self._opened.context, cl.mem_flags.READ_WRITE, size)
        kernel = self._launches.kernel("interleave", *_OPTIONS[form])
        for part, first, count in placed:
            sizes = np.int32(part.rows), np.int32(blocks), np.int32(first)
            self._launches(kernel, (count,), self._work_group, self._unpack.packed(part), out, *sizes)
        advance()
        return Interleaved(out, form)

    def for_row(self, left: DeviceMatrix, table: DeviceTable) -> Interleaved | None:
        """What to multiply a single row by; None for several rows, and on devices with very small work-groups."""
        can = left.rows == 1 and (self._on_cpu or self._opened.device.max_work_group_size >= PANEL_ROWS)
        return table.interleaved if can else None

    def multiply_row(
        self,
        row: DeviceMatrix,
        table: Interleaved,
        out: DeviceMatrix,
        norm: Norm[DeviceMatrix] | None = None,
        rest: DeviceMatrix | None = None,
        is_gated: bool = False,
    ) -> None:
        """Enqueue ``matvec_packed.cl``."""
        kernel = self._row_kernel(table.form, row.cols)
        weights, epsilon = (norm.weights.buffer, norm.epsilon) if norm else (None, 0.0)
        panels = math.ceil(out.cols / PANEL_ROWS)
        each = 1
        if self._on_cpu:
            each = min(_MOST_PANELS, math.ceil(panels / (_ITEMS_PER_UNIT * self._opened.info.compute_units)))
        buffers = table.buffer, row.buffer, weights, rest and rest.buffer, out.buffer
        sizes = np.int32(out.cols), np.int32(row.cols), np.float32(epsilon), np.int32(is_gated), np.int32(each)
        self._launches(kernel, (math.ceil(panels / each) * self._width,), (self._width,), *buffers, *sizes)

    def _row_kernel(self, form: WeightFormat, terms: int) -> cl.Kernel:
        options = _OPTIONS[form]
        if self._on_cpu:
            most = max(_MOST_TERMS, 1 << (terms - 1).bit_length())
            return self._launches.kernel("matvec_packed", *options, "-DLANES=16", "-DWIDTH=1", f"-DMOST_K={most}")
        while True:
            kernel = self._launches.kernel("matvec_packed", *options, "-DLANES=1", f"-DWIDTH={self._width}")
            if self._width <= max(PANEL_ROWS, work_group_limit(kernel, self._opened.device)):
                return kernel
            self._width //= 2


class InterleavedMatmul:
    """Products of several rows with interleaved tables on a CPU."""

    def __init__(self, opened: OpenDevice, parameters: CpuParameters, launches: Launches) -> None:
        self._opened, self._parameters, self._launches = opened, parameters, launches

    def multiply(
        self,
        left: DeviceMatrix,
        table: Interleaved,
        out: DeviceMatrix,
        norm: Norm[DeviceMatrix] | None = None,
        rest: DeviceMatrix | None = None,
        gated: DeviceMatrix | None = None,
    ) -> None:
        """Enqueue ``matmul_packed.cl``."""
        width = out.cols if gated is None else gated.cols
        cut = PatchesOfStrips.of(left.rows, width, self._parameters, self._opened.info.compute_units)
        weights, epsilon = (norm.weights.buffer, norm.epsilon) if norm else (None, 0.0)
        buffers = left.buffer, table.buffer, weights, rest and rest.buffer, out.buffer, gated and gated.buffer
        sizes = left.rows, out.cols, left.cols, cut.strip_rows, cut.patch_cols
        whole = (np.int32(size) for size in sizes)
        kernel = self._launches.kernel("matmul_packed", *_OPTIONS[table.form], "-DLANES=16")
        self._launches(kernel, (cut.count,), (1,), *buffers, *whole, np.float32(epsilon))
