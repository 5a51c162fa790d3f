"""The chapter's states for pictures."""

from gpuviz.chapters.chapter import Conditions, Moment
from gpuviz.chapters.scarcity.game_moments import GAME_MOMENTS
from gpuviz.chapters.scarcity.scene import ScarcityScene
from gpuviz.chapters.scarcity.state import CONVERSATIONS, PEOPLE
from gpuviz.errors import InvalidFacts


def _report(scene: ScarcityScene) -> Conditions:
    """Ten thousand people, a report each, the largest model."""
    yield from _ask(scene, 3, PEOPLE.index(10_000), list(CONVERSATIONS).index("report"))


def _small(scene: ScarcityScene) -> Conditions:
    """One question to a small model."""
    yield from _ask(scene, 0, 0, 0)


def _people(scene: ScarcityScene) -> Conditions:
    """A hundred people with a middling model."""
    yield from _ask(scene, 1, 2, 3)


def _million(scene: ScarcityScene) -> Conditions:
    """A million people, a book each, the largest model."""
    yield from _ask(scene, 3, PEOPLE.index(1_000_000), list(CONVERSATIONS).index("book"))


def _learning(scene: ScarcityScene) -> Conditions:
    """Learning the largest model."""
    scene.do("topic", "learning")
    yield from _ask(scene, 3, PEOPLE.index(10_000), 3)


def _broken_facts(scene: ScarcityScene) -> Conditions:
    """The staff's figures cannot be used."""
    yield from _report(scene)
    scene.now.refused_facts = InvalidFacts(path="scarcity.toml", detail="pue: in percent, not in ratio")
    yield lambda: scene.picture.heading.subtitle.key == "scarcity-refused"


def _ask(scene: ScarcityScene, model: int, people: int, conversation: int) -> Conditions:
    for slider, stop in (("model", model), ("people", people), ("conversation", conversation)):
        scene.do(slider, stop)
    yield lambda: scene.now.measured is not None


MOMENTS: dict[str, Moment] = {
    "report": _report,
    "small": _small,
    "people": _people,
    "million": _million,
    "learning": _learning,
    "broken-facts": _broken_facts,
    **GAME_MOMENTS,
}
