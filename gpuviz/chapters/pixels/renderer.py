"""What every renderer is: one way to compute the same frame."""

from dataclasses import dataclass
from typing import Protocol

from gpuviz.chapters.pixels.frame import Frame, FrameSpec


@dataclass(frozen=True)
class FrameTimes:
    """``kernel_ns``: arithmetic alone. ``total_ns``: from the call to the pixels in host memory, copies included."""

    kernel_ns: int
    total_ns: int


class Renderer(Protocol):
    """One way to compute a frame."""

    name: str
    uses_cpu: bool  # such renderers take turns with each other

    def describe(self) -> str:
        """Who computes here, truthfully and in English, for reports."""
        ...

    def prepare(self, spec: FrameSpec) -> int:
        """Get ready and warm up for frames like this one; gives the nanoseconds that this took."""
        ...

    def render(self, frame: Frame) -> FrameTimes:
        """Compute all pixels of a frame, or as many as there are when ``frame.cancel`` is set.

        Raises:
            Cancelled: if it was given up before its end.
        """
        ...

    def close(self) -> None:
        """Let go of device memory."""
        ...


class RowRenderer(Renderer, Protocol):
    """One that can be asked for a part of a frame."""

    def render_rows(self, frame: Frame, first_row: int, end_row: int) -> int:
        """Compute the rows from ``first_row`` up to before ``end_row``; gives the nanoseconds that this took.

        Raises:
            Cancelled: if it was given up before its end.
        """
        ...
