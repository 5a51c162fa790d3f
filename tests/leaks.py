"""A fixture for tests that start workers: nothing of them may be left."""

import threading
from collections.abc import Iterator
from multiprocessing import resource_tracker
from pathlib import Path

import psutil
import pytest

from gpuviz.worker import client
from gpuviz.worker.board import Board
from tests.worker.patience import wait_for


def children() -> set[psutil.Process]:
    """Processes this one started, except Python's own that watches over shared memory."""
    tracker = resource_tracker._resource_tracker._pid  # type: ignore[attr-defined]
    return {child for child in psutil.Process().children(recursive=True) if child.pid != tracker}


@pytest.fixture(autouse=True)
def nothing_leaks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """After the test there are no processes, threads and boards of it left, and its log is its own."""
    boards: list[str] = []

    def create() -> Board:
        board = create_board()
        boards.append(board.name)
        return board

    create_board = Board.create
    monkeypatch.setattr(Board, "create", create)
    monkeypatch.setattr(client, "worker_log_path", lambda: tmp_path / "worker.log")
    processes, threads = children(), set(threading.enumerate())
    yield
    wait_for(lambda: children() <= processes)
    wait_for(lambda: set(threading.enumerate()) <= threads)
    for name in boards:
        with pytest.raises(FileNotFoundError):
            Board.attach(name)
