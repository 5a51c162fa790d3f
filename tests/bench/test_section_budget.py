import time
from dataclasses import replace

from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.device_info import DeviceInfo


def test_time_left_counts_from_the_beginning_of_the_section(device: DeviceInfo) -> None:
    budget = SectionBudget(device, quick=True, seconds=60, rounds=1, say=lambda what: None)
    assert 0 < budget.left_s <= 60
    assert replace(budget, began_s=time.monotonic() - 90).left_s <= -30
