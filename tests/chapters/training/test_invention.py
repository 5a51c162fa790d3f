"""Names that a model makes up."""

import numpy as np
import pytest
from numpy.typing import NDArray

from gpuviz.chapters.training.invention import invent
from gpuviz.chapters.training.names import NameList
from gpuviz.chapters.training.numpy_trainer import NumpyTrainer
from gpuviz.compute.problem import FloatMatrix
from tests.chapters.training.tasks import NAMES, task


class _Certain(NumpyTrainer):
    """A model that knows just one word."""

    def __init__(self, names: NameList, word: str) -> None:
        super().__init__(task(names))
        self._names, self._word = names, word

    def probabilities(self, contexts: NDArray[np.uint8]) -> FloatMatrix:
        found = np.zeros((len(contexts), len(self._names.alphabet)), np.float32)
        for row, context in zip(found, contexts, strict=True):
            place = len(self._names.text(context).strip("."))
            letter = self._word[place] if place < len(self._word) else "."
            row[self._names.alphabet.index(letter)] = 1
        return found


def test_a_name_of_the_list_is_known() -> None:
    made = invent(_Certain(NAMES, "grace"), NAMES, seed=1, count=3)
    assert [(one.name, one.is_known) for one in made] == 3 * [("grace", True)]
    made = invent(_Certain(NAMES, "graca"), NAMES, seed=1, count=1)
    assert [(one.name, one.is_known) for one in made] == [("graca", False)]


@pytest.mark.parametrize("word", ["", "arse"])
def test_neither_nothing_nor_what_nobody_wants_to_read_is_a_name(word: str) -> None:
    assert invent(_Certain(NAMES, word), NAMES, seed=1, count=5) == []


def test_names_are_drawn_by_seed_and_step() -> None:
    trainer = NumpyTrainer(task())
    made = [one.name for one in invent(trainer, NAMES, seed=1, count=6)]
    assert made == [one.name for one in invent(trainer, NAMES, seed=1, count=6)]
    assert made != [one.name for one in invent(trainer, NAMES, seed=2, count=6)]
    trainer.step = 1
    assert made != [one.name for one in invent(trainer, NAMES, seed=1, count=6)]


def test_names_are_no_longer_than_the_longest_of_the_list() -> None:
    names = invent(NumpyTrainer(task()), NAMES, seed=1, count=200)
    assert max(len(one.name) for one in names) == len("katherine")
    assert len(names) == 200


def test_letters_come_as_often_as_the_model_says() -> None:
    trainer = NumpyTrainer(task())
    trainer.train(30, 0.5)
    first = [one.name[0] for one in invent(trainer, NAMES, seed=3, count=5000)]
    begin = trainer.probabilities(np.zeros((1, 6), np.uint8))[0][1:]
    counts = np.array([first.count(letter) for letter in NAMES.alphabet[1:]])
    expected = begin / begin.sum() * len(first)
    assert ((counts - expected) ** 2 / expected).sum() < 60  # chi-squared with 19 degrees of freedom, far beyond 0.1%
