import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gpuviz.i18n.languages import Text
from gpuviz.panels.origin import Origin
from gpuviz.panels.texts import Heading
from gpuviz.ui.theme import Theme
from gpuviz.ui.views.fitting import smallest
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.texts import HeadingView
from gpuviz.ui.views.view import ViewContext
from tests.ui.views.conftest import Keys, Show


def _in_portrait(qtbot: QtBot) -> HeadingView:
    looks = Theme()
    looks.fit(1080, 1920)
    view = HeadingView(ViewContext(looks, Keys(), lambda *_: None, {}))
    view.setStyleSheet(looks.stylesheet())
    qtbot.addWidget(view)
    return view


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


@pytest.mark.parametrize("words", ["記録の再生", "기록 재생", "a recorded race"])
def test_a_badge_below_a_large_title_takes_one_line(qtbot: QtBot, words: str) -> None:
    looks = Theme()
    looks.text_percent = 200
    looks.fit(1280, 720)
    view = HeadingView(ViewContext(looks, Keys(), lambda *_: None, {}))
    view.setStyleSheet(looks.stylesheet())
    qtbot.addWidget(view)
    view.show_panel(Heading(Text("title"), Text("subtitle"), badge=Text(words)))
    view.resize(1170, view.sizeHint().height())
    view.show()
    badge = next(label for label in view.findChildren(QLabel) if label.property("tone") == "badge")
    assert badge.contentsRect().height() < 1.5 * looks.line_spacing(badge.font())


def test_a_badge_beside_a_title_in_portrait_leaves_it_its_room(qtbot: QtBot) -> None:
    view = _in_portrait(qtbot)
    view.resize(984, 100)
    view.show()
    origin, places = Origin("computed", Text("how")), set()
    for count in range(20, 50):
        title = Text("n" * count)
        view.show_panel(Heading(title, Text("subtitle"), Text("a badge that is rather long"), badge_origin=origin))
        QApplication.processEvents()
        words = next(label for label in view.findChildren(QLabel) if label.text() == title.key)
        badge = next(label for label in view.findChildren(QLabel) if label.property("tone") == "badge")
        is_beside = badge.y() < words.geometry().bottom()
        places.add(is_beside)
        if is_beside:
            assert words.width() >= QFontMetrics(smallest(words.font())).horizontalAdvance(words.text())
        assert badge.width() < QFontMetrics(badge.font()).horizontalAdvance(badge.text()) + 60
    assert places == {True, False}


def test_a_badge_may_have_a_sign_that_tells_what_it_means(show: Show) -> None:
    origin = Origin("computed", Text("how"))
    shown = show(Heading(Text("title"), Text("subtitle"), Text("badge"), badge_origin=origin))
    (sign,) = [sign for sign in shown.view.findChildren(OriginBadge) if sign.isVisible()]
    badge = next(label for label in shown.view.findChildren(QLabel) if label.text() == "badge")
    assert sign.geometry().right() < badge.geometry().left()


def test_a_badge_stays_where_it_is_when_the_same_is_shown_again(qtbot: QtBot) -> None:
    """One that went to and fro with each layout held the window for good: Spanish, *Serving*, in portrait."""
    view = _in_portrait(qtbot)
    panel = Heading(Text("a title of some length"), Text("subtitle"), badge=Text("a badge that is rather long"))
    directions = set()
    for width in range(300, 984, 4):
        view.resize(width, 100)
        shown = set()
        for _ in range(3):
            view.show_panel(panel)
            shown.add(view._line.direction())
        assert len(shown) == 1
        directions |= shown
    assert len(directions) == 2
