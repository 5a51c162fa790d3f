"""What one can know without a model: three losses on held-out names, counted from the names that are trained on."""

import math

import numpy as np

from gpuviz.chapters.training.names import NameList
from gpuviz.chapters.training.phases import Baselines


def count_baselines(names: NameList) -> Baselines:
    """The losses; every letter and pair counts once more than it comes, as none is impossible."""
    count, trained, heldout = len(names.alphabet), names.examples, names.heldout_examples
    pairs = np.ones((count, count))
    np.add.at(pairs, (trained.contexts[:, -1], trained.answers), 1)
    letters = 1 + np.bincount(trained.answers, minlength=count)
    after_each = pairs / pairs.sum(axis=1, keepdims=True)
    return Baselines(
        math.log(count),
        float(-np.log(letters / letters.sum())[heldout.answers].mean()),
        float(-np.log(after_each[heldout.contexts[:, -1], heldout.answers]).mean()),
    )
