"""One view for each kind of panel; a new kind of panel is one class and one line here."""

from gpuviz.scenes import model_panels, panels
from gpuviz.ui.views.attention import AttentionMapView
from gpuviz.ui.views.chapters import ChapterBarView
from gpuviz.ui.views.containers import BoxView, PagesView
from gpuviz.ui.views.controls import ControlsView
from gpuviz.ui.views.lane_card import LaneCardView
from gpuviz.ui.views.layer_guesses import LayerGuessesView
from gpuviz.ui.views.layer_product import LayerProductView
from gpuviz.ui.views.layer_strips import LayerStripsView
from gpuviz.ui.views.next_words import NextWordsView
from gpuviz.ui.views.plots import AnswerDetailView, SpeedupCurveView
from gpuviz.ui.views.sentence_choice import SentenceChoiceView
from gpuviz.ui.views.source import SourcePairView
from gpuviz.ui.views.texts import HeadingView, LadderView, MessageView
from gpuviz.ui.views.tile_grid import TileGridView
from gpuviz.ui.views.timeline import TimelineView
from gpuviz.ui.views.tokens import SentenceTokensView
from gpuviz.ui.views.view import View
from gpuviz.ui.views.work_progress import WorkProgressView

VIEWS: dict[type[panels.Panel], type[View]] = {
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
    panels.AnswerDetail: AnswerDetailView,
    panels.SourcePair: SourcePairView,
    panels.SpeedupCurve: SpeedupCurveView,
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
