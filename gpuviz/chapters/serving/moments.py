"""The chapter's states for pictures; simulated time runs ahead, measured time cannot."""

from gpuviz.chapters.chapter import Conditions, Moment
from gpuviz.chapters.serving.scene import ServingScene

_PIECE_S = 5.0  # simulated between two frames
_BUSY_SHARE = 0.85  # of the limit
_FAR_TOO_MANY = 2.2  # times the limit of one at a time


def _measuring(scene: ServingScene) -> Conditions:
    """What an answer costs is being measured."""
    yield lambda: scene.now.known is not None
    scene.do("measure-again")
    yield lambda: scene.now.share > 0.3


def _known(scene: ServingScene) -> Conditions:
    yield lambda: scene.now.known is not None and (scene.now.mode, scene.now.long_texts) in scene.now.kept


def _ahead(scene: ServingScene, seconds: float) -> Conditions:
    """So much later, in pieces."""
    for _ in range(round(seconds / _PIECE_S)):
        yield lambda: scene.run_ahead(_PIECE_S)


def _ask(scene: ServingScene, share: float) -> None:
    """Let so many ask, as a share of the limit."""
    if scene.now.known is not None:
        scene.do("rate", scene.now.known.scale.nearest(share * scene.now.limit))


def _calm(scene: ServingScene) -> Conditions:
    """Everybody is answered in time."""
    yield from _known(scene)
    yield from _ahead(scene, 120)


def _busy(scene: ServingScene) -> Conditions:
    """Nearly as many ask as can be answered."""
    yield from _known(scene)
    _ask(scene, _BUSY_SHARE)
    yield from _ahead(scene, 120)


def _overrun(scene: ServingScene) -> Conditions:
    """One at a time, the queue has run away."""
    yield from _known(scene)
    yield from _ahead(scene, 60)
    scene.do("mode", "alone")
    _ask(scene, _FAR_TOO_MANY)
    yield from _known(scene)
    yield from _ahead(scene, 75)


def _long_texts(scene: ServingScene) -> Conditions:
    """Long texts fill the memory; the first waits for room."""
    yield from _known(scene)
    yield from _ahead(scene, 60)
    scene.do("texts", "long")
    yield from _known(scene)
    yield from _ahead(scene, 45)
    yield lambda: scene.picture.columns.at_work.gauge.wanted > 0


def _checked(scene: ServingScene) -> Conditions:
    """Real requests are laid over the curves."""
    yield from _known(scene)
    yield from _ahead(scene, 100)
    scene.do("check")
    yield lambda: scene.now.check is None or scene.now.check.result is not None


MOMENTS: dict[str, Moment] = {
    "calm": _calm,
    "busy": _busy,
    "overrun": _overrun,
    "long-texts": _long_texts,
    "checked": _checked,
    "measuring": _measuring,
}
