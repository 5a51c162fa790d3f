"""Page-aligned host arrays, which devices that share the host's memory can use without a copy.

Some drivers copy an unaligned ``USE_HOST_PTR`` array: Intel's runtime for CPUs, which requires 128 bytes, copies it
when the buffer is created and again when it is mapped, so that no result is visible in between.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

_PAGE_BYTES = 4096


def aligned_empty(shape: tuple[int, ...], dtype: DTypeLike) -> NDArray[Any]:
    """An uninitialised, row-major array that begins on a page boundary."""
    kind = np.dtype(dtype)
    size = math.prod(shape) * kind.itemsize
    room = np.empty(size + _PAGE_BYTES, np.uint8)
    start = -room.ctypes.data % _PAGE_BYTES
    return room[start : start + size].view(kind).reshape(shape)


def aligned(array: NDArray[Any]) -> NDArray[Any]:
    """The array itself if it is row-major and page-aligned, else a copy that is."""
    if array.flags.c_contiguous and array.ctypes.data % _PAGE_BYTES == 0:
        return array
    copy = aligned_empty(array.shape, array.dtype)
    copy[...] = array
    return copy
