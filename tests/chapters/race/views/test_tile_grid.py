import sys
from collections.abc import Callable
from types import FrameType

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QImage, QPaintEvent

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.race.matmul_race import MatmulRace
from gpuviz.chapters.race.panels import TileGrid
from gpuviz.chapters.race.views.tile_grid import TileGridView
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.verification import WRONG
from gpuviz.i18n.languages import Text
from gpuviz.ui import theme
from tests.chapters.race.made_up import race
from tests.chapters.stages import make_stage
from tests.ui.views.conftest import Show, Shown


class Painted(QObject):
    """Remembers what was painted of a widget."""

    def __init__(self, view: TileGridView) -> None:
        super().__init__(view)
        self.areas: list[QRect] = []
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


def _grid(rows: int = 25, cols: int = 40, walker: bool = False) -> TileGrid:
    return TileGrid("opencl", Text("sheet"), np.zeros((rows, cols), np.uint8), walker=walker)


def _view(shown: Shown) -> TileGridView:
    assert isinstance(shown.view, TileGridView)
    return shown.view


def _on_screen(shown: Shown) -> QImage:
    """What stands on the screen; a view's own picture would be painted anew for it."""
    return shown.window.screen().grabWindow(shown.window.winId()).toImage()


def _steps(action: Callable[[], None]) -> int:
    """How many lines of Python are executed."""
    steps = 0

    def count(_frame: FrameType, event: str, _argument: object) -> object:
        nonlocal steps
        steps += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)  # type: ignore[arg-type] # any callable will do
    try:
        action()
    finally:
        sys.settrace(before)
    return steps


def _steps_of_a_frame(show: Show, rows: int, cols: int) -> int:
    """Of one frame of a recorded race, from the scene's tick to the last painted pixel; both sheets change in it."""
    scene = MatmulRace(make_stage(recording=race(MatmulProblem.random(rows, cols, 8, rows * cols))))
    scene.do("start")
    shown = show(scene.picture.pages)

    def frame(share: float) -> None:
        scene.do("scrub", share)
        scene.tick(Frame(0, None))
        shown.show(scene.picture.pages)

    frame(0.0)
    steps = _steps(lambda: frame(0.03))
    assert 0 < scene.picture.sequential.grid.done < scene.picture.opencl.grid.done
    return steps


@pytest.mark.parametrize("walker", [False, True])
def test_a_sheet_on_which_nothing_changed_is_not_painted_again(show: Show, walker: bool) -> None:
    grid = _grid(walker=walker)
    shown = show(grid)
    grid.cells = grid.cells.copy()
    assert shown.paints_while(lambda: shown.show(grid)) == 0


def test_only_the_square_of_a_changed_tile_is_painted(show: Show) -> None:
    grid = _grid()
    shown = show(grid)
    painted = Painted(_view(shown))
    grid.cells[7, 11] = 200
    shown.show(grid)
    assert len(painted.areas) == 1
    square = _view(shown).tile_rect(7 * 40 + 11).toAlignedRect()
    assert painted.areas[0].contains(square)
    assert square.adjusted(-4, -4, 4, 4).contains(painted.areas[0])


@pytest.mark.parametrize("walker", [False, True])
def test_a_sheet_painted_bit_by_bit_looks_as_one_painted_at_once(show: Show, walker: bool) -> None:
    grid = _grid(walker=walker)
    shown = show(grid)
    for tile in range(50):
        grid.cells.flat[tile] = 2 + 5 * tile
        shown.show(grid)
    assert _on_screen(shown) == _on_screen(show(grid))


def test_wrong_answers_are_crossed_out_and_right_ones_are_not(show: Show) -> None:
    grid = _grid()
    grid.cells[:] = 100
    grid.marks = np.ones((25, 40), np.uint8)
    grid.marks[3, 4] = grid.marks[24, 39] = WRONG
    view = _view(shown := show(grid))
    picture, bad = shown.picture(), theme.BAD.rgb()
    for tile, wrong in ((3 * 40 + 4, True), (3 * 40 + 5, False), (24 * 40 + 39, True), (0, False)):
        square = view.tile_rect(tile).toAlignedRect()
        assert any(picture.pixel(x, square.center().y()) == bad for x in range(square.left(), square.right())) == wrong


def test_a_wrong_answer_is_seen_even_where_its_square_is_a_single_pixel(show: Show) -> None:
    grid = _grid(400, 600)
    grid.cells[:] = 100
    grid.marks = np.ones((400, 600), np.uint8)
    grid.marks[200, 300] = WRONG
    shown = show(grid)
    red = shown.pixels() == theme.BAD.rgb()
    assert red.sum() >= 9


def test_a_frame_takes_as_many_steps_for_many_tiles_as_for_few(show: Show) -> None:
    """So no loop goes over tiles."""
    assert _steps_of_a_frame(show, 25, 40) == _steps_of_a_frame(show, 5, 8)
