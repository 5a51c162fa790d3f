import math
from dataclasses import replace

import numpy as np
import pytest
from pyqtgraph import PlotWidget, TextItem
from PySide6.QtGui import QFontMetrics

from gpuviz.chapters.race.roofline import RoofDot, Roofline
from gpuviz.chapters.race.views.roofline import _spread
from gpuviz.i18n.languages import Text
from gpuviz.ui import theme
from tests.ui.views.conftest import Show


def panel(dots: list[RoofDot]) -> Roofline:
    words = Text("title"), Text("subtitle"), Text("described"), Text("x"), Text("y")
    roof = [(0.5, 20.0), (4.0, 160.0), (500.0, 160.0)]
    axis = 0.5, 500.0
    return Roofline(*words, axis, axis, roof, Text("memory"), Text("peak"), 200.0, dots)


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


@pytest.mark.parametrize("size", [(800, 480), (1280, 720), (1920, 1080), (3840, 2160), (1080, 1920)])
@pytest.mark.parametrize("here", [0.6, 4.0, 200.0, 500.0])
@pytest.mark.parametrize("speeds", [(1.0, 40.0, 159.0, 160.0), (1.0, 1.0, 1.0, 1.0), (160.0, 161.0, 1e9, 1e9)])
def test_words_keep_apart_and_inside(show: Show, size: tuple[int, int], here: float, speeds: tuple[float, ...]) -> None:
    dots = [RoofDot("other", Text(f"lane number {index}: 12 %"), speed) for index, speed in enumerate(speeds)]
    plot = show(replace(panel(dots), here=here), size).view.findChildren(PlotWidget)[0]
    field = plot.getViewBox().sceneBoundingRect().adjusted(-1, -1, 1, 1)
    written = [item.textItem for item in plot.items() if isinstance(item, TextItem)][::-1]
    assert len(written) == 2 + len(dots)
    outside = [item.toPlainText() for item in written if not field.contains(item.sceneBoundingRect())]
    assert outside == []
    level = [item for item in written if item.toPlainText() != "memory"]
    assert level[0].toPlainText() == "peak"
    for item in level[1:]:
        corner = plot.getViewBox().mapSceneToView(item.sceneBoundingRect().adjusted(0, 4, 0, -4).topLeft())
        assert corner.y() < math.log10(min(160, 40 * 10 ** corner.x()))
    middles = sorted(item.sceneBoundingRect().center().y() for item in level)
    assert min(np.diff(middles)) >= QFontMetrics(level[0].font()).height() - 1


def test_a_field_without_room_is_left_alone_until_it_has_some(show: Show) -> None:
    shown = show(panel(DOTS))
    for width in (1, 900):
        shown.view.setFixedWidth(width)
        shown.show(panel(DOTS))
    assert shown.shows(theme.OPENCL)


def test_labels_are_moved_only_as_far_as_they_must() -> None:
    assert _spread([10, 50, 90], 20, 0, 100) == [10, 50, 90]
    assert _spread([10, 12, 14], 20, 0, 100) == [10, 30, 50]
    assert _spread([95, 97, 99], 20, 0, 100) == [60, 80, 100]
    assert _spread([-5, 50], 20, 0, 100) == [0, 50]
