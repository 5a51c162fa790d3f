import time
from dataclasses import replace

from gpuviz.bench.setting import Setting
from gpuviz.compute.results import DeviceInfo


def test_time_left_counts_from_the_beginning_of_the_section(device: DeviceInfo) -> None:
    setting = Setting(device, quick=True, seconds=60, rounds=1, say=lambda what: None)
    assert 0 < setting.left_s <= 60
    assert replace(setting, began_s=time.monotonic() - 90).left_s <= -30
