"""The operations a transformer is made of, each on an OpenCL device, with NumPy, and one number after another."""
