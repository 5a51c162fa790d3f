"""The views of the presenter's panels."""

from gpuviz.presenter.panels import Blank, KeyLegend, Notes, Preview, TalkTimes
from gpuviz.presenter.views.blank import BlankView
from gpuviz.presenter.views.keys import KeyLegendView
from gpuviz.presenter.views.notes import NotesView
from gpuviz.presenter.views.preview import PreviewView
from gpuviz.presenter.views.times import TalkTimesView
from gpuviz.ui.views.view import ViewTable

VIEWS: ViewTable = {
    Blank: BlankView,
    KeyLegend: KeyLegendView,
    Notes: NotesView,
    Preview: PreviewView,
    TalkTimes: TalkTimesView,
}
