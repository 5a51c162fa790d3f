"""What is kept of a search, and what is not believed."""

import msgspec
import pytest

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import CpuParameters, KernelParameters, default_parameters
from gpuviz.compute.tuning_cache import TunedDevice, chosen_parameters, load_tuned, save_tuned, tuned_path

DEVICE = DeviceInfo("a processor", "CPU", "3.0", "PoCL", is_cpu=True, compute_units=2, vector_lanes=8)
CHOSEN = CpuParameters(4, 16, 1024)


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def tuned(device: DeviceInfo = DEVICE, parameters: KernelParameters = CHOSEN) -> TunedDevice:
    from gpuviz import __version__

    return TunedDevice(device, __version__, parameters, 2e11, 1e11, tried=8)


def test_what_was_chosen_is_there_at_the_next_start() -> None:
    assert load_tuned(DEVICE) is None
    assert save_tuned(tuned())
    assert load_tuned(DEVICE) == tuned()
    assert chosen_parameters(DEVICE) == CHOSEN


@pytest.mark.parametrize("change", [{"driver": "3.1"}, {"name": "another"}, {"vector_lanes": 16}, {"compute_units": 4}])
def test_another_driver_or_device_gets_the_usual_parameters(change: dict[str, str | int]) -> None:
    save_tuned(tuned())
    changed = msgspec.structs.replace(DEVICE, **change)
    assert load_tuned(changed) is None
    assert chosen_parameters(changed) == default_parameters(changed)


def test_another_version_gets_the_usual_parameters() -> None:
    save_tuned(msgspec.structs.replace(tuned(), gpuviz="0.0.1"))
    assert load_tuned(DEVICE) is None


@pytest.mark.parametrize("content", [b"", b"[", b"\xff\xfe", b"{}", b"[1]", b"[" * 50_000, b" " * 200_000])
def test_damaged_file_is_ignored_and_rewritten(content: bytes) -> None:
    tuned_path().parent.mkdir(parents=True)
    tuned_path().write_bytes(content)
    assert load_tuned(DEVICE) is None
    assert save_tuned(tuned())
    assert load_tuned(DEVICE) == tuned()


def test_parameters_that_no_kernel_has_are_not_believed() -> None:
    save_tuned(tuned(parameters=CpuParameters(7, 16)))
    assert chosen_parameters(DEVICE) == CpuParameters()


def test_a_new_driver_replaces_what_was_kept_for_the_old_one_only() -> None:
    other = msgspec.structs.replace(DEVICE, name="a graphics card")
    updated = msgspec.structs.replace(DEVICE, driver="3.1")
    for device in (DEVICE, other, updated):
        save_tuned(tuned(device))
    kept = msgspec.json.decode(tuned_path().read_bytes(), type=list[TunedDevice])
    assert {entry.device for entry in kept} == {other, updated}


def test_folder_that_cannot_be_written_is_no_failure() -> None:
    tuned_path().parent.parent.mkdir(parents=True, exist_ok=True)
    tuned_path().parent.write_text("a file where the folder should be")
    assert not save_tuned(tuned())
    assert load_tuned(DEVICE) is None
