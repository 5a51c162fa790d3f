from collections.abc import Iterator

import pytest

from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.shape import MAX_TILES, MatmulShape
from gpuviz.worker.board import Board

SHAPE = MatmulShape.plan(100, 160, 8, 40)


@pytest.fixture
def board() -> Iterator[Board]:
    board = Board.create(generation=4)
    yield board
    board.close()


def test_new_board_shows_no_race(board: Board) -> None:
    assert board.run_id == -1
    assert board.generation == 4
    assert board.cells("opencl", run_id=-1) is None
    assert board.cells("opencl", run_id=0) is None


def test_window_sees_what_the_worker_writes(board: Board) -> None:
    worker = Board.attach(board.name)
    worker.begin(7, SHAPE)
    worker.cells_for_writing("sequential", SHAPE.tiles)[3] = 200
    cells = board.cells("sequential", run_id=7)
    assert cells is not None
    assert cells.shape == (SHAPE.grid_rows, SHAPE.grid_cols)
    assert cells.ravel()[3] == 200
    worker.close()


def test_what_the_window_got_outlives_the_board_and_changes_nothing() -> None:
    board = Board.create(1)
    board.begin(1, SHAPE)
    cells = board.cells("opencl", run_id=1)
    assert cells is not None
    cells[:] = 9
    again = board.cells("opencl", run_id=1)
    assert again is not None
    assert not again.any()
    board.close()
    assert (cells == 9).all()


def test_cells_of_an_older_race_are_never_given(board: Board) -> None:
    board.begin(1, SHAPE)
    board.cells_for_writing("opencl", SHAPE.tiles)[:] = 99
    board.begin(2, SHAPE)
    assert board.cells("opencl", run_id=1) is None
    cells = board.cells("opencl", run_id=2)
    assert cells is not None
    assert not cells.any()


def test_lanes_do_not_overlap_on_the_fullest_board(board: Board) -> None:
    for value, lane in enumerate(LANE_NAMES, start=1):
        board.cells_for_writing(lane, MAX_TILES)[:] = value
    for value, lane in enumerate(LANE_NAMES, start=1):
        assert (board.cells_for_writing(lane, MAX_TILES) == value).all()


def test_cells_of_a_lane_lie_at_a_page_boundary(board: Board) -> None:
    for lane in LANE_NAMES:
        assert board.cells_for_writing(lane, 1).ctypes.data % 4096 == 0
