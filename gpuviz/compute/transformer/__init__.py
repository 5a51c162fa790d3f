"""The operations of a transformer, on an OpenCL device, with NumPy, and as sequential loops."""
