"""Creates and fills a board as the window does; run in a child process, which is killed where memory is lacking."""

import sys

from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.shape import MAX_TILES
from gpuviz.errors import GpuvizError
from gpuviz.worker.board import Board


def main() -> None:
    """Try it; the exit code is 1 if there is not enough shared memory."""
    try:
        board = Board.create()
    except GpuvizError as error:
        sys.exit(str(error.arguments.get("detail", error)))
    board.begin(0, dict.fromkeys(LANE_NAMES, (1, MAX_TILES)))
    board.close()


if __name__ == "__main__":
    main()
