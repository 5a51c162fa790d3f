"""The product on an OpenCL device that is a CPU: one launch, straight on the host's memory."""

import time
from collections.abc import Mapping
from typing import Any

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray

from gpuviz.compute.clock import NO_CLOCK, write_trace
from gpuviz.compute.lane import LaneTimes
from gpuviz.compute.parameters import CpuParameters
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.program import OpenDevice, matmul_arguments
from gpuviz.compute.shares import Shares
from gpuviz.compute.trace import TileTrace

_READ, _WRITE = cl.mem_flags.READ_ONLY, cl.mem_flags.READ_WRITE
_HERE = cl.mem_flags.USE_HOST_PTR


class HostMemoryProduct:
    """Packs A and B into panels, then computes all tiles in one launch.

    The host's arrays are the buffers themselves, so nothing is copied, and cells change one by one while the
    launch runs. Where tiles are so small that blocks would be mostly padding, a work-item computes some neighbours
    together.
    """

    def __init__(self, opened: OpenDevice, parameters: CpuParameters, clock: str, sources: Mapping[str, str]) -> None:
        options = [f"-DCLOCK={clock}", f"-DTRACE={int(clock != NO_CLOCK)}"]
        self._opened, self._parameters = opened, parameters
        self._pack_rows, self._pack_columns, self._matmul = (
            opened.kernel(name, options, sources.get(name)) for name in ("pack_rows", "pack_columns", "matmul_cpu")
        )
        self._packed_for: Shares | None = None
        self._packed: tuple[cl.Buffer, cl.Buffer] | None = None

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        """As ``Lane.run``. Packing counts: it is part of the kernel time."""
        shape, context, queue = problem.shape, self._opened.context, self._opened.queue
        ticks = np.zeros((shape.tiles, 2), np.uint64)
        arrays: tuple[NDArray[Any], ...] = (answers, trace.cells, ticks, trace.unit)
        started_ns = time.perf_counter_ns()
        shares = Shares.of(shape, self._parameters, self._opened.info.compute_units)
        packed_a, packed_b = self._room_for(shares)
        a, b = (cl.Buffer(context, _READ | _HERE, hostbuf=matrix) for matrix in (problem.a, problem.b))
        c, cells, diary, units = (cl.Buffer(context, _WRITE | _HERE, hostbuf=array) for array in arrays)
        m, n, k = np.int32(shape.m), np.int32(shape.n), np.int32(shape.k)
        row_panels, _ = shares.panels
        first = self._pack_rows(queue, (row_panels,), (1,), a, packed_a, m, k, np.int32(shares.rows))
        self._pack_columns(queue, (shape.k,), (1,), b, packed_b, n, k, np.int32(shares.cols))
        arguments = matmul_arguments(problem, packed_a, packed_b, c, cells, diary, units)
        last = self._matmul(
            queue,
            (shares.count * self._parameters.spread,),
            (1,),
            *arguments,
            np.int32(shares.tiles_down),
            np.int32(shares.tiles_across),
        )
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

    def _room_for(self, shares: Shares) -> tuple[cl.Buffer, cl.Buffer]:
        """Room for the packed matrices; kept, as getting fresh memory costs more than packing into it."""
        if self._packed is None or self._packed_for != shares:
            context, k = self._opened.context, shares.shape.k
            row_panels, col_panels = shares.panels
            self._packed = None  # free the old room first
            self._packed = (
                cl.Buffer(context, _WRITE, 4 * row_panels * self._parameters.rows * k),
                cl.Buffer(context, _WRITE, 4 * col_panels * self._parameters.cols * k),
            )
            self._packed_for = shares
        return self._packed


def _let_host_see(queue: cl.CommandQueue, buffer: cl.Buffer, array: NDArray[Any]) -> None:
    """Mapping is what makes a device's writes to host memory visible by the standard; on a CPU it costs nothing."""
    mapped, _ = cl.enqueue_map_buffer(queue, buffer, cl.map_flags.READ, 0, array.shape, array.dtype)
    mapped.base.release(queue)
    queue.finish()
