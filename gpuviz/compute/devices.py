"""Ordering, naming, choosing and describing the devices that work."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.errors import AmbiguousDevice, NoOpenCl, UnknownDevice

_ORDER = {"GPU": 0, "ACCELERATOR": 1, "CPU": 2}
_CLEARLY = 1.1  # a smaller difference in speed does not count, so that equal devices keep their order between starts


class MeasuredDevice(msgspec.Struct, frozen=True):
    """A device that passed the probe. Two devices with the same ``chip`` are the same piece of hardware.

    ``flops_per_s`` is measured with a whole product, copies included.
    """

    info: DeviceInfo
    chip: str
    flops_per_s: float


class SetAside(msgspec.Struct, frozen=True):
    """A working device that another driver serves better: as ``instead``, which is ``times`` as fast."""

    device: DeviceInfo
    instead: str
    times: float

    @property
    def is_clear(self) -> bool:
        """Whether the other is faster by more than measurements vary."""
        return self.times > _CLEARLY


def best_first(devices: Sequence[MeasuredDevice]) -> tuple[list[DeviceInfo], list[SetAside]]:
    """GPUs, then accelerators, then CPUs, each by speed; and the devices whose chip a faster driver serves too."""
    left = sorted(devices, key=lambda device: _ORDER.get(device.info.type, 3))
    fastest: dict[str, MeasuredDevice] = {}  # in the order in which they are shown
    while left:
        rivals = [device for device in left if device.info.type == left[0].info.type]
        enough = max(device.flops_per_s for device in rivals) / _CLEARLY
        best = next(device for device in rivals if device.flops_per_s >= enough)
        fastest[best.chip] = best
        left = [device for device in left if device.chip != best.chip]
    aside = [
        SetAside(device.info, best.info.name, best.flops_per_s / max(device.flops_per_s, 1.0))
        for device in devices
        if (best := fastest[device.chip]) is not device
    ]
    return [device.info for device in fastest.values()], aside


def with_unique_names(devices: Sequence[DeviceInfo]) -> list[DeviceInfo]:
    """The devices with unique names: equal ones get their platform's name in brackets, then a number."""
    platforms = {
        name: {other.platform for other in devices if other.name == name}
        for name in {device.name for device in devices}
    }
    names = [f"{one.name} ({one.platform})" if len(platforms[one.name]) > 1 else one.name for one in devices]
    counts, seen = Counter(names), Counter[str]()
    for place, name in enumerate(names):
        seen[name] += 1
        if counts[name] > 1:
            names[place] = f"{name} #{seen[name]}"
    return [msgspec.structs.replace(device, name=name) for device, name in zip(devices, names, strict=True)]


def choose_device(devices: Sequence[DeviceInfo], name: str | None, aside: Sequence[DeviceInfo] = ()) -> DeviceInfo:
    """The device that ``name`` stands for, or the first one. Devices set aside have to be named.

    Ignoring case, ``name`` is a device's whole name, its number in the list counted from 1, its platform's name, or a
    part of a name.

    Raises:
        NoOpenCl: if there is none at all.
        UnknownDevice: if no device matches.
        AmbiguousDevice: if several match.
    """
    everyone = [*devices, *aside]
    if not everyone:
        raise NoOpenCl(detail="no device passed the probe")
    if name is None or not name.strip():
        return everyone[0]
    wanted = name.strip().casefold()
    numbered = {str(number): device for number, device in enumerate(everyone, 1)}
    matches = (
        [device for device in everyone if device.name.casefold() == wanted],
        [numbered[wanted]] if wanted in numbered else [],
        [device for device in everyone if device.platform.casefold() == wanted],
        [device for device in everyone if wanted in f"{device.name}\n{device.platform}".casefold()],
    )
    for found in matches:
        # A device set aside is the same hardware as a listed one: the listed one is meant.
        meant = [device for device in found if device in devices] or found
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise AmbiguousDevice(given=name, matching="; ".join(device.name for device in meant))
    raise UnknownDevice(given=name, available="; ".join(device.name for device in everyone))


def describe(device: DeviceInfo) -> str:
    """An English description of the device for reports; a CPU is never called a GPU."""
    clock = "" if device.event_times else ", timed by the host's clock"
    if device.is_cpu:
        cores = "core" if device.compute_units == 1 else "cores"
        lanes = f" × {device.vector_lanes} lanes" if device.vector_lanes > 1 else ""
        return f"OpenCL on {device.compute_units} CPU {cores}{lanes} (no GPU at work{clock})"
    return f"OpenCL on {device.name}, {device.compute_units} compute units{clock}"
