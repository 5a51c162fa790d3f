"""Makes a board as the window does and fills it, in a process of its own: where there is no room it is killed."""

import sys

from gpuviz.compute.shape import MAX_TILES
from gpuviz.errors import GpuvizError
from gpuviz.worker.board import Board
from gpuviz.worker.messages import LANE_NAMES


def main() -> None:
    """Try it; the exit code is 1 if there is no such memory."""
    try:
        board = Board.create(0)
    except GpuvizError as error:
        sys.exit(str(error.arguments.get("detail", error)))
    for lane in LANE_NAMES:
        board.cells_for_writing(lane, MAX_TILES)[:] = 1
    board.close()


if __name__ == "__main__":
    main()
