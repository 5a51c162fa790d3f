"""Steps at a pace, and what is told of them."""

from threading import Thread

import numpy as np
import pytest

from gpuviz.chapters.training.lesson import Lesson
from gpuviz.chapters.training.messages import Train, TrainingAdvanced, TrainingSpec
from gpuviz.chapters.training.numpy_trainer import NumpyTrainer
from gpuviz.chapters.training.pace import marked_steps
from gpuviz.chapters.training.session import Diverged, Session
from gpuviz.compute.cancellation import Cancelled, CancelToken
from tests.chapters.training.tasks import NAMES, task


def _session() -> Session:
    return Session(NAMES, task(), NumpyTrainer(task()))


def _told(
    session: Session, last_step: int, learning_rate: float = 0.2, seconds_per_decade: float = 0.0
) -> list[TrainingAdvanced]:
    told: list[TrainingAdvanced] = []
    job = Train(7, TrainingSpec(learning_rate=learning_rate), 1, last_step, seconds_per_decade)
    Lesson(job, session, CancelToken(), told.append).give()
    return told


def test_every_step_is_made_and_the_last_is_told_with_all_there_is_to_see() -> None:
    session = _session()
    told = _told(session, 60)
    assert session.step == told[-1].step == 60
    steps = [event.step for event in told]
    assert steps == sorted(set(steps))
    last = told[-1]
    assert last.run_id == 7
    assert last.heldout_loss is not None
    assert last.heldout_accuracy is not None
    assert last.example is not None
    assert last.picture is not None
    assert len(last.invented) == 6
    assert last.compute_ns == session.compute_ns > 0


def test_losses_are_means_of_all_batches_since_the_event_before() -> None:
    told, expected = _told(_session(), 60), NumpyTrainer(task()).train(60, 0.2).losses
    before = 0
    for event in told:
        assert event.loss == pytest.approx(np.mean(expected[before : event.step]), rel=1e-9)
        before = event.step


def test_held_out_names_are_tried_at_the_same_steps_in_every_run() -> None:
    runs = [_told(_session(), 60) for _ in range(2)]
    marked = [[(event.step, event.heldout_loss) for event in run if event.heldout_loss is not None] for run in runs]
    assert marked[0] == marked[1]
    assert [step for step, _ in marked[0]] == list(marked_steps(0, 60))


def test_what_is_seen_at_the_last_step_is_the_same_in_every_run() -> None:
    first, second = (_told(_session(), 60)[-1] for _ in range(2))
    assert (first.invented, first.example) == (second.invented, second.example)


def test_a_single_step_shows_all_there_is_to_see() -> None:
    session = _session()
    session.train(20, 0.2)
    (event,) = _told(session, 21)
    assert event.step == 21
    assert event.example is not None
    assert event.picture is not None
    assert event.invented


def test_the_first_step_is_looked_at() -> None:
    first = _told(_session(), 30)[0]
    assert first.step == 1
    assert first.example is not None


def test_nothing_is_left_to_do_after_the_last_step() -> None:
    session = _session()
    session.train(9, 0.2)
    assert _told(session, 9) == []
    assert _told(session, 3) == []


def test_steps_wait_for_their_time_and_are_as_many_as_without() -> None:
    paced, quick = _session(), _session()
    told = _told(paced, 30, seconds_per_decade=0.4)
    _told(quick, 30)
    assert told[-1].step == 30
    for part, other in zip(paced.trainer.weights().parts, quick.trainer.weights().parts, strict=True):
        assert (part == other).all()


def test_whoever_waits_for_a_step_can_be_stopped_and_go_on_later() -> None:
    session, token, told = _session(), CancelToken(), list[TrainingAdvanced]()

    def tell(event: TrainingAdvanced) -> None:
        told.append(event)
        Thread(target=token.cancel).start()

    with pytest.raises(Cancelled):
        Lesson(Train(1, TrainingSpec(), 1, 100, seconds_per_decade=3600.0), session, token, tell).give()
    assert [event.step for event in told] == [1]
    assert session.step == 1
    assert _told(session, 12)[-1].step == 12


def test_a_rate_that_is_too_large_ends_it_with_finite_losses_told() -> None:
    session, told = _session(), list[TrainingAdvanced]()
    job = Train(1, TrainingSpec(learning_rate=1000.0), 1, 1000)
    with pytest.raises(Diverged):
        Lesson(job, session, CancelToken(), told.append).give()
    assert all(np.isfinite(event.loss) for event in told)
    assert session.step <= 1
