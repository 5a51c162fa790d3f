"""The views of the race's own panels."""

from gpuviz.chapters.race.panels import AnswerDetail, FullPassCard, LaneCard, SpeedupCurve, TileGrid
from gpuviz.chapters.race.roofline import Roofline
from gpuviz.chapters.race.views.tile_grid import TileGridView
from gpuviz.ui.views.lane_card import LaneCardView
from gpuviz.ui.views.view import Surroundings, View, ViewTable


def _answer_detail(around: Surroundings) -> View:
    from gpuviz.chapters.race.views.plots import AnswerDetailView  # noqa: PLC0415 - see load_plots

    return AnswerDetailView(around)


def _speedup_curve(around: Surroundings) -> View:
    from gpuviz.chapters.race.views.plots import SpeedupCurveView  # noqa: PLC0415 - see load_plots

    return SpeedupCurveView(around)


def _roofline(around: Surroundings) -> View:
    from gpuviz.chapters.race.views.roofline import RooflineView  # noqa: PLC0415 - see load_plots

    return RooflineView(around)


VIEWS: ViewTable = {
    LaneCard: LaneCardView,
    FullPassCard: LaneCardView,
    TileGrid: TileGridView,
    Roofline: _roofline,
    AnswerDetail: _answer_detail,
    SpeedupCurve: _speedup_curve,
}
