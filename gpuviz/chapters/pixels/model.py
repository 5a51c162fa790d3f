"""What is known of the moving picture, and of the frame that was frozen."""

from collections import deque
from dataclasses import dataclass, field
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.pixels.frame import DEFAULT_DETAIL, FEWEST_PIXELS, MOST_PIXELS, FrameSpec
from gpuviz.chapters.pixels.messages import OPENCL, SEQUENTIAL, FrameVerified, PictureSpec
from gpuviz.chapters.pixels.rates import lane_frames
from gpuviz.chapters.pixels.results import LaneFrames, PixelTrace
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import Text

DETAILS = (12, 24, DEFAULT_DETAIL, 96)
_FRAMES_KEPT = 31  # the median of so many is shown
_USUAL_SCREEN_PIXELS = 1280 * 720


class Mode(Enum):
    """What the chapter shows."""

    MOVING = auto()
    SLOW = auto()
    FROZEN = auto()


@dataclass
class LaneModel:
    """A lane: the picture as it was last seen, and the times of its last frames.

    ``line`` is the first row that still shows the frame before; ``has_frame``: a whole frame of this job is there.
    """

    pixels: NDArray[np.uint8]
    version: int = 0
    line: int | None = None
    has_frame: bool = False
    time_s: float = 0.0
    frames_ns: deque[int] = field(default_factory=lambda: deque(maxlen=_FRAMES_KEPT))

    def measured(self, lane: str) -> LaneFrames | None:
        """The median of the last frames and what follows from it."""
        return lane_frames(lane, self.pixels.size, list(self.frames_ns)) if self.frames_ns else None

    def begin_anew(self) -> None:
        """Another worker begins with an empty board: keep the picture until there is a new one."""
        self.frames_ns.clear()
        self.line, self.has_frame = None, False

    def resize(self, height: int, width: int) -> None:
        """The same, with other pixels."""
        self.begin_anew()
        if self.pixels.shape != (height, width):
            rows = np.arange(height) * self.pixels.shape[0] // height
            cols = np.arange(width) * self.pixels.shape[1] // width
            self.pixels = np.ascontiguousarray(self.pixels[rows[:, None], cols])
            self.version += 1


@dataclass
class Recorded:
    """One lane's frame (None until it is taken from the board), what it took, and when each of its parts was done."""

    run_id: int
    frame_ns: int
    done_ns: list[int]
    pixels: NDArray[np.uint8] | None = None


def sized(pixels: int) -> tuple[int, int]:
    """Width and height of about so many pixels, as wide as screens are."""
    height = max(1, round((pixels * 9 / 16) ** 0.5))
    return -(-height * 16 // 9), height


@dataclass
class PixelsModel:
    """Everything that the chapter's picture depends on.

    ``run_id`` and ``asked`` are those of the job at work. ``recorded`` holds what a ``RecordFrame`` gave, ``picture``
    what it rendered. ``asleep``: nothing can be computed. ``note``: an interruption.
    """

    mode: Mode = Mode.MOVING
    screen_pixels: int = _USUAL_SCREEN_PIXELS
    size: str = "screen"
    detail: int = DEFAULT_DETAIL
    run_id: int | None = None
    asked: PictureSpec | None = None
    device: DeviceInfo = NO_DEVICE
    has_opencl: bool = True
    turns: bool = False
    ready: bool = False
    lanes: dict[str, LaneModel] = field(default_factory=dict)
    verified: FrameVerified | None = None
    recorded: dict[str, Recorded] = field(default_factory=dict)
    picture: PictureSpec | None = None
    asleep: bool = False
    waits: bool = False
    failure: GpuvizError | None = None
    note: Text | None = None
    selected: int = 0
    corner: tuple[int, int] = (0, 0)  # the row and column of the first square
    trace: PixelTrace | None = None
    rows_taken_ns: int = 0  # when the sequential lane's picture was last brought up to date

    def __post_init__(self) -> None:
        width, height = sized(_USUAL_SCREEN_PIXELS)
        self.lanes = {lane: LaneModel(np.zeros((height, width), np.uint8)) for lane in (SEQUENTIAL, OPENCL)}

    @property
    def sizes(self) -> dict[str, int]:
        """How many pixels there are to choose, the fewest first."""
        screen = min(max(self.screen_pixels, FEWEST_PIXELS), MOST_PIXELS)
        sizes = {"tenth": FEWEST_PIXELS, "half": 500_000, "screen": screen, "4k": MOST_PIXELS}
        return dict(sorted(sizes.items(), key=lambda size: size[1]))

    @property
    def pixels(self) -> int:
        """How many pixels a frame has, as chosen."""
        width, height = sized(self.sizes[self.size])
        return width * height

    def spec(self) -> FrameSpec:
        """A frame as it is seen."""
        height, width = self.lanes[OPENCL].pixels.shape
        return FrameSpec(width, height, self.detail)

    @property
    def fast_lane(self) -> str:
        """Whose frame is zoomed into: the device's, or the loop's where there is no device."""
        return OPENCL if self.has_opencl else SEQUENTIAL

    @property
    def speedup(self) -> float | None:
        """How many times as many pixels the device renders in the same time; None unless they were found the same."""
        if self.verified is None or not self.verified.verified:
            return None
        slow, fast = (self.lanes[lane].measured(lane) for lane in (SEQUENTIAL, OPENCL))
        return fast.pixels_per_s / slow.pixels_per_s if slow and fast else None
