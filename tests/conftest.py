import os
import shutil
import tempfile
from pathlib import Path

import pytest

from gpuviz.compute.device_info import DeviceInfo
from tests.found import found, found_devices, tell_others

FOLDERS = ("POCL_CACHE_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
_private = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    """Drivers' caches and our own logs live in folders of this session only; a damaged cache would end processes."""
    config.stash[_private] = folder = Path(tempfile.mkdtemp(prefix="gpuviz-tests-"))
    for name in FOLDERS:
        (folder / name.lower()).mkdir()
        os.environ[name] = str(folder / name.lower())
    if config.getoption("numprocesses", None) and not hasattr(config, "workerinput"):
        tell_others(folder)


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[_private], ignore_errors=True)


@pytest.fixture(scope="session")
def device() -> DeviceInfo:
    """The best OpenCL device of this machine; the tests need one, as PoCL comes with the package."""
    return found().devices[0]


@pytest.fixture(scope="session")
def devices() -> list[DeviceInfo]:
    """Every OpenCL device of this machine that works."""
    return found_devices()
