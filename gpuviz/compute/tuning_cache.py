"""What a search has chosen for each device, kept in a file of the user's between starts."""

import os
from contextlib import suppress
from pathlib import Path

import msgspec
import platformdirs

from gpuviz import __version__
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import KernelParameters, choices, default_parameters

_MOST_BYTES = 100_000
_MOST_ENTRIES = 32
# Memory may vary between starts.
_IDENTITY = ("name", "platform", "driver", "type", "compute_units", "vector_lanes", "kernels")


class TunedDevice(msgspec.Struct, frozen=True):
    """Parameters that were best on a device; they hold for this driver and this gpuviz alone.

    ``flops_per_s`` is what they came to in the search, ``usual_flops_per_s`` what the usual ones did.
    """

    device: DeviceInfo
    gpuviz: str
    parameters: KernelParameters
    flops_per_s: float
    usual_flops_per_s: float
    tried: int


def tuned_path() -> Path:
    """Where they are kept."""
    return platformdirs.user_cache_path("gpuviz", appauthor=False) / "tuned.json"


def load_tuned(device: DeviceInfo) -> TunedDevice | None:
    """What was chosen for this very device, driver and gpuviz; None if nothing was, or the file makes no sense."""
    return next((entry for entry in _read() if _is_for(entry, device)), None)


def chosen_parameters(device: DeviceInfo) -> KernelParameters:
    """What was chosen for the device, or what is usual."""
    tuned = load_tuned(device)
    return tuned.parameters if tuned else default_parameters(device)


def save_tuned(tuned: TunedDevice) -> bool:
    """Keep it, in place of what was kept for the same device; says whether the file could be written.

    The file is replaced as a whole, so another process never reads half of it. What a damaged one held is lost.
    """
    return _write([tuned, *_all_but(tuned.device)])


def forget_tuned(device: DeviceInfo) -> None:
    """Keep nothing for this device any more, so that a search begins anew."""
    _write(_all_but(device))


def _all_but(device: DeviceInfo) -> list[TunedDevice]:
    """What is kept of other devices, whatever their drivers."""
    return [entry for entry in _read() if (entry.device.name, entry.device.platform) != (device.name, device.platform)]


def _write(entries: list[TunedDevice]) -> bool:
    path = tuned_path()
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(msgspec.json.encode(entries[:_MOST_ENTRIES]))
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
        return False
    return True


def _is_for(tuned: TunedDevice, device: DeviceInfo) -> bool:
    """A driver's update changes what is best; and a file can hold what no kernel can be built with."""
    same = all(getattr(tuned.device, name) == getattr(device, name) for name in _IDENTITY)
    return same and tuned.gpuviz == __version__ and tuned.parameters in choices(device)


def _read() -> list[TunedDevice]:
    try:
        with tuned_path().open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
        return msgspec.json.decode(content, type=list[TunedDevice])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return []
