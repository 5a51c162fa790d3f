"""Leads the training's scene through its states by the messages that a worker would send."""

import math
from typing import TypeVar

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.training.messages import (
    InventedName,
    MeasureTraining,
    Train,
    TrainingAdvanced,
    TrainingDiverged,
    TrainingExample,
    TrainingMeasured,
    TrainingReady,
    WeightPicture,
)
from gpuviz.chapters.training.scene import TrainingScene
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.i18n.languages import Language, Text
from gpuviz.worker.message_base import Command
from gpuviz.worker.messages import JobDone, JobStopped, StopJob
from tests.chapters.race.made_up import DEVICE
from tests.chapters.stages import make_stage

ENGLISH = Language()
ALPHABET = ".abcdefghijklmnopqrstuvwxyz"
BLIND, LETTERS, PAIRS = math.log(27), 2.81, 2.33
STEP_NS, ANSWER_NS, SEQUENTIAL_NS = 400_000, 160_000, 32_000_000
LOSS_OF = {"noise": 3.25, "letters": 2.95, "pairs": 2.6, "names": 2.1}

C = TypeVar("C", bound=Command)


def ready(run_id: int, step: int = 0, device: DeviceInfo = DEVICE) -> TrainingReady:
    return TrainingReady(run_id, device, step, 16_331, ALPHABET, 1000, 4647, 516, BLIND, LETTERS, PAIRS)


def example(letter: str = "i", context: str = ".beatr", gains: bool = True) -> TrainingExample:
    """One of which E was thought likeliest, then A, then what was right."""
    before = [0.005] * len(ALPHABET)
    for likely, share in (("e", 0.5), ("a", 0.2), ("y", 0.06), (letter, 0.17)):
        before[ALPHABET.index(likely)] = share
    after = [share * 0.98 for share in before]
    after[ALPHABET.index(letter)] = 0.17 * (1.1 if gains else 0.9)
    return TrainingExample(context, letter, before, after)


def picture() -> WeightPicture:
    size = bytes(index % 256 for index in range(96 * 128))
    return WeightPicture(96, 128, size, size[::-1])


def measured(run_id: int, sequential: bool = True, verified: bool = True) -> TrainingMeasured:
    alone = SEQUENTIAL_NS if sequential else None
    return TrainingMeasured(run_id, DEVICE, 16_331, 1000, 94_464_000, STEP_NS, ANSWER_NS, alone, verified)


class Driven:
    """A scene, its stage, and a clock."""

    def __init__(self, stage: Stage | None = None) -> None:
        self.stage = stage or make_stage()
        self.scene, self.now_ns = TrainingScene(self.stage), 0

    def tick(self, seconds: float = 0.04, visible: bool = True) -> None:
        self.now_ns += round(seconds * 1e9)
        self.scene.tick(Frame(self.now_ns, None), visible)

    def asked(self) -> list[Command]:
        """What was asked of the worker since the last time."""
        asked = list(self.stage.port.outbox)
        self.stage.port.outbox.clear()
        return asked

    def asked_for(self, kind: type[C]) -> C:
        """The only command of this kind since the last time."""
        (command,) = [command for command in self.asked() if isinstance(command, kind)]
        return command

    @property
    def run_id(self) -> int:
        assert self.scene.now.job is not None
        return self.scene.now.job.run_id

    def begin(self, step: int = 0) -> "Driven":
        """It is seen, and a model is there."""
        self.tick()
        self.scene.apply(ready(self.run_id, step))
        return self

    def advance(
        self,
        step: int,
        heldout: float | None = None,
        invented: tuple[str, ...] = (),
        shown: TrainingExample | None = None,
    ) -> None:
        loss = heldout if heldout is not None else 3.0
        names = [InventedName(name, name == "dana") for name in invented]
        weights = picture() if shown is not None else None
        event = TrainingAdvanced(self.run_id, step, loss, step * STEP_NS, heldout, names, shown, weights)
        self.scene.apply(event)

    def until_names(self) -> "Driven":
        """All phases have begun, and each has some names."""
        self.begin()
        for index, (phase, loss) in enumerate(LOSS_OF.items()):
            self.advance(10**index, loss, (phase, "dana", "orrin"), example())
            for _ in range(4):
                self.tick(0.7)
        return self

    def diverge(self) -> "Driven":
        run_id = self.run_id
        self.scene.apply(TrainingDiverged(run_id, 40))
        self.end()
        return self

    def end(self) -> None:
        """The job at work ends well."""
        event = JobDone(self.run_id)
        self.stage.port.apply(event)
        self.scene.apply(event)

    def stopped(self) -> None:
        """The job at work was asked to stop, and has stopped."""
        self.tick()
        assert StopJob(self.run_id) in self.asked()
        self.stopped_by_itself()

    def stopped_by_itself(self) -> None:
        """The job at work has stopped."""
        event = JobStopped(self.run_id)
        self.stage.port.apply(event)
        self.scene.apply(event)

    def measure(self, sequential: bool = True, verified: bool = True) -> "Driven":
        """The page about costs is seen, and all is measured."""
        self.scene.do("costs")
        if self.scene.now.job is not None:
            self.stopped()
        self.tick()
        assert isinstance(self.scene.now.job, MeasureTraining)
        self.scene.apply(measured(self.run_id, sequential, verified))
        self.end()
        self.tick()
        self.asked()
        return self

    def training(self) -> Train:
        """The training that is at work."""
        assert isinstance(self.scene.now.job, Train)
        return self.scene.now.job

    def says(self) -> str:
        """The title of the card that follows the phase."""
        return words(self.scene.picture.message.title)

    def subtitle(self) -> str:
        return words(self.scene.picture.heading.subtitle)

    def enabled(self) -> set[str]:
        return {action.name for action in self.scene.actions() if action.enabled}


def words(shown: Text | None) -> str:
    """A text as visitors read it, with spaces that may break."""
    return ENGLISH(shown).replace("\u00a0", " ") if shown is not None else ""
