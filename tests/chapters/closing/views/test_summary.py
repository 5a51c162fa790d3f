import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gpuviz.chapters.closing.panels import Line, Summary
from gpuviz.i18n.languages import Text
from gpuviz.panels.origin import Origin
from gpuviz.ui import theme
from tests.ui.views.conftest import Show, Shown


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
    bright, dim = (_bright(show(Summary(Text("all"), [_line("race", is_measured=known)]))) for known in (True, False))
    assert dim < bright / 2


def _bright(shown: Shown) -> int:
    """How many pixels have the colour of what counts most: that of the sentence, and of a measured figure."""
    picture = shown.picture()
    return int((np.frombuffer(picture.constBits(), np.uint32) == theme.TEXT.rgb()).sum())
