import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.chapters.pixels.errors import FrameTooLarge, InvalidFrameSize
from gpuviz.chapters.pixels.frame import FILM_S, MAX_DETAIL, MAX_SIDE, TILE_WAITING, Frame, FrameSpec, parse_frame_size
from gpuviz.errors import InvalidChoice

sides = st.integers(1, 5000)


@given(width=sides, height=sides)
def test_tiles_cover_every_pixel_once(width: int, height: int) -> None:
    spec = FrameSpec(width, height)
    covered = 0
    for tile in range(spec.tiles):
        rows, cols = spec.tile_slices(tile)
        assert rows.start < rows.stop <= height
        assert cols.start < cols.stop <= width
        covered += (rows.stop - rows.start) * (cols.stop - cols.start)
    assert covered == spec.pixels
    assert spec.tile_slices(spec.tiles - 1) == (
        slice((spec.grid_rows - 1) * spec.tile_rows, height),
        slice((spec.grid_cols - 1) * spec.tile_cols, width),
    )


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (1366, 768), (1920, 1080), (3840, 2160), (1080, 1920)])
def test_frames_of_screens_have_about_a_thousand_tiles_of_whole_vectors(size: tuple[int, int]) -> None:
    spec = FrameSpec(*size)
    assert 850 <= spec.tiles <= 1100
    assert spec.tile_cols % 16 == 0


@pytest.mark.parametrize(("text", "size"), [("1280x720", (1280, 720)), (" 7 × 3 ", (7, 3)), ("1X1", (1, 1))])
def test_size_is_read(text: str, size: tuple[int, int]) -> None:
    assert parse_frame_size(text) == size


@pytest.mark.parametrize(
    "text", ["", "1280", "0x5", "5x0", "-1x5", "axb", "1x2x3", "1.5x2", "nanx1", f"{MAX_SIDE + 1}x1", "9" * 13 + "x1"]
)
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(InvalidFrameSize) as caught:
        parse_frame_size(text)
    assert caught.value.arguments == {"given": text, "largest": MAX_SIDE}


@pytest.mark.parametrize("detail", [0, -1, MAX_DETAIL + 1, 10**30])
def test_detail_out_of_range_is_refused(detail: int) -> None:
    with pytest.raises(InvalidChoice) as caught:
        FrameSpec(10, 10, detail)
    assert caught.value.arguments["option"] == "detail"


@pytest.mark.parametrize("time_s", [math.nan, math.inf, -math.inf])
def test_time_that_is_no_number_is_refused(time_s: float) -> None:
    with pytest.raises(InvalidChoice) as caught:
        FrameSpec(10, 10, time_s=time_s)
    assert caught.value.arguments["option"] == "time"


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_no_number_grows_however_long_the_film_runs(time_s: float) -> None:
    uniforms = FrameSpec(1280, 720, time_s=time_s).uniforms
    assert 0 <= uniforms.phase <= 1
    assert 0 <= uniforms.eye_z <= 64
    assert 0 < uniforms.eye_x < 1  # the cells that have no balls


def test_film_begins_anew_without_end() -> None:
    assert FrameSpec(64, 36, time_s=3.0).uniforms == FrameSpec(64, 36, time_s=3.0 + 1e6 * FILM_S).uniforms


def test_frame_larger_than_memory_is_refused_before_any_is_taken() -> None:
    with pytest.raises(FrameTooLarge) as caught:
        Frame.empty(FrameSpec(MAX_SIDE, MAX_SIDE))
    assert int(caught.value.arguments["needed_mb"]) >= MAX_SIDE * MAX_SIDE // 1_000_000


def test_sizes_that_visitors_choose_from_lie_between_a_tenth_and_eight_million_pixels() -> None:
    assert FrameSpec(3840, 2160).for_visitors
    assert FrameSpec(400, 250).for_visitors
    assert not FrameSpec(1, 1).for_visitors
    assert not FrameSpec(4096, 2160).for_visitors


def test_empty_frame_is_dark_and_begins_on_a_page() -> None:
    frame = Frame.empty(FrameSpec(641, 479))
    assert frame.pixels.shape == (479, 641)
    assert not frame.pixels.any()
    assert (frame.tiles == TILE_WAITING).all()
    assert frame.pixels.ctypes.data % 4096 == frame.tiles.ctypes.data % 4096 == 0


def test_the_same_room_takes_another_frame() -> None:
    frame = Frame.empty(FrameSpec(64, 36))
    later = frame.at(FrameSpec(64, 36, time_s=1.0))
    assert later.pixels is frame.pixels
    assert later.spec.time_s == 1.0


@pytest.mark.parametrize("size", [(64, 37), (36, 64), (640, 360)])
def test_room_does_not_take_a_frame_of_another_size(size: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="room"):
        Frame.empty(FrameSpec(64, 36)).at(FrameSpec(*size))


def test_room_is_of_rows_without_gaps() -> None:
    frame = Frame.empty(FrameSpec(64, 36))
    with pytest.raises(ValueError, match="room"):
        Frame(frame.spec, np.zeros((36, 128), np.uint8)[:, ::2], frame.tiles, frame.pixels_done)
