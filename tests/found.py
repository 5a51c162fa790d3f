"""The OpenCL devices that tests run on: all that this machine has, found once."""

import os
from functools import cache

import pytest

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.probe import Probe, probe_devices


@cache
def found() -> Probe:
    """What a probe found, once its drivers are loaded into this process.

    Mesa's driver, if it is there, offers the CPU only when asked. It is asked here and not by the processes that tests
    start: it is so slow that they would do nothing else.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUSTICL_ENABLE", "llvmpipe")
        probe = probe_devices()
        assert probe.devices, f"no OpenCL device works here: {probe.failures}"
        os.environ.update(probe.environment)
        from gpuviz.compute.program import listed_devices

        listed_devices()
    return probe


def found_devices() -> list[DeviceInfo]:
    """Every device that works, the best first."""
    probe = found()
    return [*probe.devices, *(aside.device for aside in probe.set_aside)]
