"""What is going on on the page of the game."""

from dataclasses import dataclass, field
from enum import Enum, auto

from gpuviz.chapters.scarcity.game import LAST_STEP, Game, Move, building_move, ordering_move
from gpuviz.chapters.scarcity.game_hands import Hand

GAME_S = 90
_STEPS_PER_S = LAST_STEP / GAME_S
_LONGEST_FRAME_S = 0.25  # after a longer one the game has waited, so that nobody misses anything


class Stage(Enum):
    """Where the page is."""

    INVITING = auto()
    RUNNING = auto()
    PAUSED = auto()
    OVER = auto()


@dataclass
class GameState:
    """A game, its two sides, and for how many seconds it was ``played_s``; time goes on only while it is running."""

    stage: Stage = Stage.INVITING
    game: Game = field(default_factory=Game)
    orders: Hand = field(default_factory=Hand)
    builds: Hand = field(default_factory=Hand)
    played_s: float = 0.0
    alone_s: float = 0.0

    @property
    def orders_itself(self) -> bool:
        """Whether nobody orders."""
        return self.stage is Stage.RUNNING and self.orders.is_automatic(self.played_s)

    @property
    def builds_itself(self) -> bool:
        """Whether nobody builds."""
        return self.stage is Stage.RUNNING and self.builds.is_automatic(self.played_s)

    @property
    def is_demonstration(self) -> bool:
        """Whether nobody has ever touched this game."""
        return self.orders.left_alone and self.orders.touched_s is None and self.builds.touched_s is None

    @property
    def is_left_alone(self) -> bool:
        """Whether it waits for somebody who may not be there."""
        return self.stage is Stage.INVITING or (self.stage is Stage.OVER and self.is_demonstration)

    @property
    def left_s(self) -> float:
        """How long the game still lasts."""
        return GAME_S - self.played_s

    def touch(self, move: Move) -> None:
        """A person made a move, possible or not, and so has that side."""
        if self.stage is Stage.RUNNING:
            (self.builds if move is Move.BUILD else self.orders).touch(self.played_s)
            self.game.do(move)

    def go_on(self, elapsed_s: float) -> None:
        """Time has passed since the last frame."""
        elapsed_s = min(elapsed_s, _LONGEST_FRAME_S)
        self.alone_s = self.alone_s + elapsed_s if self.is_left_alone else 0.0
        if self.stage is not Stage.RUNNING:
            return
        self.played_s += elapsed_s
        while self.game.step < min(LAST_STEP, int(self.played_s * _STEPS_PER_S)):
            self._step()
        if self.game.is_over:
            self.stage = Stage.OVER

    def _step(self) -> None:
        for is_automatic, rule in ((self.orders_itself, ordering_move), (self.builds_itself, building_move)):
            move = rule(self.game) if is_automatic else None
            if move is not None:
                self.game.do(move)
        self.game.advance()
