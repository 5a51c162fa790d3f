from threading import Thread

import numpy as np
import pytest

from gpuviz.chapters.pixels import sequential_renderer
from gpuviz.chapters.pixels.frame import FILM_S, TILE_DONE, Frame, FrameSpec
from gpuviz.chapters.pixels.sequential_renderer import SequentialRenderer
from gpuviz.compute.cancellation import Cancelled
from gpuviz.errors import NumbaMissing


@pytest.fixture(scope="module")
def renderer() -> SequentialRenderer:
    renderer = SequentialRenderer()
    assert renderer.prepare(FrameSpec(1, 1)) > 0
    return renderer


def rendered(renderer: SequentialRenderer, spec: FrameSpec) -> Frame:
    frame = Frame.empty(spec)
    renderer.render(frame)
    return frame


def test_a_frame_is_done_with_all_its_pixels_and_tiles(renderer: SequentialRenderer) -> None:
    frame = Frame.empty(FrameSpec(320, 180))
    times = renderer.render(frame)
    assert times.kernel_ns == times.total_ns > 0
    assert frame.pixels_done[0] == frame.spec.pixels
    assert (frame.tiles == TILE_DONE).all()
    assert len(np.unique(frame.pixels)) > 100


def test_film_moves_and_its_end_is_its_beginning(renderer: SequentialRenderer) -> None:
    first, later, last = (rendered(renderer, FrameSpec(160, 90, time_s=time)).pixels for time in (0.0, 1.0, FILM_S))
    assert not np.array_equal(first, later)
    assert np.array_equal(first, last)


def test_film_has_no_seam(renderer: SequentialRenderer) -> None:
    """The step over the end of the film changes no more of the picture than any other step does."""

    def changed(time_s: float) -> float:
        before, after = (rendered(renderer, FrameSpec(320, 180, time_s=time_s + step)).pixels for step in (0, 0.01))
        return float(np.abs(before.astype(int) - after).mean())

    usual = [changed(time_s) for time_s in (5.0, 21.0, 42.0)]
    assert changed(FILM_S - 0.005) <= 2 * max(usual)


def test_more_detail_shows_balls_farther_away(renderer: SequentialRenderer) -> None:
    little, much = (rendered(renderer, FrameSpec(320, 180, detail)).pixels for detail in (4, 96))
    assert np.count_nonzero(little != much) > 1000


def test_stop_before_the_first_row_leaves_the_last_frame(renderer: SequentialRenderer) -> None:
    frame = rendered(renderer, FrameSpec(64, 36))
    before = frame.pixels.copy()
    frame.cancel.cancel()
    with pytest.raises(Cancelled):
        renderer.render(frame.at(FrameSpec(64, 36, time_s=9.0)))
    assert frame.pixels_done[0] == 0
    assert np.array_equal(frame.pixels, before)


def test_stop_in_the_middle_keeps_what_is_done(renderer: SequentialRenderer) -> None:
    frame = Frame.empty(FrameSpec(3840, 2160, time_s=9.0))  # a second of work
    stopped: list[bool] = []

    def render() -> None:
        try:
            renderer.render(frame)
        except Cancelled:
            stopped.append(True)

    run = Thread(target=render)
    run.start()
    while not frame.pixels_done[0] and run.is_alive():
        pass
    frame.cancel.cancel()
    run.join()
    rows = int(frame.pixels_done[0]) // frame.spec.width
    assert stopped == [True]
    assert 0 < rows < frame.spec.height
    assert frame.pixels[:rows].all()
    assert not frame.pixels[rows:].any()
    assert not frame.tiles.any()


def test_without_numba_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sequential_renderer, "render_rows", None)
    with pytest.raises(NumbaMissing):
        SequentialRenderer().prepare(FrameSpec(1, 1))
