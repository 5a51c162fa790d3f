"""The OpenCL devices that tests run on: all that this machine has, found once."""

import os
from functools import cache
from pathlib import Path

import msgspec
import pytest

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.devices import SetAside
from gpuviz.compute.probe import Probe, probe_devices

_FILE = "TESTS_FOUND_DEVICES"  # names the file with what the first of several processes found


class _Found(msgspec.Struct):
    devices: list[DeviceInfo]
    set_aside: list[SetAside]


@cache
def found() -> Probe:
    """What a probe found, once its drivers are loaded into this process.

    Mesa's driver, if it is there, offers the CPU only when asked. It is asked here and not by the processes that tests
    start: it is so slow that they would do nothing else.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUSTICL_ENABLE", "llvmpipe")
        probe = _told() or probe_devices()
        assert probe.devices, f"no OpenCL device works here: {probe.failures}"
        os.environ.update(probe.environment)
        from gpuviz.compute.program import listed_devices

        listed_devices()
    return probe


def tell_others(folder: Path) -> None:
    """Have the processes that share the tests find the same devices, else they would not agree on the tests."""
    path = folder / "found.json"
    path.write_bytes(msgspec.json.encode(_Found(found().devices, found().set_aside)))
    os.environ[_FILE] = str(path)


def _told() -> Probe | None:
    path = os.environ.get(_FILE)
    if path is None:
        return None
    told = msgspec.json.decode(Path(path).read_bytes(), type=_Found)
    return Probe(told.devices, told.set_aside)


def found_devices() -> list[DeviceInfo]:
    """Every device that works, the best first."""
    probe = found()
    return [*probe.devices, *(aside.device for aside in probe.set_aside)]
