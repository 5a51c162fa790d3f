"""What is asked and heard about the devices of this machine."""

from typing import ClassVar, Self

import msgspec
from msgspec.structs import replace

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.device_limits import DeviceLimits
from gpuviz.compute.devices import SetAside
from gpuviz.compute.probe_cache import DeviceFailure
from gpuviz.compute.tuning_cache import TunedDevice
from gpuviz.worker.message_base import Backend, Event, JobCommand, Priority

# ---- to the worker ----


class ListDevices(JobCommand, frozen=True):
    """Find all OpenCL devices, ``anew`` even if it is known from before which work; answered by ``DevicesFound``."""

    slot: ClassVar = "devices"

    anew: bool = False


class _Calibration(JobCommand, frozen=True):
    """What is good to know about a device, and awaited by nobody; with ``anew`` even if it is known already."""

    priority: ClassVar = Priority.BACKGROUND
    on_crash: ClassVar = "drop"  # what may have ended one worker shall not end the next one too

    device: str | None
    anew: bool = False

    @property
    def wanted_device(self) -> str | None:
        """The device to be measured."""
        return self.device

    def for_backend(self, backend: Backend) -> Self | None:
        """The same for the device that is used instead; without OpenCL there is nothing to be measured."""
        return replace(self, device=backend.device or self.device) if backend.opencl else None


class MeasureLimits(_Calibration, frozen=True):
    """Measure what a device can do at most; the most ever seen counts. Answered by ``LimitsMeasured``."""

    slot: ClassVar = "limits"


class TuneDevice(_Calibration, frozen=True):
    """Search for a device's best parameters; gives ``TuningProgress`` and then ``DeviceTuned``."""

    slot: ClassVar = "tuning"


# ---- from the worker ----


class DevicesFound(Event, frozen=True):
    """Devices that passed the probe, best first, what went wrong with others, and those of which another is faster."""

    devices: list[DeviceInfo]
    failures: list[DeviceFailure]
    set_aside: list[SetAside] = msgspec.field(default_factory=list)


class DeviceChosen(Event, frozen=True):
    """The device that will be used from now on; should the worker fail, this one is to blame."""

    run_id: int
    device: DeviceInfo


class LimitsMeasured(Event, frozen=True):
    """What this device can do at most."""

    run_id: int
    device: DeviceInfo
    limits: DeviceLimits


class TuningProgress(Event, frozen=True):
    """How far the search is: ``share`` rises from 0 to 1."""

    run_id: int
    share: float


class DeviceTuned(Event, frozen=True):
    """What was chosen for the device; races prepared from now on use it."""

    run_id: int
    tuned: TunedDevice
