"""The OpenCL renderer: every pixel of a frame on one device, by ``pixels.cl``."""

import operator
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray

from gpuviz.chapters.pixels.errors import FrameTooLarge
from gpuviz.chapters.pixels.frame import TILE_BEGUN, TILE_WAITING, Frame, FrameSpec
from gpuviz.chapters.pixels.renderer import FrameTimes
from gpuviz.compute.cancellation import Cancelled
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.devices import describe
from gpuviz.compute.driver_activity import BUILD_S, driver_at_work
from gpuviz.compute.gpu_kernel import power_of_two, work_group_limit
from gpuviz.compute.parameters import CpuParameters, KernelParameters
from gpuviz.compute.program import OpenDevice, device_errors
from gpuviz.errors import DeviceFailed, ProblemTooLarge

_CPU_LANES = 16  # one of AVX-512's vectors; narrower ones are several, which do not wait for each other
_GROUP = 128  # work-items of a GPU's work-groups
_LONGEST_LAUNCH_NS = 20_000_000  # by the mean of all rows; those at the horizon take twice as long
_FIRST_STEPS = 20_000_000  # pixels times detail of a launch while nobody knows how fast the device is
_SMALL = 256  # pixels down and across a frame to warm up with
_WAVES_AHEAD = 3  # queued at a time: the device never waits for us, yet we can stop soon


@dataclass
class _Wave:
    """Whole rows of tiles that are launched together; nothing is copied where the frame is the host's own.

    ``copies`` holds every copy back: pyopencl waits for one as soon as nobody holds its event any more. ``marks`` is
    where the last one brings the tiles, which are shown only then.
    """

    tiles: slice
    launch: cl.Event
    copies: Sequence[cl.Event] = ()
    marks: NDArray[np.uint8] | None = None

    def take(self, frame: Frame) -> None:
        """Wait until its pixels are in the frame, and show its tiles."""
        if self.marks is None:
            self.launch.wait()
            return
        frame.tiles[self.tiles] = TILE_BEGUN
        for copy in self.copies:
            copy.wait()
        frame.tiles[self.tiles] = self.marks


class OpenClRenderer:
    """Launches waves of tiles, a few ahead of the one waited for.

    Where the device shares the host's memory and gets the kernels for CPUs, frame and tiles are the host's own: pixels
    and finished tiles are seen while a launch runs. Else each wave's pixels are copied back, then its tiles shown.
    ``parameters`` replace those chosen for the device, and ``sources`` kernels by name: for tests.
    """

    name = "opencl"

    def __init__(
        self,
        device: DeviceInfo,
        parameters: KernelParameters | None = None,
        sources: Mapping[str, str] | None = None,
    ) -> None:
        self.uses_cpu = device.is_cpu
        self._info = device
        self._parameters = parameters
        self._source = (sources or {}).get("pixels")
        self._device: _PreparedDevice | None = None

    def describe(self) -> str:
        """Who computes here."""
        return describe(self._info)

    @driver_at_work(BUILD_S)
    def prepare(self, spec: FrameSpec) -> int:
        """Open the device, build the kernel, and render a small frame of this detail.

        Raises:
            OpenClError: if the device or its compiler refuses.
            FrameTooLarge: if it has too little memory for this frame.
        """
        started_ns = time.perf_counter_ns()
        if self._device is None:
            opened = OpenDevice(self._info, self._parameters)
            with device_errors(self._info):
                self._device = _PreparedDevice(opened, self._source)
        self._device.check_room(spec)
        small = FrameSpec(min(spec.width, _SMALL), min(spec.height, _SMALL), spec.detail)
        self.render(Frame.empty(small))
        return time.perf_counter_ns() - started_ns

    def render(self, frame: Frame) -> FrameTimes:
        """Compute all tiles. ``kernel_ns`` adds up what the launches took, by the driver if it tells.

        Raises:
            DeviceFailed: if the device gives an error while working, or was not prepared.
            FrameTooLarge: if the frame does not fit into its memory.
            Cancelled: soon after ``frame.cancel`` is set, between two launches.
        """
        if self._device is None:
            raise DeviceFailed(device=self._info.name, detail="not prepared")
        with driver_at_work(cells=frame.tiles), device_errors(self._info):
            return self._device.render(frame)

    @driver_at_work()
    def close(self) -> None:
        """Let go of everything on the device."""
        self._device = None


class _PreparedDevice:
    """An open device with its kernel, and the buffers of the last frame's room."""

    def __init__(self, opened: OpenDevice, source: str | None) -> None:
        self._opened = opened
        self._in_place = isinstance(opened.parameters, CpuParameters)
        lanes = _CPU_LANES if self._in_place else 1
        self._kernel = opened.kernel("pixels", [f"-DLANES={lanes}"], source)
        limit = min(work_group_limit(self._kernel, opened.device), int(opened.device.max_work_item_sizes[0]))
        self._group = 1 if self._in_place else min(_GROUP, power_of_two(limit))
        self._pixel_ns = 0.0  # what a pixel took in the last frame; 0 while unknown
        self._detail = 1  # of the last frame
        self._room: tuple[NDArray[np.uint8], NDArray[np.uint8]] | None = None
        self._buffers: tuple[cl.Buffer, cl.Buffer] | None = None

    def check_room(self, spec: FrameSpec) -> None:
        """Raise ``FrameTooLarge`` if the device cannot hold such a frame."""
        try:
            self._opened.check_room(spec.pixels, spec.tiles)
        except ProblemTooLarge as error:
            raise FrameTooLarge(**error.arguments) from error

    def render(self, frame: Frame) -> FrameTimes:
        """As ``OpenClRenderer.render``."""
        frame.tiles.fill(TILE_WAITING)
        queue, started_ns = self._opened.queue, time.perf_counter_ns()
        buffers = self._buffers_of(frame)
        # Left from the frame before they would hide that a tile was left out.
        cl.enqueue_fill_buffer(queue, buffers[1], np.uint8(TILE_WAITING), 0, frame.tiles.nbytes)
        waves: list[_Wave] = []
        taken = 0
        for rows in self._cut(frame.spec):
            if frame.cancel.cancelled:
                break
            if len(waves) - taken == _WAVES_AHEAD:
                waves[taken].take(frame)
                taken += 1
            waves.append(self._launch(rows, frame, *buffers))
        for wave in waves[taken:]:
            wave.take(frame)
        if self._in_place:
            for buffer, array in zip(buffers, (frame.pixels, frame.tiles), strict=True):
                _let_host_see(queue, buffer, array)
        queue.finish()
        total_ns = kernel_ns = time.perf_counter_ns() - started_ns
        if self._opened.info.event_times:
            kernel_ns = min(total_ns, sum(wave.launch.profile.end - wave.launch.profile.start for wave in waves))
        if not waves or waves[-1].tiles.stop < frame.spec.tiles:
            raise Cancelled
        self._pixel_ns, self._detail = kernel_ns / frame.spec.pixels, frame.spec.detail
        return FrameTimes(kernel_ns, total_ns)

    def _buffers_of(self, frame: Frame) -> tuple[cl.Buffer, cl.Buffer]:
        """The device's side of a frame and of its tiles; kept while frames come in the same room."""
        room = frame.pixels, frame.tiles
        if self._buffers is None or self._room is None or any(map(operator.is_not, room, self._room)):
            self._buffers = None  # free the old ones first
            self.check_room(frame.spec)
            context, access = self._opened.context, cl.mem_flags.READ_WRITE
            if self._in_place:
                access |= cl.mem_flags.USE_HOST_PTR
                pixels, tiles = (cl.Buffer(context, access, hostbuf=array) for array in room)
            else:
                pixels, tiles = (cl.Buffer(context, access, array.nbytes) for array in room)
            self._buffers, self._room = (pixels, tiles), room
        return self._buffers

    def _cut(self, spec: FrameSpec) -> list[range]:
        """Rows of tiles for each wave: as many as take no longer than a launch may."""
        row_pixels, pixels = spec.tile_rows * spec.width, _FIRST_STEPS / spec.detail
        if self._pixel_ns:  # more detail takes at most as many times longer
            pixels = _LONGEST_LAUNCH_NS / (self._pixel_ns * max(1.0, spec.detail / self._detail))
        rows = max(1, int(pixels / row_pixels))
        return [range(first, min(first + rows, spec.grid_rows)) for first in range(0, spec.grid_rows, rows)]

    def _launch(self, rows: range, frame: Frame, pixels: cl.Buffer, tiles: cl.Buffer) -> _Wave:
        """Queue one wave and, where its results are not the host's own already, the copies of them back here."""
        spec, group, queue = frame.spec, self._group, self._opened.queue
        done = slice(rows.start * spec.grid_cols, rows.stop * spec.grid_cols)
        numbers = spec.tile_cols, spec.tile_rows, done.start, *spec.uniforms
        arguments = pixels, tiles, *(np.int32(one) if isinstance(one, int) else one for one in numbers)
        launch = self._kernel(queue, ((done.stop - done.start) * group,), (group,), *arguments)
        queue.flush()
        if self._in_place:
            return _Wave(done, launch)
        top, bottom = rows.start * spec.tile_rows, min(rows.stop * spec.tile_rows, spec.height)
        strip, marks, transfers = frame.pixels[top:bottom], np.zeros_like(frame.tiles[done]), self._opened.transfers
        offset = top * spec.width
        copies = [
            cl.enqueue_copy(transfers, strip, pixels, src_offset=offset, is_blocking=False, wait_for=[launch]),
            cl.enqueue_copy(transfers, marks, tiles, src_offset=done.start, is_blocking=False),
        ]
        transfers.flush()
        return _Wave(done, launch, copies, marks)


def _let_host_see(queue: cl.CommandQueue, buffer: cl.Buffer, array: NDArray[np.uint8]) -> None:
    """Queue what makes a device's writes to host memory visible by the standard; on a CPU it costs next to nothing."""
    mapped, _ = cl.enqueue_map_buffer(queue, buffer, cl.map_flags.READ, 0, array.shape, array.dtype, is_blocking=False)
    mapped.base.release(queue)
