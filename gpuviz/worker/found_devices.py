"""The devices of this machine, probed once per worker and shared by all jobs."""

import os
from collections.abc import Callable
from pathlib import Path

from gpuviz.compute import driver_activity
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.known_devices import known_devices
from gpuviz.compute.probe import Probe, probe_devices
from gpuviz.compute.probe_cache import DeviceFailure
from gpuviz.errors import KernelsNotKept, error_of
from gpuviz.worker.context import WorkerContext
from gpuviz.worker.device_messages import DeviceChosen, DevicesFound
from gpuviz.worker.environment import delete_discarded_caches, discard_kernel_cache, why_unusable


class FoundDevices:
    """Probes the devices on first use."""

    def __init__(self, worker: WorkerContext) -> None:
        self._emit = worker.emit
        self._probe: Probe | None = None
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
        """Emit ``DevicesFound`` and return the probe.

        A worker probes only once, as it has then loaded the drivers; ``anew`` ignores results cached between starts.
        """
        if self._probe is None:
            self._probe = (None if anew else known_devices()) or probe_devices(anew=anew)
            if self._probe.doubts_kernels and discard_kernel_cache():
                delete_discarded_caches()
                self._probe = probe_devices()
            if not self._probe.devices and self._probe.failures:
                self._probe.failures[:0] = _kernel_cache_failures()
            os.environ.update(self._probe.environment)  # before pyopencl is loaded into this process
        self._emit(DevicesFound(self._probe.devices, self._probe.failures, self._probe.set_aside))
        return self._probe

    def choose(self, run_id: int, name: str | None) -> DeviceInfo:
        """The device that ``name`` denotes (see ``choose_device``), or the best one; emits ``DeviceChosen``.

        Raises:
            NoOpenCl, UnknownDevice, AmbiguousDevice
        """
        probe = self._probe or self.report()
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
