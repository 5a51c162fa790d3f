"""The chapter's states for pictures."""

from gpuviz.chapters.chapter import Conditions, Moment
from gpuviz.chapters.training.beats import Beat
from gpuviz.chapters.training.phases import Phase
from gpuviz.chapters.training.scene import TrainingScene
from gpuviz.chapters.training.state import LEARNING_RATES, Mode

_NAMES_SEEN = 4


def _noise(scene: TrainingScene) -> Conditions:
    """The first steps, slowed down."""
    yield lambda: _has(scene, Phase.NOISE) and scene.now.training.step >= 2


def _until(scene: TrainingScene, phase: Phase) -> Conditions:
    """As fast as the device can, to the middle of a phase."""
    scene.do("faster")
    yield lambda: _has(scene, phase)
    scene.do("pause")
    yield lambda: scene.now.job is None and scene.picture.example.beat is Beat.ADJUST


def _letters(scene: TrainingScene) -> Conditions:
    """It finds out which letters come often."""
    yield from _until(scene, Phase.LETTERS)


def _pairs(scene: TrainingScene) -> Conditions:
    """It finds out which letter follows which."""
    yield from _until(scene, Phase.PAIRS)


def _names(scene: TrainingScene) -> Conditions:
    """It invents names."""
    scene.do("faster")
    yield lambda: _has(scene, Phase.NAMES) and scene.now.training.step > 1_500
    scene.do("faster")
    yield lambda: scene.picture.example.beat is Beat.ADJUST and scene.picture.story.rise == 1.0


def _compare(scene: TrainingScene) -> Conditions:
    """An example at the beat at which its guess is compared."""
    yield from _until(scene, Phase.NAMES)
    scene.do("step")
    yield lambda: scene.now.training.mode is Mode.PAUSED and scene.picture.example.beat is Beat.COMPARE


def _diverged(scene: TrainingScene) -> Conditions:
    """The moves are too big."""
    scene.do("faster")
    yield lambda: _has(scene, Phase.LETTERS)
    scene.do("rate", len(LEARNING_RATES) - 1)
    yield lambda: scene.now.training.mode is Mode.DIVERGED and scene.now.job is None


def _measured(scene: TrainingScene) -> Conditions:
    scene.do("costs")
    yield lambda: scene.now.measured is not None


def _cost(scene: TrainingScene) -> Conditions:
    """What learning costs, without a guess."""
    yield from _measured(scene)
    scene.do("reveal")
    yield lambda: bool(scene.picture.costs.axis.pairs[1:])


def _cost_guess(scene: TrainingScene) -> Conditions:
    """A guess that was made before the times were shown."""
    yield from _measured(scene)
    scene.do("guess", 30 * 86_400 * 10**9)
    yield lambda: scene.now.guess.is_made


def _cost_one_gpu(scene: TrainingScene) -> Conditions:
    """One GPU alone, and how far a guess was from the truth."""
    yield from _cost_guess(scene)
    scene.do("reveal")
    scene.do("gpus", 0)
    yield lambda: scene.picture.costs.gpus.at_work == 1


def _has(scene: TrainingScene, phase: Phase) -> bool:
    """Whether it is in this phase, and some names of it show."""
    training = scene.now.training
    return training.phase is phase and len(training.names.columns[phase]) >= _NAMES_SEEN and scene.now.job is not None


MOMENTS: dict[str, Moment] = {
    "names": _names,
    "noise": _noise,
    "letters": _letters,
    "pairs": _pairs,
    "compare": _compare,
    "diverged": _diverged,
    "cost": _cost,
    "cost-guess": _cost_guess,
    "cost-one-gpu": _cost_one_gpu,
}
