"""A guess of how long something will take, made on an axis of time: optional, and never a score."""

from dataclasses import dataclass
from enum import Enum, auto

from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.layout import Panel

_SPOT_ON = 1.1  # as many times too long or too short a guess may be


class GuessStage(Enum):
    """Where a guess is on its way."""

    OPEN = auto()
    LOCKED = auto()
    SETTLED = auto()


@dataclass(frozen=True)
class Guess:
    """``guessed_ns`` is None while nobody has guessed, ``truth_ns`` until what was guessed is known."""

    guessed_ns: int | None = None
    stage: GuessStage = GuessStage.OPEN
    truth_ns: int | None = None

    @property
    def is_made(self) -> bool:
        """Somebody has guessed."""
        return self.guessed_ns is not None

    def place(self, guessed_ns: int) -> "Guess":
        """Guess, or guess anew after it was settled; a locked guess stays. Times are rounded to two digits."""
        if self.stage is GuessStage.LOCKED:
            return self
        return Guess(round(float(f"{max(1, guessed_ns):.2g}")))

    def lock(self) -> "Guess":
        """It begins: a guess made for it is locked, one that was settled before is gone."""
        return Guess(self.guessed_ns, GuessStage.LOCKED) if self.stage is not GuessStage.SETTLED else _NONE_LOCKED

    def begin_again(self) -> "Guess":
        """What was guessed begins anew by itself, so that nothing is known yet."""
        return Guess(self.guessed_ns, GuessStage.LOCKED)

    def settle(self, truth_ns: int) -> "Guess":
        """It is over and took ``truth_ns``."""
        if not self.is_made:
            return NO_GUESS
        return Guess(self.guessed_ns, GuessStage.SETTLED, truth_ns) if self.stage is GuessStage.LOCKED else self

    def reopen(self) -> "Guess":
        """It was stopped: a locked guess can be changed again."""
        return Guess(self.guessed_ns) if self.stage is GuessStage.LOCKED else self


NO_GUESS = Guess()
_NONE_LOCKED = Guess(None, GuessStage.LOCKED)


def verdict(guess: Guess) -> Text | None:
    """How near a settled guess came, in plain words."""
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
    """A guess in large figures, while what was guessed goes on."""

    title: Text
    guess: Guess
    note: Text
