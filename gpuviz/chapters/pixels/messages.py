"""What the pixels chapter asks of the worker, and what it hears.

The window draws from planes of the board: ``sequential`` and ``opencl`` are frames (height × width bytes),
``opencl-tiles`` tells of each tile whether it is waiting, begun or done (rows × columns of tiles), and
``sequential-progress`` holds the number of pixels done as eight bytes.
"""

from typing import ClassVar, Self

import msgspec
from msgspec.structs import replace

from gpuviz.chapters.pixels import errors  # noqa: F401 - so that what the worker reports is known by its key
from gpuviz.chapters.pixels.frame import DEFAULT_DETAIL, FrameSpec
from gpuviz.chapters.pixels.results import FramesResult, PixelTrace
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.worker.message_base import Backend, Event, JobCommand, Priority, Query

SEQUENTIAL, OPENCL = "sequential", "opencl"
TILES, PROGRESS = "opencl-tiles", "sequential-progress"


class PictureSpec(msgspec.Struct, frozen=True):
    """What to render, from ``time_s`` of the film on. Nothing is checked before ``frame_at``.

    ``device`` is a device's name, a part of it, or None for the best; without ``opencl`` the sequential lane is alone.
    """

    width: int = 1280
    height: int = 720
    detail: int = DEFAULT_DETAIL
    time_s: float = 0.0
    device: str | None = None
    opencl: bool = True

    def frame_at(self, time_s: float) -> FrameSpec:
        """One frame of it.

        Raises:
            InvalidFrameSize, InvalidChoice: if there is no such frame.
        """
        return FrameSpec(self.width, self.height, self.detail, time_s)


# ---- to the worker ----


class _PictureJob(JobCommand, frozen=True):
    slot: ClassVar = "pixels"

    picture: PictureSpec

    @property
    def wanted_device(self) -> str | None:
        """The device that the OpenCL lane uses."""
        return self.picture.device

    def for_backend(self, backend: Backend) -> Self | None:
        """The same on another device, or by the sequential lane alone."""
        picture = self.picture
        device, opencl = backend.device or picture.device, picture.opencl and backend.opencl
        return replace(self, picture=replace(picture, device=device, opencl=opencl))


class RenderFrames(_PictureJob, frozen=True):
    """Render frame after frame in all lanes, on the board, until it is stopped or the loop has rendered ``frames``.

    Gives ``LanesReady``, then ``FrameFinished`` and ``FrameVerified`` again and again.
    """

    priority: ClassVar = Priority.LEISURELY

    frames: int | None = None


class RecordFrame(_PictureJob, frozen=True):
    """Render a single frame in all lanes, one after another and the OpenCL lane first, on the board.

    Gives ``LanesReady``, ``FrameRecorded`` each, ``FrameVerified``.
    """

    priority: ClassVar = Priority.LEISURELY


class MeasureFrames(_PictureJob, frozen=True):
    """Render ``frames`` frames in each lane, a sixtieth of a second apart, and compare; gives ``FramesMeasured``."""

    is_measured: ClassVar = True

    frames: int = 10

    def for_backend(self, backend: Backend) -> Self | None:
        """On another device; there is nothing to compare without OpenCL."""
        return super().for_backend(backend) if backend.opencl else None


class TracePixel(Query, frozen=True):
    """Tell how one pixel of a frame came about; answered by ``PixelTraced``."""

    run_id: int
    picture: PictureSpec
    col: int
    row: int


# ---- from the worker ----


class LanesReady(Event, frozen=True):
    """All lanes are warm; ``turns``: they take turns because the device shares the CPU's cores."""

    run_id: int
    device: DeviceInfo
    lanes: list[str]
    turns: bool


class FrameFinished(Event, frozen=True):
    """A lane has rendered its frame number ``frame`` (from 1) in ``frame_ns``, copies included. Some are not told."""

    run_id: int
    lane: str
    frame: int
    time_s: float
    frame_ns: int


class FrameRecorded(Event, frozen=True):
    """A lane has rendered its only frame in ``frame_ns``.

    ``done_ns`` tells when each of its parts was seen to be done: tiles of the OpenCL lane, rows of the sequential one.
    """

    run_id: int
    lane: str
    time_s: float
    frame_ns: int
    done_ns: list[int]


class FrameVerified(Event, frozen=True):
    """All pixels of both lanes' frames at ``time_s`` were compared: the largest difference, in steps of 1/255."""

    run_id: int
    time_s: float
    max_difference: int
    differing_pixels: int
    verified: bool


class FramesMeasured(Event, frozen=True):
    """All frames are rendered and compared."""

    run_id: int
    result: FramesResult


class PixelTraced(Event, frozen=True):
    """How a pixel came about."""

    run_id: int
    trace: PixelTrace
