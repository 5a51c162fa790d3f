"""Names that a model makes up: letter after letter, each drawn by the probabilities that the model gives."""

import numpy as np

from gpuviz.chapters.training.messages import InventedName
from gpuviz.chapters.training.names import CONTEXT, NameList
from gpuviz.chapters.training.trainer import Trainer
from gpuviz.exhibit.words import holds_unwanted_word

_SPARE = 2  # times as many as asked for are drawn, as some are empty or unwanted


def invent(trainer: Trainer, names: NameList, seed: int, count: int) -> list[InventedName]:
    """Up to ``count`` names, the same for the same weights, step and seed.

    They end where the model ends them, or when they are as long as the longest name of the list. None is empty or
    holds an unwanted word.
    """
    generator = np.random.default_rng([seed & 0xFFFFFFFF, trainer.step])
    drawn = _SPARE * count
    letters = np.zeros((drawn, CONTEXT + max(map(len, names.known))), np.uint8)
    ended = np.zeros(drawn, bool)
    for place in range(CONTEXT, letters.shape[1]):
        up_to = np.cumsum(trainer.probabilities(letters[:, place - CONTEXT : place]), axis=1, dtype=np.float64)
        chosen = (up_to < generator.random((drawn, 1)) * up_to[:, -1:]).sum(axis=1)
        ended |= chosen == 0
        letters[:, place] = np.where(ended, 0, chosen)
        if ended.all():
            break
    made = [names.text(row[row > 0]) for row in letters]
    wanted = [name for name in made if name and not holds_unwanted_word(name)]
    return [InventedName(name, name in names.known) for name in wanted[:count]]
