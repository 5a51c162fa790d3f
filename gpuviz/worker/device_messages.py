"""Commands and events about the devices of this machine."""

from typing import ClassVar

import msgspec

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.device_limits import DeviceLimits
from gpuviz.compute.devices import SetAside
from gpuviz.compute.probe_cache import DeviceFailure
from gpuviz.compute.tuning_cache import TunedDevice
from gpuviz.worker.message_base import DeviceJob, Event, JobCommand, Priority

# ---- to the worker ----


class ListDevices(JobCommand, frozen=True):
    """List all OpenCL devices; answered by ``DevicesFound``. With ``anew`` they are probed again."""

    slot: ClassVar = "devices"

    anew: bool = False


class _Calibration(DeviceJob, frozen=True):
    """A background measurement of a device; with ``anew`` it is repeated even if its result is known."""

    priority: ClassVar = Priority.BACKGROUND
    on_crash: ClassVar = "drop"  # it may have crashed the worker, and nobody waits for it

    anew: bool = False


class MeasureLimits(_Calibration, frozen=True):
    """Measure a device's peak rates, keeping the highest seen so far. Answered by ``LimitsMeasured``."""

    slot: ClassVar = "limits"


class TuneDevice(_Calibration, frozen=True):
    """Search for a device's fastest kernel parameters; answered by ``TuningProgress`` events, then ``DeviceTuned``."""

    slot: ClassVar = "tuning"


# ---- from the worker ----


class DevicesFound(Event, frozen=True):
    """The devices that passed the probe, best first; the failures of others; and those set aside as duplicates.

    A device is set aside if another driver offers the same hardware and is faster.
    """

    devices: list[DeviceInfo]
    failures: list[DeviceFailure]
    set_aside: list[SetAside] = msgspec.field(default_factory=list)


class DeviceChosen(Event, frozen=True):
    """The device that this job is about to use; if the worker is lost now, this device is to blame."""

    run_id: int
    device: DeviceInfo


class LimitsMeasured(Event, frozen=True):
    """The measured peak rates of a device."""

    run_id: int
    device: DeviceInfo
    limits: DeviceLimits


class TuningProgress(Event, frozen=True):
    """The progress of a search; ``share`` rises from 0 to 1."""

    run_id: int
    share: float


class DeviceTuned(Event, frozen=True):
    """The parameters chosen for the device; races prepared from now on use them."""

    run_id: int
    tuned: TunedDevice
