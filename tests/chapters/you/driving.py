"""Leads the chapter's scene through its states by what a person does and a worker would send."""

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.you.messages import MeasureWord, WordMeasured
from gpuviz.chapters.you.results import WordTimes
from gpuviz.chapters.you.scene import YouScene
from gpuviz.chapters.you.work import USUAL_WORK, Work
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.i18n.languages import Language
from gpuviz.model.results import FullPassLane, Token
from gpuviz.sentence.sentence import Status
from gpuviz.worker.message_base import Command
from gpuviz.worker.messages import JobDone
from tests.chapters.race.made_up import DEVICE
from tests.chapters.stages import make_stage
from tests.sentence.made_up import MODEL

ENGLISH = Language()
SECOND_NS = 1_000_000_000
LANES_NS = {"opencl": 24_000_000, "sequential": 1_115_000_000}


def times(
    lanes_ns: dict[str, int] | None = None, device: DeviceInfo = DEVICE, wrong: str = "", work: Work = USUAL_WORK
) -> WordTimes:
    """What a worker would measure; one of the lanes may be wrong."""
    layers = work.sizes.layers
    lanes = [
        FullPassLane(
            lane=lane,
            description=lane,
            total_ns=total_ns,
            verified=lane != wrong,
            runs=1,
            spread_ns=0,
            layers_ns=[total_ns // layers] * layers,
            layers_correct=layers,
            worst_error=1e-5,
            next_word=Token(1, " time"),
        )
        for lane, total_ns in (LANES_NS if lanes_ns is None else lanes_ns).items()
    ]
    return WordTimes(MODEL, device, work, lanes)


class Driven:
    """A scene, its stage, and a clock that stands still until it is moved."""

    def __init__(self, stage: Stage | None = None) -> None:
        self.stage, self.now_ns = stage or make_stage(), 0
        self.stage.sentence.now.status = Status.READ
        self.scene = YouScene(self.stage, lambda: self.now_ns)
        self.stage.port.outbox.clear()

    def tick(self, seconds: float = 0.0, visible: bool = True) -> None:
        self.now_ns += round(seconds * SECOND_NS)
        self.scene.tick(Frame(self.now_ns, None), visible)

    def press(self, keys: str, seconds: float = 2.0) -> None:
        """Digits, one every so many seconds."""
        for key in keys:
            self.scene.do(f"digit-{key}")
            self.tick(seconds)

    def solve(self, seconds: float = 21.5) -> "Driven":
        """Type all answers, right, in so many seconds."""
        keys = "".join(self.scene.now.sum.answers)
        for place, key in enumerate(keys):
            if place:
                self.now_ns += round(seconds * SECOND_NS / (len(keys) - 1))
            self.scene.do(f"digit-{key}")
        self.tick()
        return self

    def measure(self, measured: WordTimes | None = None) -> "Driven":
        """The worker has measured what was asked of it."""
        (job,) = self.asked()
        for event in (WordMeasured(job.run_id, measured or times()), JobDone(job.run_id)):
            self.stage.port.apply(event)
            self.scene.apply(event)
        self.tick()
        return self

    def asked(self) -> list[MeasureWord]:
        """What was asked of the worker to be measured since the last time."""
        asked: list[Command] = list(self.stage.port.outbox)
        self.stage.port.outbox.clear()
        return [command for command in asked if isinstance(command, MeasureWord)]

    def result(self, guess_ns: int | None = None) -> "Driven":
        """On to the axis, perhaps with a guess, and to the result."""
        self.scene.do("go-on")
        if guess_ns is not None:
            self.scene.do("guess", guess_ns)
        self.scene.do("reveal")
        self.tick()
        return self

    def title(self) -> str:
        return ENGLISH(self.scene.picture.heading.title).replace("\u00a0", " ")
