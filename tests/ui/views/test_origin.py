import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QPushButton

from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Column, Overlay
from gpuviz.panels.origin import Origin
from gpuviz.panels.texts import Heading, Message
from tests.ui.views.conftest import Show, Shown

_MESSAGE = Message(Text("title"), Text("body"), origin=Origin("computed", Text("the formula")))


def _badge(shown: Shown) -> QPushButton:
    return shown.button("origin-computed")


def _card(shown: Shown) -> QFrame | None:
    QApplication.processEvents()
    return next((card for card in shown.window.findChildren(QFrame, "origin") if card.isVisible()), None)


def _open(shown: Shown) -> QFrame:
    QTest.mouseClick(_badge(shown), Qt.MouseButton.LeftButton)
    card = _card(shown)
    assert card is not None
    return card


def test_a_touch_on_the_sign_tells_where_a_figure_comes_from(show: Show) -> None:
    card = _open(show(_MESSAGE))
    assert "the formula" in card.accessibleName()


def test_a_rule_of_a_game_is_not_said_to_be_worked_out_from_what_was_measured(show: Show) -> None:
    shown = show(Message(Text("title"), Text("body"), origin=Origin("rule", Text("price = wanted / made"))))
    QTest.mouseClick(shown.button("origin-rule"), Qt.MouseButton.LeftButton)
    card = _card(shown)
    assert card is not None
    assert card.accessibleName() == "origin-rule: price = wanted / made"


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
def test_the_sign_takes_no_more_room_than_it_asks_for(show: Show, size: tuple[int, int]) -> None:
    badge = _badge(show(_MESSAGE, size))
    assert badge.size() == badge.sizeHint()


def test_the_next_touch_closes_the_words_and_does_nothing_else(show: Show) -> None:
    shown = show(_MESSAGE)
    _open(shown)
    QTest.mouseClick(_badge(shown), Qt.MouseButton.LeftButton)
    assert _card(shown) is None
    QTest.mouseClick(_badge(shown), Qt.MouseButton.LeftButton)
    assert _card(shown) is not None


def test_nothing_acts_on_the_release_of_the_touch_that_closes_the_words(show: Show) -> None:
    shown = show(_MESSAGE)
    _open(shown)
    QTest.mousePress(shown.window, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert _card(shown) is None
    QTest.mouseMove(shown.window, QPoint(9, 3))
    QTest.mouseRelease(shown.window, Qt.MouseButton.LeftButton, pos=QPoint(9, 3))
    assert shown.window.touches == []
    QTest.mouseClick(shown.window, Qt.MouseButton.LeftButton, pos=QPoint(60, 3))
    assert shown.window.touches == [QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease]


def test_the_next_touch_acts_also_when_the_release_before_it_was_lost(show: Show) -> None:
    shown = show(_MESSAGE)
    _open(shown)
    QTest.mousePress(shown.window, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    QTest.mouseClick(shown.window, Qt.MouseButton.LeftButton, pos=QPoint(60, 3))
    assert shown.window.touches == [QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease]


def test_a_quick_second_tap_closes_the_words(show: Show) -> None:
    shown = show(_MESSAGE)
    _open(shown)
    badge, left = _badge(shown), Qt.MouseButton.LeftButton
    at, everywhere = QPointF(badge.rect().center()), QPointF(badge.mapToGlobal(badge.rect().center()))
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        QApplication.sendEvent(badge, QMouseEvent(kind, at, everywhere, left, left, Qt.KeyboardModifier.NoModifier))
    assert _card(shown) is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_5])
def test_any_key_closes_the_words_and_does_nothing_else(show: Show, key: Qt.Key) -> None:
    shown = show(_MESSAGE)
    _open(shown)
    QTest.keyClick(shown.window, key)
    assert _card(shown) is None
    assert shown.window.keys == []


def test_the_words_go_when_their_figure_goes(show: Show) -> None:
    shown = show(_MESSAGE)
    _open(shown)
    shown.show(Message(Text("title"), Text("body")))
    assert _card(shown) is None


def test_the_words_go_when_a_card_comes_over_their_figure(show: Show) -> None:
    panel = Overlay(_MESSAGE)
    shown = show(panel)
    _open(shown)
    panel.card = Heading(Text("still there?"), Text("body"))
    shown.show(panel)
    assert _card(shown) is None


def test_the_words_go_when_the_window_gets_another_size(show: Show) -> None:
    shown = show(_MESSAGE)
    _open(shown)
    shown.window.resize(700, 500)
    assert _card(shown) is None


def test_the_words_stay_within_the_window(show: Show) -> None:
    shown = show(Column([Heading(Text("title"), Text("body")), _MESSAGE], [1, 0]), (1280, 720))
    card = _open(shown)
    assert shown.window.rect().contains(card.geometry())
    assert shown.window.rect().contains(card.mapTo(shown.window, QPoint(0, 0)))


def test_a_figure_without_an_origin_shows_no_sign(show: Show) -> None:
    shown = show(Message(Text("title"), Text("body")))
    assert not [badge for badge in shown.view.findChildren(QPushButton) if badge.isVisible()]


def test_a_screen_reader_hears_the_origin(show: Show) -> None:
    assert _badge(show(_MESSAGE)).accessibleDescription() == "the formula"
