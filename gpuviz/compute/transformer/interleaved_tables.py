"""Tables of packed weights on an OpenCL device, and products with them that unpack weights as they come.

A single row (decode) goes through ``matvec_packed.cl`` on any device. On CPUs a few rows (a step of several sentences)
go through ``matmul_bytes.cl`` if the processor multiplies bytes, and more (prefill) through ``matmul_packed.cl``.
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
    Memory,
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
_MOST_FEW_ROWS = 16  # for which matmul_bytes is faster than matmul_packed
_ROWS_AT_A_TIME = 8  # of matmul_bytes, at most
_MOST_TERMS = 4096  # of the usual kernels for one row and for few; larger tables get their own
# Work-items of a compute unit, enough that no core idles for long at the end, as each prepares the rows anew; and the
# most panels that one of them has, however large the table is.
_ONE_ROW_ITEMS, _ONE_ROW_PANELS = 4, 24
_FEW_ROWS_ITEMS, _FEW_ROWS_PANELS = 2, 96


def can_interleave(parts: Sequence[PackedMatrix]) -> bool:
    """Whether these tables, one below the other, can be interleaved: in one of the formats, and in whole panels."""
    form = parts[0].format
    return (
        form in _OPTIONS
        and all(part.format is form for part in parts)
        and all(part.rows % PANEL_ROWS == 0 for part in parts[:-1])
    )


class InterleavedTables:
    """Lays tables out, and multiplies by them."""

    def __init__(
        self,
        opened: OpenDevice,
        unpack: Unpacker,
        launches: Launches,
        work_group: tuple[int] | None,
        memory: Memory,
    ) -> None:
        self._opened, self._unpack, self._launches, self._work_group = opened, unpack, launches, work_group
        self._memory = memory
        cpu = opened.parameters if isinstance(opened.parameters, CpuParameters) else None
        self._cpu = cpu
        self._few_rows = _MOST_FEW_ROWS if cpu and cpu.avx512 and opened.info.multiplies_bytes else 1
        self._width = 1 if cpu else _GPU_WIDTH

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

    def serves_alone(self) -> bool:
        """Whether such a table is enough for any number of rows."""
        return self._cpu is not None

    def for_rows(self, left: DeviceMatrix, table: DeviceTable) -> Interleaved | None:
        """What to multiply these rows by; None if only unpacked weights serve.

        On GPUs that is so for several rows, and with very small work-groups for any.
        """
        can = self._cpu or (left.rows == 1 and self._opened.device.max_work_group_size >= PANEL_ROWS)
        return table.interleaved if can else None

    def multiply(
        self,
        left: DeviceMatrix,
        table: Interleaved,
        out: DeviceMatrix,
        norm: Norm[DeviceMatrix] | None = None,
        rest: DeviceMatrix | None = None,
        is_gated: bool = False,
    ) -> None:
        """Enqueue ``out`` = the product of ``left``, normalised if ``norm`` is given, with a table; ``rest`` is added.

        If ``is_gated``, it is SwiGLU of the product.
        """
        given = norm and norm.weights.buffer, rest and rest.buffer
        epsilon, sizes = np.float32(norm.epsilon if norm else 0.0), (np.int32(out.cols), np.int32(left.cols))
        if left.rows == 1:
            kernel = self._row_kernel(table.form, left.cols)
            each = self._panels_each(out, _ONE_ROW_ITEMS, _ONE_ROW_PANELS) if self._cpu else 1
            buffers = table.buffer, left.buffer, *given, out.buffer
            groups = math.ceil(out.cols / PANEL_ROWS / each) * self._width
            more = epsilon, np.int32(is_gated), np.int32(each)
            self._launches(kernel, (groups,), (self._width,), *buffers, *sizes, *more)
        elif left.rows <= self._few_rows:
            kernel = self._few_rows_kernel(table.form, left)
            each = self._panels_each(out, _FEW_ROWS_ITEMS, _FEW_ROWS_PANELS)
            buffers = left.buffer, table.buffer, *given, out.buffer
            more = epsilon, np.int32(is_gated), np.int32(each)
            items = math.ceil(out.cols / PANEL_ROWS / each)
            self._launches(kernel, (items,), (1,), *buffers, np.int32(left.rows), *sizes, *more)
        elif self._cpu:
            cut = PatchesOfStrips.of(left.rows, out.cols, self._cpu, self._opened.info.compute_units)
            cols = 2 * out.cols if is_gated else out.cols
            products = self._memory(4 * left.rows * cols) if is_gated else out.buffer
            operands = left.buffer, table.buffer, *given, products, out.buffer if is_gated else None
            whole = (np.int32(size) for size in (left.rows, cols, left.cols, cut.strip_rows, cut.patch_cols))
            kernel = self._launches.kernel("matmul_packed", *_OPTIONS[table.form], "-DLANES=16")
            self._launches(kernel, (cut.count,), (1,), *operands, *whole, epsilon)

    def _panels_each(self, out: DeviceMatrix, items: int, most: int) -> int:
        """How many panels of 16 products a work-item computes if there are so many ``items`` a compute unit."""
        panels = math.ceil(out.cols / PANEL_ROWS)
        return min(most, math.ceil(panels / (items * self._opened.info.compute_units)))

    def _few_rows_kernel(self, form: WeightFormat, left: DeviceMatrix) -> cl.Kernel:
        """One for as many rows at a time as make equal parts of ``left``."""
        parts = math.ceil(left.rows / _ROWS_AT_A_TIME)
        options = f"-DFEW={math.ceil(left.rows / parts)}", f"-DMOST_K={_most_terms(left.cols)}"
        return self._launches.kernel("matmul_bytes", *_OPTIONS[form], "-DLANES=16", *options)

    def _row_kernel(self, form: WeightFormat, terms: int) -> cl.Kernel:
        options = _OPTIONS[form]
        if self._cpu:
            most = f"-DMOST_K={_most_terms(terms)}"
            return self._launches.kernel("matvec_packed", *options, "-DLANES=16", "-DWIDTH=1", most)
        while True:
            kernel = self._launches.kernel("matvec_packed", *options, "-DLANES=1", f"-DWIDTH={self._width}")
            if self._width <= max(PANEL_ROWS, work_group_limit(kernel, self._opened.device)):
                return kernel
            self._width //= 2


def _most_terms(terms: int) -> int:
    return max(_MOST_TERMS, 1 << (terms - 1).bit_length())
