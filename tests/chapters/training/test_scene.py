import pytest

from gpuviz.chapters.race.messages import RaceSpec, RunRace
from gpuviz.chapters.training.beats import Beat
from gpuviz.chapters.training.messages import MeasureTraining, Train
from gpuviz.chapters.training.phases import Phase
from gpuviz.chapters.training.state import LAST_STEP, LEARNING_RATES, Mode, Page
from gpuviz.compute.device_info import NO_DEVICE
from gpuviz.errors import InvalidChoice, WorkerLost
from gpuviz.worker.ladder import Rung
from gpuviz.worker.message_base import Priority
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped, StopJob
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from tests.chapters.training.driving import LOSS_OF, Driven, example, ready, words


@pytest.fixture
def driven() -> Driven:
    return Driven()


def _mode(driven: Driven) -> Mode:
    return driven.scene.now.training.mode


def test_nothing_is_trained_before_the_chapter_is_seen(driven: Driven) -> None:
    driven.tick(visible=False)
    assert driven.asked() == []
    driven.tick()
    job = driven.asked_for(Train)
    assert job.last_step == LAST_STEP
    assert job.seconds_per_decade == 17.5
    assert job.spec.learning_rate == 0.1
    assert job.priority is Priority.LEISURELY


def test_leaving_the_chapter_stops_it_and_coming_back_goes_on_with_the_same_model(driven: Driven) -> None:
    driven.begin().advance(120, 2.9)
    training_id = driven.asked_for(Train).training_id
    driven.tick(visible=False)
    assert driven.asked() == [StopJob(driven.run_id)]
    driven.scene.apply(JobStopped(driven.run_id))
    driven.tick(visible=False)
    assert driven.asked() == []
    driven.tick()
    assert driven.asked_for(Train).training_id == training_id
    driven.scene.apply(ready(driven.run_id, step=120))
    driven.tick()
    assert words(driven.scene.picture.counter.steps) == "120"
    assert driven.scene.now.note is None


def test_other_chapters_may_measure_while_it_learns(driven: Driven) -> None:
    driven.begin()
    assert driven.stage.port.is_free


def test_a_race_comes_first_and_learning_goes_on_after_it(driven: Driven) -> None:
    driven.begin().advance(50)
    driven.stage.port.submit(RunRace(99, RaceSpec()))
    driven.scene.apply(JobStopped(driven.run_id))
    driven.asked()
    driven.tick()
    assert driven.asked() == []
    assert "being measured" in driven.subtitle()
    driven.stage.port.apply(JobDone(99))
    driven.tick()
    assert driven.asked_for(Train)


def test_phases_begin_when_the_held_out_loss_crosses_the_lines(driven: Driven) -> None:
    driven.begin()
    said = set()
    for index, (phase, loss) in enumerate(LOSS_OF.items()):
        driven.advance(10**index, loss)
        driven.tick()
        assert driven.scene.now.training.phase is Phase(phase)
        said.add(driven.says())
    assert len(said) == 4
    assert driven.says() == "Now they sound like names."
    assert [column.step for column in driven.scene.picture.story.columns] == [1, 10, 100, 1000]


def test_a_phase_that_was_jumped_over_is_not_left_out(driven: Driven) -> None:
    driven.begin().advance(300, LOSS_OF["names"])
    driven.tick()
    assert [column.step for column in driven.scene.picture.story.columns] == [1, 300, 300, 300]


def test_a_loss_that_rises_again_does_not_bring_an_earlier_phase_back(driven: Driven) -> None:
    driven.until_names().advance(2000, LOSS_OF["letters"])
    assert driven.scene.now.training.phase is Phase.NAMES
    assert len(driven.scene.now.training.beginnings) == 4


def test_names_stand_in_the_column_of_their_phase_and_real_ones_are_ticked(driven: Driven) -> None:
    driven.until_names()
    columns = driven.scene.picture.story.columns
    for column, phase in zip(columns, LOSS_OF, strict=True):
        assert column.names[0].words == phase.capitalize()
        assert [name.is_known for name in column.names] == [False, True, False]


def test_names_come_in_one_after_another_however_many_there_are(driven: Driven) -> None:
    driven.begin().advance(1, 3.2, tuple("abcdefgh"))
    driven.tick()
    assert [len(column.names) for column in driven.scene.picture.story.columns] == [1]
    driven.tick(0.3)
    assert [len(column.names) for column in driven.scene.picture.story.columns] == [1]
    driven.tick(0.4)
    assert [len(column.names) for column in driven.scene.picture.story.columns] == [2]


def test_how_unsure_it_is_follows_from_the_held_out_loss(driven: Driven) -> None:
    driven.begin().advance(1500, 2.08)
    driven.tick()
    unsure = driven.scene.picture.story.unsure
    assert words(unsure.value) == "8"
    assert "27" in words(unsure.note)
    assert unsure.origin is not None
    assert unsure.origin.kind == "computed"
    assert "2.08" in words(unsure.origin.words)


def test_an_example_is_shown_in_three_beats_of_more_than_a_second(driven: Driven) -> None:
    driven.begin().advance(1, 3.2, (), example())
    driven.tick()
    card = driven.scene.picture.example
    beats = [card.beat]
    for _ in range(60):
        driven.tick(0.1)
        beats.append(card.beat)
    assert sorted(set(beats)) == list(Beat)
    assert all(beats.count(beat) > 10 for beat in Beat)
    assert card.letters == tuple("BEATR")
    assert [words(bar.letter) for bar in card.bars] == ["E", "A", "I", "Y"]
    assert [bar.is_right for bar in card.bars] == [False, False, True, False]
    assert "only 17" in words(card.compared)
    assert "16,331" in words(card.adjusted)


def test_an_example_stays_with_its_own_step_while_training_runs_ahead(driven: Driven) -> None:
    driven.begin().advance(1, 3.2, (), example())
    driven.tick()
    driven.advance(900, None, (), example("y"))
    driven.tick(0.5)
    card = driven.scene.picture.example
    assert words(card.step) == "step 1"
    assert words(driven.scene.picture.counter.steps) == "900"
    for _ in range(60):
        driven.tick(0.1)
    assert words(card.step) == "step 900"


def test_an_example_that_gains_is_preferred_to_a_later_one_that_loses(driven: Driven) -> None:
    driven.begin().advance(1, 3.2, (), example())
    driven.tick()
    driven.advance(400, None, (), example(gains=False))
    driven.advance(500, None, (), example("y"))
    driven.advance(600, None, (), example(gains=False))
    for _ in range(60):
        driven.tick(0.1)
    assert words(driven.scene.picture.example.step) == "step 500"


def test_whoever_is_worse_than_blind_guessing_has_no_figure_beyond_all_letters(driven: Driven) -> None:
    driven.begin()
    for loss in (3.5, 50.0, 1e300):
        driven.advance(driven.scene.now.training.step + 1, loss)
        driven.tick()
        assert words(driven.scene.picture.story.unsure.value) == "27+"


def test_the_right_letter_is_shown_however_improbable_it_was(driven: Driven) -> None:
    driven.begin()
    rare = example("q")
    rare.before[17] = 0.0001
    driven.advance(1, 3.2, (), rare)
    driven.tick()
    assert words(driven.scene.picture.example.bars[-1].letter) == "Q"
    assert driven.scene.picture.example.bars[-1].is_right


def test_an_example_that_loses_by_the_step_is_said_to_be_one_of_many(driven: Driven) -> None:
    driven.begin().advance(1, 3.2, (), example(gains=False))
    driven.tick()
    assert "1,000 examples" in words(driven.scene.picture.example.adjusted)


def test_the_end_of_a_name_is_a_letter_too(driven: Driven) -> None:
    driven.begin().advance(1, 3.2, (), example(".", "......"))
    driven.tick()
    card = driven.scene.picture.example
    assert card.letters == ()
    assert words(card.right_letter) == "end"


def test_measured_time_is_told_beside_the_slowed_pace(driven: Driven) -> None:
    driven.begin()
    for step in range(1, 80):
        driven.advance(step)
        driven.tick(0.1)
    picture = driven.scene.picture
    assert words(picture.heading.badge) == "slowed × 200"  # 2,500 steps a second, of which ten are shown
    assert "2,500 steps a second" in words(picture.trainer.speed)
    assert "31.6" in words(picture.trainer.speed)
    assert words(picture.counter.guesses) == "79,000 guesses so far"
    driven.scene.do("pause")
    driven.tick()
    assert picture.heading.badge is None


def test_pausing_keeps_the_model_and_what_it_has_reached(driven: Driven) -> None:
    driven.begin().advance(500, 2.5)
    driven.scene.do("pause")
    driven.asked()
    driven.tick()
    driven.advance(503)  # what the worker had done by then
    driven.stopped()
    driven.tick()
    assert driven.asked() == []
    assert words(driven.scene.picture.counter.steps) == "503"
    assert "Paused" in words(driven.scene.picture.message.note)
    driven.scene.do("run")
    driven.tick()
    assert driven.asked_for(Train).last_step == LAST_STEP


def test_one_step_pauses_and_makes_exactly_one(driven: Driven) -> None:
    driven.begin().advance(500, 2.5, (), example())
    driven.scene.do("step")
    driven.asked()
    driven.tick()
    driven.advance(504)
    assert _mode(driven) is Mode.STEPPING
    driven.stopped()
    driven.tick()
    job = driven.asked_for(Train)
    assert (job.last_step, job.seconds_per_decade) == (505, 0.0)
    driven.scene.apply(ready(driven.run_id, step=504))
    driven.advance(505, None, (), example("y"))
    driven.end()
    driven.tick()
    assert driven.asked() == []
    assert _mode(driven) is Mode.PAUSED
    assert words(driven.scene.picture.example.step) == "step 505"
    assert driven.scene.picture.example.beat is Beat.PREDICT


def test_one_step_is_made_also_if_the_worker_was_further_than_was_heard(driven: Driven) -> None:
    driven.begin().advance(500)
    driven.scene.do("step")
    driven.asked()
    driven.stopped()
    driven.tick()
    driven.asked()
    driven.scene.apply(ready(driven.run_id, step=502))
    driven.end()
    driven.tick()
    assert driven.asked_for(Train).last_step == 503


def test_faster_takes_a_fifth_of_the_time_and_slower_all_of_it(driven: Driven) -> None:
    driven.begin().advance(100)
    driven.asked()
    driven.scene.do("faster")
    driven.stopped()
    driven.tick()
    assert driven.asked_for(Train).seconds_per_decade == 3.5
    driven.scene.do("faster")
    driven.stopped()
    driven.tick()
    assert driven.asked_for(Train).seconds_per_decade == 17.5


def test_another_size_of_move_counts_from_the_next_step_on_once_it_rests(driven: Driven) -> None:
    driven.begin().advance(100)
    driven.asked()
    for index in (3, 4, 5):
        driven.scene.do("rate", index)
        driven.tick()
    assert driven.asked() == []
    driven.tick(0.4)
    driven.stopped()
    driven.tick()
    assert driven.asked_for(Train).spec.learning_rate == LEARNING_RATES[5]
    assert driven.training().training_id == driven.scene.now.training.training_id


@pytest.mark.parametrize("value", [-1, 7, 10**9, 1.5, "0.1", None])
def test_a_size_of_move_that_there_is_not_changes_nothing(driven: Driven, value: object) -> None:
    driven.begin()
    driven.scene.do("rate", value)  # type: ignore[arg-type] # whatever comes
    driven.tick(1.0)
    assert driven.scene.now.rate == 2


def test_moves_that_are_too_big_are_said_and_a_smaller_size_begins_anew(driven: Driven) -> None:
    driven.begin().advance(30, LOSS_OF["letters"], ("abc",))
    driven.scene.do("rate", len(LEARNING_RATES) - 1)
    driven.tick(1.0)
    driven.stopped()
    driven.tick()
    training_id = driven.asked_for(Train).training_id
    driven.diverge()
    driven.tick()
    assert driven.says() == "The moves were too big."
    assert driven.enabled() == {"restart"}
    assert driven.asked() == []
    driven.scene.do("rate", 2)
    driven.tick()
    job = driven.asked_for(Train)
    assert job.training_id != training_id
    assert job.spec.learning_rate == LEARNING_RATES[2]
    assert driven.scene.now.training.step == 0


def test_after_the_last_step_it_rests_until_somebody_starts_over(driven: Driven) -> None:
    driven.until_names().advance(LAST_STEP, 1.96)
    driven.end()
    driven.asked()
    driven.tick()
    assert driven.asked() == []
    assert driven.says() == "It invents names."
    driven.scene.do("restart")
    driven.tick()
    assert driven.asked_for(Train)
    assert driven.scene.picture.story.columns == []


def test_starting_over_in_the_middle_begins_another_training(driven: Driven) -> None:
    driven.until_names()
    training_id = driven.scene.now.training.training_id
    driven.scene.do("restart")
    driven.asked()
    driven.stopped()
    driven.tick()
    assert driven.asked_for(Train).training_id != training_id
    driven.scene.apply(ready(driven.run_id))
    driven.tick()
    assert [column.names for column in driven.scene.picture.story.columns] == [()]


def test_a_worker_that_was_lost_is_said_and_it_begins_again(driven: Driven) -> None:
    driven.until_names()
    driven.scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    driven.tick()
    assert "lost" in driven.subtitle()
    driven.scene.apply(ready(driven.run_id))
    driven.tick()
    assert "begins again" in driven.subtitle()
    assert [column.names for column in driven.scene.picture.story.columns] == [()]
    driven.advance(1, 3.2)
    driven.advance(12, LOSS_OF["letters"])
    driven.tick()
    assert "Predict" in driven.subtitle()


def test_a_worker_lost_while_it_rests_makes_it_begin_again_when_it_goes_on(driven: Driven) -> None:
    driven.until_names()
    driven.scene.do("pause")
    driven.stopped()
    driven.scene.do("step")
    driven.tick()
    driven.scene.apply(ready(driven.run_id))
    assert driven.scene.now.training.mode is Mode.RUNNING
    driven.stopped()
    driven.tick()
    assert driven.training().last_step == LAST_STEP
    assert driven.training().seconds_per_decade == 17.5


def test_another_device_begins_anew(driven: Driven) -> None:
    driven.until_names()
    driven.asked()
    driven.stage.settings.change(device="another")
    driven.stopped()
    driven.tick()
    assert driven.asked_for(Train).spec.device == "another"
    assert driven.scene.now.training.step == 0


@pytest.mark.parametrize(
    ("rung", "said"),
    [(Rung.OTHER_DEVICE, "Another one"), (Rung.NUMPY_ONLY, "NumPy"), (Rung.RECORDING, "Nothing can be computed")],
)
def test_it_is_said_what_computes_instead(driven: Driven, rung: Rung, said: str) -> None:
    driven.begin()
    driven.scene.apply(FellBack("training", rung, WorkerLost.key))
    driven.tick()
    assert said in driven.subtitle()


def test_without_opencl_nobody_is_called_a_gpu(driven: Driven) -> None:
    driven.tick()
    driven.scene.apply(ready(driven.run_id, device=NO_DEVICE))
    driven.tick()
    assert words(driven.scene.picture.trainer.device).startswith("NumPy")


def test_while_nothing_can_be_computed_nothing_is_asked_for(driven: Driven) -> None:
    driven.scene.apply(FellBack(None, Rung.RECORDING, WorkerLost.key))
    driven.tick()
    assert driven.asked() == []
    assert driven.enabled() == set()
    driven.scene.apply(FellBack(None, Rung.CHOSEN_DEVICE))
    driven.tick()
    assert driven.asked_for(Train)


def test_an_error_that_trying_again_may_mend_is_tried_again(driven: Driven) -> None:
    driven.begin()
    driven.scene.apply(WorkerReplaced("worker-ended", fresh_caches=True))
    driven.scene.apply(JobFailed(driven.run_id, WorkerLost.key, {"reason": "ended"}))
    driven.asked()
    driven.tick()
    assert driven.asked_for(Train)
    assert driven.scene.failure is None
    assert driven.subtitle() == "The part that computes was lost. A new one is on its way."


def test_any_other_error_is_told_and_can_be_tried_again_by_hand(driven: Driven) -> None:
    driven.begin()
    error = InvalidChoice(option="steps", given="0", allowed="1")
    driven.scene.apply(JobFailed(driven.run_id, error.key, error.arguments))
    driven.asked()
    driven.tick()
    assert driven.asked() == []
    assert type(driven.scene.failure) is InvalidChoice
    driven.scene.do("restart")
    driven.tick()
    assert driven.asked_for(Train)
    assert driven.scene.failure is None


@pytest.mark.parametrize("reached", ["new", "asked", "ready", "names", "paused", "stepping", "diverged", "costs"])
def test_back_to_the_start_works_at_any_moment(driven: Driven, reached: str) -> None:
    match reached:
        case "asked":
            driven.tick()
        case "ready":
            driven.begin()
        case "names":
            driven.until_names()
        case "paused" | "stepping":
            driven.until_names().scene.do("pause" if reached == "paused" else "step")
        case "diverged":
            driven.begin().diverge()
        case "costs":
            driven.until_names().measure().scene.do("reveal")
    driven.scene.reset()
    driven.asked()
    if driven.scene.now.job is not None:
        driven.stopped()
    driven.tick()
    assert driven.asked_for(Train).spec.learning_rate == 0.1
    assert driven.scene.now.page is Page.LEARNS
    assert driven.scene.now.training.step == 0
    assert not driven.scene.now.revealed


def test_messages_of_another_job_are_ignored(driven: Driven) -> None:
    driven.begin()
    driven.scene.apply(ready(12_345, step=77))
    driven.scene.apply(JobDone(12_345))
    assert driven.scene.now.training.step == 0
    assert driven.scene.now.job is not None


def test_while_costs_are_measured_nothing_is_trained(driven: Driven) -> None:
    driven.begin().advance(100)
    driven.asked()
    driven.scene.do("page", "costs")
    driven.stopped()
    driven.tick()
    assert driven.asked_for(MeasureTraining)
    assert not driven.stage.port.is_free
