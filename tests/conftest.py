import os
from collections.abc import Iterator

import pytest

from gpuviz.compute.probe import probe_devices
from gpuviz.compute.results import DeviceInfo

FOLDERS = ("POCL_CACHE_DIR", "XDG_CACHE_HOME", "XDG_STATE_HOME")


@pytest.fixture(scope="session", autouse=True)
def private_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Drivers' caches and our own logs live in folders of this session only; a damaged cache would end processes."""
    with pytest.MonkeyPatch.context() as patch:
        for name in FOLDERS:
            patch.setitem(os.environ, name, str(tmp_path_factory.mktemp(name.lower())))
        yield


@pytest.fixture(scope="session")
def device() -> DeviceInfo:
    """The best OpenCL device of this machine; the tests need one, as PoCL comes with the package."""
    probe = probe_devices(timeout_s=60)
    assert probe.devices, f"no OpenCL device works here: {probe.failures}"
    return probe.devices[0]
