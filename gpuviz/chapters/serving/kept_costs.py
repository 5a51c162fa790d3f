"""Costs that were measured, kept in a file of the user's cache for the next start."""

from contextlib import suppress

import msgspec

from gpuviz import __version__
from gpuviz.chapters.serving.costs import ServingCosts, checked
from gpuviz.chapters.serving.errors import InvalidCosts
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.compute.host import available_cores
from gpuviz.compute.kept_file import KeptFile
from gpuviz.compute.parameters import KernelParameters
from gpuviz.compute.tuning_cache import chosen_parameters
from gpuviz.model.model_file import ModelFile

_MOST_ENTRIES = 16


class MeasuredFor(msgspec.Struct, frozen=True):
    """What costs depend on: they are measured anew where any of it is another.

    The device is told by what does not vary between starts; ``parameters`` are those of its kernels.
    """

    gpuviz: str
    device: str
    platform: str
    driver: str
    cores: int
    parameters: KernelParameters | None
    model: str
    model_bytes: int
    model_changed_ns: int

    @classmethod
    def here(cls, device: DeviceInfo, file: ModelFile) -> "MeasuredFor":
        """For this device and model, on this machine."""
        status = file.path.stat()
        return cls(
            gpuviz=__version__,
            device=device.name,
            platform=device.platform,
            driver=device.driver,
            cores=available_cores(),
            parameters=None if device == NO_DEVICE else chosen_parameters(device),
            model=str(file.path),
            model_bytes=status.st_size,
            model_changed_ns=status.st_mtime_ns,
        )


class KeptCosts(msgspec.Struct, frozen=True):
    """Costs, with the date of measuring and the bytes that a token takes in the KV cache."""

    measured_for: MeasuredFor
    costs: ServingCosts
    kv_bytes_per_token: int
    date: str


_FILE = KeptFile("serving.json", list[KeptCosts])


def load_kept(measured_for: MeasuredFor) -> KeptCosts | None:
    """What was measured for exactly this; None if there is nothing, or what cannot be."""
    for entry in _FILE.read() or []:
        if entry.measured_for == measured_for:
            with suppress(InvalidCosts):
                checked(entry.costs)
                return entry
    return None


def keep(entry: KeptCosts) -> None:
    """Keep costs in place of earlier ones; where the file cannot be written, they are measured again next time."""
    others = [kept for kept in _FILE.read() or [] if kept.measured_for != entry.measured_for]
    _FILE.write([entry, *others][:_MOST_ENTRIES])
