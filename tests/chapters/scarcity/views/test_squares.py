"""Squares are equal, as many as there are, and in the colours of what they hold."""

import pytest
from PySide6.QtGui import QImage, QPainter

from gpuviz.chapters.scarcity.panels import GpuField, Squares, Told
from gpuviz.chapters.scarcity.views.rack_field import RackField
from gpuviz.chapters.scarcity.views.rows_of_squares import SquareGrid, largest_side
from gpuviz.i18n.languages import Text
from gpuviz.ui import theme
from tests.ui.views.conftest import Show


def _runs(image: QImage, y: int) -> list[int]:
    """How long each stretch of lit pixels of a line is."""
    lit = [image.pixelColor(x, y) != theme.CARD for x in range(image.width())]
    runs, length = [], 0
    for is_lit in [*lit, False]:
        if is_lit:
            length += 1
        elif length:
            runs.append(length)
            length = 0
    return runs


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("count", "rows"), [(1, [1]), (10, [10]), (13, [10, 3]), (40, [10, 10, 10, 10])])
def test_all_squares_are_equal_and_the_last_row_holds_the_rest(count: int, rows: list[int]) -> None:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(theme.CARD)
    painter = QPainter(image)
    grid = SquareGrid(3, 2, 8, 2, 10)
    grid.paint(painter, count, ((theme.OPENCL_SOFT, 3), (theme.TABLE, 5)), theme.CARD)
    painter.end()
    seen = [_runs(image, grid.top + row * grid.step) for row in range(5)]
    assert [len(row) for row in seen if row] == rows
    assert {length for row in seen for length in row} == {8}
    assert image.pixelColor(4, 3) == theme.OPENCL_SOFT
    assert image.pixelColor(4, 7) == theme.TABLE


@pytest.mark.parametrize(("wide", "high"), [(1, 1), (100, 50), (930, 400), (3840, 2160)])
def test_squares_fit_into_their_room_or_are_as_small_as_can_be_seen(wide: int, high: int) -> None:
    side, gap = largest_side(wide, high, 50, 40)
    assert side >= 1
    assert side + gap == 2 or (50 * (side + gap) <= wide and 40 * (side + gap) <= high)


@pytest.mark.parametrize(
    "squares",
    [
        Squares(1, 72, 8, 0.001, 0.00001),
        Squares(704, 72, 8, 0.56, 0.33),
        Squares(1588, 1, 1, 0.56, 0.33),
        Squares(80, 1, 1, 1.0, 0.0),
        Squares(5, 3, 2, 0.0, 0.0),
    ],
)
@pytest.mark.parametrize("size", [(930, 400), (200, 300), (20, 10)])
def test_any_number_of_gpus_is_drawn_in_any_room(show: Show, squares: Squares, size: tuple[int, int]) -> None:
    told = Told(Text("count", (("value", 1),)))
    shown = show(GpuField(told.words, told, [told], squares, told.words, told, told))
    field = shown.view.findChildren(RackField)[0]
    field.resize(*size)
    image = field.grab().toImage()
    assert any(image.pixelColor(x, y) != theme.CARD for x in range(image.width()) for y in range(0, image.height(), 2))
