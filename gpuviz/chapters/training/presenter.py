"""The chapter's panels: the page on which a model learns, and how it follows from what is known."""

from gpuviz.chapters.training import wording
from gpuviz.chapters.training.beats import Beat
from gpuviz.chapters.training.cost_presenter import CostPresenter
from gpuviz.chapters.training.loss_curve import LossCurve
from gpuviz.chapters.training.messages import TrainingExample
from gpuviz.chapters.training.panels import ExampleCard, LearningStory, NameColumn, StepCounter, TrainerLine
from gpuviz.chapters.training.state import LAST_STEP, LEARNING_RATES, ChapterState, Page, TrainingState
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, Choice, Controls, Stops
from gpuviz.panels.layout import Adaptive, Column, Pages, Row
from gpuviz.panels.origin import Origin
from gpuviz.panels.segments import Segments
from gpuviz.panels.texts import Heading, Message

_FOOT_PX = 176  # the height of the cards at the foot, side by side


class TrainingPresenter:
    """All panels of the chapter; ``show`` brings those of the visible page up to date."""

    def __init__(self) -> None:
        source = Origin("sourced", text("training-names-source"))
        self.heading = Heading(text("training-title"), text("training-subtitle"), origin=source)
        choices = [Choice(page.value, text(f"training-page-{page.value}")) for page in Page]
        self.segments = Segments("page", text("training-pages"), choices)
        self.story = _story()
        self.example = _example()
        self.counter = StepCounter(wording.UNKNOWN, text("training-steps", steps=0), wording.UNKNOWN, None)
        self.controls = Controls([])
        self.trainer = TrainerLine(text("lane-opencl"), wording.UNKNOWN, None, text("training-device-unknown"))
        self.rate = Stops(
            "rate", text("training-rate"), wording.UNKNOWN, wording.rate_stops(), 0, values=LEARNING_RATES
        )
        self.message = Message(None, text("training-opening"))
        self.costs = CostPresenter(self.segments)
        self.pages = Pages({Page.LEARNS.value: self._layout(), Page.COSTS.value: self.costs.layout}, Page.LEARNS.value)
        self._names_shown: tuple[object, ...] = ()
        self._example_shown: TrainingExample | None = None

    def _layout(self) -> Adaptive:
        story, example = Column([self.story], [1], card=True), Column([self.example], [1], card=True)
        message = Column([self.message], [1], card=True, least_height_px=_FOOT_PX)
        at_work = Column([self.controls, self.trainer], [0, 0])
        foot = Column([Row([self.counter, at_work, self.rate], [8, 15, 7])], [1], card=True, least_height_px=_FOOT_PX)
        head = Row([self.heading, self.segments], [7, 4])
        left, right = Column([head, story, foot], [0, 1, 0]), Column([example, message], [1, 0])
        figures = Row([self.counter, self.trainer], [2, 3])
        reach = Column([figures, self.controls, Row([self.rate, self.segments], [1, 1])], [0, 0, 0], card=True)
        return Adaptive(
            Row([left, right], [2, 1]),
            Column([self.heading, story, example, Column([self.message], [1], card=True), reach], [0, 5, 6, 0, 0]),
        )

    def show(self, now: ChapterState, actions: list[Action], now_ns: int) -> None:
        """Bring the panels of the visible page up to this moment."""
        self.pages.shown = self.segments.chosen = now.page.value
        if now.page is Page.COSTS:
            self.costs.show(now, actions)
            return
        training = now.training
        self.heading.subtitle, self.heading.badge = wording.subtitle(now), wording.slowed(now)
        self.controls.actions = actions
        self.rate.chosen, self.rate.value = now.rate, wording.rate_value(LEARNING_RATES[now.rate])
        self.rate.enabled = not now.asleep
        said = wording.message(now)
        self.message.title, self.message.body, self.message.note = said.title, said.body, said.note
        self._show_story(training)
        self._show_example(training, now_ns)
        self.counter.steps = text("training-step-count", steps=training.step)
        self.counter.unit = text("training-steps", steps=training.step)
        self.counter.guesses, self.counter.guesses_origin = wording.guesses(training)
        self.trainer.speed, self.trainer.speed_origin = wording.speed(training)
        self.trainer.device = wording.device(training.ready.device if training.ready is not None else None)

    def _show_story(self, training: TrainingState) -> None:
        story, names = self.story, training.names
        shown = id(training), names.version, len(training.beginnings)
        if shown != self._names_shown:
            self._names_shown = shown
            story.columns = [
                NameColumn(
                    wording.phase_title(beginning.phase),
                    beginning.step,
                    beginning.loss,
                    tuple(wording.streamed(name) for name in names.columns.get(beginning.phase, ())),
                )
                for beginning in training.beginnings
            ]
            story.names_version += 1
        story.rise = names.rise
        story.unsure = wording.unsure(training)
        story.training, story.heldout = training.training_curve, training.heldout_curve
        story.last_label = wording.last_label(training)
        if training.ready is not None and not story.lines:
            story.lines = wording.lines(training)

    def _show_example(self, training: TrainingState, now_ns: int) -> None:
        card, beats = self.example, training.beats
        card.beat = beats.beat(now_ns)
        example = beats.example
        alphabet = training.ready.alphabet if training.ready is not None else ""
        if example is not self._example_shown:
            self._example_shown = example
            card.bars = wording.bars(example, alphabet)
            card.step = text("training-example-step", steps=beats.step) if example is not None else None
            card.letters, card.rows = wording.context_letters(example), wording.row_labels(example)
            card.right_letter = wording.letter(example.letter) if example is not None else wording.UNKNOWN
        card.compared = wording.compared(card.bars, card.beat)
        if training.ready is not None:
            card.adjusted = wording.adjusted(training.ready, card.bars)
        card.picture = training.picture
        if training.picture is not None:
            card.picture_note = text("training-weights-shown", weights=training.picture.rows * training.picture.cols)


def _story() -> LearningStory:
    return LearningStory(
        description=text("training-curve-description"),
        columns=[],
        names_version=0,
        rise=1.0,
        known_note=text("training-known"),
        unsure_title=text("training-unsure"),
        unsure=wording.unsure(TrainingState()),
        loss_name=text("training-loss-name"),
        lines=[],
        training=LossCurve(),
        heldout=LossCurve(),
        training_name=text("training-curve-training"),
        heldout_name=text("training-curve-heldout"),
        last_step=LAST_STEP,
        ticks=wording.step_ticks(),
    )


def _example() -> ExampleCard:
    return ExampleCard(
        description=text("training-example-description"),
        titles=(text("training-predict"), text("training-compare"), text("training-adjust")),
        step=None,
        beat=Beat.PREDICT,
        letters=(),
        hidden=text("training-hidden"),
        bars=(),
        right_letter=wording.UNKNOWN,
        compared=wording.UNKNOWN,
        adjusted=wording.UNKNOWN,
        picture_name=text("training-weights-name"),
        picture=None,
        rows=(),
        picture_note=text("training-weights-none"),
        big_label=text("training-weights-big"),
        moved_label=text("training-weights-moved"),
    )
