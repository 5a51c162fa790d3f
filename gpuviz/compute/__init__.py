"""Devices, programs, the matrix product, its lanes, tile traces and marking."""
