"""The moving picture: both lanes render frame after frame, each in its own turn or side by side."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.pixels.frame import Frame
from gpuviz.chapters.pixels.renderer import Renderer, RowRenderer
from gpuviz.chapters.pixels.verification import FrameComparison, compare_frames
from gpuviz.compute.cancellation import Cancelled, CancelToken

_SCREEN_NS = 1_000_000_000 // 60  # more frames than a screen shows would only take the other lane's time
_LEAST_PAUSE_S = 0.001  # in which who waits for a whole frame gets it
_STRETCH_NS = 50_000_000  # of the sequential lane, where it has a core of its own


@dataclass(frozen=True)
class Finished:
    """A frame that a lane has finished: its number from 1, its moment of the film, and what it took."""

    lane: str
    frame: int
    time_s: float
    frame_ns: int


Tell = Callable[[Finished], None]
TellComparison = Callable[[float, FrameComparison], None]


class OpenClFilm:
    """Renders whole frames on the device."""

    def __init__(self, renderer: Renderer, room: Frame, tell: Tell) -> None:
        self._renderer, self._room, self._tell = renderer, room, tell
        self._time_s = room.spec.time_s
        self._frames = 0
        self._whole = Lock()  # held while a frame is incomplete

    def render(self, time_s: float) -> int:
        """Render the frame of a moment; gives the nanoseconds that it took.

        Raises:
            Cancelled, OpenClError
        """
        with self._whole:
            frame = self._room.at(replace(self._room.spec, time_s=time_s))
            frame_ns = self._renderer.render(frame).total_ns
            self._time_s = time_s
            self._frames += 1
        self._tell(Finished(self._renderer.name, self._frames, time_s, frame_ns))
        return frame_ns

    def latest(self) -> tuple[float, NDArray[np.uint8]]:
        """The moment of the frame rendered last, and a copy of it (height × width bytes)."""
        with self._whole:
            return self._time_s, self._room.pixels.copy()


class SequentialFilm:
    """Renders frames a few rows at a time: those of the moments that ``rival`` has just rendered, to compare them.

    A frame's time is the sum of those of its rows: nothing that happens between them counts.
    """

    def __init__(
        self,
        renderer: RowRenderer,
        room: Frame,
        rival: OpenClFilm | None,
        tell: Tell,
        tell_comparison: TellComparison,
    ) -> None:
        self._renderer, self._room, self._rival = renderer, room, rival
        self._tell, self._tell_comparison = tell, tell_comparison
        self._frame, self._rivals_pixels = room, room.pixels
        self._next_row = 0
        self._frame_ns = 0
        self._row_ns = 0.0  # of the rows rendered last
        self.frames = 0

    def go_on(self, budget_ns: float, time_s: float) -> None:
        """Render for about ``budget_ns``, until the frame's end at most; ``time_s`` is for a frame without a rival.

        Raises:
            Cancelled, NumbaMissing
        """
        if self._next_row == 0:
            self._begin(time_s)
        deadline_ns = time.perf_counter_ns() + budget_ns
        while self._next_row < self._frame.spec.height:
            left_ns = deadline_ns - time.perf_counter_ns()
            if left_ns <= 0:
                return
            self._render_rows(max(1, int(left_ns / self._row_ns)) if self._row_ns else 1)
        self._finish()

    def _begin(self, time_s: float) -> None:
        if self._rival is not None:
            time_s, self._rivals_pixels = self._rival.latest()
        self._frame = self._room.at(replace(self._room.spec, time_s=time_s))
        self._frame.pixels_done[0] = self._frame_ns = 0

    def _render_rows(self, count: int) -> None:
        first, end = self._next_row, min(self._next_row + count, self._frame.spec.height)
        elapsed_ns = self._renderer.render_rows(self._frame, first, end)
        self._next_row, self._row_ns = end, elapsed_ns / (end - first)
        self._frame_ns += elapsed_ns

    def _finish(self) -> None:
        self._next_row = 0
        self.frames += 1
        time_s = self._frame.spec.time_s
        self._tell(Finished(self._renderer.name, self.frames, time_s, self._frame_ns))
        if self._rival is not None:
            self._tell_comparison(time_s, compare_frames(self._rivals_pixels, self._frame.pixels))


class FilmClock:
    """The moment of the film that is due."""

    def __init__(self, begin_s: float) -> None:
        self._begin_s, self._started_ns = begin_s, time.perf_counter_ns()

    @property
    def time_s(self) -> float:
        """It runs as fast as real time."""
        return self._begin_s + (time.perf_counter_ns() - self._started_ns) / 1e9


def take_turns(opencl: OpenClFilm, sequential: SequentialFilm, clock: FilmClock, frames: float) -> None:
    """Render on the same cores: a frame of the device, then the loop for as long, so that none slows the other.

    That goes on until the loop has rendered so many ``frames``; infinity is for ever. So it is in all of these.

    Raises:
        Cancelled, GpuvizError
    """
    while sequential.frames < frames:
        frame_ns = opencl.render(clock.time_s)
        sequential.go_on(max(frame_ns, _SCREEN_NS - frame_ns), clock.time_s)


def alone(sequential: SequentialFilm, clock: FilmClock, frames: float) -> None:
    """Render without a device.

    Raises:
        Cancelled, GpuvizError
    """
    while sequential.frames < frames:
        sequential.go_on(_STRETCH_NS, clock.time_s)


def side_by_side(
    opencl: OpenClFilm, sequential: SequentialFilm, clock: FilmClock, frames: float, cancel: CancelToken
) -> None:
    """Render each lane on hardware of its own.

    Raises:
        Cancelled, GpuvizError
    """

    def render_frames() -> None:
        while sequential.frames < frames:
            cancel.check()
            frame_ns = opencl.render(clock.time_s)
            time.sleep(max(_LEAST_PAUSE_S, (_SCREEN_NS - frame_ns) / 1e9))

    def render_rows() -> None:
        alone(sequential, clock, frames)

    opencl.render(clock.time_s)  # what the other one begins with
    with ThreadPoolExecutor(2, "film") as threads:
        lanes = [threads.submit(_until_it_ends, lane, cancel) for lane in (render_frames, render_rows)]
    failures = [failure for lane in lanes if (failure := lane.exception()) is not None]
    failures.sort(key=lambda failure: isinstance(failure, Cancelled))  # what made the other lane end comes first
    if failures:
        raise failures[0]


def _until_it_ends(render: Callable[[], None], cancel: CancelToken) -> None:
    """Run one lane; when an error ends it, the other is to end too."""
    try:
        render()
    except BaseException:
        cancel.cancel()
        raise
