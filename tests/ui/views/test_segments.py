from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Choice
from gpuviz.panels.segments import Segments
from gpuviz.ui.theme import Theme
from gpuviz.ui.views.segments import SegmentsView
from gpuviz.ui.views.view import ViewContext
from tests.ui.views.conftest import Keys, Show

_PAGES = Segments("page", Text("page"), [Choice("one", Text("first")), Choice("two", Text("second"))], "one")


def test_a_touch_tells_the_value_of_a_choice(show: Show) -> None:
    shown = show(_PAGES)
    QTest.mouseClick(shown.button("page: second"), Qt.MouseButton.LeftButton)
    assert shown.told == [("page", "two")]


def test_which_one_is_taken_is_the_scene_s_decision(show: Show) -> None:
    shown = show(replace(_PAGES))
    QTest.mouseClick(shown.button("page: second"), Qt.MouseButton.LeftButton)
    assert shown.button("page: first").isChecked()
    shown.show(replace(_PAGES, chosen="two"))
    assert [shown.button(f"page: {name}").isChecked() for name in ("first", "second")] == [False, True]


def test_choices_that_are_switched_off_tell_nothing(show: Show) -> None:
    shown = show(replace(_PAGES, enabled=False))
    QTest.mouseClick(shown.button("page: second"), Qt.MouseButton.LeftButton)
    assert shown.told == []


def test_every_choice_is_reached_by_tab_and_pressed_by_space(show: Show) -> None:
    shown = show(_PAGES)
    assert shown.by_tab(2) == ["page: first", "page: second"]
    QTest.keyClick(shown.button("page: second"), Qt.Key.Key_Space)
    assert shown.told[-1] == ("page", "two")


@pytest.mark.parametrize(("words", "is_below"), [("few", False), ("more words than have room beside others", True)])
def test_choices_stand_below_each_other_where_larger_text_needs_it(qtbot: QtBot, words: str, is_below: bool) -> None:
    looks = Theme()
    looks.text_percent = 200
    looks.fit(1080, 1920)
    view = SegmentsView(ViewContext(looks, Keys(), lambda *_: None, {}))
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show_panel(Segments("page", Text("page"), [Choice(name, Text(f"{words} {name}")) for name in "ab"], "a"))
    view.show()
    first, second = view.findChildren(QPushButton)
    assert (second.y() > first.y(), second.x() > first.x()) == (is_below, not is_below)
