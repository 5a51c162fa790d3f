"""The OpenCL devices that tests run on: all that this machine has, found once."""

import os
from functools import cache

from gpuviz.compute.probe import Probe, probe_devices
from gpuviz.compute.results import DeviceInfo


@cache
def found() -> Probe:
    """What a probe found; the variables to load the drivers with are set from then on."""
    os.environ.setdefault("RUSTICL_ENABLE", "llvmpipe")  # Mesa's driver, if it is there, offers the CPU only when asked
    probe = probe_devices()
    assert probe.devices, f"no OpenCL device works here: {probe.failures}"
    os.environ.update(probe.environment)
    return probe


def found_devices() -> list[DeviceInfo]:
    """Every device that works, the best first."""
    probe = found()
    return [*probe.devices, *(aside.device for aside in probe.set_aside)]
