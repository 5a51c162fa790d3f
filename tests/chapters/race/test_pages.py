import pytest

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.matmul_race import MatmulRace
from gpuviz.chapters.race.panels import AnswerDetail, SpeedupCurve
from gpuviz.worker import messages
from gpuviz.worker.ladder import Rung
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from tests.chapters.race.driving import ENGLISH, PROBLEM, RESULT, SECOND_NS, finished, message, outbox, prepared
from tests.chapters.stages import make_stage


def test_a_picked_tile_asks_for_its_answer_and_shows_both_lanes() -> None:
    scene = finished()
    scene.do("pick", 41)
    assert outbox(scene)[-1] == race_messages.ShowAnswer(scene.now.state.run_id, 1, 1)
    run_id = scene.now.state.run_id
    a_row, b_col = [float(x) for x in PROBLEM.a[1]], [float(x) for x in PROBLEM.b[:, 1]]
    exact = sum(a * b for a, b in zip(a_row, b_col, strict=True))
    given = {"opencl": exact, "sequential": exact}
    scene.apply(race_messages.AnswerShown(run_id, 1, 1, a_row, b_col, exact, 1e-6, given))
    assert scene.answer_shown
    scene.do("close")
    assert scene.picture.pages.shown == "lanes"


def _answer(scene: MatmulRace) -> AnswerDetail:
    page = scene.picture.pages.pages["answer"]
    assert isinstance(page, AnswerDetail)
    return page


def test_a_picked_tile_names_its_place_before_the_numbers_come() -> None:
    scene = finished()
    scene.do("pick", 41)
    assert ENGLISH(_answer(scene).title) == "Row 2, column 2"
    assert "Fetching" in ENGLISH(_answer(scene).subtitle)


def test_numbers_that_went_with_their_worker_are_not_waited_for() -> None:
    scene = finished()
    scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    outbox(scene).clear()
    scene.do("pick", 41)
    assert outbox(scene) == []
    assert "not at hand" in ENGLISH(_answer(scene).subtitle)


def test_a_choice_that_fails_shows_the_earlier_race_but_not_its_numbers() -> None:
    scene = finished()
    scene.do("size", "150x640x64")
    scene.apply(messages.JobFailed(scene.now.state.run_id, "error-device-failed", {"device": "X", "detail": "Y"}))
    assert scene.now.state.result is RESULT
    outbox(scene).clear()
    scene.do("pick", 41)
    assert outbox(scene) == []


def test_a_recording_has_no_numbers_behind_its_answers() -> None:
    scene = MatmulRace(make_stage(recording=RESULT))
    scene.do("pick", 0)
    assert outbox(scene) == []
    assert "recording" in ENGLISH(_answer(scene).subtitle)


def _curve(scene: MatmulRace) -> SpeedupCurve:
    page = scene.picture.pages.pages["sizes"]
    assert isinstance(page, SpeedupCurve)
    return page


def _measuring() -> tuple[MatmulRace, int]:
    """A scene whose worker measures sizes, and the job's run id."""
    scene = finished()
    outbox(scene).clear()
    scene.do("sizes")
    (command,) = outbox(scene)
    assert isinstance(command, race_messages.MeasureSizes)
    outbox(scene).clear()
    return scene, command.run_id


def _measured(run_id: int, verified: bool = True) -> race_messages.SizeMeasured:
    return race_messages.SizeMeasured(run_id, PROBLEM.shape, {"opencl": 10, "sequential": 5}, verified)


def test_sizes_are_measured_once_however_often_the_page_is_opened() -> None:
    scene, run_id = _measuring()
    scene.do("close")
    scene.do("sizes")
    assert outbox(scene) == []
    scene.apply(_measured(run_id))
    scene.apply(race_messages.SizesMeasured(run_id))
    scene.do("sizes")
    assert outbox(scene) == []
    assert [point.ratio for point in _curve(scene).points] == [0.5]
    assert "Every point was measured here" in ENGLISH(_curve(scene).state)


def test_a_race_does_not_wait_for_the_curve() -> None:
    scene, run_id = _measuring()
    scene.do("start")
    assert [type(command) for command in outbox(scene)] == [messages.StopJob, race_messages.RunRace]
    scene.apply(_measured(run_id))
    assert not scene.sweep.points


def test_a_fresh_worker_measures_every_size_once_more() -> None:
    scene, run_id = _measuring()
    scene.apply(_measured(run_id))
    scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    scene.apply(_measured(run_id))
    assert len(_curve(scene).points) == 1


def test_a_curve_that_is_complete_outlives_its_worker() -> None:
    scene, run_id = _measuring()
    scene.apply(_measured(run_id))
    scene.apply(race_messages.SizesMeasured(run_id))
    scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    scene.do("sizes")
    assert len(_curve(scene).points) == 1


@pytest.mark.parametrize("rung", [Rung.CHOSEN_DEVICE, Rung.OTHER_DEVICE])
def test_a_curve_is_measured_anew_on_another_device(rung: Rung) -> None:
    scene, run_id = _measuring()
    scene.apply(_measured(run_id))
    scene.apply(FellBack("sizes", rung, "worker-ended"))
    assert [type(command) for command in outbox(scene)] == [messages.StopJob, race_messages.MeasureSizes]
    assert "after another" in ENGLISH(_curve(scene).state)
    scene.apply(_measured(run_id))
    assert _curve(scene).points == []


def test_a_curve_that_nobody_looks_at_is_measured_on_another_device_when_it_is_opened() -> None:
    scene, run_id = _measuring()
    scene.apply(_measured(run_id))
    scene.apply(race_messages.SizesMeasured(run_id))
    scene.do("close")
    scene.apply(FellBack(None, Rung.CHOSEN_DEVICE))
    assert outbox(scene) == []
    scene.do("sizes")
    assert [type(command) for command in outbox(scene)] == [race_messages.MeasureSizes]


def test_the_next_visitor_has_the_sizes_measured_again() -> None:
    scene, run_id = _measuring()
    scene.apply(_measured(run_id))
    scene.apply(race_messages.SizesMeasured(run_id))
    scene.reset()
    outbox(scene).clear()
    scene.do("sizes")
    assert [type(command) for command in outbox(scene)] == [race_messages.MeasureSizes]
    assert _curve(scene).points == []


def test_a_wrong_size_is_left_out_of_the_curve_and_that_is_said() -> None:
    scene, run_id = _measuring()
    scene.apply(_measured(run_id, verified=False))
    scene.apply(race_messages.SizesMeasured(run_id))
    assert _curve(scene).points == []
    assert "wrong" in ENGLISH(_curve(scene).state)


def test_sizes_that_cannot_be_measured_are_not_waited_for() -> None:
    scene, run_id = _measuring()
    scene.apply(messages.JobFailed(run_id, "error-no-opencl", {"detail": "NumPy"}))
    scene.tick(Frame(20 * SECOND_NS, None))
    assert "did not work" in ENGLISH(_curve(scene).state)
    assert "No working OpenCL device" in message(scene)
    assert scene.now.over


def test_both_programs_are_shown_from_the_files_that_run() -> None:
    scene = prepared()
    scene.do("how")
    page = scene.picture.pages.pages["how"]
    loop, kernel = page.sources  # type: ignore[attr-defined]
    assert "for" in loop.content
    assert "void matmul_cpu(" in kernel.content
