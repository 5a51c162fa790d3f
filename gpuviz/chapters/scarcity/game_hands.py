"""Whose turn each side of the game is: a person's, or its own when nobody touches it."""

from dataclasses import dataclass

FIRST_PATIENCE_S = 8.0  # for whoever has not touched a side yet
PATIENCE_S = 20.0  # for whoever has, as there may be nothing to do for a while


@dataclass
class Hand:
    """One side; ``touched_s`` is the time of the game at which a person last did something there.

    One that was ``left_alone`` from the start plays by itself until it is touched.
    """

    left_alone: bool = False
    touched_s: float | None = None

    def touch(self, played_s: float) -> None:
        """A person did something, and has this side."""
        self.touched_s = played_s

    def is_automatic(self, played_s: float) -> bool:
        """Whether this side plays by itself."""
        if self.touched_s is None:
            return self.left_alone or played_s >= FIRST_PATIENCE_S
        return played_s - self.touched_s >= PATIENCE_S
