"""What the last probe found out, kept in a file of the user's: to build and check all kernels takes seconds.

It holds as long as gpuviz, the processor, the drivers' files, the devices they list and the variables that steer
drivers stay the same.
"""

import hashlib
import os
import platform
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import msgspec
import platformdirs

from gpuviz import __version__
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.devices import MeasuredDevice
from gpuviz.compute.drivers import Driver
from gpuviz.compute.host_info import HostInfo

_MOST_BYTES = 100_000
_STEERING = ("POCL_", "OCL_", "CL_", "RUSTICL_", "OCLGRIND_", "CUDA_", "MESA_")


class DeviceFailure(msgspec.Struct, frozen=True):
    """A device or driver called ``name`` that does not work, and why: the ``key`` of a kind of ``NoOpenCl``."""

    name: str
    key: str
    detail: str = ""
    platform: str = ""


class Tried(msgspec.Struct):
    """The devices that worked and those that did not."""

    state: str
    working: list[MeasuredDevice]
    failures: list[DeviceFailure]


def state_of(drivers: Sequence[Driver], listed: Sequence[DeviceInfo]) -> str:
    """A hash of all that what is kept holds for."""
    host = HostInfo.here()
    steering = sorted((name, value) for name, value in os.environ.items() if name.startswith(_STEERING))
    files = [(driver.name, driver.library, _stamp(Path(driver.library))) for driver in drivers]
    devices = [(device.name, device.platform, device.driver) for device in listed]
    known = (__version__, platform.python_version(), host.processor, host.cores, steering, files, devices)
    return hashlib.sha256(repr(known).encode("utf-8", "replace")).hexdigest()


def load_tried(state: str) -> Tried | None:
    """What was found out in this very state; None if nothing was, or the file makes no sense."""
    try:
        with _path().open("rb") as file:
            tried = msgspec.json.decode(file.read(_MOST_BYTES), type=Tried)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return tried if tried.state == state and tried.working else None


def save_tried(tried: Tried) -> None:
    """Keep it, if the file can be written; the file is replaced as a whole."""
    path = _path()
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(msgspec.json.encode(tried))
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink()


def forget_tried() -> None:
    """Try all devices anew next time."""
    with suppress(OSError):
        _path().unlink()


def _path() -> Path:
    return platformdirs.user_cache_path("gpuviz", appauthor=False) / "probed.json"


def _stamp(path: Path) -> tuple[int, int]:
    """Size and time of a file; zeros for one that the loader finds by its name alone."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns
