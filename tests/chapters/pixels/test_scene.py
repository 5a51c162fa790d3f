from collections.abc import Iterator

import numpy as np
import pytest

from gpuviz.chapters.pixels.errors import FrameTooLarge
from gpuviz.chapters.pixels.frame import FrameSpec
from gpuviz.chapters.pixels.messages import (
    OPENCL,
    SEQUENTIAL,
    FrameFinished,
    FrameRecorded,
    FrameVerified,
    PictureSpec,
    PixelTraced,
)
from gpuviz.chapters.pixels.model import Mode
from gpuviz.chapters.pixels.results import PixelTrace
from gpuviz.chapters.race.messages import RaceSpec, RunRace
from gpuviz.compute.device_info import NO_DEVICE
from gpuviz.errors import DeviceFailed, NumbaMissing, WorkerLost
from gpuviz.worker.board import Board
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped, StopJob
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from tests.chapters.pixels.driving import ENGLISH, SECOND_NS, Driven, new_board, records, renders, traces

_REST_S = 0.4


@pytest.fixture
def board() -> Iterator[Board]:
    with new_board() as board:
        yield board


@pytest.fixture
def driven(board: Board) -> Driven:
    return Driven(board)


def _enabled(driven: Driven) -> set[str]:
    return {action.name for action in driven.scene.actions() if action.enabled}


def _verdict(driven: Driven) -> str:
    verdict = driven.scene.picture.times.verdict
    return "" if verdict is None else ENGLISH(verdict)


def _figure(driven: Driven) -> str:
    return ENGLISH(driven.scene.picture.times.figure.value)


def _finding(driven: Driven) -> str:
    figure = dict(driven.stage.findings)["pixels"].figure
    return ENGLISH(figure) if figure is not None else ""


def _failure(driven: Driven) -> type[object]:
    return type(driven.scene.failure)


def _trace(light: float = 0.5) -> PixelTrace:
    products = ((0.1, 0.2), (-0.3, 0.4), (0.5, 0.6), (1.0, 0.2), (0.0, 0.1))
    return PixelTrace(12, 34, "ball", 5, products, light, 128)


def test_nothing_is_asked_for_before_the_chapter_is_seen(driven: Driven) -> None:
    driven.tick(visible=False)
    assert driven.asked() == []
    driven.tick()
    (job,) = renders(driven.asked())
    assert (job.picture.width, job.picture.height, job.picture.detail) == (1280, 720, 48)


def test_leaving_the_chapter_stops_the_picture_and_coming_back_lets_it_move_on(driven: Driven) -> None:
    run_id = driven.moving().run_id
    driven.asked()
    driven.tick(visible=False)
    assert driven.asked() == [StopJob(run_id)]
    driven.tick(visible=False)
    assert driven.asked() == []
    driven.tick()
    (job,) = renders(driven.asked())
    assert job.run_id != run_id
    assert job.picture.time_s == 3.0
    assert driven.scene.now.lanes[OPENCL].pixels.max() == 200


def test_other_chapters_may_measure_while_it_moves(driven: Driven) -> None:
    driven.moving()
    assert driven.stage.port.is_free


def test_a_race_comes_first_and_the_picture_moves_on_after_it(driven: Driven) -> None:
    driven.moving()
    driven.stage.port.submit(RunRace(99, RaceSpec()))
    driven.scene.apply(JobStopped(driven.run_id))
    driven.asked()
    driven.tick()
    assert driven.asked() == []
    assert "Something is being measured" in driven.subtitle()
    assert driven.scene.now.lanes[OPENCL].pixels.max() == 200
    driven.stage.port.apply(JobDone(99))
    driven.tick()
    assert renders(driven.asked())


def test_figures_follow_from_the_measured_times(driven: Driven) -> None:
    driven.moving()
    picture = driven.scene.picture
    assert ENGLISH(picture.sequential.frames.value) == "5.0"
    assert ENGLISH(picture.opencl.frames.value) == "100"
    assert ENGLISH(picture.sequential.pixels.value) == "4.6"
    assert ENGLISH(picture.opencl.pixels.value) == "92.2"
    assert ENGLISH(picture.times.figure.value) == "20.0 ×"
    assert "GPUs were made" in ENGLISH(picture.times.sentence)


def test_the_median_of_the_last_frames_counts(driven: Driven) -> None:
    driven.moving()
    for frame in range(2, 100):
        frame_ns = 10**9 if frame % 5 == 0 else 20_000_000
        driven.scene.apply(FrameFinished(driven.run_id, OPENCL, frame, 3.0, frame_ns))
    driven.tick()
    assert ENGLISH(driven.scene.picture.opencl.frames.value) == "50.0"


def test_lanes_that_share_the_cpu_are_said_to_take_turns(driven: Driven) -> None:
    driven.moving()
    note = driven.scene.picture.times.figure.note
    assert note is not None
    assert "turn" in ENGLISH(note)
    assert "CPU" in ENGLISH(driven.scene.picture.opencl.description)


def test_new_rows_replace_the_old_frame_from_above(driven: Driven) -> None:
    driven.tick()
    driven.ready()
    driven.write(SEQUENTIAL, 100, rows=0.5)
    driven.tick()
    canvas = driven.scene.picture.sequential.canvas
    assert canvas.line == 360
    assert (canvas.pixels[:360] == 100).all()
    assert (canvas.pixels[360:] == 0).all()


def test_a_picture_is_only_called_the_same_once_it_was_compared(driven: Driven) -> None:
    driven.tick()
    driven.ready()
    driven.write(OPENCL, 200)
    driven.scene.apply(FrameFinished(driven.run_id, OPENCL, 1, 0.0, 1))
    driven.tick()
    assert _verdict(driven) == ""
    driven.scene.apply(FrameVerified(driven.run_id, 0.0, 1, 5, verified=True))
    driven.tick()
    assert "✓" in _verdict(driven)


def test_a_wrong_picture_is_labelled(driven: Driven) -> None:
    driven.moving()
    driven.scene.apply(FrameVerified(driven.run_id, 4.0, 90, 77, verified=False))
    driven.tick()
    picture = driven.scene.picture
    assert not picture.times.correct
    assert "77 pixels differ" in _verdict(driven)
    assert picture.opencl.canvas.label is not None
    assert "does not count" in ENGLISH(picture.opencl.canvas.label)


def test_a_wrong_picture_has_no_figure(driven: Driven) -> None:
    driven.moving()
    assert "20.0" in _figure(driven)
    assert _finding(driven) != ""
    driven.scene.apply(FrameVerified(driven.run_id, 4.0, 90, 77, verified=False))
    driven.tick()
    assert _figure(driven) == "–"
    assert _finding(driven) == ""


def test_after_a_wrong_frozen_frame_there_is_a_figure_again_once_the_picture_moves(driven: Driven) -> None:
    driven.moving().recorded("freeze", verified=False)
    assert _finding(driven) == ""
    driven.scene.do("move")
    driven.moving()
    assert _finding(driven) != ""


def test_what_a_lost_worker_painted_does_not_speak_for_the_next(driven: Driven) -> None:
    driven.moving()
    driven.scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    for lane in (OPENCL, SEQUENTIAL):
        driven.scene.apply(FrameFinished(driven.run_id, lane, 1, 3.0, SECOND_NS))
    driven.tick()
    assert _figure(driven) == "–"
    assert _finding(driven) != ""  # what was measured last holds until there is something new


def test_one_wrong_frame_is_remembered_until_the_picture_begins_anew(driven: Driven) -> None:
    driven.moving()
    for wrong in (True, False):
        driven.scene.apply(FrameVerified(driven.run_id, 4.0, 90 if wrong else 0, 77 if wrong else 0, not wrong))
    driven.tick()
    assert "77 pixels differ" in _verdict(driven)
    driven.tick(visible=False)
    driven.tick()
    driven.tick()
    assert _verdict(driven) == ""


@pytest.mark.parametrize(("index", "pixels"), [(0, 100_000), (1, 500_000), (3, 8_294_400)])
def test_a_size_is_rendered_once_the_slider_rests(driven: Driven, index: int, pixels: int) -> None:
    driven.moving()
    driven.asked()
    driven.scene.do("size", index)
    driven.tick()
    assert driven.asked() == []
    driven.tick(_REST_S)
    (job,) = renders(driven.asked())
    assert job.picture.width * job.picture.height == pytest.approx(pixels, rel=0.005)
    assert driven.scene.now.lanes[OPENCL].pixels.max() == 200  # the old picture stays until there is a new one
    assert driven.scene.now.speedup is None  # what was measured is of another size
    driven.tick()
    assert _verdict(driven) == ""


def test_the_detail_can_be_chosen(driven: Driven) -> None:
    driven.moving()
    driven.asked()
    driven.scene.do("detail", 3)
    driven.tick()
    driven.tick(_REST_S)
    (job,) = renders(driven.asked())
    assert job.picture.detail == 96


def test_a_window_that_is_being_sized_asks_once_it_rests(driven: Driven) -> None:
    driven.moving()
    driven.asked()
    for pixels in (1_300_000, 1_700_000, 1920 * 1080):
        driven.scene.do("screen", pixels)
        driven.tick()
    assert driven.asked() == []
    driven.tick(_REST_S)
    (job,) = renders(driven.asked())
    assert (job.picture.width, job.picture.height) == (1920, 1080)


def test_tiny_and_huge_windows_get_sizes_that_can_be_rendered(driven: Driven) -> None:
    for pixels in (1, 10**12):
        driven.scene.do("screen", pixels)
        assert FrameSpec(1, 1).pixels <= driven.scene.now.pixels <= 8_400_000


@pytest.mark.parametrize(
    ("name", "value"),
    [("size", 9), ("size", -1), ("detail", 4), ("screen", 0), ("screen", "wide"), ("pick", 0), ("look", "here")],
)
def test_what_is_not_possible_is_ignored(driven: Driven, name: str, value: int | str) -> None:
    driven.moving()
    driven.asked()
    driven.scene.do(name, value)
    driven.tick(_REST_S)
    assert driven.asked() == []


def test_freezing_renders_the_moment_that_is_seen_in_both_lanes(driven: Driven) -> None:
    driven.moving()
    driven.asked()
    driven.scene.do("freeze")
    (job,) = records(driven.asked())
    assert job.picture == PictureSpec(1280, 720, 48, time_s=3.0)


def test_what_is_seen_is_frozen_whatever_was_chosen_since(driven: Driven) -> None:
    driven.moving()
    driven.scene.do("screen", 3840 * 2160)
    driven.tick()
    driven.recorded("slow")
    driven.tick(1.0)
    assert driven.scene.picture.opencl.canvas.pixels.shape == (720, 1280)
    driven.scene.do("move")
    driven.tick(_REST_S)
    (job,) = renders(driven.asked())
    assert job.picture.width == 3840


def test_a_frozen_frame_becomes_squares_and_one_pixel_is_asked_for(driven: Driven) -> None:
    driven.moving().recorded("freeze")
    assert driven.scene.picture.pages.shown == "zoom"
    zoomed = driven.scene.picture.zoomed
    assert (zoomed.pixels == 220).all()
    assert "142 of the 921,600 pixels" in ENGLISH(zoomed.title)
    (query,) = traces(driven.asked())
    assert (query.row, query.col) == zoomed.place(zoomed.selected)


def test_a_touched_square_shows_how_its_pixel_came_about(driven: Driven) -> None:
    driven.moving().recorded("freeze")
    driven.asked()
    driven.scene.do("pick", 150)
    (query,) = traces(driven.asked())
    driven.scene.apply(PixelTraced(query.run_id, _trace()))
    driven.tick()
    words = [ENGLISH(step.result) for step in driven.scene.picture.work.steps]
    assert words == ["column 12, row 34", "a ball, after 5 steps", "0.50"]
    assert "0.10 × 0.20 + −0.30 × 0.40" in ENGLISH(driven.scene.picture.bridge.lines[0].words)
    assert "5 products" in ENGLISH(driven.scene.picture.bridge.lines[0].count)


def test_a_pixel_brighter_than_it_can_show_says_so(driven: Driven) -> None:
    driven.moving().recorded("freeze")
    products = ((1.0, 0.6), (1.0, 0.5), (0.0, 0.1), (0.0, 0.1), (0.0, 0.1))
    trace = PixelTrace(1, 2, "sky", 3, products, 1.0, 255)
    driven.scene.apply(PixelTraced(driven.scene.now.recorded[OPENCL].run_id, trace))
    driven.tick()
    assert ENGLISH(driven.scene.picture.bridge.lines[0].words).endswith("= 1.10, shown as 1")


def test_the_corner_has_no_squares(driven: Driven) -> None:
    driven.moving().recorded("freeze")
    driven.asked()
    driven.scene.do("pick", 0)
    driven.scene.do("pick", 11 * 14)
    assert driven.asked() == []


def test_a_touch_on_the_whole_frame_zooms_in_there(driven: Driven) -> None:
    driven.moving().recorded("freeze")
    for place, corner in (("0,0", (0, 0)), ("9999,9999", (720 - 11, 1280 - 14)), ("360,640", (355, 633))):
        driven.scene.do("look", place)
        driven.tick()
        assert (driven.scene.picture.zoomed.top, driven.scene.picture.zoomed.left) == corner


def test_an_answer_to_an_older_freeze_is_ignored(driven: Driven) -> None:
    driven.moving().recorded("freeze")
    driven.scene.apply(PixelTraced(driven.run_id - 1, _trace()))
    assert driven.scene.now.trace is None


def test_a_frozen_frame_that_is_wrong_says_so(driven: Driven) -> None:
    driven.moving().recorded("freeze", verified=False)
    assert "does not count" in driven.subtitle()


@pytest.mark.parametrize("action", ["move", "close"])
@pytest.mark.parametrize("stopped", ["freeze", "slow"])
def test_the_picture_can_be_let_move_again(driven: Driven, stopped: str, action: str) -> None:
    driven.moving().recorded(stopped)
    driven.asked()
    driven.scene.do(action)
    driven.tick()
    assert driven.scene.now.mode is Mode.MOVING
    assert driven.scene.picture.pages.shown == "screens"
    assert driven.scene.picture.heading.badge is None
    assert len(renders(driven.asked())) == 1


def test_slow_motion_shows_parts_in_the_order_in_which_they_were_done(driven: Driven) -> None:
    driven.moving().recorded("slow")
    replay = driven.scene.replay
    assert replay is not None
    assert replay.factor == 1000  # ten seconds for a frame of 10 ms
    assert driven.scene.picture.heading.badge is not None
    driven.tick(5.0)
    canvas = driven.scene.picture.opencl.canvas
    spec = FrameSpec(1280, 720)
    done = [bool((canvas.pixels[spec.tile_slices(tile)] == 220).all()) for tile in range(spec.tiles)]
    assert done == sorted(done, reverse=True)
    assert sum(done) == pytest.approx(spec.tiles / 2, abs=2)
    assert canvas.fresh == [sum(done) - 1]
    assert driven.scene.picture.sequential.canvas.line == pytest.approx(720 * 5 / 200, abs=1)
    driven.tick(5.5)
    assert (driven.scene.picture.opencl.canvas.pixels == 220).all()
    driven.tick(4.0)
    assert (driven.scene.picture.opencl.canvas.pixels == 200).any()  # and begins again


def test_slow_motion_that_is_held_goes_on_where_it_was(driven: Driven) -> None:
    driven.moving().recorded("slow")
    replay = driven.scene.replay
    assert replay is not None
    driven.tick(2.0)
    share = replay.share(OPENCL)
    driven.tick(visible=False)
    driven.tick(60.0)
    assert replay.share(OPENCL) == share
    driven.tick(2.0)
    assert replay.share(OPENCL) == pytest.approx(2 * share, abs=0.02)


def test_leaving_while_a_frame_is_recorded_asks_for_it_again(driven: Driven) -> None:
    driven.moving()
    driven.scene.do("freeze")
    driven.tick(visible=False)
    driven.asked()
    driven.tick()
    (job,) = records(driven.asked())
    assert job.picture.time_s == 3.0


def test_a_frozen_page_stays_when_the_chapter_is_left(driven: Driven) -> None:
    driven.moving().recorded("freeze")
    driven.scene.apply(JobDone(driven.run_id))
    driven.asked()
    driven.tick(visible=False)
    driven.tick()
    assert driven.asked() == []
    assert driven.scene.picture.pages.shown == "zoom"


# ---- what can go wrong ----


def test_a_lost_worker_leaves_the_picture_and_says_so_until_it_moves_again(driven: Driven) -> None:
    driven.moving()
    driven.asked()
    driven.scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    with new_board() as driven.board:
        driven.tick()
        assert "started again" in driven.subtitle()
        assert driven.scene.now.lanes[OPENCL].pixels.max() == 200
        assert driven.asked() == []  # the supervisor asks again
        driven.ready()
        driven.write(SEQUENTIAL, 50, rows=0.25)
        driven.tick()
        assert (driven.scene.now.lanes[OPENCL].pixels == 200).all()  # though the new board is dark
        assert set(np.unique(driven.scene.now.lanes[SEQUENTIAL].pixels)) == {50, 100}
        driven.write(OPENCL, 90)
        driven.scene.apply(FrameFinished(driven.run_id, OPENCL, 1, 3.1, 10_000_000))
        driven.tick()
        assert (driven.scene.now.lanes[OPENCL].pixels == 90).all()
        assert "frame after frame" in driven.subtitle()


def test_without_opencl_the_professor_paints_alone_and_nobody_is_said_to_be_faster(driven: Driven) -> None:
    driven.scene.apply(FellBack("pixels", Rung.NUMPY_ONLY, "worker-ended"))
    driven.moving(NO_DEVICE)
    picture = driven.scene.picture
    assert ENGLISH(picture.times.figure.value) == "–"
    assert "alone" in ENGLISH(picture.times.sentence)
    assert "no OpenCL" in ENGLISH(picture.opencl.description)
    assert picture.times.verdict is None
    assert (picture.sequential.canvas.pixels == 100).all()


def test_without_opencl_the_professor_s_frame_can_be_frozen(driven: Driven) -> None:
    driven.moving(NO_DEVICE)
    driven.scene.do("freeze")
    driven.ready(NO_DEVICE)
    driven.write(SEQUENTIAL, 120)
    driven.scene.apply(FrameRecorded(driven.run_id, SEQUENTIAL, 3.0, 9, [9] * 720))
    driven.scene.apply(JobDone(driven.run_id))
    driven.asked()
    driven.tick()
    driven.tick()
    assert driven.scene.picture.pages.shown == "zoom"
    assert records(driven.asked()) == []


def test_where_nothing_can_be_computed_the_last_picture_stays(driven: Driven) -> None:
    driven.moving()
    driven.scene.apply(FellBack(None, Rung.RECORDING, WorkerLost.key, {"reason": "ended"}))
    driven.scene.apply(JobFailed(driven.run_id, WorkerLost.key, {"reason": "ended"}))
    driven.asked()
    driven.tick()
    assert driven.asked() == []
    assert "Nothing can be computed" in driven.subtitle()
    assert driven.scene.now.lanes[OPENCL].pixels.max() == 200
    assert _enabled(driven) == set()
    driven.scene.apply(FellBack(None, Rung.CHOSEN_DEVICE))
    driven.tick()
    assert renders(driven.asked())


@pytest.mark.parametrize("error", [FrameTooLarge(needed_mb=9, available_mb=1), NumbaMissing()])
def test_what_cannot_be_done_is_said_and_can_be_tried_again(driven: Driven, error: FrameTooLarge) -> None:
    driven.moving()
    driven.scene.apply(JobFailed(driven.run_id, error.key, error.arguments))
    driven.asked()
    driven.tick(_REST_S)
    assert driven.asked() == []
    assert _failure(driven) is type(error)
    assert driven.subtitle().endswith(".")
    assert driven.scene.now.lanes[OPENCL].pixels.max() == 200
    driven.scene.do("move")
    driven.tick(_REST_S)
    assert _failure(driven) is type(None)
    assert renders(driven.asked())


def test_another_size_is_a_way_out_of_a_failure(driven: Driven) -> None:
    driven.moving()
    failure = FrameTooLarge(needed_mb=9, available_mb=1)
    driven.scene.apply(JobFailed(driven.run_id, failure.key, failure.arguments))
    driven.asked()
    driven.scene.do("size", 0)
    driven.tick()
    driven.tick(_REST_S)
    assert renders(driven.asked())


def test_where_the_device_is_to_blame_another_way_is_tried(driven: Driven) -> None:
    driven.moving()
    failure = DeviceFailed(device="X", detail="out of resources")
    driven.scene.apply(WorkerReplaced(failure.key, fresh_caches=True))
    driven.scene.apply(JobFailed(driven.run_id, failure.key, failure.arguments))
    driven.asked()
    driven.tick()
    assert renders(driven.asked())
    assert driven.scene.failure is None
    assert "started again" in driven.subtitle()


def test_another_device_is_used_once_it_is_chosen(driven: Driven) -> None:
    driven.moving()
    driven.asked()
    driven.stage.settings.change(device="another")
    driven.tick()
    driven.tick(_REST_S)
    (job,) = renders(driven.asked())
    assert job.picture.device == "another"


def test_a_board_of_another_size_is_not_drawn(driven: Driven) -> None:
    driven.moving()
    driven.board.begin(driven.run_id, {OPENCL: (10, 10), SEQUENTIAL: (10, 10)})
    driven.tick()
    assert driven.scene.now.lanes[OPENCL].pixels.shape == (720, 1280)


def test_reset_goes_back_to_the_first_size_and_detail(driven: Driven) -> None:
    driven.moving().recorded("freeze")
    driven.scene.do("size", 0)
    driven.scene.do("detail", 0)
    driven.asked()
    run_id = driven.run_id
    driven.scene.reset()
    assert driven.asked() == [StopJob(run_id)]
    driven.tick()
    (job,) = renders(driven.asked())
    assert (job.picture.width, job.picture.detail) == (1280, 48)
    assert driven.scene.picture.pages.shown == "screens"


def test_an_answer_of_a_race_is_a_real_sum_of_products(driven: Driven) -> None:
    bridge = driven.scene.picture.bridge
    assert "1,600 products" in ENGLISH(bridge.lines[1].count)
    assert bridge.sheet.size == 1000
    assert np.unique(bridge.sheet).size > 100
    assert bridge.action.name == "chapter-race"
