"""The reference's gradients, against what little changes of the weights do to the loss."""

import numpy as np
import pytest

from gpuviz.chapters.training.backpropagation import forward, gradients_of, losses_of
from gpuviz.chapters.training.model import Weights, first_weights, products_flops
from gpuviz.chapters.training.names import Examples
from tests.chapters.training.tasks import NAMES, task


def double_weights(letters: int, seed: int) -> Weights[np.float64]:
    """Weights that have learnt something, in float64, and no zeros."""
    generator = np.random.default_rng(seed)
    parts = first_weights(letters, seed).parts
    embedding, hidden, output = (part + generator.normal(0.0, 0.3, part.shape) for part in parts)
    return Weights(embedding, hidden, output)


def _loss(weights: Weights[np.float64], batch: Examples) -> float:
    return float(losses_of(forward(weights, batch.contexts).probabilities, batch.answers).mean())


@pytest.mark.parametrize("part", range(3), ids=["embedding", "hidden", "output"])
def test_gradients_are_what_little_changes_do(part: int) -> None:
    batch, weights = task().batch_of(0), double_weights(len(NAMES.alphabet), seed=5)
    gradients = gradients_of(weights, forward(weights, batch.contexts), batch).parts[part]
    changed, step = weights.parts[part], 1e-5
    places = np.argsort(-np.abs(gradients), axis=None)  # the largest, as rounding hides the others, and some more
    chosen = [*places[:40], *np.random.default_rng(2).choice(places[: len(places) // 2], 40)]
    for place in chosen:
        spot = np.unravel_index(place, changed.shape)
        before = changed[spot]
        changed[spot] = before + step
        above = _loss(weights, batch)
        changed[spot] = before - step
        below = _loss(weights, batch)
        changed[spot] = before
        assert gradients[spot] == pytest.approx((above - below) / (2 * step), rel=1e-4, abs=1e-10)


def test_letters_that_a_batch_does_not_hold_have_no_gradient() -> None:
    batch, weights = task().batch_of(0), double_weights(len(NAMES.alphabet) + 3, seed=5)
    gradients = gradients_of(weights, forward(weights, batch.contexts), batch)
    assert (gradients.embedding[-3:] == 0).all()
    assert (gradients.embedding[0] != 0).all()


def test_probabilities_of_a_context_add_up_to_one() -> None:
    contexts = NAMES.examples.contexts
    probabilities = forward(double_weights(len(NAMES.alphabet), seed=1), contexts).probabilities
    assert probabilities.shape == (len(contexts), len(NAMES.alphabet))
    assert np.allclose(probabilities.sum(axis=1), 1)


def test_flops_are_those_of_the_products() -> None:
    answer, step = products_flops(27)
    assert answer == 2 * 1000 * (97 * 128 + 129 * 27)
    assert step == 2 * answer + 2 * 1000 * (128 * 96 + 27 * 128)
