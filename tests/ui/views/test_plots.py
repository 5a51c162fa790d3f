import pytest
from PySide6.QtWidgets import QApplication

from gpuviz.i18n.languages import Language
from gpuviz.ui.theme import Theme
from gpuviz.ui.views.plots import DecadeAxis, Plot
from gpuviz.ui.views.view import ViewContext


@pytest.fixture
def context(qapp: QApplication) -> ViewContext:
    return ViewContext(Theme(), Language(), lambda _name, _value: None, {})


@pytest.mark.usefixtures("qapp")
def test_a_decade_axis_has_a_tick_at_each_power_of_ten_within_it() -> None:
    ((_, powers),) = DecadeAxis("left", Language()).tickValues(-1.5, 3.0, 100)
    assert powers == [-1, 0, 1, 2, 3]


@pytest.mark.usefixtures("qapp")
def test_ticks_are_written_out_as_long_as_they_are_short() -> None:
    assert DecadeAxis("left", Language()).tickStrings([-4, -3, 0, 4, 12], 1, 1) == [
        "10⁻⁴",
        "0.001",
        "1",
        "10,000",
        "10¹²",
    ]


def test_a_plot_wants_no_more_room_than_it_must_have(context: ViewContext) -> None:
    plot = Plot(context)
    plot.setMinimumHeight(120)
    plot.resize(800, 600)
    assert plot.sizeHint().height() == 120
    plot.close()


def test_a_named_axis_at_the_left_takes_a_line_more(context: ViewContext) -> None:
    plot = Plot(context, DecadeAxis)
    plot.dress_axes("x")
    narrow = plot.getAxis("left").maximumWidth()
    plot.dress_axes("x", "y")
    assert plot.getAxis("left").maximumWidth() > narrow
    assert plot.getAxis("bottom").labelText == "x"
    plot.close()


def test_where_labels_would_touch_every_other_power_of_ten_has_one(qapp: QApplication) -> None:
    del qapp
    ((_, powers),) = DecadeAxis("bottom", Language()).tickValues(0.0, 6.0, 100)
    assert powers == [0, 2, 4, 6]
    ((_, powers),) = DecadeAxis("bottom", Language()).tickValues(0.0, 6.0, 2000)
    assert powers == [0, 1, 2, 3, 4, 5, 6]
