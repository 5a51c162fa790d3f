import pytest
from msgspec.structs import replace

from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.results import RaceResult, speedups
from gpuviz.exhibit.languages import Language
from gpuviz.scenes.panels import AnswerDetail, SpeedupCurve
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
    run_id, names = scene.now.state.run_id, [lane.lane for lane in result.lanes]
    scene.apply(messages.RacePrepared(run_id, result.problem, result.device, names, turns=True))
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


def test_slow_motion_can_be_paused_and_goes_on_where_it_was() -> None:
    scene = _finished()
    scene.do("slow")
    for moment_s in (11, 12):
        scene.tick(moment_s * _SECOND, None)
    there_ns = scene.picture.opencl.elapsed_ns
    assert there_ns == _SECOND // 200
    scene.do("pause")
    scene.tick(15 * _SECOND, None)
    assert scene.picture.opencl.elapsed_ns == there_ns
    assert scene.commands()[0].name == "resume"
    scene.do("resume")
    scene.tick(16 * _SECOND, None)
    assert scene.picture.opencl.elapsed_ns == 2 * there_ns


def test_no_two_commands_share_a_key_and_each_does_something() -> None:
    slow, recorded = _finished(), RaceScene(recording=_RESULT)
    slow.do("slow")
    racing = _prepared()
    racing.do("start")
    for scene in (_prepared(), racing, _finished(), slow, recorded):
        keys = [command.key for command in scene.commands()]
        assert len(set(keys)) == len(keys)
        assert all(keys)
        for command in scene.commands():
            if command.enabled:
                before = (scene.now.phase, scene.now.replay, scene.picture.pages.shown, scene.now.shows_units)
                playing = scene.now.replay.playing if scene.now.replay else None
                scene.do(command.name)
                after = (scene.now.phase, scene.now.replay, scene.picture.pages.shown, scene.now.shows_units)
                assert before != after or scene.now.replay is None or scene.now.replay.playing != playing


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
    assert scene.picture.heading.badge is not None
    assert _english(scene.picture.heading.badge) == "recording"
    assert "recorded on" in _message(scene)
    scene.do("start")
    scene.tick(0, None)
    scene.tick(3600 * _SECOND, None)
    assert scene.picture.opencl.verdict is not None
    assert _english(scene.picture.heading.badge) == "recording"
    scene.do("slow")
    scene.tick(3601 * _SECOND, None)
    assert scene.picture.controls.badge is not None
    assert _english(scene.picture.heading.badge) == "recording"


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


def _answer(scene: RaceScene) -> AnswerDetail:
    page = scene.picture.pages.pages["answer"]
    assert isinstance(page, AnswerDetail)
    return page


def test_a_picked_tile_names_its_place_before_the_numbers_come() -> None:
    scene = _finished()
    scene.do("pick", 41)
    assert _english(_answer(scene).title) == "Row 2, column 2"
    assert "Fetching" in _english(_answer(scene).subtitle)


def test_numbers_that_went_with_their_worker_are_not_waited_for() -> None:
    scene = _finished()
    scene.apply(WorkerReplaced(Rung.CHOSEN_DEVICE, "worker-ended", 1))
    scene.outbox.clear()
    scene.do("pick", 41)
    assert scene.outbox == []
    assert "not at hand" in _english(_answer(scene).subtitle)


def test_a_choice_that_fails_shows_the_earlier_race_but_not_its_numbers() -> None:
    scene = _finished()
    scene.do("size", "150x640x64")
    scene.apply(messages.JobFailed(scene.now.state.run_id, "error-device-failed", {"device": "X", "detail": "Y"}))
    assert scene.now.state.result is _RESULT
    scene.outbox.clear()
    scene.do("pick", 41)
    assert scene.outbox == []


def test_a_recording_has_no_numbers_behind_its_answers() -> None:
    scene = RaceScene(recording=_RESULT)
    scene.do("pick", 0)
    assert scene.outbox == []
    assert "recording" in _english(_answer(scene).subtitle)


def _curve(scene: RaceScene) -> SpeedupCurve:
    page = scene.picture.pages.pages["sizes"]
    assert isinstance(page, SpeedupCurve)
    return page


def _measuring() -> tuple[RaceScene, int]:
    """A scene whose worker measures sizes, and the job's run id."""
    scene = _finished()
    scene.outbox.clear()
    scene.do("sizes")
    (command,) = scene.outbox
    assert isinstance(command, messages.MeasureSizes)
    scene.outbox.clear()
    return scene, command.run_id


def _measured(run_id: int, verified: bool = True) -> messages.SizeMeasured:
    return messages.SizeMeasured(run_id, _PROBLEM.shape, {"opencl": 10, "sequential": 5}, verified)


def test_sizes_are_measured_once_however_often_the_page_is_opened() -> None:
    scene, run_id = _measuring()
    scene.do("close")
    scene.do("sizes")
    assert scene.outbox == []
    scene.apply(_measured(run_id))
    scene.apply(messages.SizesMeasured(run_id))
    scene.do("sizes")
    assert scene.outbox == []
    assert [point.ratio for point in _curve(scene).points] == [0.5]
    assert "Every point was measured here" in _english(_curve(scene).state)


def test_a_race_does_not_wait_for_the_curve() -> None:
    scene, run_id = _measuring()
    scene.do("start")
    assert [type(command) for command in scene.outbox] == [messages.StopJob, messages.RunRace]
    scene.apply(_measured(run_id))
    assert not scene.sweep.points


def test_a_fresh_worker_measures_every_size_once_more() -> None:
    scene, run_id = _measuring()
    scene.apply(_measured(run_id))
    scene.apply(WorkerReplaced(Rung.CHOSEN_DEVICE, "worker-ended", 1))
    scene.apply(_measured(run_id))
    assert len(_curve(scene).points) == 1


def test_a_wrong_size_is_left_out_of_the_curve_and_that_is_said() -> None:
    scene, run_id = _measuring()
    scene.apply(_measured(run_id, verified=False))
    scene.apply(messages.SizesMeasured(run_id))
    assert _curve(scene).points == []
    assert "wrong" in _english(_curve(scene).state)


def test_sizes_that_cannot_be_measured_are_not_waited_for() -> None:
    scene, run_id = _measuring()
    scene.apply(messages.JobFailed(run_id, "error-no-opencl", {"detail": "NumPy"}))
    scene.tick(20 * _SECOND, None)
    assert "did not work" in _english(_curve(scene).state)
    assert "No working OpenCL device" in _message(scene)
    assert scene.now.over


def _raced_in_ns(total_ns: dict[str, int]) -> RaceResult:
    lanes = [replace(lane, total_ns=total_ns.get(lane.lane, lane.total_ns)) for lane in _RESULT.lanes]
    return replace(_RESULT, lanes=lanes, speedup=speedups(lanes))


def test_where_the_professor_wins_it_is_said() -> None:
    scene = _finished(_raced_in_ns({"sequential": TOTAL_NS["opencl"] // 2}))
    assert "the professor wins" in _message(scene)
    assert "sooner" not in _message(scene)
    ratio = scene.picture.ladder.rungs[0].ratio
    assert ratio is not None
    assert _english(ratio) == "0.50 ×"


@pytest.mark.parametrize(("lane", "words"), [("sequential", "professor is done"), ("opencl", "students are done")])
def test_who_races_alone_is_compared_with_nobody(lane: str, words: str) -> None:
    lanes = [result for result in _RESULT.lanes if result.lane == lane]
    scene = _finished(replace(_RESULT, lanes=lanes, speedup={}))
    assert words in _message(scene)
    assert ("2\u00a0s" if lane == "sequential" else "40\u00a0ms") in _message(scene)
    assert "sooner" not in _message(scene)


def test_reset_brings_back_the_start() -> None:
    scene = _prepared()
    scene.do("size", "5s")
    scene.do("start")
    scene.do("stop")
    scene.reset()
    scene.tick(0, None)
    assert scene.now.spec == RaceSpec(size=(25, 40, 8))
    assert scene.picture.message.note is None
    assert scene.commands()[0].name == "start"


def test_both_programs_are_shown_from_the_files_that_run() -> None:
    scene = _prepared()
    scene.do("how")
    page = scene.picture.pages.pages["how"]
    loop, kernel = page.sources  # type: ignore[attr-defined]
    assert "for" in loop.content
    assert "__kernel void matmul_cpu" in kernel.content
