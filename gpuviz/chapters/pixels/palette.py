"""The colours of a frame's bytes: from night to sun, each lighter than the one before.

Its order is told by lightness alone, so it can be read whatever colours a person sees.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

# Light from 0 to 1, and the sRGB colour that it has.
_COLOURS = {
    0.00: (0x04, 0x04, 0x14),
    0.10: (0x13, 0x0E, 0x33),
    0.20: (0x26, 0x19, 0x55),
    0.30: (0x45, 0x26, 0x70),
    0.40: (0x69, 0x31, 0x7E),
    0.50: (0x94, 0x3F, 0x7C),
    0.58: (0xB6, 0x4D, 0x70),
    0.66: (0xD4, 0x60, 0x61),
    0.74: (0xEC, 0x7D, 0x55),
    0.82: (0xF8, 0xA0, 0x5C),
    0.90: (0xFC, 0xC6, 0x82),
    0.96: (0xFD, 0xE4, 0xB5),
    1.00: (0xFE, 0xF4, 0xDC),
}


@cache
def palette() -> NDArray[np.uint8]:
    """Red, green and blue of each of the 256 bytes (256×3), read-only."""
    places = np.arange(256) / 255
    anchors = np.array(list(_COLOURS.values()), np.float64)
    channels = [np.interp(places, list(_COLOURS), channel) for channel in anchors.T]
    colours: NDArray[np.uint8] = np.rint(np.stack(channels, axis=1)).astype(np.uint8)
    colours.flags.writeable = False
    return colours
