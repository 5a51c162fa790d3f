"""The devices of this machine, found once, and told to whoever listens."""

import os
from collections.abc import Callable
from pathlib import Path

from gpuviz.compute.devices import choose_device
from gpuviz.compute.probe import Probe, probe_devices
from gpuviz.compute.results import DeviceInfo
from gpuviz.errors import NoOpenCl
from gpuviz.worker.environment import put_away_built_kernels, remove_put_away, trouble_with
from gpuviz.worker.messages import DeviceChosen, DevicesFound
from gpuviz.worker.roots import Event


class FoundDevices:
    """Probes when first asked."""

    def __init__(self, emit: Callable[[Event], None]) -> None:
        self._emit = emit
        self._probe: Probe | None = None
        self._trouble = ""  # with the folder for kernels, where that may be why no device works

    def tell(self) -> Probe:
        """Report all devices."""
        if self._probe is None:
            self._probe = probe_devices()
            if not self._probe.devices and put_away_built_kernels():
                remove_put_away()
                self._probe = probe_devices()  # what was kept may have been damaged
            if not self._probe.devices and self._probe.failures:
                self._find_trouble_with_folder()
            os.environ.update(self._probe.environment)  # before pyopencl is loaded into this process
        self._emit(DevicesFound(list(self._probe.devices), list(self._probe.failures)))
        return self._probe

    def choose(self, run_id: int, name: str | None) -> DeviceInfo:
        """The device of this name, or the best; it is reported before it is used.

        Raises:
            NoOpenCl, UnknownDevice
        """
        probe = self._probe or self.tell()
        if not probe.devices and self._trouble:
            raise NoOpenCl(detail=self._trouble)
        device = choose_device(probe.devices, name)
        self._emit(DeviceChosen(run_id, device))
        return device

    def _find_trouble_with_folder(self) -> None:
        folder = os.environ.get("POCL_CACHE_DIR", "")
        if self._probe is not None and folder and (trouble := trouble_with(Path(folder))):
            self._trouble = f"{folder}: {trouble}"
            self._probe.failures.append((folder, trouble))
