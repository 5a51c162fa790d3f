"""Host arrays that begin on a page, so that devices which share the host's memory use them in place.

A driver may copy an array that does not: Intel's runtime for CPUs, which asks for 128 bytes, does so when a buffer is
made of it and again when it is mapped, and nothing it computes is seen before that.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

_PAGE_BYTES = 4096


def aligned_empty(shape: tuple[int, ...], dtype: DTypeLike) -> NDArray[Any]:
    """An array of this shape with whatever its memory holds, row-major, from the first byte of a page on."""
    kind = np.dtype(dtype)
    size = math.prod(shape) * kind.itemsize
    room = np.empty(size + _PAGE_BYTES, np.uint8)
    start = -room.ctypes.data % _PAGE_BYTES
    return room[start : start + size].view(kind).reshape(shape)


def aligned(array: NDArray[Any]) -> NDArray[Any]:
    """The array itself if it is row-major and begins on a page, else a copy that is and does."""
    if array.flags.c_contiguous and array.ctypes.data % _PAGE_BYTES == 0:
        return array
    copy = aligned_empty(array.shape, array.dtype)
    copy[...] = array
    return copy
