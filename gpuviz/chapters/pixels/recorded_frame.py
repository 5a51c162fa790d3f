"""A single frame, and when each part of it was done: what a slow replay shows."""

import time
from threading import Event, Thread

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.pixels.frame import TILE_DONE, TILE_WAITING, Frame
from gpuviz.chapters.pixels.renderer import Renderer, RowRenderer

_LOOK_S = 0.0003  # tiles are looked at so often; more would take time from the device where that is the CPU
_STRETCHES = 200  # in which the rows of a frame are rendered


def record_by_device(renderer: Renderer, frame: Frame) -> tuple[int, list[int]]:
    """Render a frame; gives what it took, and when each tile was seen to be done, all in nanoseconds.

    Raises:
        Cancelled, OpenClError
    """
    seen_ns: NDArray[np.int64] = np.zeros(frame.spec.tiles, np.int64)
    over, started_ns = Event(), time.perf_counter_ns()

    def look() -> None:
        while not over.wait(_LOOK_S):
            now_ns = time.perf_counter_ns() - started_ns
            seen_ns[(frame.tiles == TILE_DONE) & (seen_ns == 0)] = now_ns

    frame.tiles.fill(TILE_WAITING)  # what is left of the frame before would be seen as done
    looking = Thread(target=look, name="tiles")
    looking.start()
    try:
        frame_ns = renderer.render(frame).total_ns
    finally:
        over.set()
        looking.join()
    return frame_ns, np.minimum(np.where(seen_ns == 0, frame_ns, seen_ns), frame_ns).tolist()


def record_by_loop(renderer: RowRenderer, frame: Frame) -> tuple[int, list[int]]:
    """The same, row by row.

    Raises:
        Cancelled, NumbaMissing
    """
    height, done_ns, frame_ns = frame.spec.height, [], 0
    frame.pixels_done[0] = 0
    stretch = -(-height // _STRETCHES)
    for first in range(0, height, stretch):
        end = min(first + stretch, height)
        frame_ns += renderer.render_rows(frame, first, end)
        done_ns += [frame_ns] * (end - first)
    return frame_ns, done_ns
