"""The sequential renderer: one pixel after another on one CPU core."""

import time

from gpuviz.chapters.pixels.frame import TILE_DONE, TILE_WAITING, Frame, FrameSpec
from gpuviz.chapters.pixels.renderer import FrameTimes
from gpuviz.errors import NumbaMissing

try:
    from gpuviz.chapters.pixels.scalar_loop import render_rows
except ImportError:  # numba has no wheels for Intel Macs
    render_rows = None


class SequentialRenderer:
    """A scalar loop over all pixels, compiled by numba."""

    name = "sequential"
    uses_cpu = True

    def describe(self) -> str:
        """Who computes here."""
        return "one CPU core, one pixel after another, scalar loop compiled by numba (no vector instructions)"

    def prepare(self, spec: FrameSpec) -> int:
        """Compile the loop, or load it from numba's cache, by a frame of one pixel.

        Raises:
            NumbaMissing: if numba cannot be loaded.
        """
        del spec  # the loop is the same for all
        started_ns = time.perf_counter_ns()
        self.render(Frame.empty(FrameSpec(1, 1)))
        return time.perf_counter_ns() - started_ns

    def render(self, frame: Frame) -> FrameTimes:
        """Compute row after row; ``frame.pixels_done`` tells how far it is.

        Raises:
            NumbaMissing: if numba cannot be loaded.
            Cancelled: soon after ``frame.cancel`` is set, between two rows.
        """
        frame.tiles.fill(TILE_WAITING)
        frame.pixels_done[0] = 0
        total_ns = self.render_rows(frame, 0, frame.spec.height)
        frame.tiles.fill(TILE_DONE)
        return FrameTimes(total_ns, total_ns)

    def render_rows(self, frame: Frame, first_row: int, end_row: int) -> int:
        """Compute the rows from ``first_row`` up to before ``end_row``; gives the nanoseconds that this took.

        Raises:
            NumbaMissing, Cancelled: as ``render``.
        """
        if render_rows is None:
            raise NumbaMissing
        uniforms, pixels_done, flag = tuple(frame.spec.uniforms), frame.pixels_done, frame.cancel.flag
        started_ns = time.perf_counter_ns()
        render_rows(frame.pixels, uniforms, first_row, end_row, pixels_done, flag)
        elapsed_ns = time.perf_counter_ns() - started_ns
        if pixels_done[0] < end_row * frame.spec.width:
            frame.cancel.check()
        return elapsed_ns

    def close(self) -> None:
        """Nothing to let go of."""
