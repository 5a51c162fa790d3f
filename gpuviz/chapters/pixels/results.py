"""What rendering gives, as plain data: one pixel and how it came about, and what was measured of whole frames."""

from typing import Literal

import msgspec

from gpuviz.compute.device_info import DeviceInfo

Met = Literal["sky", "sea", "ball"]


class PixelTrace(msgspec.Struct, frozen=True):
    """A pixel of a frame: what it met, in how many steps, and its light.

    ``products`` are the five pairs of factors whose products add up to the light: how much of a kind of light there is
    at that spot, and how bright that is. ``light`` is their sum, kept within 0 to 1; ``byte`` is what the frame holds.
    """

    col: int
    row: int
    met: Met
    steps: int
    products: tuple[tuple[float, float], ...]
    light: float
    byte: int


class LaneFrames(msgspec.Struct, frozen=True):
    """What one lane needs for a frame: the median of all, copies included, and the rates that follow from it."""

    lane: str
    pixels_per_s: float
    frames_per_s: float
    frame_ns: int


class FramesResult(msgspec.Struct, frozen=True):
    """Both lanes measured. ``size`` is width and height; ``speedup`` how many times as many pixels the device rendered.

    ``max_difference`` is that of all pixels of all frames, in steps of 1/255; ``verified`` if it is 1 at most.
    """

    device: DeviceInfo
    size: tuple[int, int]
    detail: int
    frames: int
    lanes: list[LaneFrames]
    speedup: float
    max_difference: int
    verified: bool

    def to_json(self) -> str:
        """As one JSON object."""
        return msgspec.json.encode(self).decode()
