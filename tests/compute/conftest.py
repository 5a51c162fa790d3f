import pytest

from gpuviz.compute.probe import probe_devices
from gpuviz.compute.results import DeviceInfo


@pytest.fixture(scope="session")
def device() -> DeviceInfo:
    """The best OpenCL device of this machine; the tests need one, as PoCL comes with the package."""
    probe = probe_devices(timeout_s=60)
    assert probe.devices, f"no OpenCL device works here: {probe.failures}"
    return probe.devices[0]
