"""What the worker does to find out what a device can do at most."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.results import DeviceInfo
from gpuviz.compute.roof import DeviceLimits
from gpuviz.worker.found_devices import FoundDevices
from gpuviz.worker.messages import LimitsMeasured, MeasureLimits
from gpuviz.worker.roots import Event


class LimitJobs:
    """Measures each device once."""

    def __init__(self, emit: Callable[[Event], None], devices: FoundDevices) -> None:
        self._emit, self._devices = emit, devices
        self._measured: dict[DeviceInfo, DeviceLimits] = {}

    def do(self, command: MeasureLimits, stop: NDArray[np.uint8]) -> None:
        """Measure, or tell again.

        Raises:
            Stopped, OpenClError
        """
        device = self._devices.choose(command.run_id, command.device)
        if device not in self._measured:
            from gpuviz.compute.limits import measure_limits  # noqa: PLC0415 - races must work where OpenCL does not
            from gpuviz.compute.program import OpenDevice  # noqa: PLC0415

            self._measured[device] = measure_limits(OpenDevice(device), stop)
        self._emit(LimitsMeasured(command.run_id, device, self._measured[device]))
