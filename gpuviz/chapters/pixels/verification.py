"""Compares two frames pixel for pixel, in 8 bits."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LARGEST_DIFFERENCE = 1  # of 255: a device may round a division otherwise


@dataclass(frozen=True)
class FrameComparison:
    """``max_difference`` in steps of 1/255, and how many pixels differ at all."""

    max_difference: int
    differing_pixels: int

    @property
    def correct(self) -> bool:
        """Whether both show the same picture."""
        return self.max_difference <= LARGEST_DIFFERENCE


def compare_frames(pixels: NDArray[np.uint8], reference: NDArray[np.uint8]) -> FrameComparison:
    """Compare all pixels of two frames of one size (height × width bytes).

    Raises:
        ValueError: if their sizes differ.
    """
    if pixels.shape != reference.shape:
        raise ValueError(f"a frame of {pixels.shape} beside one of {reference.shape}")
    difference = np.maximum(pixels, reference) - np.minimum(pixels, reference)
    return FrameComparison(int(difference.max()), int(np.count_nonzero(difference)))
