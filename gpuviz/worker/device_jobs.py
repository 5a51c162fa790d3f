"""Jobs about devices: list them, measure their limits, and tune their kernel parameters."""

from msgspec.structs import replace

from gpuviz import __version__
from gpuviz.compute.cancellation import Cancelled
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.device_limits import DeviceLimits
from gpuviz.compute.parameters import default_parameters
from gpuviz.compute.tuning_cache import TunedDevice, forget_tuned, load_tuned, save_tuned
from gpuviz.worker.context import Handlers, WorkerContext
from gpuviz.worker.device_messages import (
    DeviceTuned,
    LimitsMeasured,
    ListDevices,
    MeasureLimits,
    TuneDevice,
    TuningProgress,
)
from gpuviz.worker.found_devices import FoundDevices


def handlers(worker: WorkerContext) -> Handlers:
    """The handlers of the jobs about devices."""
    jobs = DeviceJobs(worker)
    return {ListDevices: jobs.list_devices, MeasureLimits: jobs.measure_limits, TuneDevice: jobs.tune}


class DeviceJobs:
    """Keeps the limits of each device for the life of the worker; tuned parameters are saved between starts."""

    def __init__(self, worker: WorkerContext) -> None:
        self._worker, self._devices = worker, worker.shared(FoundDevices)
        self._limits: dict[DeviceInfo, DeviceLimits] = {}

    def list_devices(self, job: ListDevices) -> None:
        """Emit ``DevicesFound``; with ``anew`` the devices are probed again instead of read from the cache."""
        self._devices.report(job.anew)

    def measure_limits(self, job: MeasureLimits) -> None:
        """Measure a device's peak rates, unless they are known, and emit ``LimitsMeasured``.

        Raises:
            Cancelled, OpenClError
        """
        device = self._devices.choose(job.run_id, job.device)
        before = self._limits.get(device)
        if before is None or job.anew:
            # Imported here, as races must work where OpenCL cannot be loaded.
            from gpuviz.compute.limit_measurement import measure_limits  # noqa: PLC0415
            from gpuviz.compute.program import OpenDevice  # noqa: PLC0415

            limits = measure_limits(OpenDevice(device), self._worker.cancel)
            self._limits[device] = limits if before is None else limits.at_least(before)
        self._worker.emit(LimitsMeasured(job.run_id, device, self._limits[device]))

    def tune(self, job: TuneDevice) -> None:
        """Search for a device's fastest kernel parameters, save them, and notify the users of the device.

        Raises:
            Cancelled, OpenClError
        """
        from gpuviz.compute.autotuner import tune  # noqa: PLC0415 - as above

        worker, device = self._worker, self._devices.choose(job.run_id, job.device)
        before = load_tuned(device)
        if before is not None and not job.anew:
            worker.emit(DeviceTuned(job.run_id, replace(before, device=device)))  # as it is described now
            return
        usual = default_parameters(device)
        # Saved first: if the search crashes this process, the next worker finds an entry and does not search again.
        save_tuned(TunedDevice(device, __version__, usual, 0.0, 0.0, 0))
        try:
            tuned = tune(device, worker.cancel, lambda share: worker.emit(TuningProgress(job.run_id, share)))
        except Cancelled:
            if before is None:
                forget_tuned(device)
            else:
                save_tuned(before)
            raise
        save_tuned(tuned)
        worker.emit(DeviceTuned(job.run_id, tuned))
        if tuned.parameters != (before.parameters if before is not None else usual):
            self._devices.notify_parameters_changed()
