"""One view for each kind of panel; a new kind of panel is one class and one line here."""

from collections.abc import Callable

from gpuviz.scenes import model_panels, panels, roofline
from gpuviz.ui.views.attention import AttentionMapView
from gpuviz.ui.views.chapters import ChapterBarView
from gpuviz.ui.views.containers import BoxView, PagesView
from gpuviz.ui.views.controls import ControlsView
from gpuviz.ui.views.lane_card import LaneCardView
from gpuviz.ui.views.layer_guesses import LayerGuessesView
from gpuviz.ui.views.layer_product import LayerProductView
from gpuviz.ui.views.layer_strips import LayerStripsView
from gpuviz.ui.views.next_words import NextWordsView
from gpuviz.ui.views.roofline import RooflineView
from gpuviz.ui.views.sentence_choice import SentenceChoiceView
from gpuviz.ui.views.source import SourcePairView
from gpuviz.ui.views.texts import HeadingView, LadderView, MessageView
from gpuviz.ui.views.tile_grid import TileGridView
from gpuviz.ui.views.timeline import TimelineView
from gpuviz.ui.views.tokens import SentenceTokensView
from gpuviz.ui.views.view import Surroundings, View
from gpuviz.ui.views.work_progress import WorkProgressView


def load_plots() -> None:
    """Load the views with plots: after the first paint, as their library takes long and nothing of them is in it."""
    import gpuviz.ui.views.plots  # noqa: F401, PLC0415 - see above


def _answer_detail(around: Surroundings) -> View:
    from gpuviz.ui.views.plots import AnswerDetailView  # noqa: PLC0415 - see load_plots

    return AnswerDetailView(around)


def _speedup_curve(around: Surroundings) -> View:
    from gpuviz.ui.views.plots import SpeedupCurveView  # noqa: PLC0415 - see load_plots

    return SpeedupCurveView(around)


VIEWS: dict[type[panels.Panel], Callable[[Surroundings], View]] = {
    panels.Row: BoxView,
    panels.Column: BoxView,
    panels.Pages: PagesView,
    panels.Heading: HeadingView,
    panels.LaneCard: LaneCardView,
    model_panels.ClimbCard: LaneCardView,
    panels.TileGrid: TileGridView,
    panels.Timeline: TimelineView,
    panels.Controls: ControlsView,
    panels.Ladder: LadderView,
    panels.Message: MessageView,
    panels.AnswerDetail: _answer_detail,
    panels.SourcePair: SourcePairView,
    roofline.Roofline: RooflineView,
    panels.SpeedupCurve: _speedup_curve,
    model_panels.SentenceTokens: SentenceTokensView,
    model_panels.LayerStrips: LayerStripsView,
    model_panels.NextWords: NextWordsView,
    model_panels.LayerGuesses: LayerGuessesView,
    model_panels.AttentionMap: AttentionMapView,
    model_panels.LayerProduct: LayerProductView,
    model_panels.SentenceChoice: SentenceChoiceView,
    model_panels.WorkProgress: WorkProgressView,
    model_panels.ChapterBar: ChapterBarView,
}
