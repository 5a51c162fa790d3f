import pytest

from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.device_info import DeviceInfo


@pytest.fixture
def budget(device: DeviceInfo) -> SectionBudget:
    """Two rounds and no time: enough to see what a section says, not how fast anything is."""
    return SectionBudget(device, quick=True, seconds=0, rounds=2, say=lambda what: None)
