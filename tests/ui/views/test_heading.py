from PySide6.QtWidgets import QLabel

from gpuviz.i18n.languages import Text
from gpuviz.panels.texts import Heading
from tests.ui.views.conftest import Show


def test_a_title_that_is_too_long_for_its_room_asks_for_no_more(show: Show) -> None:
    wide, narrow = (
        Text("a title that goes on and on for longer than most windows are wide, and then some"),
        Text("short"),
    )
    long, short = (show(Heading(title, narrow, badge=Text("a badge")), (1280, 720)) for title in (wide, narrow))
    assert long.view.minimumSizeHint().width() == short.view.minimumSizeHint().width()
    assert long.view.height() == short.view.height()
    titles = [label.text() for label in long.view.findChildren(QLabel)]
    assert wide.key in titles  # for screen readers it is whole
