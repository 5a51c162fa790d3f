"""The panels of the page about the cost of learning, and how they follow from what is known."""

from gpuviz.chapters.training import cost_wording as wording
from gpuviz.chapters.training.cost_panels import CostSteps, GpuGrid, LearningTimes, TimePair, TimePairs
from gpuviz.chapters.training.costs import Costs, costs_of
from gpuviz.chapters.training.published import fact
from gpuviz.chapters.training.state import BATCH, GPU_COUNTS, LAST_STEP, ChapterState
from gpuviz.i18n import figures
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, ButtonStack, Stops
from gpuviz.panels.layout import Adaptive, Column, Row
from gpuviz.panels.segments import Segments
from gpuviz.panels.texts import Heading, Message

_FIRST_NS, _LAST_YEARS = 10**8, 1e10
_TICKS_NS = (1e9, 60e9, 3600e9, 86_400e9, *(years * figures.YEAR_NS for years in (1, 1e3, 1e6, 1e9)))


class CostPresenter:
    """The page's panels; ``show`` brings them up to date."""

    def __init__(self, segments: Segments) -> None:
        self.heading = Heading(text("training-costs-title"), text("training-costs-subtitle"))
        self.steps = CostSteps(
            text("training-steps-description"),
            wording.answer_part(None, BATCH),
            wording.step_part(None),
            wording.everything_part(None, None),
            BATCH,
            None,
            *wording.times_step(None, None),
            text("training-times-all", steps=LAST_STEP),
        )
        self.times = LearningTimes(
            text("training-how-long"), text("training-column-students"), text("training-column-professor"), ()
        )
        self.question = Message(None, text("training-measuring"))
        self.controls = ButtonStack([])
        self.axis = TimePairs(
            text("training-axis-description"),
            (),
            wording.landmarks(),
            wording.landmarks_origin(),
            _FIRST_NS,
            round(_LAST_YEARS * figures.YEAR_NS),
            [(round(tick_ns), figures.long_duration(tick_ns, fewest=1)) for tick_ns in _TICKS_NS],
            text("training-axis-caption"),
            text("training-guess-hint"),
        )
        self.gpus = _gpu_grid()
        self.count = Stops(
            "gpus", text("training-gpus-count"), wording.UNKNOWN, wording.gpu_stops(), 0, values=GPU_COUNTS
        )
        self.moral = Message(None, text("training-gpus-moral"))
        self.layout = self._layout(segments)

    def _layout(self, segments: Segments) -> Adaptive:
        steps = Column([self.steps], [1], card=True)
        asked = Row([self.question, self.controls], [3, 1])
        times = Column([self.times, asked, self.axis], [3, 0, 2], card=True)
        shared = Column([self.gpus, self.count, self.moral], [1, 0, 0], card=True)
        head = Row([self.heading, segments], [7, 4])
        reach = Column([self.axis, asked, Row([self.count, segments], [1, 1])], [1, 0, 0], card=True)
        return Adaptive(
            Row([Column([head, steps, times], [0, 0, 1]), shared], [2, 1]),
            Column(
                [
                    self.heading,
                    steps,
                    Column([self.times], [1], card=True),
                    Column([self.gpus, self.moral], [1, 0], card=True),
                    reach,
                ],
                [0, 0, 3, 4, 2],
            ),
        )

    def show(self, now: ChapterState, actions: list[Action]) -> None:
        """Bring all panels up to this moment."""
        measured = now.counted
        costs = costs_of(measured) if measured is not None else None
        self.heading.subtitle = wording.subtitle(now)
        self.controls.actions = [
            action for action in actions if action.name in ("reveal", "restart") and action.enabled
        ]
        self.steps.answer = wording.answer_part(measured, measured.batch if measured is not None else BATCH)
        self.steps.step, self.steps.everything = wording.step_part(measured), wording.everything_part(measured, costs)
        self.steps.step_answers = costs.step_answers if costs is not None else None
        self.steps.times_step, self.steps.times_step_origin = wording.times_step(measured, costs)
        self.times.rows = wording.rows(now, costs)
        self.question.body = wording.question(now)
        self.axis.pairs = _pairs(costs, now.revealed)
        self.axis.guess = now.guess if measured is not None and (now.guess.is_made or not now.revealed) else None
        at_work = GPU_COUNTS[now.gpus]
        self.gpus.at_work, self.gpus.figure = at_work, wording.gpus_figure(at_work)
        self.gpus.other_label, self.gpus.other, self.gpus.other_origin = wording.gpus_compared(at_work)
        self.count.chosen, self.count.value = now.gpus, text("training-count", number=at_work)


def _pairs(costs: Costs | None, revealed: bool) -> tuple[TimePair, ...]:
    if costs is None:
        return ()
    shown = [costs.little_ns, *([costs.layers_ns, costs.large_ns] if revealed else [])]
    return tuple(TimePair(times.students, times.professor) for times in shown)


def _gpu_grid() -> GpuGrid:
    gpus = int(fact("llama-gpus").value)
    return GpuGrid(
        text("training-gpus-title"),
        text("training-gpus-note"),
        wording.gpus_origin(),
        text("training-gpus-name"),
        gpus,
        gpus,
        wording.gpus_figure(gpus),
        *wording.gpus_compared(gpus),
    )
