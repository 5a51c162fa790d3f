"""The product on an OpenCL device that is a CPU: one launch, straight on the host's memory."""

import math
import time
from collections.abc import Mapping
from typing import Any

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray

from gpuviz.compute.clock import NO_CLOCK, write_trace
from gpuviz.compute.lane import LaneTimes
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.program import OpenDevice, matmul_arguments
from gpuviz.compute.shape import MatmulShape
from gpuviz.compute.trace import TileTrace

_PANEL_ROWS = 6  # of matmul_cpu.cl
_WIDEST_PANEL_COLS = 32  # the kernels choose 16 or 32 by what the device's compiler can do
_READ, _WRITE = cl.mem_flags.READ_ONLY, cl.mem_flags.READ_WRITE
_HERE = cl.mem_flags.USE_HOST_PTR


class HostMemoryProduct:
    """Packs A and B into panels, then computes all tiles in one launch.

    The host's arrays are the buffers themselves, so nothing is copied, and cells change one by one while the
    launch runs.
    """

    def __init__(self, opened: OpenDevice, clock: str, sources: Mapping[str, str]) -> None:
        options = [f"-DCLOCK={clock}", f"-DTRACE={int(clock != NO_CLOCK)}"]
        self._opened = opened
        self._pack_rows, self._pack_columns, self._matmul = (
            opened.kernel(name, options, sources.get(name)) for name in ("pack_rows", "pack_columns", "matmul_cpu")
        )
        self._packed_for: MatmulShape | None = None
        self._packed: tuple[cl.Buffer, cl.Buffer] | None = None

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        """As ``Lane.run``. Packing counts: it is part of the kernel time."""
        shape, context, queue = problem.shape, self._opened.context, self._opened.queue
        ticks = np.zeros((shape.tiles, 2), np.uint64)
        arrays: tuple[NDArray[Any], ...] = (answers, trace.cells, ticks, trace.unit)
        started_ns = time.perf_counter_ns()
        packed_a, packed_b = self._panels(shape)
        a, b = (cl.Buffer(context, _READ | _HERE, hostbuf=matrix) for matrix in (problem.a, problem.b))
        c, cells, diary, units = (cl.Buffer(context, _WRITE | _HERE, hostbuf=array) for array in arrays)
        m, n, k = np.int32(shape.m), np.int32(shape.n), np.int32(shape.k)
        tile_rows, tile_cols = np.int32(shape.tile_rows), np.int32(shape.tile_cols)
        row_panels, _ = _panel_counts(shape)
        first = self._pack_rows(queue, (row_panels,), (1,), a, packed_a, m, k, tile_rows)
        self._pack_columns(queue, (shape.k,), (1,), b, packed_b, n, k, tile_cols)
        arguments = matmul_arguments(problem, packed_a, packed_b, c, cells, diary, units)
        last = self._matmul(queue, (shape.tiles,), (1,), *arguments)
        last.wait()
        finished_ns = time.perf_counter_ns() - started_ns
        for buffer, array in zip((c, cells, diary, units), arrays, strict=True):
            _let_host_see(queue, buffer, array)
        total_ns = time.perf_counter_ns() - started_ns
        kernel_ns = min(total_ns, last.profile.end - first.profile.start)
        launch_ns = min(finished_ns, last.profile.end - last.profile.start)
        launches = np.array([[finished_ns - launch_ns, finished_ns]], np.float64)
        write_trace(trace, ticks, launches, np.zeros(shape.tiles, np.intp))
        return LaneTimes(kernel_ns, total_ns)

    def _panels(self, shape: MatmulShape) -> tuple[cl.Buffer, cl.Buffer]:
        """Room for the packed matrices; kept, as getting fresh memory costs more than packing into it."""
        if self._packed is None or self._packed_for != shape:
            row_panels, col_panels = _panel_counts(shape)
            self._packed = None  # free the old room first
            self._packed = (
                cl.Buffer(self._opened.context, _WRITE, 4 * row_panels * _PANEL_ROWS * shape.k),
                cl.Buffer(self._opened.context, _WRITE, 4 * col_panels * _WIDEST_PANEL_COLS * shape.k),
            )
            self._packed_for = shape
        return self._packed


def _panel_counts(shape: MatmulShape) -> tuple[int, int]:
    """Panels of A and of B; each strip of tiles begins a new one."""
    return (
        shape.grid_rows * math.ceil(shape.tile_rows / _PANEL_ROWS),
        shape.grid_cols * math.ceil(shape.tile_cols / _WIDEST_PANEL_COLS),
    )


def _let_host_see(queue: cl.CommandQueue, buffer: cl.Buffer, array: NDArray[Any]) -> None:
    """Mapping is what makes a device's writes to host memory visible by the standard; on a CPU it costs nothing."""
    mapped, _ = cl.enqueue_map_buffer(queue, buffer, cl.map_flags.READ, 0, array.shape, array.dtype)
    mapped.base.release(queue)
    queue.finish()
