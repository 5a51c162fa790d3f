from datetime import timedelta

import msgspec
import pytest
from msgspec.structs import replace

from gpuviz.chapters.race.messages import PrepareRace, RacePrepared, RunRace
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.race_result import RaceResult
from gpuviz.i18n.languages import Language
from tests.chapters.race.driving import NO_WORKER, PROBLEM, RESULT
from tests.chapters.race.made_up import DEVICE, race
from tests.kiosk.conftest import Exhibit

ENGLISH = Language()
RECORDED = msgspec.structs.replace(RESULT, date="2025-03-14T09:26:53+00:00")


def _prepare(exhibit: Exhibit) -> None:
    run_id = exhibit.chapter.now.state.run_id
    exhibit.scene.apply(RacePrepared(run_id, PROBLEM.shape, DEVICE, list(LANE_NAMES), turns=True))


def _caption(exhibit: Exhibit) -> str:
    caption = exhibit.scene.loop.panel.caption
    assert caption is not None
    return ENGLISH(caption)


def test_until_this_machine_is_ready_a_recording_moves_and_says_what_it_is(exhibit: Exhibit) -> None:
    before = exhibit.elapsed_s("sequential")
    exhibit.tick(0.5)
    assert exhibit.elapsed_s("sequential") == pytest.approx(before + 0.5)
    assert _caption(exhibit).startswith("A recording from ")


def test_the_real_race_is_run_first_where_none_was_run_here(exhibit: Exhibit) -> None:
    _prepare(exhibit)
    exhibit.tick()
    assert any(isinstance(command, RunRace) for command in exhibit.window.outbox)
    exhibit.race()
    assert exhibit.scene.loop.has_race
    exhibit.window.outbox.clear()
    exhibit.tick(600)
    assert exhibit.window.outbox == []


def _lanes(*names: str, seconds: float = 2.0) -> RaceResult:
    lanes = [lane for lane in RESULT.lanes if lane.lane in names]
    return replace(RESULT, lanes=[replace(lane, total_ns=min(lane.total_ns, round(seconds * 1e9))) for lane in lanes])


def _asks_for_another_race(exhibit: Exhibit, result: RaceResult) -> bool:
    _prepare(exhibit)
    exhibit.tick()
    exhibit.race(result)
    _prepare(exhibit)
    exhibit.window.outbox.clear()
    exhibit.tick(600)
    return any(isinstance(command, RunRace) for command in exhibit.window.outbox)


@pytest.mark.parametrize(
    "result",
    [_lanes("sequential", "opencl", seconds=0.3), _lanes("opencl", "blas_one_core"), _lanes("sequential")],
    ids=["too short", "no professor", "no many hands"],
)
def test_a_right_race_that_shows_too_little_is_not_run_again(exhibit: Exhibit, result: RaceResult) -> None:
    assert not _asks_for_another_race(exhibit, result)
    assert _caption(exhibit).startswith("A recording from ")


def test_a_race_with_wrong_answers_is_run_again(exhibit: Exhibit) -> None:
    assert _asks_for_another_race(exhibit, race(PROBLEM, wrong_tiles=(1,)))


def test_a_short_race_of_a_visitor_s_does_not_keep_the_loop_from_its_own(exhibit: Exhibit) -> None:
    exhibit.wake()
    exhibit.race(_lanes("sequential", "opencl", seconds=0.3))
    exhibit.tick(120)
    exhibit.tick()
    _prepare(exhibit)
    exhibit.tick()
    assert _is_racing(exhibit)


def test_the_last_race_is_played_at_true_speed_with_both_stopwatches(exhibit: Exhibit) -> None:
    exhibit.race()
    exhibit.tick(0.03)
    assert exhibit.elapsed_s("opencl") == pytest.approx(0.03)
    exhibit.tick(0.97)
    assert exhibit.elapsed_s("sequential") == pytest.approx(1.0)
    assert exhibit.elapsed_s("opencl") == pytest.approx(0.04)
    sequential, opencl = exhibit.scene.loop.panel.lanes
    assert sequential.grid.done == pytest.approx(500, abs=2)
    assert opencl.grid.done == 1000


def test_the_end_stands_for_a_while_and_then_the_race_is_played_again_a_little_elsewhere(exhibit: Exhibit) -> None:
    exhibit.race()
    turn = exhibit.scene.loop.panel.turn
    exhibit.tick(9.9)
    assert exhibit.elapsed_s("sequential") == 2.0
    assert exhibit.scene.loop.panel.turn == turn
    exhibit.tick(0.2)
    assert exhibit.elapsed_s("sequential") < 0.3
    assert exhibit.scene.loop.panel.turn == turn + 1


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today at 10:00"),
        (1, "yesterday at 10:00"),
        (12, "12 days ago at 10:00"),
        (-1, "today"),
    ],
)
def test_it_says_when_the_race_was_run(exhibit: Exhibit, days: int, said: str) -> None:
    exhibit.race()
    exhibit.time += timedelta(days=days)
    exhibit.tick()
    assert said in _caption(exhibit)


def test_whoever_wakes_the_exhibit_finds_a_race_that_has_not_begun(exhibit: Exhibit) -> None:
    _prepare(exhibit)
    exhibit.tick()
    assert _is_racing(exhibit)
    exhibit.wake()
    assert not _is_racing(exhibit)
    assert exhibit.chapter.now.state.result is None
    assert isinstance(exhibit.window.outbox[-1], PrepareRace)


def _is_racing(exhibit: Exhibit) -> bool:
    return exhibit.chapter.now.racing


def test_a_race_of_the_loop_s_own_leaves_no_result_in_the_chapter(exhibit: Exhibit) -> None:
    exhibit.race()
    exhibit.tick()
    assert exhibit.chapter.now.state.result is None


def test_a_visitor_s_race_is_what_is_played_back_later(exhibit: Exhibit) -> None:
    exhibit.wake()
    exhibit.race()
    assert exhibit.chapter.now.state.result is not None
    exhibit.tick(120)
    exhibit.tick()
    assert exhibit.page == "attract"
    assert _caption(exhibit).startswith("Raced on this computer today")


def test_without_a_worker_the_recording_goes_on(exhibit: Exhibit) -> None:
    exhibit.scene.apply(NO_WORKER)
    exhibit.tick(1)
    before = exhibit.elapsed_s("sequential")
    exhibit.tick(0.5)
    assert exhibit.elapsed_s("sequential") != before
    assert _caption(exhibit).startswith("A recording from ")


def test_without_a_worker_the_chapter_goes_on_saying_why(exhibit: Exhibit) -> None:
    exhibit.scene.apply(NO_WORKER)
    why = exhibit.chapter.now.note
    assert why is not None
    exhibit.tick(1)
    exhibit.tick(1)
    assert exhibit.chapter.now.note == why


def test_a_recording_that_was_given_is_what_plays_and_nothing_is_done_over_and_over() -> None:
    exhibit = Exhibit(recording=RECORDED)
    before = exhibit.chapter.now
    exhibit.tick(0.5)
    assert exhibit.elapsed_s("sequential") == pytest.approx(0.5)
    assert "2025-03-14" in _caption(exhibit)
    assert exhibit.chapter.now is before


def test_a_given_recording_without_one_of_the_lanes_gives_way_to_the_one_that_came_along() -> None:
    lanes = [lane for lane in RECORDED.lanes if lane.lane != "sequential"]
    exhibit = Exhibit(recording=msgspec.structs.replace(RECORDED, lanes=lanes))
    exhibit.tick(0.5)
    assert exhibit.elapsed_s("sequential") == pytest.approx(0.5)
    assert "2025-03-14" not in _caption(exhibit)
