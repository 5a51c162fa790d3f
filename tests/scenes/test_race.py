import pytest

from gpuviz.compute.problem import MatmulProblem
from gpuviz.exhibit.languages import Language
from gpuviz.scenes.race import RaceScene
from gpuviz.worker import messages
from gpuviz.worker.messages import LANE_NAMES, RaceSpec
from gpuviz.worker.supervisor import Rung, WorkerReplaced
from tests.scenes.made_up import DEVICE, TOTAL_NS, race

_english = Language()
_PROBLEM = MatmulProblem.random(25, 40, 8)
_RESULT = race(_PROBLEM)
_SECOND = 1_000_000_000


def _prepared() -> RaceScene:
    scene = RaceScene(RaceSpec(size=(25, 40, 8)))
    scene.apply(messages.DevicesFound([DEVICE], []))
    scene.apply(messages.RacePrepared(scene.now.state.run_id, _PROBLEM.shape, DEVICE, list(LANE_NAMES), turns=True))
    scene.tick(0, None)
    return scene


def _finished(result: object = _RESULT) -> RaceScene:
    scene = _prepared()
    scene.do("start")
    _finish(scene, result)
    return scene


def _finish(scene: RaceScene, result: object = _RESULT) -> None:
    assert isinstance(result, type(_RESULT))
    run_id = scene.now.state.run_id
    for lane in result.lanes:
        scene.apply(messages.LaneStarted(run_id, lane.lane, 0))
        scene.apply(messages.LaneFinished(run_id, lane))
    scene.apply(messages.RaceFinished(run_id, result))
    scene.tick(10 * _SECOND, None)


def _message(scene: RaceScene) -> str:
    message = scene.picture.message
    return " ".join(_english(part) for part in (message.title, message.body, message.note) if part)


def test_a_new_scene_asks_the_worker_to_prepare_its_race() -> None:
    scene = RaceScene(RaceSpec(size=(25, 40, 8)))
    assert isinstance(scene.outbox[-1], messages.PrepareRace)


def test_start_runs_the_prepared_race_and_counts_from_the_lane_s_start() -> None:
    scene = _prepared()
    scene.outbox.clear()
    scene.do("start")
    assert scene.outbox == [messages.RunRace(scene.now.state.run_id, RaceSpec(size=(25, 40, 8)))]
    scene.apply(messages.LaneStarted(scene.now.state.run_id, "sequential", 5 * _SECOND))
    scene.tick(7 * _SECOND, None)
    assert scene.picture.sequential.elapsed_ns == 2 * _SECOND
    assert scene.picture.opencl.elapsed_ns == 0


def test_a_finished_race_shows_measured_times_ratios_and_marks() -> None:
    scene = _finished()
    picture = scene.picture
    assert picture.opencl.elapsed_ns == TOTAL_NS["opencl"]
    assert [_english(card.verdict) for card in (picture.sequential, picture.opencl) if card.verdict] == [
        "✓ all correct",
        "✓ all correct",
    ]
    assert [_english(rung.ratio) for rung in picture.ladder.rungs if rung.ratio] == ["50.0 ×", "2.00 ×", "1.05 ×"]
    assert "50 times sooner" in _message(scene)


def test_wrong_tiles_are_shown_and_no_ratio_counts() -> None:
    scene = _finished(race(_PROBLEM, wrong_tiles=(3, 700)))
    card = scene.picture.opencl
    assert card.verdict is not None
    assert _english(card.verdict) == "✗ 2 wrong"
    assert not card.correct
    assert card.grid.marks is not None
    assert scene.picture.ladder.rungs[0].ratio is not None
    assert _english(scene.picture.ladder.rungs[0].ratio) == "–"
    assert "sooner" not in _message(scene)


def test_slow_motion_says_by_how_much_and_can_be_scrubbed() -> None:
    scene = _finished()
    scene.do("slow")
    scene.do("scrub", 0.5)
    scene.tick(11 * _SECOND, None)
    assert scene.picture.controls.badge is not None
    assert _english(scene.picture.controls.badge) == "slowed × 200"
    assert scene.picture.opencl.elapsed_ns == TOTAL_NS["opencl"] // 2
    assert scene.picture.opencl.grid.done == 500
    assert scene.picture.opencl.verdict is None
    scene.do("close")
    scene.tick(11 * _SECOND, None)
    assert scene.picture.controls.badge is None


def test_answers_of_an_older_race_are_ignored() -> None:
    scene = _prepared()
    old = scene.now.state.run_id
    scene.do("start")
    scene.do("stop")
    scene.do("start")
    scene.apply(messages.LaneFinished(old, _RESULT.lanes[0]))
    assert not scene.now.state.lanes


def test_a_failing_race_says_why_and_leaves_the_earlier_result() -> None:
    scene = _finished()
    scene.do("start")
    scene.apply(messages.JobFailed(scene.now.state.run_id, "error-device-failed", {"device": "X", "detail": "Y"}))
    scene.tick(20 * _SECOND, None)
    assert "X failed while computing: Y" in _message(scene)
    assert scene.picture.opencl.verdict is not None
    assert scene.now.state.result is _RESULT


@pytest.mark.parametrize("rung", list(Rung)[:4])
def test_a_replaced_worker_is_said_calmly_and_the_race_begins_anew(rung: Rung) -> None:
    scene = _prepared()
    scene.do("start")
    scene.apply(messages.LaneStarted(scene.now.state.run_id, "opencl", 0))
    scene.apply(WorkerReplaced(rung, "worker-ended", 1))
    scene.tick(_SECOND, None)
    assert scene.picture.message.note is not None
    assert scene.picture.opencl.elapsed_ns == 0
    _finish(scene)
    assert scene.now.over


def test_the_last_rung_is_a_labelled_recording() -> None:
    scene = _prepared()
    scene.apply(WorkerReplaced(Rung.RECORDING, "worker-ended", 5))
    scene.tick(0, None)
    assert scene.picture.controls.badge is not None
    assert _english(scene.picture.controls.badge) == "recording"
    assert "recorded on" in _message(scene)
    scene.do("start")
    scene.tick(0, None)
    scene.tick(3600 * _SECOND, None)
    assert scene.picture.opencl.verdict is not None
    assert _english(scene.picture.controls.badge) == "recording"


def test_a_recording_plays_in_real_time_and_computes_nothing() -> None:
    scene = RaceScene(recording=_RESULT)
    assert scene.outbox == []
    scene.do("start")
    scene.tick(0, None)
    scene.tick(_SECOND, None)
    assert scene.picture.sequential.elapsed_ns == _SECOND
    assert scene.picture.sequential.grid.done == 500
    assert scene.picture.opencl.verdict is not None
    assert scene.outbox == []


def test_slow_motion_of_a_recording_says_when_it_was_made() -> None:
    scene = RaceScene(recording=_RESULT)
    scene.do("slow")
    scene.tick(0, None)
    assert "recording" in _message(scene)
    assert "2026-11-23" in _message(scene)
    assert "moment ago" not in _message(scene)


def test_numpy_plays_the_students_where_no_opencl_works_and_is_named() -> None:
    scene = _prepared()
    names = ["blas_one_core", "blas_all_cores", "sequential"]
    scene.apply(messages.RacePrepared(scene.now.state.run_id, _PROBLEM.shape, DEVICE, names, turns=True))
    scene.tick(0, None)
    assert "NumPy" in _english(scene.picture.opencl.description)


def test_a_cpu_is_never_called_a_gpu() -> None:
    assert "no GPU found" in _english(_prepared().picture.opencl.description)


def test_stopping_gives_a_new_race_that_can_be_started() -> None:
    scene = _prepared()
    scene.do("start")
    scene.do("stop")
    assert messages.StopJob() in scene.outbox
    assert scene.commands()[0].name == "start"


def test_choosing_a_size_prepares_it_but_not_while_racing() -> None:
    scene = _prepared()
    scene.do("size", "5s")
    assert scene.now.spec.sequential_s == 5
    scene.do("start")
    scene.do("size", "1s")
    assert scene.now.spec.sequential_s == 5


def test_a_picked_tile_asks_for_its_answer_and_shows_both_lanes() -> None:
    scene = _finished()
    scene.do("pick", 41)
    assert scene.outbox[-1] == messages.ShowAnswer(scene.now.state.run_id, 1, 1)
    run_id = scene.now.state.run_id
    a_row, b_col = [float(x) for x in _PROBLEM.a[1]], [float(x) for x in _PROBLEM.b[:, 1]]
    exact = sum(a * b for a, b in zip(a_row, b_col, strict=True))
    given = {"opencl": exact, "sequential": exact}
    scene.apply(messages.AnswerShown(run_id, 1, 1, a_row, b_col, exact, 1e-6, given))
    assert scene.answer_shown
    scene.do("close")
    assert scene.picture.pages.shown == "lanes"


def test_both_programs_are_shown_from_the_files_that_run() -> None:
    scene = _prepared()
    scene.do("how")
    page = scene.picture.pages.pages["how"]
    loop, kernel = page.sources  # type: ignore[attr-defined]
    assert "for" in loop.content
    assert "__kernel void matmul_cpu" in kernel.content
