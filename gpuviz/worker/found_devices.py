"""The devices of this machine, probed by each worker until there are any, and shared by all jobs."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from gpuviz.compute import driver_activity
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.known_devices import known_devices
from gpuviz.compute.probe import Probe, probe_devices
from gpuviz.compute.probe_cache import DeviceFailure
from gpuviz.errors import DeviceFailed, KernelsNotKept, error_of
from gpuviz.worker.context import WorkerContext
from gpuviz.worker.device_messages import DeviceChosen, DevicesFound
from gpuviz.worker.environment import delete_discarded_caches, discard_kernel_cache, why_unusable

_LOOK_AGAIN_S = 300.0  # before jobs that went without a device are tried again; to try one that hangs takes a minute


class FoundDevices:
    """Probes the devices on first use, and again after a while as long as there is none: a driver may come later.

    ``clock`` returns seconds.
    """

    def __init__(self, worker: WorkerContext, clock: Callable[[], float] = time.monotonic) -> None:
        self._emit, self._clock = worker.emit, clock
        self._probe: Probe | None = None
        self._probed_s = 0.0
        self._observers: list[Callable[[], None]] = []

    def on_parameters_changed(self, react: Callable[[], None]) -> None:
        """Register a callback for when a device's kernels must be built with new parameters; called within a job."""
        self._observers.append(react)

    def notify_parameters_changed(self) -> None:
        """Call all observers.

        Raises:
            OpenClError: if an observer cannot build its kernels again.
        """
        for react in self._observers:
            react()

    def report(self, anew: bool = False) -> Probe:
        """Emit ``DevicesFound`` and return the probe; ``anew`` ignores results cached between starts.

        A worker whose probe found devices keeps it, as it has then loaded the drivers.

        Raises:
            DeviceFailed: if there are devices now, but this worker loaded the drivers when there were none.
        """
        probe = self._probe = self._known() or self._probed(anew)
        self._emit(DevicesFound(probe.devices, probe.failures, probe.set_aside))
        return probe

    def _known(self) -> Probe | None:
        """The last probe, unless it found nothing and that is a while ago."""
        probe = self._probe
        if probe is None or probe.devices or self._clock() < self._probed_s + _LOOK_AGAIN_S:
            return probe
        return None

    def _probed(self, anew: bool) -> Probe:
        is_first = self._probe is None
        probe = (known_devices() if is_first and not anew else None) or probe_devices(anew=anew)
        if probe.doubts_kernels and discard_kernel_cache():
            delete_discarded_caches()
            probe = probe_devices()
        if probe.devices:
            if not is_first and "pyopencl" in sys.modules:  # OpenCL asks the drivers only once in a process
                raise DeviceFailed(device=probe.devices[0].name, detail="it was not there when OpenCL was loaded")
            os.environ.update(probe.environment)  # before pyopencl is loaded into this process
        elif probe.failures:
            probe.failures[:0] = _kernel_cache_failures()
        self._probed_s = self._clock()
        return probe

    def choose(self, run_id: int, name: str | None) -> DeviceInfo:
        """The device that ``name`` denotes (see ``choose_device``), or the best one; emits ``DeviceChosen``.

        Raises:
            NoOpenCl, UnknownDevice, AmbiguousDevice
            DeviceFailed: as ``report``.
        """
        probe = self._known() or self.report()
        if not probe.devices and probe.failures:  # the first failure is that of the driver which the loader prefers
            failure = probe.failures[0]
            raise error_of(failure.key, {"name": failure.name, "detail": failure.detail})
        device = probe.choose(name)
        driver_activity.expect(device.name)
        self._emit(DeviceChosen(run_id, device))
        return device


def _kernel_cache_failures() -> list[DeviceFailure]:
    """A failure entry for an unusable kernel cache folder, which may keep every device from working."""
    folder = os.environ.get("POCL_CACHE_DIR", "")
    trouble = why_unusable(Path(folder)) if folder else ""
    return [DeviceFailure(folder, KernelsNotKept.key, trouble)] if trouble else []
