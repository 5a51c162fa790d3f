"""What one can know without a model: three losses on held-out names, counted from the names that are trained on."""

import math
from dataclasses import dataclass

import numpy as np

from gpuviz.chapters.training.names import NameList


@dataclass(frozen=True)
class Baselines:
    """Losses in nats a letter: ``blind`` if all letters are equally likely, ``letters`` of knowing how often each
    comes, ``pairs`` of knowing which letter follows which.
    """

    blind: float
    letters: float
    pairs: float

    @classmethod
    def of(cls, names: NameList) -> "Baselines":
        """Count them; every letter and pair counts once more than it comes, as none is impossible."""
        count, trained, heldout = len(names.alphabet), names.examples, names.heldout_examples
        pairs = np.ones((count, count))
        np.add.at(pairs, (trained.contexts[:, -1], trained.answers), 1)
        letters = 1 + np.bincount(trained.answers, minlength=count)
        after_each = pairs / pairs.sum(axis=1, keepdims=True)
        return cls(
            math.log(count),
            float(-np.log(letters / letters.sum())[heldout.answers].mean()),
            float(-np.log(after_each[heldout.contexts[:, -1], heldout.answers]).mean()),
        )
