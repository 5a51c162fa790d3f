"""What all pixels of a frame share, as the kernel and the sequential loop are given it."""

from typing import NamedTuple

import numpy as np


class FrameUniforms(NamedTuple):
    """The last arguments of ``pixels.cl``, in their order; each is described there."""

    width: int
    height: int
    detail: int
    eye_x: np.float32
    eye_y: np.float32
    eye_z: np.float32
    turn_cos: np.float32
    turn_sin: np.float32
    pixel_side: np.float32
    phase: np.float32


Uniforms = tuple[
    int, int, int, np.float32, np.float32, np.float32, np.float32, np.float32, np.float32, np.float32
]  # the same without their names
