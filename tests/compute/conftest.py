import pytest

from gpuviz.compute.probe import probe_devices
from gpuviz.compute.results import DeviceInfo


@pytest.fixture(scope="session")
def device() -> DeviceInfo:
    """The best OpenCL device of this machine; the tests need one, as PoCL comes with the package."""
    return probe_devices(timeout_s=60).devices[0]
