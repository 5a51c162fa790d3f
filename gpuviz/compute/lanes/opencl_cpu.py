"""The product on an OpenCL device that is a CPU: one launch, directly on host memory."""

import math
import time
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray

from gpuviz.compute.aligned import aligned_empty
from gpuviz.compute.clock import NO_CLOCK, write_trace
from gpuviz.compute.lane import LaneTimes
from gpuviz.compute.parameters import CpuParameters
from gpuviz.compute.patches import Patches
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.program import OpenDevice, matmul_arguments
from gpuviz.compute.trace import TileTrace

_WORK_ITEMS_PER_UNIT = 512  # including idle ones: PoCL hands out work-items in batches, of hundreds if there are more
_ROWS_EACH = 16  # rows of B that a work-item packs
_READ, _WRITE = cl.mem_flags.READ_ONLY, cl.mem_flags.READ_WRITE
_HERE = cl.mem_flags.USE_HOST_PTR


class HostMemoryMatmul:
    """Computes all tiles in one launch, after packing A and B into panels where that pays.

    Buffers use the host's arrays in place (``USE_HOST_PTR``), so nothing is copied, and cells change one by one while
    the launch runs. Each work-item computes a patch of tiles (see ``Patches``).
    """

    def __init__(self, opened: OpenDevice, parameters: CpuParameters, clock: str, sources: Mapping[str, str]) -> None:
        self._opened, self._parameters = opened, parameters
        self._options = [f"-DCLOCK={clock}", f"-DTRACE={int(clock != NO_CLOCK)}", f"-DEACH={_ROWS_EACH}"]
        self._sources = sources
        self._pack_rows, self._pack_columns, self._matmul = (
            self._kernel(name) for name in ("pack_rows", "pack_columns", "matmul_cpu")
        )
        self._packed_for: Patches | None = None
        self._packed: tuple[cl.Buffer, cl.Buffer] | None = None

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        """As ``Lane.run``; packing is part of ``kernel_ns``."""
        shape, context, queue = problem.shape, self._opened.context, self._opened.queue
        ticks: NDArray[np.uint64] = aligned_empty((shape.tiles, 2), np.uint64)
        ticks.fill(0)
        arrays: tuple[NDArray[Any], ...] = (answers, trace.cells, ticks, trace.unit)
        started_ns = time.perf_counter_ns()
        patches = Patches.of(shape, self._parameters, self._opened.info.compute_units)
        self._opened.check_room(problem.a.nbytes, problem.b.nbytes, answers.nbytes, *self._packed_bytes(patches))
        a, b = (cl.Buffer(context, _READ | _HERE, hostbuf=matrix) for matrix in (problem.a, problem.b))
        c, cells, ticks_buffer, units = (cl.Buffer(context, _WRITE | _HERE, hostbuf=array) for array in arrays)
        packing = [] if patches.direct else self._pack(patches, a, b)
        left, right = self._room_for(patches) if packing else (a, b)
        matmul = self._matmul_direct if patches.direct else self._matmul
        arguments = matmul_arguments(problem, left, right, c, cells, ticks_buffer, units)
        spread = max(1, _WORK_ITEMS_PER_UNIT * self._opened.info.compute_units // patches.count)
        sizes = (np.int32(size) for size in (patches.tiles_down, patches.tiles_across, spread))
        last = matmul(queue, (patches.count * spread,), (1,), *arguments, *sizes)
        seen = _let_host_see(queue, zip((c, cells, ticks_buffer, units), arrays, strict=True))
        queue.finish()
        total_ns = time.perf_counter_ns() - started_ns
        finished_ns = launch_ns = kernel_ns = total_ns
        event_times = self._opened.info.event_times
        if event_times:
            finished_ns = max(0, total_ns - (seen.profile.end - last.profile.end))
            first = packing[0] if packing else last
            kernel_ns = min(total_ns, last.profile.end - first.profile.start)
            launch_ns = min(finished_ns, last.profile.end - last.profile.start)
        launches = np.array([[finished_ns - launch_ns, finished_ns]], np.float64)
        write_trace(trace, ticks, launches, np.zeros(shape.tiles, np.intp), event_times)
        return LaneTimes(kernel_ns, total_ns)

    def _pack(self, patches: Patches, a: cl.Buffer, b: cl.Buffer) -> list[cl.Event]:
        """Enqueue the packing of both matrices; gives its events."""
        queue, shape = self._opened.queue, patches.shape
        packed_a, packed_b = self._room_for(patches)
        m, n, k = np.int32(shape.m), np.int32(shape.n), np.int32(shape.k)
        row_panels, _ = patches.panels
        return [
            self._pack_rows(queue, (row_panels,), (1,), a, packed_a, m, k, np.int32(patches.rows)),
            self._pack_columns(
                queue, (math.ceil(shape.k / _ROWS_EACH),), (1,), b, packed_b, n, k, np.int32(patches.cols)
            ),
        ]

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


def _let_host_see(queue: cl.CommandQueue, written: Iterable[tuple[cl.Buffer, NDArray[Any]]]) -> cl.Event:
    """Map and unmap all buffers, after which the device's writes are visible to the host; almost free on a CPU.

    Gives the event of the last unmapping.
    """
    seen = None
    for buffer, array in written:
        mapped, _ = cl.enqueue_map_buffer(
            queue, buffer, cl.map_flags.READ, 0, array.shape, array.dtype, is_blocking=False
        )
        seen = mapped.base.release(queue)
    return seen
