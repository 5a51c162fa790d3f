"""Choosing among devices that work, and saying truthfully what they are."""

from gpuviz.compute.results import DeviceInfo
from gpuviz.errors import NoOpenCl, UnknownDevice

_ORDER = {"GPU": 0, "ACCELERATOR": 1, "CPU": 2}


def best_first(devices: list[DeviceInfo]) -> list[DeviceInfo]:
    """GPUs, then accelerators, then CPUs; among equals the one with more compute units."""
    return sorted(devices, key=lambda device: (_ORDER.get(device.type, 3), -device.compute_units))


def choose_device(devices: list[DeviceInfo], name: str | None) -> DeviceInfo:
    """The first device with ``name`` in its name (whatever its case), or simply the first.

    Raises:
        NoOpenCl: if there is none at all.
        UnknownDevice: if none has that name.
    """
    if not devices:
        raise NoOpenCl(detail="no device passed the probe")
    matching = [device for device in devices if name is None or name.lower() in device.name.lower()]
    if not matching:
        raise UnknownDevice(given=name or "", available=", ".join(device.name for device in devices))
    return matching[0]


def describe(device: DeviceInfo) -> str:
    """Who computes on this device, in English, for reports; a CPU is never called a GPU."""
    if device.is_cpu:
        cores = "core" if device.compute_units == 1 else "cores"
        return f"OpenCL on {device.compute_units} CPU {cores} × {device.vector_lanes} lanes (no GPU at work)"
    return f"OpenCL on {device.name}, {device.compute_units} compute units"
