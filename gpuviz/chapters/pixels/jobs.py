"""What the worker does for the pixels."""

import math
import time
from dataclasses import dataclass

import numpy as np

from gpuviz.chapters.pixels.film import FilmClock, Finished, OpenClFilm, SequentialFilm, alone, side_by_side, take_turns
from gpuviz.chapters.pixels.frame import Frame, FrameSpec
from gpuviz.chapters.pixels.messages import (
    OPENCL,
    PROGRESS,
    SEQUENTIAL,
    TILES,
    FrameFinished,
    FrameRecorded,
    FramesMeasured,
    FrameVerified,
    LanesReady,
    MeasureFrames,
    PictureSpec,
    PixelTraced,
    RecordFrame,
    RenderFrames,
    TracePixel,
)
from gpuviz.chapters.pixels.rates import lane_frames
from gpuviz.chapters.pixels.recorded_frame import record_by_device, record_by_loop
from gpuviz.chapters.pixels.renderer import Renderer, RowRenderer
from gpuviz.chapters.pixels.results import FramesResult, PixelTrace
from gpuviz.chapters.pixels.verification import FrameComparison, compare_frames
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.errors import GpuvizError, InvalidChoice
from gpuviz.worker.context import Handlers, WorkerContext
from gpuviz.worker.found_devices import FoundDevices

_MOST_EVENTS_PER_S = 30  # of each lane
_FRAMES_PER_S = 60  # of a film that is measured
_MOST_FRAMES = 10_000


def handlers(worker: WorkerContext) -> Handlers:
    """Who renders, and tells how a pixel came about."""
    jobs = PixelsJobs(worker)
    return {
        RenderFrames: jobs.render_frames,
        RecordFrame: jobs.record_frame,
        MeasureFrames: jobs.measure_frames,
        TracePixel: jobs.trace_pixel,
    }


@dataclass(frozen=True)
class _Lanes:
    """Both lanes, warm; ``opencl`` is None where no OpenCL is to be used."""

    device: DeviceInfo
    opencl: Renderer | None
    sequential: RowRenderer

    @property
    def turns(self) -> bool:
        return self.opencl is not None and self.opencl.uses_cpu


class PixelsJobs:
    """Keeps the device's renderer, so that the kernel is built once."""

    def __init__(self, worker: WorkerContext) -> None:
        self._worker = worker
        self._devices = worker.shared(FoundDevices)
        self._devices.on_parameters_changed(self._forget)
        self._renderer: tuple[DeviceInfo, Renderer] | None = None

    def render_frames(self, job: RenderFrames) -> None:
        """Render until stopped.

        Raises:
            Cancelled, GpuvizError
        """
        spec, worker = job.picture.frame_at(job.picture.time_s), self._worker
        lanes = self._ready(job.run_id, job.picture, spec)
        opencl_room, sequential_room = self._rooms(job.run_id, spec, lanes)
        teller, clock = _Teller(job.run_id, worker), FilmClock(spec.time_s)
        opencl = OpenClFilm(lanes.opencl, opencl_room, teller.finished) if lanes.opencl is not None else None
        sequential = SequentialFilm(lanes.sequential, sequential_room, opencl, teller.finished, teller.compared)
        frames = math.inf if job.frames is None else job.frames
        if opencl is None:
            alone(sequential, clock, frames)
        elif lanes.turns:
            take_turns(opencl, sequential, clock, frames)
        else:
            side_by_side(opencl, sequential, clock, frames, worker.cancel)

    def record_frame(self, job: RecordFrame) -> None:
        """Render one frame and keep when its parts were done.

        Raises:
            Cancelled, GpuvizError
        """
        spec, worker = job.picture.frame_at(job.picture.time_s), self._worker
        lanes = self._ready(job.run_id, job.picture, spec)
        _trace(spec, 0, 0)  # what compiles is to do so now, not while commands wait for an answer
        opencl_room, sequential_room = self._rooms(job.run_id, spec, lanes)
        if lanes.opencl is not None:
            lanes.opencl.render(opencl_room)  # the first of a size takes longer
            recorded = record_by_device(lanes.opencl, opencl_room)
            worker.emit(FrameRecorded(job.run_id, OPENCL, spec.time_s, *recorded))
        recorded = record_by_loop(lanes.sequential, sequential_room)
        worker.emit(FrameRecorded(job.run_id, SEQUENTIAL, spec.time_s, *recorded))
        if lanes.opencl is not None:
            comparison = compare_frames(opencl_room.pixels, sequential_room.pixels)
            _Teller(job.run_id, worker).compared(spec.time_s, comparison)

    def measure_frames(self, job: MeasureFrames) -> None:
        """Measure both lanes, and compare all their frames.

        Raises:
            Cancelled, GpuvizError
        """
        if not 1 <= job.frames <= _MOST_FRAMES:
            raise InvalidChoice(option="frames", given=job.frames, allowed=f"1 to {_MOST_FRAMES}")
        spec, cancel = job.picture.frame_at(job.picture.time_s), self._worker.cancel
        spec.check_fits_memory()
        lanes = self._ready(job.run_id, job.picture, spec)
        rooms = [Frame.empty(spec, cancel) for _ in range(2)]
        renderers = [lanes.sequential, *([lanes.opencl] if lanes.opencl is not None else [])]
        renderers[-1].render(rooms[-1])  # the first of a size takes longer
        took_ns: dict[str, list[int]] = {renderer.name: [] for renderer in renderers}
        differences = []
        for frame in range(job.frames):
            due = job.picture.frame_at(spec.time_s + frame / _FRAMES_PER_S)
            for renderer, room in zip(renderers, rooms, strict=False):
                took_ns[renderer.name].append(renderer.render(room.at(due)).total_ns)
            differences.append(compare_frames(rooms[1].pixels, rooms[0].pixels))
        self._worker.emit(FramesMeasured(job.run_id, _result(spec, lanes.device, took_ns, differences)))

    def trace_pixel(self, query: TracePixel) -> None:
        """Answer at once. What no frame has, and what cannot be traced here, gets no answer."""
        picture = query.picture
        try:
            trace = _trace(picture.frame_at(picture.time_s), query.col, query.row)
        except GpuvizError:
            return
        self._worker.emit(PixelTraced(query.run_id, trace))

    def _ready(self, run_id: int, picture: PictureSpec, spec: FrameSpec) -> _Lanes:
        """Both lanes, warm."""
        # Numba is loaded only where something is rendered.
        from gpuviz.chapters.pixels.sequential_renderer import SequentialRenderer  # noqa: PLC0415

        spec.check_fits_memory()
        sequential = SequentialRenderer()
        sequential.prepare(spec)
        device, opencl = NO_DEVICE, None
        if picture.opencl:
            device = self._devices.choose(run_id, picture.device)
            opencl = self._renderer_of(device)
            opencl.prepare(spec)
        lanes = _Lanes(device, opencl, sequential)
        names = [OPENCL, SEQUENTIAL] if opencl is not None else [SEQUENTIAL]
        self._worker.emit(LanesReady(run_id, device, names, lanes.turns))
        return lanes

    def _renderer_of(self, device: DeviceInfo) -> Renderer:
        if self._renderer is None or self._renderer[0] != device:
            # Loaded only now, as the sequential lane must work where OpenCL does not.
            from gpuviz.chapters.pixels.opencl_renderer import OpenClRenderer  # noqa: PLC0415

            self._forget()
            self._renderer = device, OpenClRenderer(device)
        return self._renderer[1]

    def _forget(self) -> None:
        """The device has other parameters now, or another one is used."""
        if self._renderer is not None:
            self._renderer[1].close()
            self._renderer = None

    def _rooms(self, run_id: int, spec: FrameSpec, lanes: _Lanes) -> tuple[Frame, Frame]:
        """Room for a frame of each lane, on the board."""
        board, cancel, size = self._worker.board, self._worker.cancel, (spec.height, spec.width)
        planes = {SEQUENTIAL: size, PROGRESS: (1, 8)}
        if lanes.opencl is not None:
            planes |= {OPENCL: size, TILES: (spec.grid_rows, spec.grid_cols)}
        board.begin(run_id, planes)
        progress = board.plane(PROGRESS).ravel().view(np.int64)
        sequential = Frame(spec, board.plane(SEQUENTIAL), np.zeros(spec.tiles, np.uint8), progress, cancel)
        if lanes.opencl is None:
            return sequential, sequential
        tiles = board.plane(TILES).ravel()
        return Frame(spec, board.plane(OPENCL), tiles, np.zeros(1, np.int64), cancel), sequential


def _trace(spec: FrameSpec, col: int, row: int) -> PixelTrace:
    from gpuviz.chapters.pixels.trace_pixel import trace_pixel  # noqa: PLC0415 - it loads numba

    return trace_pixel(spec, col, row)


class _Teller:
    """Reports frames, not more often than somebody could look at them."""

    def __init__(self, run_id: int, worker: WorkerContext) -> None:
        self._run_id, self._emit = run_id, worker.emit
        self._told_ns: dict[str, int] = {}

    def finished(self, frame: Finished) -> None:
        now_ns = time.perf_counter_ns()
        if now_ns - self._told_ns.get(frame.lane, 0) >= 1e9 / _MOST_EVENTS_PER_S:
            self._told_ns[frame.lane] = now_ns
            self._emit(FrameFinished(self._run_id, frame.lane, frame.frame, frame.time_s, frame.frame_ns))

    def compared(self, time_s: float, comparison: FrameComparison) -> None:
        self._emit(
            FrameVerified(
                self._run_id, time_s, comparison.max_difference, comparison.differing_pixels, comparison.correct
            )
        )


def _result(
    spec: FrameSpec, device: DeviceInfo, took_ns: dict[str, list[int]], differences: list[FrameComparison]
) -> FramesResult:
    lanes = [lane_frames(lane, spec.pixels, frames_ns) for lane, frames_ns in took_ns.items()]
    return FramesResult(
        device,
        (spec.width, spec.height),
        spec.detail,
        len(differences),
        lanes,
        lanes[-1].pixels_per_s / lanes[0].pixels_per_s,
        max(difference.max_difference for difference in differences),
        all(difference.correct for difference in differences),
    )
