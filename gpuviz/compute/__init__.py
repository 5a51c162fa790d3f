"""OpenCL devices and programs, the matrix product, its lanes, tile traces and verification."""

import os

# pyopencl's own program cache fails where the user's cache folder cannot be written, and can disagree with the
# driver's cache. Disabled here, as any module of this package may be the first to import pyopencl.
os.environ.setdefault("PYOPENCL_NO_CACHE", "1")
