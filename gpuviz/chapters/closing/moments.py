"""The states of the closing page that ``gpuviz snapshot`` can draw."""

from gpuviz.chapters.chapter import Conditions, Moment
from gpuviz.chapters.closing.scene import ClosingScene


def _summary(scene: ClosingScene) -> Conditions:
    """All sentences, with the figures that are there by themselves."""
    yield lambda: bool(scene.summary.lines)


MOMENTS: dict[str, Moment] = {"summary": _summary}
