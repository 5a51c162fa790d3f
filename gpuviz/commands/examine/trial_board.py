"""Makes a board as the window does and fills it, in a process of its own: where there is no room it is killed."""

import sys

from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.shape import MAX_TILES
from gpuviz.errors import GpuvizError
from gpuviz.worker.board import Board


def main() -> None:
    """Try it; the exit code is 1 if there is no such memory."""
    try:
        board = Board.create()
    except GpuvizError as error:
        sys.exit(str(error.arguments.get("detail", error)))
    board.begin(0, dict.fromkeys(LANE_NAMES, (1, MAX_TILES)))
    board.close()


if __name__ == "__main__":
    main()
