"""What is known of the training that is watched, and of what it costs."""

from dataclasses import dataclass, field
from enum import Enum, auto

from gpuviz.chapters.training.beats import Beats
from gpuviz.chapters.training.loss_curve import LossCurve
from gpuviz.chapters.training.messages import (
    MeasureTraining,
    Train,
    TrainingAdvanced,
    TrainingExample,
    TrainingMeasured,
    TrainingReady,
    WeightPicture,
)
from gpuviz.chapters.training.name_stream import NameStream
from gpuviz.chapters.training.phases import Baselines, Beginning, Phase, further
from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import Text
from gpuviz.panels.guess import NO_GUESS, Guess

LAST_STEP = 10_000
TOLD_SECONDS_PER_DECADE = 17.5  # 70 s for all of it: each phase can be watched
FAST_SECONDS_PER_DECADE = 3.5  # 14 s: each phase still shows a few names
BATCH = 1000  # examples of a step
LEARNING_RATES = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
USUAL_RATE = LEARNING_RATES.index(0.1)
GPU_COUNTS = (1, 4, 16, 64, 256, 1024, 4096, 16384)


class Mode(Enum):
    """What the training is to do."""

    RUNNING = auto()
    PAUSED = auto()
    STEPPING = auto()  # one more step, then it is paused
    FINISHED = auto()
    DIVERGED = auto()


class Page(Enum):
    """Which page shows; each value is its name."""

    LEARNS = "learns"
    COSTS = "costs"


@dataclass
class TrainingState:
    """One training, from its first step on. ``step`` is the last that was heard of, ``compute_ns`` what all took.

    ``training_id`` is None until it was asked for. ``diverged_at`` is the step at which the loss grew beyond bounds.
    """

    training_id: int | None = None
    mode: Mode = Mode.RUNNING
    ready: TrainingReady | None = None
    step: int = 0
    compute_ns: int = 0
    loss: float | None = None
    heldout_loss: float | None = None
    diverged_at: int | None = None
    training_curve: LossCurve = field(default_factory=LossCurve)
    heldout_curve: LossCurve = field(default_factory=LossCurve)
    beginnings: list[Beginning] = field(default_factory=list)
    names: NameStream = field(default_factory=NameStream)
    beats: Beats = field(default_factory=Beats)
    picture: WeightPicture | None = None

    @property
    def phase(self) -> Phase | None:
        """The phase that has begun last; None before the first."""
        return self.beginnings[-1].phase if self.beginnings else None

    @property
    def baselines(self) -> Baselines | None:
        """The losses to compare with, once they are known."""
        ready = self.ready
        return Baselines(ready.blind_loss, ready.letters_loss, ready.pairs_loss) if ready is not None else None

    @property
    def steps_per_s(self) -> float | None:
        """How many steps a second the device takes, by the time it has really computed."""
        return self.step * 1e9 / self.compute_ns if self.compute_ns and self.step else None

    def make_ready(self, event: TrainingReady) -> None:
        """A model is there, a new one or the one that was trained before."""
        self.ready, self.step = event, event.step
        if not self.beginnings:
            self._begin([Beginning(Phase.NOISE, 1, event.blind_loss)])

    def advance(self, event: TrainingAdvanced) -> None:
        """Steps were taken."""
        self.step, self.compute_ns, self.loss = event.step, event.compute_ns, event.loss
        self.training_curve.add(event.step, event.loss)
        if event.heldout_loss is not None:
            self.heldout_loss = event.heldout_loss
            self.heldout_curve.add(event.step, event.heldout_loss)
            if (baselines := self.baselines) is not None:
                phase = baselines.phase(event.heldout_loss)
                self._begin(further(self.beginnings, phase, event.step, event.heldout_loss))
        self.names.add(event.invented)
        if event.example is not None:
            self.beats.hear(event.step, event.example, self._gains(event.example))
        self.picture = event.picture or self.picture

    def _gains(self, example: TrainingExample) -> bool:
        """Whether the right letter is more probable after the step: as a step serves many examples, not each does."""
        right = self.ready.alphabet.find(example.letter) if self.ready is not None else -1
        return right >= 0 and example.after[right] > example.before[right]

    def _begin(self, beginnings: list[Beginning]) -> None:
        for beginning in beginnings[len(self.beginnings) :]:
            self.names.begin(beginning.phase)
        self.beginnings = beginnings


@dataclass
class ChapterState:
    """Everything that the chapter's picture depends on.

    ``job`` is at work for the chapter, ``stopping`` if it was asked to end. ``asleep``: nothing can be computed.
    ``waits``: something else is measured. ``note``: an interruption. ``shown_steps_per_s`` is how many steps a second
    a person sees. ``revealed``: the long times were shown, after a guess or without one.
    """

    training: TrainingState = field(default_factory=TrainingState)
    page: Page = Page.LEARNS
    job: Train | MeasureTraining | None = None
    stopping: bool = False
    rate: int = USUAL_RATE
    fast: bool = False
    shown_steps_per_s: float | None = None
    asleep: bool = False
    waits: bool = False
    failure: GpuvizError | None = None
    note: Text | None = None
    measured: TrainingMeasured | None = None
    guess: Guess = NO_GUESS
    revealed: bool = False
    gpus: int = len(GPU_COUNTS) - 1

    @property
    def counted(self) -> TrainingMeasured | None:
        """What was measured, if both lanes learnt the same; else its times say nothing."""
        return self.measured if self.measured is not None and self.measured.verified else None
