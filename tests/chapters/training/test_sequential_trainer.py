"""The sequential loop makes the same steps."""

import numpy as np
import pytest

from gpuviz.chapters.training.numpy_trainer import NumpyTrainer
from gpuviz.chapters.training.sequential_trainer import SequentialTrainer
from gpuviz.compute.cancellation import Cancelled, CancelToken
from tests.chapters.training.tasks import task


def test_steps_lead_where_numpy_gets() -> None:
    trainer, expected = SequentialTrainer(task(), CancelToken()), NumpyTrainer(task())
    losses = trainer.train(40, 0.2).losses
    assert losses == pytest.approx(expected.train(40, 0.2).losses, abs=2e-6)
    assert trainer.step == 40
    for part, other in zip(trainer.weights().parts, expected.weights().parts, strict=True):
        assert part.shape == other.shape
        assert np.abs(part - other).max() < 1e-5


def test_a_step_that_is_cancelled_was_not_made() -> None:
    token = CancelToken()
    trainer = SequentialTrainer(task(), token)
    trainer.train(1, 0.1)
    before = trainer.weights()
    token.cancel()
    with pytest.raises(Cancelled):
        trainer.train(1, 0.1)
    assert trainer.step == 1
    for part, other in zip(trainer.weights().parts, before.parts, strict=True):
        assert (part == other).all()
