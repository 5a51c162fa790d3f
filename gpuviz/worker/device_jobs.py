"""What the worker does to know a device better: what it can do at most, and with which parameters it is fastest."""

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
    """Who lists, measures and tunes devices."""
    jobs = DeviceJobs(worker)
    return {ListDevices: jobs.list_devices, MeasureLimits: jobs.measure_limits, TuneDevice: jobs.tune}


class DeviceJobs:
    """Measures each device once; the parameters chosen for one are kept between starts."""

    def __init__(self, worker: WorkerContext) -> None:
        self._worker, self._devices = worker, worker.shared(FoundDevices)
        self._limits: dict[DeviceInfo, DeviceLimits] = {}

    def list_devices(self, job: ListDevices) -> None:
        """Tell all devices."""
        self._devices.report(job.anew)

    def measure_limits(self, job: MeasureLimits) -> None:
        """Tell what a device can do at most.

        Raises:
            Cancelled, OpenClError
        """
        device = self._devices.choose(job.run_id, job.device)
        before = self._limits.get(device)
        if before is None or job.anew:
            # Loaded only now, as races must work where OpenCL does not.
            from gpuviz.compute.limit_measurement import measure_limits  # noqa: PLC0415
            from gpuviz.compute.program import OpenDevice  # noqa: PLC0415

            limits = measure_limits(OpenDevice(device), self._worker.cancel)
            self._limits[device] = limits if before is None else limits.at_least(before)
        self._worker.emit(LimitsMeasured(job.run_id, device, self._limits[device]))

    def tune(self, job: TuneDevice) -> None:
        """Search for a device's best parameters, and have whoever uses it build its kernels anew.

        Raises:
            Cancelled, OpenClError
        """
        from gpuviz.compute.autotuner import tune  # noqa: PLC0415 - as above

        worker, device = self._worker, self._devices.choose(job.run_id, job.device)
        before = load_tuned(device)
        if before is not None and not job.anew:
            worker.emit(DeviceTuned(job.run_id, replace(before, device=device)))  # it may report other free memory now
            return
        usual = default_parameters(device)
        # Kept first of all: should the search end this process, the device is not searched, and does not fail, again.
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
