import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.shape import MAX_TILES
from gpuviz.errors import NoSharedMemory
from gpuviz.worker.board import Board

GRID = (5, 8)
PLANES = {"opencl": GRID, "sequential": GRID}


@pytest.fixture
def board() -> Iterator[Board]:
    board = Board.create()
    yield board
    board.close()


def test_new_board_shows_no_race(board: Board) -> None:
    assert board.run_id == -1
    assert board.cells("opencl", run_id=-1) is None
    assert board.cells("opencl", run_id=0) is None


def test_window_sees_what_the_worker_writes(board: Board) -> None:
    worker = Board.attach(board.name)
    worker.begin(7, PLANES)
    worker.plane("sequential")[0, 3] = 200
    cells = board.cells("sequential", run_id=7)
    assert cells is not None
    assert cells.shape == GRID
    assert cells.ravel()[3] == 200
    worker.close()


def test_what_the_window_got_outlives_the_board_and_changes_nothing() -> None:
    board = Board.create()
    board.begin(1, PLANES)
    cells = board.cells("opencl", run_id=1)
    assert cells is not None
    cells[:] = 9
    again = board.cells("opencl", run_id=1)
    assert again is not None
    assert not again.any()
    board.close()
    assert (cells == 9).all()


def test_cells_of_an_older_race_are_never_given(board: Board) -> None:
    board.begin(1, PLANES)
    board.plane("opencl")[:] = 99
    board.begin(2, PLANES)
    assert board.cells("opencl", run_id=1) is None
    cells = board.cells("opencl", run_id=2)
    assert cells is not None
    assert not cells.any()


def test_planes_do_not_overlap_and_each_begins_on_a_page(board: Board) -> None:
    planes = dict.fromkeys(LANE_NAMES, (250, MAX_TILES // 250)) | {"small": (1, 1), "frame": (1080, 1920)}
    board.begin(1, planes)
    for value, name in enumerate(planes, start=1):
        board.plane(name)[:] = value
    for value, name in enumerate(planes, start=1):
        assert (board.plane(name) == value).all()
        assert board.plane(name).shape == planes[name]
        assert board.plane(name).ctypes.data % 4096 == 0


def test_plane_that_a_job_does_not_have_is_not_given(board: Board) -> None:
    board.begin(1, {"opencl": GRID})
    assert board.cells("sequential", run_id=1) is None
    with pytest.raises(KeyError):
        board.plane("sequential")


def test_planes_larger_than_the_board_are_refused_and_nothing_is_announced(board: Board) -> None:
    with pytest.raises(NoSharedMemory) as refused:
        board.begin(1, {"frame": (100_000, 100_000)})
    assert refused.value.arguments["needed_mb"] == 10_001
    assert board.run_id == -1


def test_what_an_earlier_job_left_is_wiped(board: Board) -> None:
    board.begin(1, {"frame": (1000, 1000)})
    board.plane("frame")[:] = 7
    board.begin(2, {"opencl": GRID, "frame": (1000, 1000)})
    assert not board.plane("opencl").any()
    assert not board.plane("frame").any()


def test_board_that_somebody_cut_gives_nothing_and_ends_no_process(board: Board) -> None:
    board.begin(7, PLANES)
    memory = Path("/dev/shm") / board.name  # noqa: S108 - where it lies
    if memory.exists():
        os.truncate(memory, 0)
        assert board.cells("opencl", run_id=7) is None


def test_board_whose_name_somebody_removed_goes_on_and_is_closed() -> None:
    board = Board.create()
    board.begin(7, PLANES)
    (Path("/dev/shm") / board.name).unlink(missing_ok=True)  # noqa: S108 - where it lies
    assert board.cells("opencl", run_id=7) is not None
    board.close()


@given(st.binary(min_size=1, max_size=200), st.integers(0, 1800))
def test_any_bytes_in_its_header_give_cells_or_nothing(noise: bytes, place: int) -> None:
    board = Board.create()
    try:
        board.begin(7, PLANES)
        board._bytes[place : place + len(noise)] = np.frombuffer(noise, np.uint8)
        cells = board.cells("opencl", run_id=7)
        assert cells is None or cells.ndim == 2
    finally:
        board.close()
