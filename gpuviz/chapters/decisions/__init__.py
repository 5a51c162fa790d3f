"""Decisions: chains in which each step waits for the one before, by one core and by an OpenCL device."""
