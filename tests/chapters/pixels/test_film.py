"""Lanes that render side by side, as with a GPU, by renderers that the tests pace."""

import threading
from dataclasses import dataclass, field

import numpy as np
import pytest

from gpuviz.chapters.pixels.film import FilmClock, Finished, OpenClFilm, SequentialFilm, side_by_side, take_turns
from gpuviz.chapters.pixels.frame import TILE_DONE, Frame, FrameSpec
from gpuviz.chapters.pixels.renderer import FrameTimes
from gpuviz.chapters.pixels.sequential_renderer import SequentialRenderer
from gpuviz.chapters.pixels.verification import FrameComparison
from gpuviz.compute.cancellation import Cancelled, CancelToken
from gpuviz.errors import DeviceFailed

SPEC = FrameSpec(64, 36, detail=8, time_s=3.0)


class LoopAsDevice(SequentialRenderer):
    """Stands for a device: the loop's own frames, wrong by ``wrong``; fails at frame number ``fails_at``."""

    name = "opencl"
    uses_cpu = False

    def __init__(self, wrong: int = 0, fails_at: int = 0) -> None:
        self._wrong, self._fails_at = wrong, fails_at
        self._frames = 0

    def render(self, frame: Frame) -> FrameTimes:
        self._frames += 1
        if self._frames == self._fails_at:
            raise DeviceFailed(device="X", detail="lost")
        times = super().render(frame)
        frame.pixels[0, 0] ^= self._wrong
        frame.tiles.fill(TILE_DONE)
        return times


@dataclass
class Film:
    device: LoopAsDevice
    cancel: CancelToken = field(default_factory=CancelToken)
    finished: list[Finished] = field(default_factory=list)
    compared: list[tuple[float, FrameComparison]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.opencl = OpenClFilm(self.device, Frame.empty(SPEC, self.cancel), self.finished.append)
        self.sequential = SequentialFilm(
            SequentialRenderer(),
            Frame.empty(SPEC, self.cancel),
            self.opencl,
            self.finished.append,
            lambda time_s, comparison: self.compared.append((time_s, comparison)),
        )


def test_each_frame_of_the_loop_is_compared_with_the_device_s_of_the_same_moment() -> None:
    film = Film(LoopAsDevice())
    take_turns(film.opencl, film.sequential, FilmClock(SPEC.time_s), frames=4)
    assert [comparison.max_difference for _, comparison in film.compared] == [0] * 4
    rendered = {frame.time_s for frame in film.finished if frame.lane == "opencl"}
    assert {time_s for time_s, _ in film.compared} <= rendered
    assert [frame.frame for frame in film.finished if frame.lane == "sequential"] == [1, 2, 3, 4]


def test_a_wrong_frame_is_told() -> None:
    film = Film(LoopAsDevice(wrong=0x80))
    take_turns(film.opencl, film.sequential, FilmClock(SPEC.time_s), frames=2)
    assert all(not comparison.correct and comparison.differing_pixels == 1 for _, comparison in film.compared)


def test_lanes_side_by_side_compare_whole_frames_only() -> None:
    film = Film(LoopAsDevice())
    side_by_side(film.opencl, film.sequential, FilmClock(SPEC.time_s), 20, film.cancel)
    assert len(film.compared) == 20
    assert all(comparison.max_difference == 0 for _, comparison in film.compared)
    assert not film.cancel.cancelled


def test_a_device_that_fails_ends_the_loop_too() -> None:
    film = Film(LoopAsDevice(fails_at=3))
    with pytest.raises(DeviceFailed):
        side_by_side(film.opencl, film.sequential, FilmClock(SPEC.time_s), np.inf, film.cancel)


def test_both_lanes_end_when_the_film_is_cancelled() -> None:
    film = Film(LoopAsDevice())
    begun = threading.Event()
    film.opencl._tell = lambda _: begun.set()

    def cancel() -> None:
        begun.wait()
        film.cancel.cancel()

    canceller = threading.Thread(target=cancel)
    canceller.start()
    with pytest.raises(Cancelled):
        side_by_side(film.opencl, film.sequential, FilmClock(SPEC.time_s), np.inf, film.cancel)
    canceller.join()


def test_a_frame_s_time_is_the_sum_of_its_rows_alone() -> None:
    class Timed(SequentialRenderer):
        def render_rows(self, frame: Frame, first_row: int, end_row: int) -> int:
            super().render_rows(frame, first_row, end_row)
            return (end_row - first_row) * 1000

    film = Film(LoopAsDevice())
    film.sequential._renderer = Timed()
    take_turns(film.opencl, film.sequential, FilmClock(SPEC.time_s), frames=3)
    assert {frame.frame_ns for frame in film.finished if frame.lane == "sequential"} == {SPEC.height * 1000}
