"""The views of the shared panels; each chapter adds those of its own panels."""

import time
from collections.abc import Iterator

from PySide6 import QtCore, QtGui, QtWidgets

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

_PIECE_S = 0.003  # of a frame

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


def load_plots() -> Iterator[None]:
    """Import what draws plots, after the first paint, which needs none: a piece a frame, and the last takes 60 ms.

    PySide makes each of its classes when it is first asked for, and pyqtgraph asks for all of them. That has to be in
    Qt's thread: beside its event loop it ended the process at one start in a hundred.
    """
    begun_s = time.perf_counter()
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            getattr(module, name)
            if time.perf_counter() > begun_s + _PIECE_S:
                yield
                begun_s = time.perf_counter()
    import pyqtgraph  # noqa: F401, PLC0415 - see above


def load_highlighter() -> None:
    """Import what colours source code: in a thread, as it takes longer than a frame, and uses no Qt."""
    from pygments import highlight  # noqa: PLC0415
    from pygments.formatters import HtmlFormatter  # noqa: PLC0415
    from pygments.lexers import CLexer, PythonLexer  # noqa: PLC0415

    for lexer in (CLexer(), PythonLexer()):
        highlight("a", lexer, HtmlFormatter())  # their patterns are compiled on first use
