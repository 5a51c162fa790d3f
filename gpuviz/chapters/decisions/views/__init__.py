"""The views of the decisions chapter's own panels."""

from gpuviz.chapters.decisions.panels import ChainCard, ChainCurve, ChainPlaces, RuleCard, WaysBars
from gpuviz.chapters.decisions.views.chain_places import ChainPlacesView
from gpuviz.chapters.decisions.views.rule_card import RuleCardView
from gpuviz.chapters.decisions.views.ways_bars import WaysBarsView
from gpuviz.ui.views.lane_card import LaneCardView
from gpuviz.ui.views.view import View, ViewContext, ViewTable


def _chain_curve(context: ViewContext) -> View:
    from gpuviz.chapters.decisions.views.chain_curve import ChainCurveView  # noqa: PLC0415 - see load_plots

    return ChainCurveView(context)


VIEWS: ViewTable = {
    RuleCard: RuleCardView,
    ChainCard: LaneCardView,
    ChainPlaces: ChainPlacesView,
    ChainCurve: _chain_curve,
    WaysBars: WaysBarsView,
}
