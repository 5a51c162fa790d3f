"""The views of the serving chapter's own panels."""

from collections.abc import Iterator

from gpuviz.chapters.serving.panels import AnsweredColumn, ClassColumn, RateSlider, ServiceCurves, WaitingColumn
from gpuviz.chapters.serving.views.answered import AnsweredColumnView
from gpuviz.chapters.serving.views.class_column import ClassColumnView
from gpuviz.chapters.serving.views.rate_slider import RateSliderView
from gpuviz.chapters.serving.views.waiting import WaitingColumnView
from gpuviz.ui.views.later import LaterView
from gpuviz.ui.views.view import View, ViewContext, ViewTable


def _curves(context: ViewContext) -> View:
    return LaterView(context, _with_plots)


def _with_plots(context: ViewContext) -> Iterator[View | None]:
    from gpuviz.chapters.serving.views.curve_plots import FirstWordPlot, WaitingPlot  # noqa: PLC0415
    from gpuviz.chapters.serving.views.curves import ServiceCurvesView  # noqa: PLC0415 - see load_plots

    waiting = WaitingPlot(context)
    yield None
    first = FirstWordPlot(context)
    yield None
    yield ServiceCurvesView(context, waiting, first)


VIEWS: ViewTable = {
    WaitingColumn: WaitingColumnView,
    ClassColumn: ClassColumnView,
    AnsweredColumn: AnsweredColumnView,
    RateSlider: RateSliderView,
    ServiceCurves: _curves,
}
