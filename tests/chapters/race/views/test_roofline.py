import pytest

from gpuviz.chapters.race.roofline import RoofDot, Roofline
from gpuviz.chapters.race.views.roofline import _spread
from gpuviz.i18n.languages import Text
from gpuviz.ui import theme
from tests.ui.views.conftest import Show


def panel(dots: list[RoofDot]) -> Roofline:
    ticks = [(value, Text(str(value))) for value in (1.0, 10.0, 100.0)]
    words = Text("title"), Text("subtitle"), Text("described"), Text("x"), Text("y")
    roof = [(0.5, 20.0), (4.0, 160.0), (500.0, 160.0)]
    axis = 0.5, 500.0
    return Roofline(*words, axis, axis, ticks, ticks, roof, Text("memory"), Text("peak"), 200.0, dots)


DOTS = [RoofDot("opencl", Text("students: 84 %"), 134.0), RoofDot("sequential", Text("professor: 1 %"), 1.6)]


def test_each_lane_has_a_dot_of_its_colour_and_the_roof_is_white(show: Show) -> None:
    shown = show(panel(DOTS))
    for colour in (theme.OPENCL, theme.SEQUENTIAL, theme.TEXT):
        assert shown.shows(colour)
    shown.show(panel(DOTS[:1]))
    assert not shown.shows(theme.SEQUENTIAL)


@pytest.mark.parametrize("speed", [133.0, 134.0, 135.0])
def test_no_other_dot_hides_that_of_the_students(show: Show, speed: float) -> None:
    shown = show(panel([RoofDot("opencl", Text(" "), 134.0), RoofDot("other", Text("all cores"), speed)]))
    assert shown.shows(theme.OPENCL)


def test_the_same_panel_is_not_painted_again(show: Show) -> None:
    same = panel(DOTS)
    shown = show(same)
    assert shown.paints_while(lambda: shown.show(same)) == 0


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (3840, 2160)])
@pytest.mark.parametrize("speed", [0.001, 1e9])
def test_very_long_names_and_dots_beyond_the_axes_are_drawn(show: Show, size: tuple[int, int], speed: float) -> None:
    shown = show(panel([RoofDot("other", Text("a lane with a long name " * 9), speed)]), size)
    assert shown.shows(theme.OTHER)


def test_labels_keep_apart_and_inside() -> None:
    assert _spread([10, 50, 90], 20, 0, 100) == [10, 50, 90]
    assert _spread([10, 12, 14], 20, 0, 100) == [10, 30, 50]
    assert _spread([95, 97, 99], 20, 0, 100) == [60, 80, 100]
    assert _spread([-5, 50], 20, 0, 100) == [0, 50]
