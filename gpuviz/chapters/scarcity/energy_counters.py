"""Counters of the energy that processors and GPUs have drawn, where the machine lets them be read."""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.driver_activity import driver_at_work

Counter = Callable[[], float | None]  # joules since some time; None if it cannot be read

_RAPL = Path("/sys/class/powercap")
_NAME_BYTES = 96  # the longest name that NVML gives


@contextmanager
def counter_of(device: DeviceInfo) -> Iterator[Counter]:
    """That of the GPU if it is NVIDIA's, that of all processors if the device is a CPU or there is none."""
    if device.is_cpu:
        yield rapl_joules
    else:
        with nvml_counter(device.name) as counter:
            yield counter


def rapl_joules(folder: Path = _RAPL) -> float | None:
    """Joules of all processor packages (RAPL, of Intel's and AMD's processors; Linux lets often only root read it)."""
    packages = [package for package in folder.glob("intel-rapl:*") if package.name.count(":") == 1]
    try:
        return sum(int((package / "energy_uj").read_text()) for package in packages) / 1e6 if packages else None
    except (OSError, ValueError):
        return None


@contextmanager
def nvml_counter(name: str) -> Iterator[Counter]:
    """That of the first GPU of this name, by NVIDIA's management library, which is ready until the context ends."""
    library = _initialised_nvml()
    if library is None:
        yield lambda: None
        return
    try:
        yield lambda: energy_of_gpu(library, name)
    finally:
        with driver_at_work():
            library.nvmlShutdown()


def _initialised_nvml() -> ctypes.CDLL | None:
    with driver_at_work():
        try:
            library = ctypes.CDLL("libnvidia-ml.so.1")
        except OSError:
            return None
        return library if library.nvmlInit_v2() == 0 else None


def energy_of_gpu(library: ctypes.CDLL, name: str) -> float | None:
    """Joules of the first GPU of this name that the library knows, since its driver was loaded."""
    count, device, energy_mj = ctypes.c_uint(), ctypes.c_void_p(), ctypes.c_ulonglong()
    with driver_at_work():  # a lost GPU may hold up each call for ever
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
