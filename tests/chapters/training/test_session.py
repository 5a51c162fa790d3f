"""A training that goes on from job to job."""

import numpy as np
import pytest

from gpuviz.chapters.training.backpropagation import losses_of
from gpuviz.chapters.training.model import BATCH, HIDDEN, INPUTS, Weights
from gpuviz.chapters.training.numpy_trainer import NumpyTrainer
from gpuviz.chapters.training.session import Diverged, Session
from gpuviz.chapters.training.trainer import Steps
from tests.chapters.training.tasks import NAMES, task


class _Broken(NumpyTrainer):
    """Loses its head at a step."""

    def __init__(self, breaks_at: int, loss: float, weight: float) -> None:
        super().__init__(task())
        self._breaks_at, self._loss, self._weight = breaks_at, loss, weight

    def train(self, steps: int, learning_rate: float) -> Steps:
        done = super().train(steps, learning_rate)
        if self.step >= self._breaks_at:
            self._weights.hidden[0, 0] = self._weight
            done.losses[self._breaks_at - self.step - 1] = self._loss
        return done


def _session() -> Session:
    return Session(NAMES, task(), NumpyTrainer(task()))


def test_held_out_names_are_tried() -> None:
    session = _session()
    session.train(100, 0.5)
    found, examples = session.held_out(), NAMES.heldout_examples
    probabilities = session.trainer.probabilities(examples.contexts)
    assert found.loss == pytest.approx(losses_of(probabilities, examples.answers).mean(), rel=1e-6)
    assert found.accuracy == (probabilities.argmax(axis=1) == examples.answers).mean()


def test_one_example_is_shown_before_and_after_its_step() -> None:
    session = _session()
    session.train(5, 0.5)
    before = session.trainer.weights()
    losses, example = session.train_one_example(0.5)
    assert (len(losses), session.step) == (1, 6)
    assert len(example.context.strip(".")) >= 3
    assert example.letter != "."
    place = NAMES.alphabet.index(example.letter)
    context = np.array([[NAMES.alphabet.index(letter) for letter in example.context]], np.uint8)
    assert example.after == session.trainer.probabilities(context)[0].tolist()
    session.trainer.restore(before, 5)
    assert example.before == session.trainer.probabilities(context)[0].tolist()
    assert len(example.before) == len(NAMES.alphabet)
    assert example.after[place] != example.before[place]


def test_a_picture_shows_what_is_large_and_what_has_moved() -> None:
    session = _session()
    first = session.picture()
    assert (first.rows, first.cols, len(first.size)) == (INPUTS, HIDDEN, INPUTS * HIDDEN)
    assert max(first.size) == 255
    assert set(first.moved) == {0}
    before = session.trainer.weights().hidden
    session.train(3, 0.5)
    session.look()
    second, after = session.picture(), session.trainer.weights().hidden
    moved = np.frombuffer(second.moved, np.uint8).reshape(INPUTS, HIDDEN)
    assert moved.max() == 255
    assert moved.argmax() == np.abs(after - before)[:INPUTS].argmax()
    assert set(session.picture().moved) == {0}


def test_a_rate_that_is_too_large_leads_back_to_where_all_was_well() -> None:
    session = _session()
    session.train(10, 0.2)
    session.look()
    good = session.trainer.weights()
    with pytest.raises(Diverged) as caught:
        _train_and_look(session, 50, 1000.0)
    assert 11 < caught.value.step < 40
    assert session.step == 10
    _assert_same(session.trainer.weights(), good)
    assert session.train(5, 0.2).max() < 3


@pytest.mark.parametrize("loss", [np.nan, np.inf])
def test_a_loss_that_is_no_number_ends_it_at_its_step(loss: float) -> None:
    session = Session(NAMES, task(), _Broken(4, loss, weight=1.0))
    with pytest.raises(Diverged) as caught:
        session.train(6, 0.1)
    assert caught.value.step == 4
    assert session.step == 0


def test_weights_that_are_no_numbers_are_not_kept() -> None:
    session = Session(NAMES, task(), _Broken(2, loss=3.0, weight=np.nan))
    session.train(2, 0.1)
    with pytest.raises(Diverged):
        session.look()
    assert session.trainer.weights().are_finite


def test_a_session_goes_on_with_another_trainer() -> None:
    session, other = _session(), _session()
    session.train(3, 0.1)
    other.train(3, 0.1)
    session.move_to(NumpyTrainer(task()))
    assert session.step == 3
    assert (session.train(2, 0.1) == other.train(2, 0.1)).all()
    assert session.compute_ns > 0


def test_sizes_of_the_model_are_those_that_are_told() -> None:
    assert BATCH == 1000
    letters = len(NAMES.alphabet)
    assert _session().parameters == 16 * letters + 97 * 128 + 129 * letters


def _train_and_look(session: Session, times: int, learning_rate: float) -> None:
    for _ in range(times):
        session.train(1, learning_rate)
        session.look()


def _assert_same(found: Weights[np.float32], expected: Weights[np.float32]) -> None:
    for part, other in zip(found.parts, expected.parts, strict=True):
        assert (part == other).all()
