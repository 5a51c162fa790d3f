"""Which examples are drawn."""

import numpy as np

from gpuviz.chapters.training.batches import drawn_examples
from tests.chapters.training.tasks import task


def test_a_step_draws_the_same_examples_every_time() -> None:
    assert (drawn_examples(1, 7, 1000, 32_500) == drawn_examples(1, 7, 1000, 32_500)).all()
    assert (drawn_examples(1, 7, 1000, 32_500) != drawn_examples(1, 8, 1000, 32_500)).mean() > 0.99
    assert (drawn_examples(1, 7, 1000, 32_500) != drawn_examples(2, 7, 1000, 32_500)).mean() > 0.99


def test_every_example_is_drawn_about_as_often() -> None:
    drawn = np.concatenate([drawn_examples(3, step, 1000, 50) for step in range(100)])
    counts = np.bincount(drawn, minlength=50)
    assert len(counts) == 50
    expected = len(drawn) / 50
    assert ((counts - expected) ** 2 / expected).sum() < 86  # chi-squared with 49 degrees of freedom, 0.1%


def test_steps_and_seeds_may_be_as_large_as_there_are_numbers() -> None:
    drawn = drawn_examples(2**32 - 1, 2**31, 1000, 3)
    assert set(drawn) == {0, 1, 2}


def test_a_batch_holds_what_was_drawn() -> None:
    learnt = task()
    batch, drawn = learnt.batch_of(4), drawn_examples(learnt.seed, 4, learnt.batch, len(learnt.examples))
    assert (batch.contexts == learnt.examples.contexts[drawn]).all()
    assert (batch.answers == learnt.examples.answers[drawn]).all()
