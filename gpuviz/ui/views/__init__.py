"""One view for each kind of panel; a new kind of panel is one class and one line here."""

from gpuviz.scenes import panels
from gpuviz.ui.views.containers import BoxView, PagesView
from gpuviz.ui.views.controls import ControlsView
from gpuviz.ui.views.lane_card import LaneCardView
from gpuviz.ui.views.plots import AnswerDetailView, SpeedupCurveView
from gpuviz.ui.views.source import SourcePairView
from gpuviz.ui.views.texts import HeadingView, LadderView, MessageView
from gpuviz.ui.views.tile_grid import TileGridView
from gpuviz.ui.views.timeline import TimelineView
from gpuviz.ui.views.view import View

VIEWS: dict[type[panels.Panel], type[View]] = {
    panels.Row: BoxView,
    panels.Column: BoxView,
    panels.Pages: PagesView,
    panels.Heading: HeadingView,
    panels.LaneCard: LaneCardView,
    panels.TileGrid: TileGridView,
    panels.Timeline: TimelineView,
    panels.Controls: ControlsView,
    panels.Ladder: LadderView,
    panels.Message: MessageView,
    panels.AnswerDetail: AnswerDetailView,
    panels.SourcePair: SourcePairView,
    panels.SpeedupCurve: SpeedupCurveView,
}
