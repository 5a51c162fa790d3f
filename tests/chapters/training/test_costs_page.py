import pytest

from gpuviz.chapters.training.cost_panels import LearningRow
from gpuviz.chapters.training.cost_wording import UNKNOWN
from gpuviz.chapters.training.costs import costs_of, gpus_ns
from gpuviz.chapters.training.messages import MeasureTraining, Train
from gpuviz.chapters.training.published import LANDMARKS, fact, layers_flops
from gpuviz.i18n import figures
from gpuviz.panels.guess import GuessStage
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import JobFailed, JobStopped, StopJob
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from tests.chapters.training.driving import ANSWER_NS, SEQUENTIAL_NS, STEP_NS, Driven, measured, words

_YEAR_NS = figures.YEAR_NS


@pytest.fixture
def driven() -> Driven:
    return Driven().begin()


def _row(driven: Driven, index: int) -> LearningRow:
    return driven.scene.picture.costs.times.rows[index]


def _pairs(driven: Driven) -> int:
    return len(driven.scene.picture.costs.axis.pairs)


def test_the_first_times_follow_from_what_was_measured() -> None:
    costs = costs_of(measured(1))
    assert costs.step_answers == STEP_NS / ANSWER_NS
    assert costs.all_answers == pytest.approx(25_000)
    assert costs.little_ns.students == 10_000 * STEP_NS
    assert costs.little_ns.professor == 10_000 * SEQUENTIAL_NS


def test_larger_trainings_take_as_long_as_their_operations_at_the_measured_rate() -> None:
    costs, one = costs_of(measured(1)), measured(1)
    rate = one.step_flops / one.step_ns * 1e9
    assert costs.layers_ns.students == pytest.approx(1.614e21 / rate * 1e9, rel=1e-3)
    assert costs.large_ns.students == pytest.approx(3.8e25 / rate * 1e9)
    assert costs.large_ns.professor == pytest.approx(costs.large_ns.students * SEQUENTIAL_NS / STEP_NS)


def test_gpus_share_their_hours() -> None:
    assert gpus_ns(1) / _YEAR_NS == pytest.approx(3518, abs=1)
    assert gpus_ns(16_384) / 86_400e9 == pytest.approx(78.4, abs=0.1)


def test_every_published_figure_has_a_source() -> None:
    assert layers_flops() == pytest.approx(1.6e21, rel=0.02)
    for name in LANDMARKS:
        assert fact(name).source
    assert [fact(name).value for name in LANDMARKS] == sorted(fact(name).value for name in LANDMARKS)


def test_a_step_is_measured_as_soon_as_the_page_is_seen_and_only_once(driven: Driven) -> None:
    driven.measure()
    driven.tick()
    assert driven.asked() == []
    driven.scene.do("learns")
    driven.tick()
    assert driven.asked_for(Train)
    driven.scene.do("costs")
    driven.stopped()
    driven.tick()
    assert driven.asked() == []


def test_the_page_shows_what_was_measured_and_how_it_was_computed(driven: Driven) -> None:
    costs = driven.measure().scene.picture.costs
    assert words(costs.steps.answer.time) == "0.16 ms"
    assert words(costs.steps.step.time) == "0.4 ms"
    assert words(costs.steps.times_step) == "× 2.5"
    assert costs.steps.times_step_origin is not None
    assert words(costs.steps.everything.time) == "4 s"
    assert words(costs.steps.everything.note) == "like 25,000 answers"
    assert words(_row(driven, 0).professor.time) == "5.3 min"


def test_long_times_stay_hidden_until_they_are_asked_for(driven: Driven) -> None:
    driven.measure()
    assert [words(_row(driven, index).students.time) for index in (1, 2)] == ["?", "?"]
    assert _pairs(driven) == 1
    driven.scene.do("reveal")
    driven.tick()
    assert words(_row(driven, 1).students.time) == "217 years"
    assert words(_row(driven, 1).professor.time) == "17,300 years"
    assert "million years" in words(_row(driven, 2).students.time)
    assert _pairs(driven) == 3
    assert driven.scene.picture.costs.axis.guess is None


def test_a_guess_is_settled_by_the_truth_and_its_distance_is_said(driven: Driven) -> None:
    driven.measure()
    driven.scene.do("guess", round(2 * _YEAR_NS))
    driven.scene.do("guess", round(21.7 * _YEAR_NS))
    driven.scene.do("reveal")
    driven.tick()
    guess = driven.scene.now.guess
    assert guess.stage is GuessStage.SETTLED
    assert "too short" in words(driven.scene.picture.costs.question.body)
    driven.scene.do("guess", 10**15)
    assert driven.scene.now.guess == guess


def test_a_guess_before_anything_is_measured_is_ignored(driven: Driven) -> None:
    driven.scene.do("costs")
    driven.scene.do("guess", 10**15)
    driven.scene.do("reveal")
    assert not driven.scene.now.guess.is_made
    assert not driven.scene.now.revealed


@pytest.mark.parametrize("value", [-1, 8, 10**12, 0.5, "all", None])
def test_a_number_of_gpus_that_there_is_not_changes_nothing(driven: Driven, value: object) -> None:
    driven.measure()
    driven.scene.do("gpus", value)  # type: ignore[arg-type] # whatever comes
    driven.tick()
    assert driven.scene.picture.costs.gpus.at_work == 16_384


def test_fewer_gpus_take_longer(driven: Driven) -> None:
    costs = driven.measure().scene.picture.costs
    assert (words(costs.gpus.figure.value), words(costs.gpus.figure.unit)) == ("78", "days")
    assert words(costs.gpus.other) == "3,518 years"
    driven.scene.do("gpus", 0)
    driven.tick()
    assert (words(costs.gpus.figure.value), words(costs.gpus.figure.unit)) == ("3,518", "years")
    assert words(costs.gpus.other) == "78 days"


def test_without_the_loop_the_professor_has_no_times(driven: Driven) -> None:
    driven.measure(sequential=False)
    driven.scene.do("reveal")
    driven.tick()
    for index in range(3):
        assert words(_row(driven, index).professor.time) == "not measured"
        assert _row(driven, index).professor.origin is None


def test_lanes_that_do_not_learn_the_same_are_not_compared(driven: Driven) -> None:
    driven.measure(verified=False)
    costs = driven.scene.picture.costs
    assert "do not count" in words(costs.heading.subtitle)
    driven.scene.do("guess", 10**15)
    driven.scene.do("reveal")
    driven.tick()
    assert words(costs.question.body) == "One of the two computed wrong, so there is nothing to compare."
    assert (costs.axis.pairs, costs.axis.guess) == ((), None)
    assert {words(row.students.time) for row in costs.times.rows} == {words(UNKNOWN)}
    assert "reveal" not in driven.enabled()


def test_what_was_found_is_told_once_it_is_measured(driven: Driven) -> None:
    def figure() -> str:
        return words(dict(driven.stage.findings)["training"].figure)

    assert figure() == ""
    driven.measure()
    assert figure() == "25,000 answers to learn it all"
    driven.stage.settings.change(device="another")
    assert figure() == ""


def test_once_the_device_is_back_a_step_is_measured_again(driven: Driven) -> None:
    driven.measure().scene.do("reveal")
    driven.scene.apply(FellBack("training", Rung.CHOSEN_DEVICE))
    assert not driven.scene.now.revealed
    driven.tick()
    run_id = driven.asked_for(MeasureTraining).run_id
    driven.scene.apply(FellBack("training", Rung.CHOSEN_DEVICE))  # it had begun on the other one
    driven.scene.apply(measured(run_id))
    driven.stage.port.apply(JobStopped(run_id))
    assert driven.scene.now.measured is None
    driven.tick()
    assert driven.asked_for(MeasureTraining).run_id != run_id


@pytest.mark.parametrize("verified", [True, False])
def test_the_next_visitor_finds_what_was_measured_right(driven: Driven, verified: bool) -> None:
    driven.measure(verified=verified)
    driven.scene.reset()
    driven.scene.do("costs")
    driven.tick()
    assert [type(command) for command in driven.asked()] == ([] if verified else [MeasureTraining])


def test_leaving_while_it_measures_stops_it_and_coming_back_measures_anew(driven: Driven) -> None:
    driven.scene.do("costs")
    driven.stopped()
    driven.tick()
    run_id = driven.asked_for(MeasureTraining).run_id
    driven.tick(visible=False)
    assert driven.asked() == [StopJob(run_id)]
    driven.stopped_by_itself()
    driven.tick()
    assert driven.asked_for(MeasureTraining)


def test_a_worker_lost_while_it_measures_is_said(driven: Driven) -> None:
    driven.scene.do("costs")
    driven.stopped()
    driven.tick()
    driven.scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    driven.tick()
    assert "lost" in words(driven.scene.picture.costs.heading.subtitle)


def test_what_cannot_be_measured_is_told_and_can_be_tried_again(driven: Driven) -> None:
    driven.scene.do("costs")
    driven.stopped()
    driven.tick()
    run_id = driven.run_id
    driven.asked()
    failed = JobFailed(run_id, "error-memory-too-small", {"needed_mb": 9, "available_mb": 1})
    driven.stage.port.apply(failed)
    driven.scene.apply(failed)
    driven.tick()
    assert driven.asked() == []
    assert [action.name for action in driven.scene.picture.costs.controls.actions] == ["restart"]
    driven.scene.do("restart")
    driven.tick()
    assert driven.asked_for(MeasureTraining)
