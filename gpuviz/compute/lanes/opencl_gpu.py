"""The product on an OpenCL device with memory of its own: waves of tiles, copied back while the next ones compute."""

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray

from gpuviz.compute.clock import NO_CLOCK, write_trace
from gpuviz.compute.lane import LaneTimes
from gpuviz.compute.problem import CELL_COMPUTING, FloatMatrix, MatmulProblem
from gpuviz.compute.program import OpenDevice, matmul_arguments
from gpuviz.compute.shape import MatmulShape
from gpuviz.compute.trace import TileTrace

_LARGEST_SIDE = 16  # work-items along a work-group; 256 fit every GPU
_TILES_PER_UNIT = 2  # a wave keeps every compute unit busy
_LONGEST_LAUNCH_NS = 50_000_000  # much longer ones make display drivers reset the device
_READ, _WRITE = cl.mem_flags.READ_ONLY, cl.mem_flags.READ_WRITE


@dataclass
class _Wave:
    """Whole rows of tiles that are launched together: the tiles, their rows of C, and what the device was asked."""

    tiles: slice
    rows: slice
    cells: NDArray[np.uint8]
    launch: cl.Event
    returned: cl.Event


class WaveProduct:
    """Copies A and B to the device, queues all waves without waiting, and takes each one's answers as it is done."""

    def __init__(self, opened: OpenDevice, clock: str, sources: Mapping[str, str]) -> None:
        self._opened = opened
        device = opened.device
        fitting = min(math.isqrt(device.max_work_group_size), *device.max_work_item_sizes[:2])
        self._side = min(_LARGEST_SIDE, 1 << (fitting.bit_length() - 1))
        options = [f"-DCLOCK={clock}", f"-DTRACE={int(clock != NO_CLOCK)}", f"-DSIDE={self._side}"]
        self._matmul = opened.kernel("matmul_gpu", options, sources.get("matmul_gpu"))
        self._ns_per_flop = 0.0  # as measured last; 0 while unknown

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        """As ``Lane.run``. Copies in and out count in the total time."""
        shape, context = problem.shape, self._opened.context
        queue, transfers = self._opened.queue, self._opened.transfers
        ticks = np.zeros((shape.tiles, 2), np.uint64)
        started_ns = time.perf_counter_ns()
        a, b = (cl.Buffer(context, _READ, matrix.nbytes) for matrix in (problem.a, problem.b))
        on_device = [cl.Buffer(context, _WRITE, array.nbytes) for array in (answers, trace.cells, ticks, trace.unit)]
        c, cells, diary, units = on_device
        for buffer, matrix in ((a, problem.a), (b, problem.b)):
            cl.enqueue_copy(queue, buffer, matrix, is_blocking=False)
        arguments = matmul_arguments(problem, a, b, c, cells, diary, units)
        waves = [self._launch(wave, shape, arguments, c, cells, answers) for wave in self._cut(shape)]
        for wave in waves:
            trace.cells[wave.tiles] = CELL_COMPUTING
            wave.returned.wait()
            trace.cells[wave.tiles] = wave.cells
        last_returned_ns = time.perf_counter_ns() - started_ns
        queue.finish()
        transfers.finish()
        total_ns = time.perf_counter_ns() - started_ns
        cl.enqueue_copy(queue, ticks, diary)
        if ticks.any():
            cl.enqueue_copy(queue, trace.unit, units)
        # The last copy's end on the device's clock is the moment it was noticed here.
        zero_ns = waves[-1].returned.profile.end - last_returned_ns
        spans = np.array([[w.launch.profile.start, w.launch.profile.end] for w in waves], np.float64) - zero_ns
        wave_of_tile = np.repeat(np.arange(len(waves)), [wave.tiles.stop - wave.tiles.start for wave in waves])
        write_trace(trace, ticks, np.clip(spans, 0, total_ns), wave_of_tile)
        kernel_ns = min(total_ns, waves[-1].launch.profile.end - waves[0].launch.profile.start)
        self._ns_per_flop = kernel_ns / shape.flops
        return LaneTimes(kernel_ns, total_ns)

    def _cut(self, shape: MatmulShape) -> list[range]:
        """Rows of tiles for each wave: enough tiles for the whole device, but no launch too long."""
        units = self._opened.info.compute_units
        rows = math.ceil(units * _TILES_PER_UNIT / shape.grid_cols)
        row_ns = self._ns_per_flop * shape.flops / shape.grid_rows
        if row_ns > 0:
            rows = min(rows, max(1, int(_LONGEST_LAUNCH_NS / row_ns)))
        return [range(first, min(first + rows, shape.grid_rows)) for first in range(0, shape.grid_rows, rows)]

    def _launch(
        self,
        rows: range,
        shape: MatmulShape,
        arguments: tuple[object, ...],
        c: cl.Buffer,
        cells: cl.Buffer,
        answers: FloatMatrix,
    ) -> _Wave:
        tiles = slice(rows.start * shape.grid_cols, rows.stop * shape.grid_cols)
        strip = slice(rows.start * shape.tile_rows, min(rows.stop * shape.tile_rows, shape.m))
        count = tiles.stop - tiles.start
        launch = self._matmul(
            self._opened.queue,
            (count * self._side, self._side),
            (self._side, self._side),
            *arguments,
            global_offset=(tiles.start * self._side, 0),
        )
        self._opened.queue.flush()
        transfers, arrived = self._opened.transfers, np.zeros(count, np.uint8)
        offset = strip.start * answers.strides[0]
        cl.enqueue_copy(transfers, answers[strip], c, src_offset=offset, is_blocking=False, wait_for=[launch])
        returned = cl.enqueue_copy(transfers, arrived, cells, src_offset=tiles.start, is_blocking=False)
        transfers.flush()
        return _Wave(tiles, strip, arrived, launch, returned)
