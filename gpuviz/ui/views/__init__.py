"""The views of the shared panels; each chapter adds those of its own panels."""

from gpuviz.panels.actions import ButtonStack, Chooser, Controls, Stops
from gpuviz.panels.guess import GuessCard
from gpuviz.panels.hiding import Hiding
from gpuviz.panels.lanes import LaneComparison, Timeline
from gpuviz.panels.languages import LanguageChoice
from gpuviz.panels.layout import Adaptive, Column, Overlay, Pages, Row
from gpuviz.panels.question import Question
from gpuviz.panels.segments import Segments
from gpuviz.panels.source import SourcePair
from gpuviz.panels.texts import ChapterBar, Heading, Message, WorkProgress
from gpuviz.ui.views.button_stack import ButtonStackView
from gpuviz.ui.views.chapters import ChapterBarView
from gpuviz.ui.views.chooser import ChooserView
from gpuviz.ui.views.containers import AdaptiveView, BoxView, PagesView
from gpuviz.ui.views.controls import ControlsView
from gpuviz.ui.views.hiding import HidingView
from gpuviz.ui.views.languages import LanguageChoiceView
from gpuviz.ui.views.overlay import OverlayView
from gpuviz.ui.views.question import QuestionView
from gpuviz.ui.views.segments import SegmentsView
from gpuviz.ui.views.source import SourcePairView
from gpuviz.ui.views.stops import StopsView
from gpuviz.ui.views.texts import GuessCardView, HeadingView, LaneComparisonView, MessageView
from gpuviz.ui.views.timeline import TimelineView
from gpuviz.ui.views.view import ViewTable
from gpuviz.ui.views.work_progress import WorkProgressView

SHARED_VIEWS: ViewTable = {
    Row: BoxView,
    Column: BoxView,
    Pages: PagesView,
    Overlay: OverlayView,
    Hiding: HidingView,
    Adaptive: AdaptiveView,
    Heading: HeadingView,
    Message: MessageView,
    Controls: ControlsView,
    Chooser: ChooserView,
    Stops: StopsView,
    Segments: SegmentsView,
    ButtonStack: ButtonStackView,
    GuessCard: GuessCardView,
    Timeline: TimelineView,
    LaneComparison: LaneComparisonView,
    SourcePair: SourcePairView,
    WorkProgress: WorkProgressView,
    ChapterBar: ChapterBarView,
    Question: QuestionView,
    LanguageChoice: LanguageChoiceView,
}


def load_slow_libraries() -> None:
    """Import what draws plots and colours source code.

    Call this after the first paint, which needs neither, and in a thread, as it takes longer than a frame.
    """
    import pyqtgraph  # noqa: F401, PLC0415 - see above
    from pygments import highlight  # noqa: PLC0415
    from pygments.formatters import HtmlFormatter  # noqa: PLC0415
    from pygments.lexers import CLexer, PythonLexer  # noqa: PLC0415

    for lexer in (CLexer(), PythonLexer()):
        highlight("a", lexer, HtmlFormatter())  # their patterns are compiled on first use
