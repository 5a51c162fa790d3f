"""Takes the lanes' pictures from the board, as the worker fills it."""

import numpy as np

from gpuviz.chapters.pixels.messages import OPENCL, PROGRESS, SEQUENTIAL
from gpuviz.chapters.pixels.model import LaneModel, PixelsModel, Recorded
from gpuviz.worker.board import Board

_ROWS_NS = 30_000_000  # the loop's picture is new so often at most: it costs a frame as much as the device's does


def take_moving(now: PixelsModel, board: Board, now_ns: int) -> None:
    """Bring both lanes' pictures up to date; a lane's first frame appears row by row, or when it is complete."""
    if now.run_id is None:
        return
    if now_ns - now.rows_taken_ns >= _ROWS_NS:
        now.rows_taken_ns = now_ns
        _take_rows(now.lanes[SEQUENTIAL], board, now.run_id)
    lane = now.lanes[OPENCL]
    if lane.has_frame:
        _take_whole(lane, board, now.run_id, OPENCL)


def take_recorded(recorded: dict[str, Recorded], board: Board) -> None:
    """Take the frames that have been recorded since."""
    for lane, frame in recorded.items():
        if frame.pixels is None:
            frame.pixels = board.cells(lane, frame.run_id)


def _take_rows(lane: LaneModel, board: Board, run_id: int) -> None:
    progress = board.cells(PROGRESS, run_id)
    if progress is None:
        return
    row = int(progress.ravel().view(np.int64)[0]) // lane.pixels.shape[1]
    if row == lane.line:
        return
    if lane.has_frame:
        if not _take_whole(lane, board, run_id, SEQUENTIAL):
            return
    else:
        pixels = board.cells(SEQUENTIAL, run_id)
        if pixels is None or pixels.shape != lane.pixels.shape:
            return
        lane.pixels[:row] = pixels[:row]
        lane.version += 1
    lane.line = row


def _take_whole(lane: LaneModel, board: Board, run_id: int, plane: str) -> bool:
    pixels = board.cells(plane, run_id)
    if pixels is None or pixels.shape != lane.pixels.shape:
        return False
    if not np.array_equal(pixels, lane.pixels):
        lane.pixels = pixels
        lane.version += 1
    return True
