"""The phases of learning, named by what the model knows of names it has never seen."""

from dataclasses import dataclass
from enum import Enum


class Phase(Enum):
    """What the model is at, in order; each value is the phase's name in texts."""

    NOISE = "noise"
    LETTERS = "letters"
    PAIRS = "pairs"
    NAMES = "names"


@dataclass(frozen=True)
class Baselines:
    """Losses (nats a letter) of guessing blindly, of knowing how often each letter comes, and which follows which."""

    blind: float
    letters: float
    pairs: float

    def phase(self, loss: float) -> Phase:
        """The phase that a held-out loss belongs to.

        Noise ends half-way from blind guessing to the loss of whoever knows how often each letter comes; once that is
        reached, pairs are what is left to find out, and beyond those it is names.
        """
        if loss < self.pairs:
            return Phase.NAMES
        if loss < self.letters:
            return Phase.PAIRS
        return Phase.LETTERS if loss < (self.blind + self.letters) / 2 else Phase.NOISE


@dataclass(frozen=True)
class Beginning:
    """When a phase began: the step, and the held-out loss at it."""

    phase: Phase
    step: int
    loss: float


def further(beginnings: list[Beginning], phase: Phase, step: int, loss: float) -> list[Beginning]:
    """All phases that have begun, now that the loss belongs to ``phase``; none ends twice, and none is left out."""
    order = list(Phase)
    begun = order.index(beginnings[-1].phase) + 1 if beginnings else 0
    return beginnings + [Beginning(later, step, loss) for later in order[begun : order.index(phase) + 1]]
