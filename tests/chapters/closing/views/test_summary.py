from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gpuviz.chapters.closing.panels import Line, Summary
from gpuviz.i18n.languages import Text
from gpuviz.panels.origin import Origin
from gpuviz.ui import theme
from tests.ui.views.conftest import Show


def _line(chapter: str, is_measured: bool = True, origin: Origin | None = None) -> Line:
    return Line(chapter, Text(f"the {chapter}"), Text("point"), Text("figure"), is_measured, origin)


def test_a_touch_on_a_line_tells_its_chapter(show: Show) -> None:
    shown = show(Summary(Text("all"), [_line("race"), _line("pixels")]))
    QTest.mouseClick(shown.button("the pixels"), Qt.MouseButton.LeftButton)
    assert shown.told == [("chapter", "pixels")]


def test_each_line_is_reached_by_tab(show: Show) -> None:
    shown = show(Summary(Text("all"), [_line("race"), _line("pixels", origin=Origin("computed", Text("how")))]))
    assert shown.by_tab(3) == ["the race", "the pixels", "origin-computed"]


def test_screen_readers_hear_the_sentence_and_the_figure(show: Show) -> None:
    shown = show(Summary(Text("all"), [_line("race")]))
    assert shown.button("the race").accessibleDescription() == "point figure"


def test_what_is_not_measured_stands_back(show: Show) -> None:
    assert show(Summary(Text("all"), [_line("race", is_measured=False)])).shows(theme.TEXT_OFF)
    assert not show(Summary(Text("all"), [_line("race")])).shows(theme.TEXT_OFF)
