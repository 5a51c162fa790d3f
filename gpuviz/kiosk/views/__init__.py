"""The views of what only the unattended exhibit shows."""

from gpuviz.kiosk.panels import Attract, AttractLane, OneMoment, Quiet
from gpuviz.kiosk.views.attract import AttractLaneView, AttractView
from gpuviz.kiosk.views.dark import OneMomentView, QuietView
from gpuviz.ui.views.view import ViewTable

VIEWS: ViewTable = {
    Attract: AttractView,
    AttractLane: AttractLaneView,
    Quiet: QuietView,
    OneMoment: OneMomentView,
}
