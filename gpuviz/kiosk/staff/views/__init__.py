"""The views of what staff see."""

from gpuviz.kiosk.staff.panels import (
    CheckList,
    FigureRow,
    Footer,
    HoursCard,
    LargeActions,
    MessageList,
    Note,
    PinPad,
    ScreenPattern,
    StaffHeading,
    TouchGrid,
    TrialsCard,
)
from gpuviz.kiosk.staff.views.cards import FigureRowView, FooterView, LargeActionsView, NoteView, StaffHeadingView
from gpuviz.kiosk.staff.views.check_list import CheckListView
from gpuviz.kiosk.staff.views.hours import HoursView
from gpuviz.kiosk.staff.views.messages import MessageListView
from gpuviz.kiosk.staff.views.pin_pad import PinPadView
from gpuviz.kiosk.staff.views.screen_pattern import ScreenPatternView
from gpuviz.kiosk.staff.views.touch_grid import TouchGridView
from gpuviz.kiosk.staff.views.trials import TrialsView
from gpuviz.ui.views.view import ViewTable

VIEWS: ViewTable = {
    PinPad: PinPadView,
    StaffHeading: StaffHeadingView,
    CheckList: CheckListView,
    FigureRow: FigureRowView,
    Note: NoteView,
    HoursCard: HoursView,
    TrialsCard: TrialsView,
    LargeActions: LargeActionsView,
    Footer: FooterView,
    MessageList: MessageListView,
    TouchGrid: TouchGridView,
    ScreenPattern: ScreenPatternView,
}
