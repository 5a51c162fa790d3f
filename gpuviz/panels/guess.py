"""The user's guess of a duration, made on a time axis; optional, and never scored."""

from dataclasses import dataclass
from enum import Enum, auto

from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.layout import Panel

_SPOT_ON = 1.1  # the largest ratio of guess and truth, or truth and guess, that counts as correct


class GuessStage(Enum):
    """The state of a guess."""

    OPEN = auto()  # may be made and changed
    LOCKED = auto()  # while the measurement runs
    SETTLED = auto()  # the true duration is known


@dataclass(frozen=True)
class Guess:
    """A guess; ``guessed_ns`` is None until one is made, ``truth_ns`` until the true duration is known."""

    guessed_ns: int | None = None
    stage: GuessStage = GuessStage.OPEN
    truth_ns: int | None = None

    @property
    def is_made(self) -> bool:
        """Whether a guess has been made."""
        return self.guessed_ns is not None

    def place(self, guessed_ns: int) -> "Guess":
        """The guess moved to ``guessed_ns``, rounded to two digits; unchanged if it is locked."""
        if self.stage is GuessStage.LOCKED:
            return self
        return Guess(round(float(f"{max(1, guessed_ns):.2g}")))

    def lock(self) -> "Guess":
        """The guess at the start of a measurement: locked; one settled by an earlier measurement is discarded."""
        return Guess(self.guessed_ns, GuessStage.LOCKED) if self.stage is not GuessStage.SETTLED else _NONE_LOCKED

    def begin_again(self) -> "Guess":
        """The guess after the measurement restarted by itself: locked, its truth unknown again."""
        return Guess(self.guessed_ns, GuessStage.LOCKED)

    def settle(self, truth_ns: int) -> "Guess":
        """The guess after the measurement ended with ``truth_ns``."""
        if not self.is_made:
            return NO_GUESS
        return Guess(self.guessed_ns, GuessStage.SETTLED, truth_ns) if self.stage is GuessStage.LOCKED else self

    def reopen(self) -> "Guess":
        """The guess after the measurement was cancelled: a locked one can be changed again."""
        return Guess(self.guessed_ns) if self.stage is GuessStage.LOCKED else self


NO_GUESS = Guess()
_NONE_LOCKED = Guess(None, GuessStage.LOCKED)


def verdict(guess: Guess) -> Text | None:
    """How close a settled guess came; None if there is none."""
    if guess.guessed_ns is None or guess.truth_ns is None:
        return None
    ratio = guess.guessed_ns / max(1, guess.truth_ns)
    if 1 / _SPOT_ON <= ratio <= _SPOT_ON:
        return text("guess-spot-on")
    if ratio > 1:
        return text("guess-too-long", ratio=figures.plain_ratio(ratio))
    return text("guess-too-short", ratio=figures.plain_ratio(1 / ratio))


@dataclass
class GuessCard(Panel):
    """The guess in large figures, shown while the measurement runs."""

    title: Text
    guess: Guess
    note: Text
