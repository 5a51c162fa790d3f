"""What the worker does to know a device better: what it can do at most, and with which parameters it is fastest."""

from collections.abc import Callable

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from gpuviz import __version__
from gpuviz.compute.parameters import default_parameters
from gpuviz.compute.results import DeviceInfo
from gpuviz.compute.roof import DeviceLimits
from gpuviz.compute.stopped import Stopped
from gpuviz.compute.tuned import TunedDevice, forget_tuned, load_tuned, save_tuned
from gpuviz.worker.found_devices import FoundDevices
from gpuviz.worker.job import StudyCommand
from gpuviz.worker.messages import DeviceTuned, LimitsMeasured, MeasureLimits, TuneDevice, TuningProgress
from gpuviz.worker.roots import Event


class StudyJobs:
    """Studies each device once; what was chosen for one is kept between starts."""

    def __init__(self, emit: Callable[[Event], None], devices: FoundDevices) -> None:
        self._emit, self._devices = emit, devices
        self._limits: dict[DeviceInfo, DeviceLimits] = {}

    def do(self, command: StudyCommand, stop: NDArray[np.uint8]) -> bool:
        """Do one job; says whether a device has other parameters now.

        Raises:
            Stopped, OpenClError
        """
        device = self._devices.choose(command.run_id, command.device)
        match command:
            case MeasureLimits(run_id, _, anew):
                self._measure_limits(run_id, device, anew, stop)
                return False
            case TuneDevice(run_id, _, anew):
                return self._tune(run_id, device, anew, stop)

    def _measure_limits(self, run_id: int, device: DeviceInfo, anew: bool, stop: NDArray[np.uint8]) -> None:
        before = self._limits.get(device)
        if before is None or anew:
            from gpuviz.compute.limits import measure_limits  # noqa: PLC0415 - races must work where OpenCL does not
            from gpuviz.compute.program import OpenDevice  # noqa: PLC0415

            limits = measure_limits(OpenDevice(device), stop)
            self._limits[device] = limits if before is None else limits.at_least(before)
        self._emit(LimitsMeasured(run_id, device, self._limits[device]))

    def _tune(self, run_id: int, device: DeviceInfo, anew: bool, stop: NDArray[np.uint8]) -> bool:
        from gpuviz.compute.tuning import tune  # noqa: PLC0415 - as above

        before = load_tuned(device)
        if before is not None and not anew:
            self._emit(DeviceTuned(run_id, replace(before, device=device)))  # it may report other free memory now
            return False
        usual = default_parameters(device)
        # Kept first of all: should the search end this process, the device is not searched, and does not fail, again.
        save_tuned(TunedDevice(device, __version__, usual, 0.0, 0.0, 0))
        try:
            tuned = tune(device, stop, lambda share: self._emit(TuningProgress(run_id, share)))
        except Stopped:
            if before is None:
                forget_tuned(device)
            else:
                save_tuned(before)
            raise
        save_tuned(tuned)
        self._emit(DeviceTuned(run_id, tuned))
        return tuned.parameters != (before.parameters if before is not None else usual)
