"""What a step costs."""

import sys

import numpy as np
import pytest

from gpuviz.chapters.training import measurement
from gpuviz.chapters.training.measurement import are_alike, measure
from gpuviz.chapters.training.model import first_weights
from gpuviz.chapters.training.numpy_trainer import NumpyTrainer
from gpuviz.chapters.training.trainer import Steps
from gpuviz.compute.cancellation import Cancelled, CancelToken
from tests.chapters.training.tasks import task


class _Wrong(NumpyTrainer):
    """Forgets to adjust."""

    def train(self, steps: int, learning_rate: float) -> Steps:
        return super().train(steps, 0.0)


def test_both_lanes_are_measured_and_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measurement, "_LIMIT_NS", 0)
    costs = measure(NumpyTrainer(task()), task(), CancelToken())
    assert costs.verified
    assert costs.sequential_step_ns is not None
    assert min(costs.step_ns, costs.answer_ns, costs.sequential_step_ns) > 0


def test_a_trainer_that_learns_something_else_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measurement, "_LIMIT_NS", 0)
    assert not measure(_Wrong(task()), task(), CancelToken()).verified


def test_without_numba_numpy_says_what_is_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measurement, "_LIMIT_NS", 0)
    monkeypatch.setitem(sys.modules, "gpuviz.chapters.training.sequential_trainer", None)
    costs = measure(NumpyTrainer(task()), task(), CancelToken())
    assert (costs.verified, costs.sequential_step_ns) == (True, None)
    assert not measure(_Wrong(task()), task(), CancelToken()).verified


def test_measuring_can_be_stopped() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        measure(NumpyTrainer(task()), task(), token)


def test_only_rounding_may_differ() -> None:
    weights, others = first_weights(5, 1), first_weights(5, 1)
    others.hidden[3, 4] += np.float32(1e-5)
    assert are_alike(weights, others)
    others.hidden[3, 4] += np.float32(1e-3)
    assert not are_alike(weights, others)
    others.hidden[3, 4] = np.nan
    assert not are_alike(weights, others)
