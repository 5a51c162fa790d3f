from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Choice
from gpuviz.panels.segments import Segments
from tests.ui.views.conftest import Show

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
