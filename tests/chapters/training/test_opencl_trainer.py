"""Both forms of the kernels on every device there is, against NumPy's trainer and the reference in float64."""

from collections.abc import Iterator

import numpy as np
import pytest

from gpuviz.chapters.training.backpropagation import forward, gradients_of, losses_of
from gpuviz.chapters.training.batches import drawn_examples
from gpuviz.chapters.training.model import Weights, first_weights
from gpuviz.chapters.training.names import Examples, NameList, read_names
from gpuviz.chapters.training.numpy_trainer import NumpyTrainer
from gpuviz.chapters.training.opencl_trainer import OpenClTrainer
from gpuviz.chapters.training.trainer import Task
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.errors import UnknownDevice
from tests.chapters.training.tasks import FORMS, forms, task

Form = tuple[DeviceInfo, str]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "form" in metafunc.fixturenames:
        chosen = forms()
        ids = [f"{kind} on {device.name}" for device, kind in chosen]
        metafunc.parametrize("form", chosen, ids=ids, scope="module")


@pytest.fixture(scope="module")
def opened(form: Form) -> Iterator[OpenClTrainer]:
    trainer = _trainer(form, task())
    yield trainer
    trainer.close()


@pytest.fixture
def trainer(opened: OpenClTrainer) -> OpenClTrainer:
    """One that has learnt nothing yet."""
    opened.restore(first_weights(task().letters, task().seed), 0)
    return opened


def _trainer(form: Form, learnt: Task) -> OpenClTrainer:
    device, kind = form
    return OpenClTrainer(device, learnt, FORMS[kind])


def _doubled(weights: Weights[np.float32]) -> Weights[np.float64]:
    embedding, hidden, output = (part.astype(np.float64) for part in weights.parts)
    return Weights(embedding, hidden, output)


def _assert_close(found: Weights[np.float32], expected: Weights[np.float32], atol: float) -> None:
    for part, other in zip(found.parts, expected.parts, strict=True):
        assert part.shape == other.shape
        assert np.abs(part - other).max() <= atol


def test_gradients_are_those_of_the_reference(trainer: OpenClTrainer) -> None:
    learnt = task()
    before = _doubled(first_weights(learnt.letters, learnt.seed))
    steps = trainer.train(1, 0.1)
    batch = learnt.batch_of(0)
    done = forward(before, batch.contexts)
    assert steps.losses == pytest.approx([losses_of(done.probabilities, batch.answers).mean()], rel=1e-6)
    for found, expected in zip(trainer.gradients().parts, gradients_of(before, done, batch).parts, strict=True):
        assert np.abs(found - expected).max() <= 2e-6 * np.abs(expected).max()


def test_steps_lead_where_numpy_gets(trainer: OpenClTrainer) -> None:
    expected = NumpyTrainer(task())
    found_steps, expected_steps = trainer.train(70, 0.2), expected.train(70, 0.2)
    assert trainer.step == expected.step == 70
    assert found_steps.losses == pytest.approx(expected_steps.losses, abs=2e-6)
    assert found_steps.losses[-1] < found_steps.losses[0]
    assert found_steps.elapsed_ns > 0
    _assert_close(trainer.weights(), expected.weights(), 1e-5)


def test_steps_are_the_same_in_one_go_or_in_several(form: Form, trainer: OpenClTrainer) -> None:
    other = _trainer(form, task())
    together = trainer.train(67, 0.1)
    apart = np.concatenate([other.train(steps, 0.1).losses for steps in (1, 2, 64)])
    assert (together.losses == apart).all()
    _assert_close(trainer.weights(), other.weights(), 0.0)
    other.close()


@pytest.mark.parametrize("rows", [1, 12, 70, 71, 150])
def test_probabilities_are_those_of_the_reference(trainer: OpenClTrainer, rows: int) -> None:
    trainer.train(3, 0.1)
    examples = task().examples
    contexts = examples.contexts[drawn_examples(5, 0, rows, len(examples))]
    expected = forward(_doubled(trainer.weights()), contexts).probabilities
    found = trainer.probabilities(contexts)
    assert found.dtype == np.float32
    assert np.abs(found - expected).max() < 1e-6
    assert np.allclose(found.sum(axis=1), 1, atol=1e-5)


def test_answers_change_nothing(trainer: OpenClTrainer) -> None:
    trainer.train(2, 0.1)
    before = trainer.weights()
    assert trainer.answer(3) > 0
    _assert_close(trainer.weights(), before, 0.0)


def test_earlier_weights_can_be_restored(trainer: OpenClTrainer) -> None:
    trainer.train(2, 0.1)
    kept = trainer.weights()
    onwards = trainer.train(3, 0.1)
    trainer.restore(kept, 2)
    assert trainer.step == 2
    assert (trainer.train(3, 0.1).losses == onwards.losses).all()


@pytest.mark.parametrize("letters", [2, 250])
def test_alphabets_of_any_size_are_learnt(form: Form, letters: int) -> None:
    alphabet = [chr(0x4E00 + place) for place in range(letters - 1)]
    names = NameList(("".join(alphabet[:30]), *alphabet), (alphabet[0] * 2,))
    assert len(names.alphabet) == letters
    learnt = task(names, batch=9)
    trainer, expected = _trainer(form, learnt), NumpyTrainer(learnt)
    trainer.train(5, 0.5)
    expected.train(5, 0.5)
    _assert_close(trainer.weights(), expected.weights(), 1e-5)
    trainer.close()


@pytest.mark.parametrize("seed", [2**32 - 1])
def test_batches_are_those_of_the_host_for_any_seed(form: Form, seed: int) -> None:
    learnt = task(seed=seed)
    trainer = _trainer(form, learnt)
    trainer.restore(first_weights(learnt.letters, 1), 999_999)
    expected = NumpyTrainer(learnt)
    expected.restore(first_weights(learnt.letters, 1), 999_999)
    assert trainer.train(2, 0.1).losses == pytest.approx(expected.train(2, 0.1).losses, abs=2e-6)
    trainer.close()


def test_a_rate_that_is_far_too_large_gives_large_losses_or_none(trainer: OpenClTrainer) -> None:
    losses = trainer.train(20, 1000.0).losses
    assert not losses[-1] < 100
    assert losses[0] == pytest.approx(np.log(task().letters), abs=0.1)


def test_a_device_that_is_not_there_is_named(form: Form) -> None:
    device, kind = form
    gone = DeviceInfo("gone", device.type, device.driver, device.platform, device.is_cpu)
    with pytest.raises(UnknownDevice):
        OpenClTrainer(gone, task(), FORMS[kind])


def test_names_that_ship_are_learnt(device: DeviceInfo) -> None:
    names = read_names()
    trainer = OpenClTrainer(device, Task(names.examples, len(names.alphabet), seed=1))
    trainer.train(300, 0.1)
    heldout: Examples = names.heldout_examples
    assert losses_of(trainer.probabilities(heldout.contexts), heldout.answers).mean() < np.log(27) - 0.8
    trainer.close()
