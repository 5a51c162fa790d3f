"""The product on an OpenCL device that is a CPU: one launch, directly on host memory."""

import math
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray

from gpuviz.compute.aligned import aligned_empty
from gpuviz.compute.clock import NO_CLOCK, write_trace
from gpuviz.compute.lane import LaneTimes
from gpuviz.compute.parameters import CpuParameters
from gpuviz.compute.patches import DIRECT_FLOPS, Patches
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.program import OpenDevice, matmul_arguments
from gpuviz.compute.trace import UNIT_UNKNOWN, TileTrace

_WORK_ITEMS_PER_UNIT = 512  # including idle ones: PoCL hands out work-items in batches, of hundreds if there are more
_FLOPS_PER_WORK_ITEM = 100_000  # at least: an idle one takes 12 ns, in which a core does a hundredth of that
_ROWS_EACH = 16  # rows of B that a work-item packs
_C, _CELLS = 2, 8  # places of the arguments of matmul_cpu that differ in each run
_UNWRITTEN = np.uint32(0x7FC0_5EED)  # as a float a NaN that no sum has
_READ, _WRITE = cl.mem_flags.READ_ONLY, cl.mem_flags.READ_WRITE
_HERE = cl.mem_flags.USE_HOST_PTR


@dataclass(frozen=True, eq=False)
class _Launches:
    """The launches of one problem, the product last; all their arguments are set, but answers and cells.

    The kernel writes ``ticks`` and ``units`` of every patch, through the buffers of ``traced``. OpenCL's kernels do not
    keep their arguments alive: so ``problem`` and ``buffers`` are held here.
    """

    problem: MatmulProblem
    kernels: list[tuple[cl.Kernel, int]]  # and their numbers of work-items
    ticks: NDArray[np.uint64]
    units: NDArray[np.int32]
    patch_of_tile: NDArray[np.intp]
    traced: tuple[cl.Buffer, cl.Buffer]
    buffers: tuple[cl.Buffer, ...]


class HostMemoryMatmul:
    """Computes all tiles in one launch, after packing A and B into panels where that pays.

    Buffers use the host's arrays in place (``USE_HOST_PTR``), so nothing is copied, and cells change one by one while
    the launch runs. Each work-item computes a patch of tiles (see ``Patches``).

    Kept from one run to the next of the same problem: the buffers over A and B, and the kernels' arguments. Packing
    and the buffers over answers and cells are part of every run.

    When the launch has ended the answers are where NumPy's would be, so nothing is mapped: that costs a small product
    another tenth of its time. Where the last answer is not seen to have changed the device works on copies, and
    mapping, which brings them, is part of the time.
    """

    def __init__(
        self,
        opened: OpenDevice,
        parameters: CpuParameters,
        clock: str,
        sources: Mapping[str, str],
        direct_flops: float = DIRECT_FLOPS,
    ) -> None:
        self._opened, self._parameters, self._direct_flops = opened, parameters, direct_flops
        self._options = [f"-DCLOCK={clock}", f"-DTRACE={int(clock != NO_CLOCK)}", f"-DEACH={_ROWS_EACH}"]
        self._sources = sources
        self._pack_rows, self._pack_columns, self._matmul = (
            self._kernel(name) for name in ("pack_rows", "pack_columns", "matmul_cpu")
        )
        self._packed_for: Patches | None = None
        self._packed: tuple[cl.Buffer, cl.Buffer] | None = None
        self._kept: _Launches | None = None

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        """As ``Lane.run``; packing is part of ``kernel_ns``."""
        context, queue = self._opened.context, self._opened.queue
        if self._kept is not None:
            self._kept.ticks.fill(0)
        started_ns = time.perf_counter_ns()
        launches = self._launches(problem)
        last_answer = answers[-1:, -1:].view(np.uint32)
        last_answer[:] = _UNWRITTEN
        c, cells = (cl.Buffer(context, _WRITE | _HERE, hostbuf=array) for array in (answers, trace.cells))
        matmul, _ = launches.kernels[-1]
        matmul.set_arg(_C, c)
        matmul.set_arg(_CELLS, cells)
        events = [cl.enqueue_nd_range_kernel(queue, kernel, (items,), (1,)) for kernel, items in launches.kernels]
        events[-1].wait()
        finished_ns = time.perf_counter_ns() - started_ns
        if last_answer[0, 0] == _UNWRITTEN or not trace.cells[-1]:  # the device works on copies
            written = answers, trace.cells, launches.ticks, launches.units
            _let_host_see(queue, zip((c, cells, *launches.traced), written, strict=True))
        total_ns = time.perf_counter_ns() - started_ns
        launch_ns = kernel_ns = finished_ns
        event_times = self._opened.info.event_times
        if event_times:
            first, last = events[0].profile, events[-1].profile
            kernel_ns = min(finished_ns, last.end - first.start)
            launch_ns = min(finished_ns, last.end - last.start)
        ticks, trace.unit[:] = launches.ticks[launches.patch_of_tile], launches.units[launches.patch_of_tile]
        span = np.array([[finished_ns - launch_ns, finished_ns]], np.float64)
        write_trace(trace, ticks, span, np.zeros(problem.shape.tiles, np.intp), event_times)
        return LaneTimes(kernel_ns, total_ns)

    def _launches(self, problem: MatmulProblem) -> _Launches:
        """The launches of this problem: kept ones if the last run had the same."""
        if self._kept is None or self._kept.problem is not problem:
            self._kept = None  # free the old buffers first
            self._kept = self._prepared(problem)
        return self._kept

    def _prepared(self, problem: MatmulProblem) -> _Launches:
        """Set all arguments of the kernels but answers and cells."""
        shape, context, units = problem.shape, self._opened.context, self._opened.info.compute_units
        patches = Patches.of(shape, self._parameters, units, self._direct_flops)
        answers_bytes = 4 * shape.m * shape.n
        self._opened.check_room(problem.a.nbytes, problem.b.nbytes, answers_bytes, *self._packed_bytes(patches))
        ticks: NDArray[np.uint64] = aligned_empty((patches.count, 2), np.uint64)
        ticks.fill(0)
        unit_of_patch: NDArray[np.int32] = aligned_empty((patches.count,), np.int32)
        unit_of_patch.fill(UNIT_UNKNOWN)
        a, b = (cl.Buffer(context, _READ | _HERE, hostbuf=matrix) for matrix in (problem.a, problem.b))
        traced = (
            cl.Buffer(context, _WRITE | _HERE, hostbuf=ticks),
            cl.Buffer(context, _WRITE | _HERE, hostbuf=unit_of_patch),
        )
        left, right = (a, b) if patches.direct else self._room_for(patches)
        matmul = self._matmul_direct if patches.direct else self._matmul
        work_items = min(_WORK_ITEMS_PER_UNIT * units, shape.flops // _FLOPS_PER_WORK_ITEM)
        spread = max(1, work_items // patches.count)
        sizes = (np.int32(size) for size in (patches.tiles_down, patches.tiles_across, spread))
        matmul.set_args(*matmul_arguments(problem, left, right, None, None, *traced), *sizes)
        kernels = [] if patches.direct else self._packing(patches, a, b)
        kernels.append((matmul, patches.count * spread))
        return _Launches(problem, kernels, ticks, unit_of_patch, patches.of_tiles, traced, (a, b, left, right))

    def _packing(self, patches: Patches, a: cl.Buffer, b: cl.Buffer) -> list[tuple[cl.Kernel, int]]:
        """The packing of both matrices."""
        shape = patches.shape
        packed_a, packed_b = self._room_for(patches)
        m, n, k = np.int32(shape.m), np.int32(shape.n), np.int32(shape.k)
        self._pack_rows.set_args(a, packed_a, m, k, np.int32(patches.rows))
        self._pack_columns.set_args(b, packed_b, n, k, np.int32(patches.cols))
        return [(self._pack_rows, patches.panels[0]), (self._pack_columns, math.ceil(shape.k / _ROWS_EACH))]

    def _room_for(self, patches: Patches) -> tuple[cl.Buffer, cl.Buffer]:
        """Buffers for the packed matrices; kept, as allocating memory costs more than packing into it."""
        if self._packed is None or self._packed_for != patches:
            context, (row_bytes, col_bytes) = self._opened.context, self._packed_bytes(patches)
            self._packed = None  # free the old buffers first
            self._packed = cl.Buffer(context, _WRITE, row_bytes), cl.Buffer(context, _WRITE, col_bytes)
            self._packed_for = patches
        return self._packed

    def _packed_bytes(self, patches: Patches) -> tuple[int, int]:
        """Bytes of both packed matrices; a single number each where they are not packed."""
        if patches.direct:
            return 4, 4
        row_panels, col_panels = patches.panels
        k = patches.shape.k
        return 4 * row_panels * self._parameters.rows * k, 4 * col_panels * self._parameters.cols * k

    @cached_property
    def _matmul_direct(self) -> cl.Kernel:
        """The kernel for unpacked matrices; built on first use."""
        return self._kernel("matmul_cpu", "-DDIRECT=1")

    def _kernel(self, name: str, *options: str) -> cl.Kernel:
        return self._opened.kernel(name, [*self._options, *options], self._sources.get(name))


def _let_host_see(queue: cl.CommandQueue, written: Iterable[tuple[cl.Buffer, NDArray[Any]]]) -> None:
    """Map and unmap all buffers, after which the device's writes are visible to the host, and wait for that."""
    for buffer, array in written:
        mapped, _ = cl.enqueue_map_buffer(
            queue, buffer, cl.map_flags.READ, 0, array.shape, array.dtype, is_blocking=False
        )
        mapped.base.release(queue)
    queue.finish()
