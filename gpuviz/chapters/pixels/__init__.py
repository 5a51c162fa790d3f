"""Pixels: a moving picture, computed pixel by pixel by one core and by an OpenCL device."""
