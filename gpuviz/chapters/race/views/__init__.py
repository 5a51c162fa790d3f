"""The views of the race's own panels."""

from gpuviz.chapters.race.panels import AnswerDetail, FullPassCard, LaneCard, SpeedupCurve, TileGrid
from gpuviz.chapters.race.roofline import Roofline
from gpuviz.chapters.race.views.tile_grid import TileGridView
from gpuviz.ui.views.lane_card import LaneCardView
from gpuviz.ui.views.view import View, ViewContext, ViewTable


def _answer_detail(context: ViewContext) -> View:
    from gpuviz.chapters.race.views.plots import AnswerDetailView  # noqa: PLC0415 - see load_plots

    return AnswerDetailView(context)


def _speedup_curve(context: ViewContext) -> View:
    from gpuviz.chapters.race.views.plots import SpeedupCurveView  # noqa: PLC0415 - see load_plots

    return SpeedupCurveView(context)


def _roofline(context: ViewContext) -> View:
    from gpuviz.chapters.race.views.roofline import RooflineView  # noqa: PLC0415 - see load_plots

    return RooflineView(context)


VIEWS: ViewTable = {
    LaneCard: LaneCardView,
    FullPassCard: LaneCardView,
    TileGrid: TileGridView,
    Roofline: _roofline,
    AnswerDetail: _answer_detail,
    SpeedupCurve: _speedup_curve,
}
