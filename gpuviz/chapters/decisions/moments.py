"""The chapter's states for pictures."""

from gpuviz.chapters.chapter import Conditions, Moment
from gpuviz.chapters.decisions.choices import CHAINS
from gpuviz.chapters.decisions.messages import OPENCL
from gpuviz.chapters.decisions.progress import DONE
from gpuviz.chapters.decisions.scene import DecisionsScene

_CURVE = (1, 2, 3, 5, 10, 100, 10_000, 1_000_000, 1000)  # the last one is shown


def _start(scene: DecisionsScene) -> Conditions:
    """One chain, with the professor done and the students on their way."""
    yield lambda: 0.3 < scene.now.cells(OPENCL).mean() / DONE < 0.9


def _single(scene: DecisionsScene) -> Conditions:
    """One chain, measured."""
    yield lambda: scene.now.shown is not None


def _guess(scene: DecisionsScene) -> Conditions:
    """Somebody guesses how long the students will take for more chains."""
    yield from _single(scene)
    scene.do("guess", 120_000_000)


def _many(scene: DecisionsScene) -> Conditions:
    """A curve with many numbers of chains."""
    yield from _guess(scene)
    for chains in _CURVE:
        scene.do("chains", CHAINS.index(chains))
        yield lambda: scene.now.shown is not None


def _ways(scene: DecisionsScene) -> Conditions:
    """Different rules for neighbours."""
    scene.do("chains", CHAINS.index(1000))
    for ways in (1, 2, 4, 8, 16, 32, 4):
        scene.do("ways", str(ways))
        yield lambda: scene.now.shown is not None


def _slow(scene: DecisionsScene) -> Conditions:
    """Ten chains in slow motion."""
    scene.do("chains", CHAINS.index(10))
    yield lambda: scene.now.shown is not None
    scene.do("slow")
    yield lambda: scene.replay is not None and 0.5 < scene.replay.cells(OPENCL).mean() / DONE < 0.9


def _how(scene: DecisionsScene) -> Conditions:
    """Kernel and loop side by side."""
    yield from _single(scene)
    scene.do("how")
    yield lambda: True


MOMENTS: dict[str, Moment] = {
    "start": _start,
    "single": _single,
    "guess": _guess,
    "many": _many,
    "ways": _ways,
    "slow": _slow,
    "how": _how,
}
