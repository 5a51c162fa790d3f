"""The product on an OpenCL device with its own memory: waves of blocks, copied back while the next ones compute."""

import math
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray

from gpuviz.compute.clock import NO_CLOCK, write_trace
from gpuviz.compute.gpu_kernel import build_matmul_gpu
from gpuviz.compute.lane import LaneTimes
from gpuviz.compute.parameters import GpuParameters
from gpuviz.compute.problem import CELL_COMPUTING, FloatMatrix, MatmulProblem
from gpuviz.compute.program import OpenDevice, matmul_arguments
from gpuviz.compute.shape import MatmulShape
from gpuviz.compute.trace import TileTrace

_BLOCKS_PER_UNIT = 8  # in a wave; with fewer, units idle at the end of each wave (26 instead of 36 TFLOP/s, H200)
_WAVES_AHEAD = 8  # enqueued at a time: the device never idles, yet cancelling takes effect soon
_LONGEST_LAUNCH_NS = 50_000_000  # display drivers reset a device whose launches take seconds
_READ, _WRITE = cl.mem_flags.READ_ONLY, cl.mem_flags.READ_WRITE


@dataclass
class _Wave:
    """Whole rows of blocks in one launch, and the tiles that are complete with it.

    ``copies`` holds the events of all copies to the host: pyopencl waits for a copy when its event is
    garbage-collected. ``host_ns`` is when the wave was enqueued and when its answers had arrived, by the host's clock.
    """

    tiles: slice
    cells: NDArray[np.uint8]
    launch: cl.Event
    copies: list[cl.Event]
    host_ns: tuple[int, int]

    @property
    def device_ns(self) -> tuple[int, int]:
        """Begin and end of the launch by the device's profiling clock."""
        return self.launch.profile.start, self.launch.profile.end


class WaveMatmul:
    """Copies A and B to the device, enqueues waves ahead of time, and fetches each wave's answers when it is done."""

    def __init__(self, opened: OpenDevice, parameters: GpuParameters, clock: str, sources: Mapping[str, str]) -> None:
        self._opened = opened
        options = [f"-DCLOCK={clock}", f"-DTRACE={int(clock != NO_CLOCK)}"]
        self._matmul, fitting = build_matmul_gpu(opened, parameters, options, sources.get("matmul_gpu"))
        self._side, self._block_rows, self._block_cols = fitting.side, fitting.block_rows, fitting.block_cols
        self._ns_per_flop = 0.0  # of the last run; 0 while unknown
        self._locked_for: MatmulProblem | None = None
        self._locked: list[cl.Buffer] = []

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        """As ``Lane.run``; ``total_ns`` includes all copies, and cancelling takes effect between waves."""
        queue, transfers = self._opened.queue, self._opened.transfers
        ticks = np.zeros((problem.shape.tiles, 2), np.uint64)
        tile_bytes = (trace.cells.nbytes, ticks.nbytes, *(3 * [trace.unit.nbytes]))
        self._opened.check_room(problem.a.nbytes, problem.b.nbytes, answers.nbytes, *tile_bytes)
        self._lock_pages(problem)
        started_ns = time.perf_counter_ns()
        a, b = (self._buffer(matrix, _READ) for matrix in (problem.a, problem.b))
        c, cells, ticks_buffer, units = (
            self._buffer(array, _WRITE) for array in (answers, trace.cells, ticks, trace.unit)
        )
        begun, done = (self._buffer(trace.unit, _WRITE) for _ in range(2))  # as large: one int32 per tile
        sent = [
            cl.enqueue_copy(queue, buffer, matrix, is_blocking=False)
            for buffer, matrix in ((a, problem.a), (b, problem.b))
        ]
        # Device memory may still hold an earlier run's answers, which would hide that a kernel left some out.
        cl.enqueue_fill_buffer(queue, c, np.float32(np.nan), 0, answers.nbytes)
        cl.enqueue_fill_buffer(queue, ticks_buffer, np.uint64(0), 0, ticks.nbytes)
        cl.enqueue_fill_buffer(queue, cells, np.uint8(0), 0, trace.cells.nbytes)
        for counts in (begun, done):
            cl.enqueue_fill_buffer(queue, counts, np.int32(0), 0, trace.unit.nbytes)
        arguments = *matmul_arguments(problem, a, b, c, cells, ticks_buffer, units), begun, done
        waves = self._run_waves(problem.shape, arguments, (c, cells), trace, answers)
        last_returned_ns = time.perf_counter_ns() - started_ns
        queue.finish()
        transfers.finish()
        del sent
        total_ns = time.perf_counter_ns() - started_ns
        if self._opened.info.event_times:
            launches_ns = np.array([wave.device_ns for wave in waves], np.int64)
            kernel_ns = min(total_ns, int((launches_ns[:, 1] - launches_ns[:, 0]).sum()))
            # Align the clocks: the last copy ended on the device when its arrival was noticed here.
            launches_ns -= waves[-1].copies[-1].profile.end - last_returned_ns
        else:
            launches_ns, kernel_ns = np.array([wave.host_ns for wave in waves], np.int64) - started_ns, total_ns
        if trace.cancel.cancelled:
            return LaneTimes(kernel_ns, total_ns)
        self._ns_per_flop = kernel_ns / problem.shape.flops
        cl.enqueue_copy(queue, ticks, ticks_buffer)
        cl.enqueue_copy(queue, trace.unit, units)
        wave_of_tile = np.repeat(np.arange(len(waves)), [wave.tiles.stop - wave.tiles.start for wave in waves])
        spans = np.clip(launches_ns, 0, total_ns).astype(np.float64)
        write_trace(trace, ticks, spans, wave_of_tile, self._opened.info.event_times)
        return LaneTimes(kernel_ns, total_ns)

    def _lock_pages(self, problem: MatmulProblem) -> None:
        """Pin A and B in host memory, as programs for GPUs do; once per problem, while it is prepared.

        Copies then run at the speed of the bus (55 instead of 9 GB/s to an H200).
        """
        if self._locked_for is problem or self._opened.device.host_unified_memory:
            return
        self._locked = []  # unpin the old ones first
        with suppress(cl.Error):  # the system may not allow to pin that many pages
            flags = cl.mem_flags.READ_ONLY | cl.mem_flags.USE_HOST_PTR
            self._locked = [cl.Buffer(self._opened.context, flags, hostbuf=matrix) for matrix in (problem.a, problem.b)]
        self._locked_for = problem

    def _buffer(self, array: NDArray[Any], access: int) -> cl.Buffer:
        """A device buffer as large as an array."""
        return cl.Buffer(self._opened.context, access, array.nbytes)

    def _run_waves(
        self,
        shape: MatmulShape,
        arguments: tuple[object, ...],
        results: tuple[cl.Buffer, cl.Buffer],
        trace: TileTrace,
        answers: FloatMatrix,
    ) -> list[_Wave]:
        """Enqueue wave after wave, a few ahead of the one waited for, until all are done or the run is cancelled."""
        waves: list[_Wave] = []
        taken = 0
        for rows in self._cut(shape):
            if len(waves) - taken == _WAVES_AHEAD:
                _take(waves[taken], trace)
                taken += 1
            waves.append(self._launch(rows, shape, arguments, results, answers))
            if trace.cancel.cancelled:
                break
        for wave in waves[taken:]:
            _take(wave, trace)
        return waves

    def _cut(self, shape: MatmulShape) -> list[range]:
        """The rows of blocks of each wave: enough blocks to fill the device, but no launch too long."""
        block_rows, block_cols = self._blocks(shape)
        rows = math.ceil(self._opened.info.compute_units * _BLOCKS_PER_UNIT / block_cols)
        row_ns = self._ns_per_flop * shape.flops / block_rows
        if row_ns > 0:
            rows = min(rows, max(1, int(_LONGEST_LAUNCH_NS / row_ns)))
        return [range(first, min(first + rows, block_rows)) for first in range(0, block_rows, rows)]

    def _blocks(self, shape: MatmulShape) -> tuple[int, int]:
        return math.ceil(shape.m / self._block_rows), math.ceil(shape.n / self._block_cols)

    def _tiles_done(self, shape: MatmulShape, block_rows: int) -> int:
        """The number of tiles that are complete after so many rows of blocks."""
        rows = block_rows * self._block_rows
        return shape.tiles if rows >= shape.m else rows // shape.tile_rows * shape.grid_cols

    def _launch(
        self,
        rows: range,
        shape: MatmulShape,
        arguments: tuple[object, ...],
        results: tuple[cl.Buffer, cl.Buffer],
        answers: FloatMatrix,
    ) -> _Wave:
        """Enqueue one wave, and the copies of its rows of C and of its tiles' cells to the host."""
        c, cells = results
        _, blocks_across = self._blocks(shape)
        tiles = slice(self._tiles_done(shape, rows.start), self._tiles_done(shape, rows.stop))
        strip = slice(rows.start * self._block_rows, min(rows.stop * self._block_rows, shape.m))
        queued_ns = time.perf_counter_ns()
        launch = self._matmul(
            self._opened.queue,
            (len(rows) * blocks_across * self._side, self._side),
            (self._side, self._side),
            *arguments,
            global_offset=(rows.start * blocks_across * self._side, 0),
        )
        self._opened.queue.flush()
        transfers, arrived = self._opened.transfers, np.zeros(tiles.stop - tiles.start, np.uint8)
        offset = strip.start * answers.strides[0]
        copies = [
            cl.enqueue_copy(transfers, answers[strip], c, src_offset=offset, is_blocking=False, wait_for=[launch])
        ]
        if arrived.size:
            copies.append(cl.enqueue_copy(transfers, arrived, cells, src_offset=tiles.start, is_blocking=False))
        transfers.flush()
        return _Wave(tiles, arrived, launch, copies, (queued_ns, queued_ns))


def _take(wave: _Wave, trace: TileTrace) -> None:
    """Wait until a wave's answers have arrived, then show its cells."""
    trace.cells[wave.tiles] = CELL_COMPUTING
    for copy in wave.copies:
        copy.wait()
    wave.host_ns = wave.host_ns[0], time.perf_counter_ns()
    trace.cells[wave.tiles] = wave.cells
