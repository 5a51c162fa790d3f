"""Devices, programs, the matrix product, its lanes, tile traces and marking."""

import os

# pyopencl would keep pickles in the user's cache folder, and fails where that cannot be written; the driver keeps a
# cache of its own, and two can disagree. Set here, as anything in this package may be the first to load pyopencl.
os.environ.setdefault("PYOPENCL_NO_CACHE", "1")
