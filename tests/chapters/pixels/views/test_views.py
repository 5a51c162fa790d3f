"""The pixels' panels as they are drawn, and what touching them tells."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gpuviz.chapters.pixels.palette import palette
from gpuviz.chapters.pixels.panels import ScreenCard
from gpuviz.chapters.pixels.views.canvas import CanvasWidget
from gpuviz.chapters.pixels.views.zoomed_pixels import _Squares
from gpuviz.i18n.languages import Text
from gpuviz.ui import theme
from tests.chapters.pixels.driving import Driven, new_board
from tests.ui.views.conftest import Show, Shown


@pytest.fixture
def driven() -> Iterator[Driven]:
    with new_board() as board:
        yield Driven(board)


def _colour(byte: int) -> QColor:
    return QColor(*palette()[byte].tolist())


def _part(shown: Shown, kind: type[QWidget]) -> QWidget:
    (part,) = (part for part in shown.view.findChildren(kind) if part.isVisible())
    return part


def _card(driven: Driven, lane: str = "opencl") -> ScreenCard:
    picture = driven.moving().scene.picture
    return picture.opencl if lane == "opencl" else picture.sequential


def test_a_picture_has_the_colours_of_its_bytes(driven: Driven, show: Show) -> None:
    shown = show(_card(driven))
    assert shown.shows(_colour(200))
    assert not shown.shows(_colour(100))


def test_fewer_pixels_than_the_screen_has_are_larger_squares(driven: Driven, show: Show) -> None:
    card = _card(driven)
    card.canvas.pixels = np.array([[10, 200], [90, 150]], np.uint8)
    card.canvas.version += 1
    card.canvas.grid = None
    shown = show(card)
    assert all(shown.shows(_colour(byte)) for byte in (10, 200, 90, 150))


def test_the_picture_keeps_its_shape(driven: Driven, show: Show) -> None:
    for size in ((1920, 1080), (1080, 1920), (1280, 720)):
        canvas = _part(show(_card(driven), size), CanvasWidget)
        assert isinstance(canvas, CanvasWidget)
        rect = canvas.picture_rect()
        assert rect.width() / rect.height() == pytest.approx(16 / 9, rel=0.02)
        assert canvas.rect().contains(rect)


def test_only_what_is_new_is_painted(driven: Driven, show: Show) -> None:
    card = _card(driven)
    shown = show(card)
    assert shown.paints_while(lambda: shown.show(card)) == 0
    card.canvas.version += 1
    assert 1 <= shown.paints_while(lambda: shown.show(card)) <= 3  # and what lies below it


def test_the_line_between_new_and_old_is_the_professor_s(driven: Driven, show: Show) -> None:
    card = _card(driven, "sequential")
    card.canvas.line = 300
    assert show(card).shows(theme.SEQUENTIAL)


def test_tiles_that_were_just_finished_are_framed(driven: Driven, show: Show) -> None:
    card = _card(driven)
    card.name, card.role = Text("name"), "other"  # nothing else has the students' colour
    shown = show(card)
    assert not shown.shows(theme.OPENCL)
    card.canvas.fresh = [500, 501]
    shown.show(card)
    assert shown.shows(theme.OPENCL)


def test_the_window_s_size_is_told(driven: Driven, show: Show) -> None:
    shown = show(_card(driven))
    name, pixels = shown.told[-1]
    assert name == "screen"
    assert pixels == shown.window.width() * shown.window.height()


def _squares(driven: Driven, show: Show) -> tuple[Shown, _Squares]:
    shown = show(driven.moving().recorded("freeze").scene.picture.zoomed)
    squares = _part(shown, _Squares)
    assert isinstance(squares, _Squares)
    return shown, squares


def test_each_square_can_be_picked_but_the_corner_looks_elsewhere(driven: Driven, show: Show) -> None:
    shown, squares = _squares(driven, show)
    for index in (4, 3 * 14, 11 * 14 - 1):
        QTest.mouseClick(squares, Qt.MouseButton.LeftButton, pos=squares.square_rect(index).center().toPoint())
        assert shown.told[-1] == ("pick", index)
    QTest.mouseClick(squares, Qt.MouseButton.LeftButton, pos=squares.whole_rect().center())
    name, place = shown.told[-1]
    assert name == "look"
    assert [int(part) for part in str(place).split(",")] == pytest.approx([360, 640], rel=0.03)


def test_arrow_keys_go_from_square_to_square(driven: Driven, show: Show) -> None:
    shown, squares = _squares(driven, show)
    selected = driven.scene.picture.zoomed.selected
    for key, step in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Down, 14)):
        QTest.keyClick(squares, key)
        assert shown.told[-1] == ("pick", selected + step)
    assert shown.shows(_colour(220))


def test_the_way_back_to_the_race_is_a_button(driven: Driven, show: Show) -> None:
    driven.moving().recorded("freeze")
    shown = show(driven.scene.picture.bridge)
    shown.button("pixels-to-race").click()
    assert shown.told == [("chapter-race", None)]
