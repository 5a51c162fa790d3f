"""Counters of the energy that processors and GPUs have drawn, where the machine lets them be read."""

import ctypes
from collections.abc import Callable
from pathlib import Path

from gpuviz.compute.device_info import DeviceInfo

Counter = Callable[[], float | None]  # joules since some time; None if it cannot be read

_RAPL = Path("/sys/class/powercap")
_NAME_BYTES = 96  # the longest name that NVML gives


def counter_of(device: DeviceInfo) -> Counter:
    """That of the GPU if it is NVIDIA's, that of all processors if the device is a CPU or there is none."""
    return rapl_joules if device.is_cpu else lambda: nvml_joules(device.name)


def rapl_joules(folder: Path = _RAPL) -> float | None:
    """Joules of all processor packages (RAPL, of Intel's and AMD's processors; Linux lets often only root read it)."""
    packages = [package for package in folder.glob("intel-rapl:*") if package.name.count(":") == 1]
    try:
        return sum(int((package / "energy_uj").read_text()) for package in packages) / 1e6 if packages else None
    except (OSError, ValueError):
        return None


def nvml_joules(name: str) -> float | None:
    """Joules of the first GPU of this name, by NVIDIA's management library."""
    try:
        library = ctypes.CDLL("libnvidia-ml.so.1")
    except OSError:
        return None
    if library.nvmlInit_v2() != 0:
        return None
    try:
        return energy_of_gpu(library, name)
    finally:
        library.nvmlShutdown()


def energy_of_gpu(library: ctypes.CDLL, name: str) -> float | None:
    """Joules of the first GPU of this name that the library knows, since its driver was loaded."""
    count, device, energy_mj = ctypes.c_uint(), ctypes.c_void_p(), ctypes.c_ulonglong()
    if library.nvmlDeviceGetCount_v2(ctypes.byref(count)) != 0:
        return None
    for index in range(count.value):
        found = ctypes.create_string_buffer(_NAME_BYTES)
        if library.nvmlDeviceGetHandleByIndex_v2(index, ctypes.byref(device)) != 0:
            continue
        library.nvmlDeviceGetName(device, found, _NAME_BYTES)
        if found.value.decode(errors="replace") == name:
            known = library.nvmlDeviceGetTotalEnergyConsumption(device, ctypes.byref(energy_mj)) == 0
            return energy_mj.value / 1000 if known else None
    return None
