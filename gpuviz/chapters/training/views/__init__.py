"""The views of the training chapter's own panels."""

from collections.abc import Iterator

from gpuviz.chapters.training.cost_panels import CostSteps, GpuGrid, LearningTimes, TimePairs
from gpuviz.chapters.training.panels import ExampleCard, LearningStory, StepCounter, TrainerLine
from gpuviz.chapters.training.views.cost_steps import CostStepsView
from gpuviz.chapters.training.views.counter import StepCounterView, TrainerLineView
from gpuviz.chapters.training.views.example import ExampleCardView
from gpuviz.chapters.training.views.gpu_grid import GpuGridView
from gpuviz.chapters.training.views.learning_times import LearningTimesView
from gpuviz.chapters.training.views.time_pairs import TimePairsView
from gpuviz.ui.views.later import LaterView
from gpuviz.ui.views.view import View, ViewContext, ViewTable


def _learning_story(context: ViewContext) -> View:
    return LaterView(context, _with_plot)


def _with_plot(context: ViewContext) -> Iterator[View | None]:
    from gpuviz.chapters.training.views.loss_plot import LossPlot  # noqa: PLC0415 - see load_plots
    from gpuviz.chapters.training.views.story import LearningStoryView  # noqa: PLC0415

    plot = LossPlot(context)
    yield None
    yield LearningStoryView(context, plot)


VIEWS: ViewTable = {
    LearningStory: _learning_story,
    ExampleCard: ExampleCardView,
    StepCounter: StepCounterView,
    TrainerLine: TrainerLineView,
    CostSteps: CostStepsView,
    LearningTimes: LearningTimesView,
    TimePairs: TimePairsView,
    GpuGrid: GpuGridView,
}
