import pytest

from gpuviz.bench.setting import Setting
from gpuviz.compute.results import DeviceInfo


@pytest.fixture
def setting(device: DeviceInfo) -> Setting:
    """Two rounds and no time: enough to see what a section says, not how fast anything is."""
    return Setting(device, quick=True, seconds=0, rounds=2, say=lambda what: None)
