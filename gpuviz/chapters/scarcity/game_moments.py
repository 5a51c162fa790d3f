"""The states of the game for pictures; time is not waited for, as a game depends on its moves alone."""

from gpuviz.chapters.chapter import Conditions, Moment
from gpuviz.chapters.scarcity.game import Move
from gpuviz.chapters.scarcity.game_hands import Hand
from gpuviz.chapters.scarcity.game_page import GamePage
from gpuviz.chapters.scarcity.game_state import GAME_S, GameState, Stage
from gpuviz.chapters.scarcity.scene import ScarcityScene

_FRAMES_PER_S = 20
_HALF_WAY_S = 54.5
_ORDERS = dict.fromkeys((5, 9, 17, 22, 25), Move.MORE_PEOPLE)
_TWO_HANDS = {
    **_ORDERS,
    **{31: Move.FEWER_PEOPLE, 38: Move.MORE_PEOPLE, 41: Move.LARGER_MODEL, 47: Move.MORE_PEOPLE},
    **dict.fromkeys((2, 8, 15, 29, 35, 44, 60), Move.BUILD),
}
_EARLY = {**dict.fromkeys((1, 3, 4, 6, 30, 34), Move.BUILD), **dict.fromkeys((7, 20, 38), Move.MORE_PEOPLE)}


def _empty(scene: ScarcityScene) -> Conditions:
    """The invitation."""
    scene.do("game")
    scene.game.reset()
    yield lambda: scene.game.now.stage is Stage.INVITING


def _alone(scene: ScarcityScene) -> Conditions:
    """One hand orders, and the other side plays by itself."""
    yield from _play(scene, 33, _ORDERS, Hand())


def _demonstration(scene: ScarcityScene) -> Conditions:
    """Both sides play by themselves."""
    yield from _play(scene, 40, {}, Hand(left_alone=True))


def _middle(scene: ScarcityScene) -> Conditions:
    """Two hands, and a gap between wanted and made."""
    yield from _play(scene, _HALF_WAY_S, _TWO_HANDS, Hand())


def _end(scene: ScarcityScene) -> Conditions:
    """What happened most of the time."""
    yield from _play(scene, GAME_S + 1, _TWO_HANDS, Hand())


def _glut(scene: ScarcityScene) -> Conditions:
    """More is made than wanted."""
    yield from _play(scene, _HALF_WAY_S, _EARLY, Hand())


def _play(scene: ScarcityScene, seconds: float, moves: dict[int, Move], hand: Hand) -> Conditions:
    """Make moves at their seconds; then keep still."""
    scene.do("game")
    page: GamePage = scene.game
    now = page.now = GameState(Stage.RUNNING, orders=hand, builds=Hand(hand.left_alone))
    for frame in range(round(seconds * _FRAMES_PER_S)):
        second, between = divmod(frame, _FRAMES_PER_S)
        if not between and second in moves:
            now.touch(moves[second])
        now.go_on(1 / _FRAMES_PER_S)
    yield lambda: page.picture.chart.wanted is now.game.wanted_history


GAME_MOMENTS: dict[str, Moment] = {
    "game": _alone,
    "game-middle": _middle,
    "game-end": _end,
    "game-empty": _empty,
    "game-demonstration": _demonstration,
    "game-glut": _glut,
}
