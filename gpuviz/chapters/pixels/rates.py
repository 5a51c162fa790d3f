"""What follows from the times of frames."""

from statistics import median

from gpuviz.chapters.pixels.results import LaneFrames


def lane_frames(lane: str, pixels: int, frames_ns: list[int]) -> LaneFrames:
    """The median of a lane's frames of so many pixels, and the rates that it makes; ``frames_ns`` are not empty."""
    frame_ns = max(1, round(median(frames_ns)))
    return LaneFrames(lane, pixels * 1e9 / frame_ns, 1e9 / frame_ns, frame_ns)
