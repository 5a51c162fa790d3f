"""The race's states for pictures: each goes there as a visitor would, and gives what to wait for."""

from gpuviz.chapters.chapter import Conditions, Moment
from gpuviz.chapters.race.scene import RaceScene

_MIDDLE_TILES = 0.1  # the middle is when the sequential lane has a tenth of its tiles
_SLOW_MOTION_SHARE = 0.43
_GUESSED_NS = 2_000_000_000


def _start(scene: RaceScene) -> Conditions:
    """Before the race."""
    yield lambda: scene.race.now.prepared


def _middle(scene: RaceScene) -> Conditions:
    """The sequential lane is at work."""
    yield from _start(scene)
    scene.do("start")
    sheet = scene.race.picture.sequential.grid
    yield lambda: sheet.done >= _MIDDLE_TILES * sheet.cells.size


def _finished(scene: RaceScene) -> Conditions:
    """All answers are there."""
    yield from _start(scene)
    scene.do("start")
    now = scene.race.now
    if now.replay is not None:
        now.replay.position_ns = now.replay.length_ns  # nobody watches: no need to wait
    yield lambda: scene.race.now.over


def _guess(scene: RaceScene) -> Conditions:
    """Before the race, with a guess."""
    yield from _start(scene)
    scene.do("guess", _GUESSED_NS)


def _guessed(scene: RaceScene) -> Conditions:
    """After the race, with a guess."""
    yield from _guess(scene)
    yield from _finished(scene)


def _slow(scene: RaceScene) -> Conditions:
    """The race again in slow motion."""
    yield from _finished(scene)
    scene.do("slow")
    scene.do("scrub", _SLOW_MOTION_SHARE)


def _answer(scene: RaceScene) -> Conditions:
    """How one answer adds up."""
    yield from _finished(scene)
    scene.do("pick", scene.race.picture.sequential.grid.cells.size // 2)
    if scene.race.now.recording is None:
        yield lambda: scene.race.answer_shown


def _how(scene: RaceScene) -> Conditions:
    """The programs of both lanes."""
    yield from _start(scene)
    scene.do("how")


def _sizes(scene: RaceScene) -> Conditions:
    """The speed-up by size, as a curve."""
    yield from _start(scene)
    scene.do("sizes")
    yield lambda: scene.race.sweep.done or scene.race.now.recording is not None


def _full_pass(scene: RaceScene) -> Conditions:
    """Both lanes have read the sentence."""
    yield from _start(scene)
    scene.do("full_pass")
    yield lambda: not scene.full_pass.now.running


def _sentences(scene: RaceScene) -> Conditions:
    """The choice of a sentence."""
    yield from _start(scene)
    scene.do("sentences")


MOMENTS: dict[str, Moment] = {
    "finished": _finished,
    "start": _start,
    "middle": _middle,
    "slow": _slow,
    "guess": _guess,
    "guessed": _guessed,
    "answer": _answer,
    "how": _how,
    "sizes": _sizes,
    "climb": _full_pass,
    "sentences": _sentences,
}
