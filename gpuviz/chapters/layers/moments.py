"""The states of the layers chapter that ``gpuviz snapshot`` can draw."""

from gpuviz.chapters.chapter import Conditions, Moment
from gpuviz.chapters.layers.scene import LayersScene
from gpuviz.sentence.sentence import Status


def _read(scene: LayersScene) -> Conditions:
    """The sentence has been read."""
    yield lambda: scene.sentence.now.attention is not None


def _written(scene: LayersScene) -> Conditions:
    """The model has written on."""
    yield from _read(scene)
    scene.do("write")
    yield lambda: scene.sentence.now.rate is not None and scene.sentence.now.status is Status.READ


def _attention(scene: LayersScene) -> Conditions:
    """Which word looks at which."""
    yield from _read(scene)
    scene.do("side")


MOMENTS: dict[str, Moment] = {"read": _read, "written": _written, "attention": _attention}
