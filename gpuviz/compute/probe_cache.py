"""Results of the last probes, kept in a file of the user's cache: building and checking all kernels takes seconds.

Those of one probe hold while gpuviz, Python, the processor, the files of the drivers, the devices these list and the
environment variables that steer drivers stay the same, and as long as the drivers can be loaded. So those of some
earlier states are kept too: a driver that was gone for a while, or replaced, may be as it was again.
"""

import hashlib
import os
import platform
from collections.abc import Sequence
from pathlib import Path

import msgspec

from gpuviz import __version__
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.devices import MeasuredDevice
from gpuviz.compute.drivers import Driver
from gpuviz.compute.host_info import HostInfo
from gpuviz.compute.kept_file import KeptFile

_STEERING = ("POCL_", "OCL_", "CL_", "RUSTICL_", "OCLGRIND_", "CUDA_", "MESA_")  # prefixes of environment variables
# The first is set once drivers are to be loaded (see program.py), the others say where compilers keep what they built.
_NOT_STEERING = {"POCL_AFFINITY", "POCL_CACHE_DIR", "CUDA_CACHE_PATH", "MESA_SHADER_CACHE_DIR"}
_MOST_FAILED_LOADS = 2
_MOST_STATES = 4


class DeviceFailure(msgspec.Struct, frozen=True):
    """A device or driver called ``name`` that does not work; ``key`` is that of the ``NoOpenCl`` that says why."""

    name: str
    key: str
    detail: str = ""
    platform: str = ""


class ProbeResults(msgspec.Struct):
    """Devices that passed and those that failed; ``state`` is the hash of everything the results depend on.

    ``listed`` are all devices, or None if a driver crashed or hung while they were listed. ``failed_loads`` counts the
    processes in a row that ended while they loaded the drivers.
    """

    state: str
    working: list[MeasuredDevice]
    failures: list[DeviceFailure]
    listed: list[DeviceInfo] | None
    failed_loads: int = 0


_FILE = KeptFile("probed.json", list[ProbeResults])  # the latest first


def state_of(drivers: Sequence[Driver], listed: Sequence[DeviceInfo]) -> str:
    """SHA-256, as hexadecimal digits, of everything that probe results depend on."""
    host = HostInfo.here()
    steering = sorted(
        (name, value) for name, value in os.environ.items() if name.startswith(_STEERING) and name not in _NOT_STEERING
    )
    files = [(driver.name, driver.library, _stamp(Path(driver.library))) for driver in drivers]
    devices = [(device.name, device.platform, device.driver) for device in listed]
    known = (__version__, platform.python_version(), host.processor, host.cores, steering, files, devices)
    return hashlib.sha256(repr(known).encode("utf-8", "replace")).hexdigest()


def load_probe_results(drivers: Sequence[Driver], listed: Sequence[DeviceInfo] | None = None) -> ProbeResults | None:
    """The kept results if they still hold and include a working device, else None.

    ``listed`` are the devices that there are now; left out, the same as then are taken for granted, unless the drivers
    failed to be loaded.
    """
    for results in _FILE.read() or []:
        there = results.listed if listed is None else listed
        if results.working and there is not None and results.state == state_of(drivers, there):
            return None if listed is None and results.failed_loads >= _MOST_FAILED_LOADS else results
    return None


def save_probe_results(results: ProbeResults) -> None:
    """Keep the results, beside those of other states, if the file can be written."""
    others = [kept for kept in _FILE.read() or [] if kept.state != results.state]
    _FILE.write([results, *others[: _MOST_STATES - 1]])


def forget_probe_results() -> None:
    """Make the next probe try all devices again."""
    _FILE.remove()


def _stamp(path: Path) -> tuple[int, int]:
    """Size in bytes and modification time in ns; zeros for a library that only the loader's search path finds."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns
