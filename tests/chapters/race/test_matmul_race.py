import pytest
from msgspec.structs import replace

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.matmul_race import MatmulRace
from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.compute.race_result import RaceResult
from gpuviz.compute.speedups import speedups
from gpuviz.errors import NoSharedMemory, ProblemTooLarge, WorkerLost
from gpuviz.worker import messages
from gpuviz.worker.ladder import Rung
from gpuviz.worker.replacement import FellBack, SupervisorEvent
from tests.chapters.race.driving import (
    ENGLISH,
    NO_WORKER,
    PROBLEM,
    RESULT,
    SECOND_NS,
    finish,
    finished,
    message,
    outbox,
    prepared,
    replacements,
)
from tests.chapters.race.made_up import DEVICE, TOTAL_NS, race
from tests.chapters.stages import make_stage


def test_a_new_scene_asks_the_worker_to_prepare_its_race() -> None:
    scene = MatmulRace(make_stage(RaceSpec(size=(25, 40, 8))))
    assert isinstance(outbox(scene)[-1], race_messages.PrepareRace)


def test_start_runs_the_prepared_race_and_counts_from_the_lane_s_start() -> None:
    scene = prepared()
    outbox(scene).clear()
    scene.do("start")
    assert outbox(scene) == [race_messages.RunRace(scene.now.state.run_id, RaceSpec(size=(25, 40, 8)))]
    scene.apply(race_messages.LaneStarted(scene.now.state.run_id, "sequential", 5 * SECOND_NS))
    scene.tick(Frame(7 * SECOND_NS, None))
    assert scene.picture.sequential.elapsed_ns == 2 * SECOND_NS
    assert scene.picture.opencl.elapsed_ns == 0


def test_a_finished_race_shows_measured_times_ratios_and_marks() -> None:
    scene = finished()
    picture = scene.picture
    assert picture.opencl.elapsed_ns == TOTAL_NS["opencl"]
    assert [ENGLISH(card.verdict) for card in (picture.sequential, picture.opencl) if card.verdict] == [
        "✓ all correct",
        "✓ all correct",
    ]
    assert [ENGLISH(row.ratio) for row in picture.comparison.rows if row.ratio] == ["50.0 ×", "2.00 ×", "1.05 ×"]
    assert "50 times sooner" in message(scene)


def test_a_race_whose_opponent_was_held_back_marks_that_ratio_and_says_why() -> None:
    fair = race(PROBLEM)
    held = [
        replace(lane, held_back_by=["OPENBLAS_CORETYPE"]) if lane.lane.startswith("blas") else lane
        for lane in fair.lanes
    ]
    picture = finished(replace(fair, lanes=held)).picture
    ratios = [ENGLISH(row.ratio) for row in picture.comparison.rows if row.ratio]
    assert ratios == ["50.0 ×", "2.00 × *", "1.05 × *"]
    assert picture.message.note is not None
    assert ENGLISH(picture.message.note).startswith("* Measured while OPENBLAS_CORETYPE held")


def test_wrong_tiles_are_shown_and_no_ratio_counts() -> None:
    scene = finished(race(PROBLEM, wrong_tiles=(3, 700)))
    card = scene.picture.opencl
    assert card.verdict is not None
    assert ENGLISH(card.verdict) == "✗ 2 wrong"
    assert not card.correct
    assert card.grid.marks is not None
    assert scene.picture.comparison.rows[0].ratio is not None
    assert ENGLISH(scene.picture.comparison.rows[0].ratio) == "–"
    assert "sooner" not in message(scene)


def test_slow_motion_says_by_how_much_and_can_be_scrubbed() -> None:
    scene = finished()
    scene.do("slow")
    scene.do("scrub", 0.5)
    scene.tick(Frame(11 * SECOND_NS, None))
    assert scene.picture.controls.badge is not None
    assert ENGLISH(scene.picture.controls.badge) == "slowed × 200"
    assert scene.picture.opencl.elapsed_ns == TOTAL_NS["opencl"] // 2
    assert scene.picture.opencl.grid.done == 500
    assert scene.picture.opencl.verdict is None
    scene.do("close")
    scene.tick(Frame(11 * SECOND_NS, None))
    assert scene.picture.controls.badge is None


def test_slow_motion_can_be_paused_and_goes_on_where_it_was() -> None:
    scene = finished()
    scene.do("slow")
    for moment_s in (11, 12):
        scene.tick(Frame(moment_s * SECOND_NS, None))
    there_ns = scene.picture.opencl.elapsed_ns
    assert there_ns == SECOND_NS // 200
    scene.do("pause")
    scene.tick(Frame(15 * SECOND_NS, None))
    assert scene.picture.opencl.elapsed_ns == there_ns
    assert scene.actions()[0].name == "resume"
    scene.do("resume")
    scene.tick(Frame(16 * SECOND_NS, None))
    assert scene.picture.opencl.elapsed_ns == 2 * there_ns


def test_no_two_commands_share_a_key_and_each_does_something() -> None:
    slow, recorded = finished(), MatmulRace(make_stage(recording=RESULT))
    slow.do("slow")
    racing = prepared()
    racing.do("start")
    for scene in (prepared(), racing, finished(), slow, recorded):
        keys = [action.key for action in scene.actions()]
        assert len(set(keys)) == len(keys)
        assert all(keys)
        for action in scene.actions():
            if action.enabled:
                before = (scene.now.phase, scene.now.replay, scene.picture.pages.shown, scene.now.shows_units)
                playing = scene.now.replay.playing if scene.now.replay else None
                scene.do(action.name)
                after = (scene.now.phase, scene.now.replay, scene.picture.pages.shown, scene.now.shows_units)
                assert before != after or scene.now.replay is None or scene.now.replay.playing != playing


def test_answers_of_an_older_race_are_ignored() -> None:
    scene = prepared()
    old = scene.now.state.run_id
    scene.do("start")
    scene.do("stop")
    scene.do("start")
    scene.apply(race_messages.LaneFinished(old, RESULT.lanes[0]))
    assert not scene.now.state.lanes


def test_a_race_that_failed_for_its_device_begins_anew_by_itself_in_another_way() -> None:
    """The supervisor gave this job up; for the next one of its kind it goes down the ladder."""
    scene = finished()
    scene.do("start")
    failed = scene.now.state.run_id
    outbox(scene).clear()
    scene.apply(messages.JobFailed(failed, "error-device-failed", {"device": "X", "detail": "Y"}))
    scene.tick(Frame(20 * SECOND_NS, None))
    assert scene.now.racing
    run = outbox(scene)[-1]
    assert isinstance(run, race_messages.RunRace)
    assert run.run_id == scene.now.state.run_id != failed
    assert "X failed while computing: Y" in message(scene)
    scene.apply(FellBack(None, Rung.RECORDING, "error-worker-lost", {"reason": "ended"}))
    assert scene.now.recording is RESULT


def test_a_race_that_cannot_be_made_ready_at_first_is_tried_in_another_way() -> None:
    scene = MatmulRace(make_stage())
    failed = scene.now.state.run_id
    scene.apply(messages.JobFailed(failed, "error-worker-lost", {"reason": "ended"}))
    prepare = outbox(scene)[-1]
    assert isinstance(prepare, race_messages.PrepareRace)
    assert prepare.run_id != failed
    assert not scene.now.racing


def test_a_failing_race_says_why_and_leaves_the_earlier_result() -> None:
    scene = finished()
    scene.do("start")
    failure = ProblemTooLarge(needed_mb=2, available_mb=1)
    scene.apply(messages.JobFailed(scene.now.state.run_id, failure.key, dict(failure.arguments)))
    scene.tick(Frame(20 * SECOND_NS, None))
    assert "These matrices need 2 MB" in message(scene)
    assert scene.picture.opencl.verdict is not None
    assert scene.now.state.result is RESULT


@pytest.mark.parametrize("events", replacements("race"))
def test_a_replaced_worker_is_said_calmly_and_the_race_begins_anew(events: list[SupervisorEvent]) -> None:
    scene = prepared()
    scene.do("start")
    scene.apply(race_messages.LaneStarted(scene.now.state.run_id, "opencl", 0))
    for event in events:
        scene.apply(event)
    scene.tick(Frame(SECOND_NS, None))
    assert scene.picture.message.note is not None
    assert scene.picture.opencl.elapsed_ns == 0
    finish(scene)
    assert scene.now.over


def test_where_no_worker_can_be_started_the_recording_says_why() -> None:
    scene, error = prepared(), NoSharedMemory(needed_mb=1, detail="No space left on device")
    scene.apply(FellBack(None, Rung.RECORDING, error.key, error.arguments))
    scene.tick(Frame(0, None))
    assert scene.picture.message.note is not None
    assert "No space left on device" in ENGLISH(scene.picture.message.note)
    assert "recorded on" in message(scene)


@pytest.mark.parametrize("slot", [None, "race"])
def test_a_race_is_computed_again_once_that_is_possible(slot: str | None) -> None:
    scene = prepared()
    scene.do("start")
    scene.apply(FellBack(slot, Rung.RECORDING, WorkerLost.key, {"reason": "ended"}))
    scene.apply(messages.JobFailed(scene.now.state.run_id, WorkerLost.key, {"reason": "ended"}))
    assert scene.now.recording is not None
    assert scene.now.failure is None
    outbox(scene).clear()
    scene.apply(FellBack(slot, Rung.CHOSEN_DEVICE))
    assert outbox(scene) == [race_messages.PrepareRace(scene.now.state.run_id, RaceSpec(size=(25, 40, 8)))]
    scene.tick(Frame(0, None))
    assert scene.picture.heading.badge is None
    assert scene.picture.message.note is None


def test_what_becomes_of_other_jobs_is_not_told_of_the_race() -> None:
    scene = prepared()
    for rung in Rung:
        scene.apply(FellBack("sentence", rung, "worker-ended"))
    scene.tick(Frame(0, None))
    assert scene.now.recording is None
    assert scene.picture.message.note is None


def test_the_last_rung_is_a_labelled_recording() -> None:
    scene = prepared()
    scene.apply(NO_WORKER)
    scene.tick(Frame(0, None))
    assert scene.picture.heading.badge is not None
    assert ENGLISH(scene.picture.heading.badge) == "recording"
    assert "recorded on" in message(scene)
    scene.do("start")
    scene.tick(Frame(0, None))
    scene.tick(Frame(3600 * SECOND_NS, None))
    assert scene.picture.opencl.verdict is not None
    assert ENGLISH(scene.picture.heading.badge) == "recording"
    scene.do("slow")
    scene.tick(Frame(3601 * SECOND_NS, None))
    assert scene.picture.controls.badge is not None
    assert ENGLISH(scene.picture.heading.badge) == "recording"


def test_a_recording_plays_in_real_time_and_computes_nothing() -> None:
    scene = MatmulRace(make_stage(recording=RESULT))
    assert outbox(scene) == []
    scene.do("start")
    scene.tick(Frame(0, None))
    scene.tick(Frame(SECOND_NS, None))
    assert scene.picture.sequential.elapsed_ns == SECOND_NS
    assert scene.picture.sequential.grid.done == 500
    assert scene.picture.opencl.verdict is not None
    assert outbox(scene) == []


def test_slow_motion_of_a_recording_says_when_it_was_made() -> None:
    scene = MatmulRace(make_stage(recording=RESULT))
    scene.do("slow")
    scene.tick(Frame(0, None))
    assert "recording" in message(scene)
    assert "2026-11-23" in message(scene)
    assert "moment ago" not in message(scene)


def test_numpy_plays_the_students_where_no_opencl_works_and_is_named() -> None:
    scene = prepared()
    names = ["blas_one_core", "blas_all_cores", "sequential"]
    scene.apply(race_messages.RacePrepared(scene.now.state.run_id, PROBLEM.shape, DEVICE, names, turns=True))
    scene.tick(Frame(0, None))
    assert "NumPy" in ENGLISH(scene.picture.opencl.description)


def test_a_recording_tells_of_its_own_machine_only() -> None:
    host = replace(RESULT.host, cores=77)
    scene = MatmulRace(make_stage(recording=replace(RESULT, host=host)))
    scene.tick(Frame(0, None))
    assert ENGLISH(scene.picture.opencl.description) == "2 CPU cores × 8 lanes"
    lanes = [lane for lane in RESULT.lanes if lane.lane != "opencl"]
    scene = MatmulRace(make_stage(recording=replace(RESULT, host=host, lanes=lanes, speedup={})))
    scene.tick(Frame(0, None))
    assert "77 CPU cores" in ENGLISH(scene.picture.opencl.description)


def test_a_cpu_is_never_called_a_gpu() -> None:
    assert "no GPU found" in ENGLISH(prepared().picture.opencl.description)


def test_stopping_gives_a_new_race_that_can_be_started() -> None:
    scene = prepared()
    scene.do("start")
    run_id = scene.now.state.run_id
    scene.do("stop")
    assert messages.StopJob(run_id) in outbox(scene)
    assert scene.actions()[0].name == "start"


def test_choosing_a_size_prepares_it_but_not_while_racing() -> None:
    scene = prepared()
    scene.do("size", "5s")
    assert scene.now.spec.sequential_s == 5
    scene.do("start")
    scene.do("size", "1s")
    assert scene.now.spec.sequential_s == 5


def _raced_in_ns(total_ns: dict[str, int]) -> RaceResult:
    lanes = [replace(lane, total_ns=total_ns.get(lane.lane, lane.total_ns)) for lane in RESULT.lanes]
    return replace(RESULT, lanes=lanes, speedup=speedups(lanes))


def test_where_the_professor_wins_it_is_said() -> None:
    scene = finished(_raced_in_ns({"sequential": TOTAL_NS["opencl"] // 2}))
    assert "the professor wins" in message(scene)
    assert "sooner" not in message(scene)
    row = scene.picture.comparison.rows[0]
    assert row.ratio is not None
    assert row.word is not None
    assert f"{ENGLISH(row.ratio)} {ENGLISH(row.word)}" == "2.00 × slower"


@pytest.mark.parametrize(("lane", "words"), [("sequential", "professor is done"), ("opencl", "students are done")])
def test_who_races_alone_is_compared_with_nobody(lane: str, words: str) -> None:
    lanes = [result for result in RESULT.lanes if result.lane == lane]
    scene = finished(replace(RESULT, lanes=lanes, speedup={}))
    assert words in message(scene)
    assert ("2\u00a0s" if lane == "sequential" else "40\u00a0ms") in message(scene)
    assert "sooner" not in message(scene)


def test_reset_brings_back_the_start() -> None:
    scene = prepared()
    scene.do("size", "5s")
    scene.do("start")
    scene.do("stop")
    scene.reset()
    scene.tick(Frame(0, None))
    assert scene.now.spec == RaceSpec(size=(25, 40, 8))
    assert scene.picture.message.note is None
    assert scene.actions()[0].name == "start"
