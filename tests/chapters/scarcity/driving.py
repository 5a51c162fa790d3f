"""Leads the chapter's scene through its states by what a person does and a worker would send."""

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.scarcity.messages import MeasureWriting, WritingMeasured
from gpuviz.chapters.scarcity.scene import ScarcityScene
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.i18n.languages import Language, Text
from gpuviz.sentence.sentence import Status
from gpuviz.worker.messages import JobDone
from tests.chapters.race.made_up import DEVICE
from tests.chapters.stages import make_stage
from tests.sentence.made_up import MODEL

ENGLISH = Language()
SECOND_NS = 1_000_000_000


def measured(
    run_id: int, tokens_per_s: float = 91.0, watts: float | None = None, device: DeviceInfo = DEVICE
) -> WritingMeasured:
    """What a worker would measure."""
    return WritingMeasured(run_id, MODEL, device, tokens_per_s, watts)


def said(words: Text) -> str:
    """In English, with plain spaces."""
    return ENGLISH(words).replace("\u00a0", " ")


class Driven:
    """A scene, its stage, and a clock that stands still until it is moved."""

    def __init__(self, stage: Stage | None = None) -> None:
        self.stage, self.now_ns = stage or make_stage(), 0
        self.stage.sentence.now.status = Status.READ
        self.scene = ScarcityScene(self.stage)
        self.stage.port.outbox.clear()
        self.tick()

    def tick(self, seconds: float = 0.0, visible: bool = True) -> None:
        self.now_ns += round(seconds * SECOND_NS)
        self.scene.tick(Frame(self.now_ns, None), visible)

    def ask(self, model: int, people: int, conversation: int, topic: str = "answering") -> "Driven":
        """Move all sliders."""
        for name, value in (("model", model), ("people", people), ("conversation", conversation)):
            self.scene.do(name, value)
        self.scene.do("topic", topic)
        self.tick()
        return self

    def asked(self) -> list[MeasureWriting]:
        """What was asked of the worker to be measured since the last time."""
        asked = [command for command in self.stage.port.outbox if isinstance(command, MeasureWriting)]
        self.stage.port.outbox.clear()
        return asked

    def measure(self, tokens_per_s: float = 91.0, watts: float | None = None) -> "Driven":
        """The worker has measured what was asked of it."""
        (job,) = self.asked()
        for event in (measured(job.run_id, tokens_per_s, watts), JobDone(job.run_id)):
            self.stage.port.apply(event)
            self.scene.apply(event)
        self.tick()
        return self

    def headline(self) -> str:
        return said(self.scene.picture.field.headline.words)
