"""Listing devices in this very process, with real drivers; each test in a process of its own, which may end by it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.compute.test_probe import compiled_driver, driver_folder

KEEP = """
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.devices import MeasuredDevice
from gpuviz.compute.drivers import announced_drivers
from gpuviz.compute.probe_cache import ProbeResults, save_probe_results, state_of

def keep(listed, state=None):
    working = [MeasuredDevice(DeviceInfo("tried", "GPU", "1", "platform", False, 4, 4), "chip", 1e9)]
    save_probe_results(ProbeResults(state or state_of(announced_drivers(), listed or []), working, [], listed))
"""
KEEP_WHAT_IS_THERE = f"""{KEEP}
from gpuviz.compute.program import listed_devices
keep([info for info, _ in listed_devices()])
"""
NOTHING_LOADED = """
import sys
assert "pyopencl" not in sys.modules
"""
LOOK = "from gpuviz.compute.known_devices import known_devices\nknown = known_devices()\n"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No results are kept at first."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def run(script: str, **variables: str) -> int:
    command = [sys.executable, "-c", script]
    return subprocess.run(command, env=os.environ | variables, check=False).returncode


def is_kept(cache: Path) -> bool:
    return bool([*cache.rglob("probed.json")])


def test_devices_that_are_still_there_are_those_found_then(cache: Path) -> None:
    assert run(KEEP_WHAT_IS_THERE) == 0
    assert run(f"{LOOK}assert [device.name for device in known.devices] == ['tried']") == 0
    assert is_kept(cache)


def test_no_child_is_started_for_them() -> None:
    nobody = "import subprocess\nsubprocess.run = subprocess.Popen = None\n"
    assert run(KEEP_WHAT_IS_THERE) == 0
    assert run(f"{nobody}{LOOK}assert known.devices") == 0


def test_without_results_no_driver_is_loaded() -> None:
    assert run(f"{LOOK}assert known is None{NOTHING_LOADED}") == 0


@pytest.mark.parametrize("kept", ["keep(None)", "keep([], 'another state')"], ids=["a driver crashed", "changed since"])
def test_results_that_do_not_hold_load_no_driver(kept: str) -> None:
    assert run(f"{KEEP}{kept}") == 0
    assert run(f"{LOOK}assert known is None{NOTHING_LOADED}") == 0


def test_a_device_that_went_away_has_all_probed_again(cache: Path) -> None:
    more = "keep([info for info, _ in listed_devices()] + [DeviceInfo('gone', 'GPU', '1', 'p', False, 1, 1)])"
    assert run(KEEP_WHAT_IS_THERE + more) == 0
    unchanged = "before = os.environ.get('OCL_ICD_VENDORS')\n{}assert os.environ.get('OCL_ICD_VENDORS') == before\n"
    assert run(f"import os\n{unchanged.format(LOOK)}assert known is None") == 0
    assert is_kept(cache)


@pytest.mark.parametrize("when_loaded", ["abort();", "exit(1);"], ids=["crashes", "ends"])
def test_a_driver_that_ends_two_processes_in_a_row_is_not_trusted_again(
    when_loaded: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = compiled_driver(tmp_path, f'if (getenv("BREAK_DOWN")) {when_loaded}')
    monkeypatch.setenv("OCL_ICD_VENDORS", driver_folder(tmp_path / "icd", breaking=driver))
    assert run(KEEP_WHAT_IS_THERE) == 0
    for _ in range(2):  # once may be somebody else's doing, and all is well again after that
        assert run(LOOK, BREAK_DOWN="1") != 0
        assert run(f"{LOOK}assert known.devices") == 0
    for _ in range(2):
        assert run(LOOK, BREAK_DOWN="1") != 0
    assert run(f"{LOOK}assert known is None{NOTHING_LOADED}") == 0
    listed_by_a_child = "from gpuviz.compute.probe import probe_devices\nprobe = probe_devices(anew=False)\n"
    assert run(f"{listed_by_a_child}assert [device.name for device in probe.devices] == ['tried']") == 0
    assert run(f"{LOOK}assert known.devices") == 0  # trusted again, and nothing had to be tried anew


def test_where_compilers_keep_their_kernels_changes_nothing(tmp_path: Path) -> None:
    assert run(KEEP_WHAT_IS_THERE) == 0
    assert run(f"{LOOK}assert known.devices", POCL_CACHE_DIR=str(tmp_path), CUDA_CACHE_PATH=str(tmp_path)) == 0
