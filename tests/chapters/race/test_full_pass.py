import pytest
from msgspec.structs import replace

from gpuviz.chapters.race.full_pass import FullPassRace
from gpuviz.chapters.race.messages import FullPassLaneFinished, LaneStarted, RunFullPass
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.errors import DeviceFailed, WorkerLost
from gpuviz.i18n.languages import Text
from gpuviz.model.results import Token
from gpuviz.worker import messages
from gpuviz.worker.ladder import Rung
from gpuviz.worker.port import WorkerPort
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced
from tests.chapters.race.driving import ENGLISH, NO_WORKER, SECOND_NS, replacements
from tests.chapters.race.made_up import DEVICE
from tests.sentence.driving import TEXT, known_sentence, tell, words_of
from tests.sentence.made_up import (
    FULL_PASS_NS,
    SMALL_MODEL,
    full_pass_finished,
    full_pass_lane,
    full_pass_of_lane,
    full_pass_prepared,
    layers_of,
    tokens_of,
)

_TOKENS = len(tokens_of(TEXT))
_GPU = DeviceInfo("a GPU", "GPU", "1", "some platform", is_cpu=False, compute_units=128)


def _started() -> tuple[FullPassRace, WorkerPort]:
    sentence, port = known_sentence()
    scene = FullPassRace(port, sentence)
    scene.start()
    return scene, port


def _finished(wrong: str = "") -> FullPassRace:
    scene, _ = _started()
    run_id = scene.now.run_id
    scene.apply(full_pass_prepared(run_id))
    for lane in LANE_NAMES:
        tell(scene, full_pass_of_lane(run_id, lane, TEXT, SMALL_MODEL, wrong_layers=int(lane == wrong)))
    scene.apply(full_pass_finished(run_id, TEXT, model=SMALL_MODEL, wrong=wrong))
    scene.tick(20 * SECOND_NS)
    return scene


def _message(scene: FullPassRace) -> str:
    return words_of(scene.picture.message, "title", "body")


def _said(shown: Text | None) -> str | None:
    return None if shown is None else ENGLISH(shown)


def _keys(scene: FullPassRace) -> dict[str, str]:
    return {action.key: action.name for action in scene.actions() if action.enabled}


def test_a_full_pass_lets_all_lanes_read_the_sentence() -> None:
    scene, port = _started()
    assert port.outbox == [RunFullPass(scene.now.run_id, known_sentence()[0].spec, LANE_NAMES, 5)]
    scene.tick(0)
    assert "Getting ready" in _message(scene)
    assert _keys(scene) == {"Space": "stop"}
    assert scene.picture.opencl.strips.heat.shape[:2] == (SMALL_MODEL.layers, _TOKENS)


def test_each_lane_s_layers_light_up_as_it_computes_them() -> None:
    scene, _ = _started()
    run_id = scene.now.run_id
    scene.apply(full_pass_prepared(run_id))
    scene.apply(LaneStarted(run_id, "sequential", SECOND_NS))
    tell(scene, list(layers_of(run_id, "sequential", _TOKENS, SMALL_MODEL))[:2])
    scene.tick(4 * SECOND_NS)
    professor, students = scene.picture.sequential, scene.picture.opencl
    assert professor.elapsed_ns == 3 * SECOND_NS
    assert professor.strips.computed == 2
    assert (professor.strips.heat[:2] > 0).all()
    assert (professor.strips.heat[2:] == 0).all()
    assert _said(professor.answers) == "2 of 4 layers"
    assert _said(professor.state) == "computing…"
    assert students.strips.computed == students.elapsed_ns == 0
    assert _said(students.state) == "waits: both need the same CPU, so they take turns"


def test_a_gpu_waits_for_nobody() -> None:
    scene, _ = _started()
    scene.apply(full_pass_prepared(scene.now.run_id, _GPU))
    scene.tick(0)
    assert scene.picture.opencl.state is None
    assert "a GPU" in ENGLISH(scene.picture.opencl.description)


def test_when_the_students_are_done_their_time_is_told() -> None:
    scene, _ = _started()
    run_id = scene.now.run_id
    scene.apply(full_pass_prepared(run_id))
    tell(scene, full_pass_of_lane(run_id, "opencl", TEXT, SMALL_MODEL))
    tell(scene, layers_of(run_id, "sequential", _TOKENS, SMALL_MODEL))
    scene.tick(SECOND_NS)
    assert "30\N{NO-BREAK SPACE}ms" in _message(scene)
    assert "layer 4 of 4" in _message(scene)


def test_a_finished_full_pass_shows_times_ratios_and_the_word() -> None:
    scene = _finished()
    assert scene.picture.opencl.elapsed_ns == FULL_PASS_NS["opencl"]
    assert [_said(row.ratio) for row in scene.picture.comparison.rows] == ["200 ×", "2.00 ×", "1.33 ×"]
    assert _said(scene.picture.opencl.verdict) == "✓ all correct"
    assert "Same word, 200 times sooner." in _message(scene)
    assert "“time”" in _message(scene)
    assert _keys(scene) == {"Space": "full_pass", "Esc": "close"}


def test_lanes_that_chose_another_word_do_not_say_the_same() -> None:
    scene = _finished()
    other = replace(full_pass_lane("opencl", SMALL_MODEL), next_word=Token(5, " moment"))
    scene.apply(FullPassLaneFinished(scene.now.run_id, other))
    scene.tick(20 * SECOND_NS)
    assert "The professor says “time”, the students say “moment”" in _message(scene)
    assert "ame word" not in _message(scene)


def test_a_professor_who_was_sooner_wins() -> None:
    scene = _finished()
    slow = full_pass_lane("sequential", SMALL_MODEL)
    scene.apply(FullPassLaneFinished(scene.now.run_id, replace(slow, total_ns=FULL_PASS_NS["opencl"] // 2)))
    scene.tick(20 * SECOND_NS)
    assert "the professor wins" in _message(scene)
    assert "sooner" not in _message(scene)
    assert "“time”" in _message(scene)


def test_a_full_pass_whose_opponent_was_held_back_marks_that_ratio_and_says_why() -> None:
    scene = _finished()
    held = replace(full_pass_lane("blas_one_core", SMALL_MODEL), held_back_by=["OMP_NUM_THREADS"])
    scene.apply(FullPassLaneFinished(scene.now.run_id, held))
    scene.tick(20 * SECOND_NS)
    assert [_said(row.ratio) for row in scene.picture.comparison.rows] == ["200 ×", "2.00 × *", "1.33 ×"]
    assert (_said(scene.picture.message.note) or "").startswith("* Measured while OMP_NUM_THREADS held")


def test_a_wrong_layer_is_shown_as_wrong_and_gives_no_ratio() -> None:
    scene = _finished(wrong="opencl")
    assert _said(scene.picture.opencl.verdict) == "✗ 1 wrong"
    assert not scene.picture.opencl.correct
    assert scene.picture.sequential.correct
    assert [_said(row.ratio) for row in scene.picture.comparison.rows] == ["–", "–", "–"]
    assert "does not count" in _message(scene)
    assert "sooner" not in _message(scene)


def test_without_opencl_numpy_plays_the_students() -> None:
    scene, _ = _started()
    run_id = scene.now.run_id
    scene.apply(full_pass_prepared(run_id, NO_DEVICE))
    for lane in LANE_NAMES[1:]:
        tell(scene, full_pass_of_lane(run_id, lane, TEXT, SMALL_MODEL))
    scene.tick(0)
    assert scene.picture.opencl.elapsed_ns == FULL_PASS_NS["blas_all_cores"]
    assert "NumPy" in ENGLISH(scene.picture.opencl.description)


def test_what_belongs_to_an_older_full_pass_is_ignored() -> None:
    scene, _ = _started()
    old = scene.now.run_id
    scene.start()
    scene.apply(full_pass_prepared(old))
    tell(scene, full_pass_of_lane(old, "opencl", TEXT, SMALL_MODEL))
    scene.apply(messages.JobStopped(old))
    assert not scene.now.prepared
    assert not scene.now.lanes
    assert scene.now.running


def test_a_full_pass_can_be_stopped_and_begun_again() -> None:
    scene, port = _started()
    scene.stop()
    assert port.outbox[-1] == messages.StopJob(scene.now.run_id)
    scene.apply(messages.JobStopped(scene.now.run_id))
    scene.tick(0)
    assert "Stopped" in _message(scene)
    assert _keys(scene) == {"Space": "full_pass", "Esc": "close"}
    scene.start()
    assert scene.now.running


@pytest.mark.parametrize("events", replacements("full_pass"))
def test_a_lost_worker_makes_a_full_pass_begin_anew(events: list[SupervisorEvent]) -> None:
    scene, _ = _started()
    run_id = scene.now.run_id
    scene.apply(full_pass_prepared(run_id))
    tell(scene, full_pass_of_lane(run_id, "opencl", TEXT, SMALL_MODEL))
    tell(scene, events)
    scene.tick(0)
    assert scene.now.running
    assert scene.now.run_id == run_id
    assert scene.picture.opencl.elapsed_ns == scene.picture.opencl.strips.computed == 0
    assert not scene.picture.opencl.strips.heat.any()


def test_a_lost_worker_takes_nothing_from_a_finished_full_pass() -> None:
    scene = _finished()
    scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    scene.tick(0)
    assert "Same word" in _message(scene)


def test_a_full_pass_ends_when_nobody_can_compute() -> None:
    scene, _ = _started()
    scene.apply(NO_WORKER)
    assert not scene.now.running
    lost = WorkerLost(reason="ended")
    scene.apply(messages.JobFailed(scene.now.run_id, lost.key, lost.arguments))
    assert scene.now.failure is None  # the recording that takes its place is told of instead


def test_a_full_pass_goes_on_while_other_jobs_are_not_computed() -> None:
    scene, _ = _started()
    scene.apply(FellBack("race", Rung.RECORDING, "worker-ended"))
    assert scene.now.running


def test_a_failure_is_told_and_the_full_pass_can_be_tried_again() -> None:
    scene, _ = _started()
    failure = DeviceFailed(device=DEVICE.name, detail="lost")
    scene.apply(messages.JobFailed(scene.now.run_id, failure.key, failure.arguments))
    scene.tick(0)
    assert "That did not work" in _message(scene)
    assert "Space" in _keys(scene)


def test_a_slow_lane_alone_has_no_ratio() -> None:
    scene, _ = _started()
    scene.apply(full_pass_prepared(scene.now.run_id))
    scene.apply(FullPassLaneFinished(scene.now.run_id, full_pass_lane("sequential", SMALL_MODEL)))
    scene.tick(0)
    assert [_said(row.ratio) for row in scene.picture.comparison.rows] == ["–", "–", "–"]
