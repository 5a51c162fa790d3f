"""Leads the page of the game through its states, by what a person does and by time."""

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.scarcity.game import Game, Move
from gpuviz.chapters.scarcity.game_page import GamePage
from gpuviz.chapters.scarcity.game_state import GAME_S, Stage
from gpuviz.i18n.languages import Language, Text

_ENGLISH = Language()


class DrivenGame:
    """A page and a clock."""

    def __init__(self, page: GamePage | None = None) -> None:
        self.page, self.now_ns = page or GamePage(), 0
        self.wait(0)

    def wait(self, seconds: float, frame_s: float = 0.05, visible: bool = True) -> "DrivenGame":
        """Frames at equal distances for so long."""
        for _ in range(max(1, round(seconds / frame_s))):
            self.now_ns += round(frame_s * 1e9) if seconds else 0
            self.page.tick(Frame(self.now_ns, None), visible)
        return self

    def start(self) -> "DrivenGame":
        self.page.do("start")
        return self

    def play(self, seconds: float, moves: tuple[Move, ...] = (Move.MORE_PEOPLE, Move.FEWER_PEOPLE)) -> "DrivenGame":
        """A person makes these moves in turn, one a second."""
        for second in range(round(seconds)):
            self.page.do(moves[second % len(moves)])
            self.wait(1)
        return self

    def to_the_end(self) -> "DrivenGame":
        while self.page.now.stage is not Stage.OVER:
            self.wait(1)
            assert self.page.now.played_s <= GAME_S + 1
        return self

    @property
    def game(self) -> Game:
        return self.page.now.game

    def enabled(self) -> set[str]:
        return {action.name for action in self.page.actions() if action.enabled}

    def title(self) -> str:
        return words(self.page.picture.heading.title)

    def subtitle(self) -> str:
        return words(self.page.picture.heading.subtitle)


def words(shown: Text) -> str:
    """A text as visitors read it, with spaces that may break."""
    return _ENGLISH(shown).replace("\u00a0", " ")
