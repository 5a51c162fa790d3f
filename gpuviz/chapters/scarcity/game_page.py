"""The chapter's second page: a game of demand and supply for two hands, or for one."""

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.scarcity.game import Move
from gpuviz.chapters.scarcity.game_hands import Hand
from gpuviz.chapters.scarcity.game_presenter import GamePresenter
from gpuviz.chapters.scarcity.game_state import GameState, Stage
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.layout import Panel

ALONE_S = 20.0  # after which it shows itself
_KEYS = {
    Move.FEWER_PEOPLE: "A",
    Move.MORE_PEOPLE: "D",
    Move.SMALLER_MODEL: "S",
    Move.LARGER_MODEL: "W",
    Move.BUILD: "Return",
}
_NUMBER_PAD = "build-too"


class GamePage:
    """Plays while it is seen; starts when somebody presses Start, or to show itself when it was left alone."""

    def __init__(self) -> None:
        self.now = GameState()
        self.picture = GamePresenter()
        self.layout: Panel = self.picture.layout
        self._last_ns: int | None = None

    def actions(self) -> list[Action]:
        """Everything a person can do now: the moves of both sides, and what concerns the whole game."""
        runs = self.now.stage is Stage.RUNNING
        moves = [
            Action(move.value, text(f"scarcity-game-{move.value}"), runs and self.now.game.can(move), key=key)
            for move, key in _KEYS.items()
        ]
        build = moves[-1]
        return [
            *moves[:-1],
            Action(build.name, build.label, build.enabled, build.enabled, build.key),
            Action(_NUMBER_PAD, build.label, build.enabled, key="Enter"),
            *self._ways(),
        ]

    def _ways(self) -> list[Action]:
        start = Action("start", text("command-start"), primary=True, key="Space")
        again = Action("start", text("scarcity-game-again"), key="R")
        match self.now.stage:
            case Stage.INVITING:
                ways = [start]
            case Stage.RUNNING if self.now.is_demonstration:
                ways = [Action("pause", text("command-pause"), key="P"), start]
            case Stage.RUNNING:
                ways = [Action("pause", text("command-pause"), key="Space"), again]
            case Stage.PAUSED:
                ways = [Action("pause", text("command-resume"), primary=True, key="Space"), again]
            case Stage.OVER:
                ways = [Action("start", text("scarcity-game-again"), primary=True, key="Space")]
        return [Action("close", text("command-close"), key="Esc"), *ways]

    def do(self, name: str, _value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        now = self.now
        match name:
            case "start":
                self._begin(Hand(), Hand())
            case "pause" if now.stage is Stage.RUNNING:
                now.stage = Stage.PAUSED
            case "pause" if now.stage is Stage.PAUSED:
                now.stage = Stage.RUNNING
            case _ if name == _NUMBER_PAD:
                now.touch(Move.BUILD)
            case _ if name in set(Move):
                now.touch(Move(name))

    def _begin(self, orders: Hand, builds: Hand) -> None:
        self.now = GameState(Stage.RUNNING, orders=orders, builds=builds)

    def tick(self, frame: Frame, visible: bool) -> None:
        """Bring the panels to this moment; the game waits while it is not seen."""
        if not visible:
            self._last_ns = None
            return
        elapsed_ns = frame.now_ns - self._last_ns if self._last_ns is not None else 0
        self._last_ns = frame.now_ns
        self.now.go_on(max(0, elapsed_ns) / 1e9)
        if self.now.alone_s >= ALONE_S:
            self._begin(Hand(left_alone=True), Hand(left_alone=True))
        self.picture.show(self.now, self.actions())

    def reset(self) -> None:
        """Back to the invitation."""
        self.now, self._last_ns = GameState(), None
