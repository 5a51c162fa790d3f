"""Kernel parameters that the autotuner chose for each device, kept in a file of the user's cache."""

from pathlib import Path

import msgspec

from gpuviz import __version__
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.kept_file import KeptFile
from gpuviz.compute.parameters import KernelParameters, choices, default_parameters

_MAX_ENTRIES = 32
_IDENTITY = ("name", "platform", "driver", "type", "compute_units", "vector_lanes", "kernels")


class TunedDevice(msgspec.Struct, frozen=True):
    """The best parameters found on a device; valid for this driver and this version of gpuviz only.

    ``flops_per_s`` was measured with them, ``usual_flops_per_s`` with the default parameters (0 if not measured).
    ``tried`` counts the candidates that were timed.
    """

    device: DeviceInfo
    gpuviz: str
    parameters: KernelParameters
    flops_per_s: float
    usual_flops_per_s: float
    tried: int


_FILE = KeptFile("tuned.json", list[TunedDevice])


def tuned_path() -> Path:
    """Where the file is."""
    return _FILE.path


def load_tuned(device: DeviceInfo) -> TunedDevice | None:
    """The entry for exactly this device, driver and version of gpuviz; None if there is none."""
    return next((entry for entry in _FILE.read() or [] if _is_for(entry, device)), None)


def chosen_parameters(device: DeviceInfo) -> KernelParameters:
    """The tuned parameters of the device, else the default ones."""
    tuned = load_tuned(device)
    return tuned.parameters if tuned else default_parameters(device)


def save_tuned(tuned: TunedDevice) -> bool:
    """Keep an entry in place of the device's earlier one; False if the file cannot be written.

    Entries of a damaged file are lost.
    """
    return _FILE.write([tuned, *_all_but(tuned.device)][:_MAX_ENTRIES])


def forget_tuned(device: DeviceInfo) -> None:
    """Remove the device's entry, so that the autotuner searches again."""
    _FILE.write(_all_but(device))


def _all_but(device: DeviceInfo) -> list[TunedDevice]:
    """The entries of other devices, whatever their drivers."""
    entries = _FILE.read() or []
    return [entry for entry in entries if (entry.device.name, entry.device.platform) != (device.name, device.platform)]


def _is_for(tuned: TunedDevice, device: DeviceInfo) -> bool:
    """Whether the entry is valid here; a file may also hold parameters that no kernel can be built with."""
    same = all(getattr(tuned.device, name) == getattr(device, name) for name in _IDENTITY)
    return same and tuned.gpuviz == __version__ and tuned.parameters in choices(device)
