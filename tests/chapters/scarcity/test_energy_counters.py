import ctypes
from pathlib import Path
from typing import Any

import pytest

from gpuviz.chapters.scarcity.energy_counters import energy_of_gpu, nvml_counter, rapl_joules
from gpuviz.compute import driver_activity


def _package(folder: Path, name: str, energy: str) -> None:
    (folder / name).mkdir()
    (folder / name / "energy_uj").write_text(energy)


def test_all_packages_are_added_up_and_their_parts_are_not(tmp_path: Path) -> None:
    _package(tmp_path, "intel-rapl:0", "2000000\n")
    _package(tmp_path, "intel-rapl:1", "500000\n")
    _package(tmp_path, "intel-rapl:0:0", "1500000\n")
    assert rapl_joules(tmp_path) == 2.5


def test_a_counter_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    assert rapl_joules(tmp_path) is None
    (tmp_path / "intel-rapl:0").mkdir()
    assert rapl_joules(tmp_path) is None
    (tmp_path / "intel-rapl:0" / "energy_uj").write_text("much")
    assert rapl_joules(tmp_path) is None


def test_no_gpu_of_this_name_has_no_counter() -> None:
    with nvml_counter("no such GPU") as counter:
        assert counter() is None


class _Library:
    """Answers as NVIDIA's library does on a machine with two GPUs; no machine of ours has one."""

    names = (b"NVIDIA A", b"NVIDIA B")

    def __init__(self) -> None:
        self.calls: list[str] = []

    def nvmlInit_v2(self) -> int:  # noqa: N802 - its name
        return self._note("init")

    def nvmlShutdown(self) -> int:  # noqa: N802
        return self._note("shutdown")

    def _note(self, call: str) -> int:
        """It is noticed if this call hangs: no progress is seen meanwhile."""
        assert driver_activity.reading() == driver_activity.reading()
        self.calls.append(call)
        return 0

    def nvmlDeviceGetCount_v2(self, count: Any) -> int:  # noqa: N802
        count._obj.value = len(self.names)
        return 0

    def nvmlDeviceGetHandleByIndex_v2(self, index: int, device: Any) -> int:  # noqa: N802
        device._obj.value = index + 1
        return 0

    def nvmlDeviceGetName(self, device: ctypes.c_void_p, name: Any, _length: int) -> int:  # noqa: N802
        name.value = self.names[(device.value or 1) - 1]
        return 0

    def nvmlDeviceGetTotalEnergyConsumption(self, device: ctypes.c_void_p, energy: Any) -> int:  # noqa: N802
        energy._obj.value = 1500 * (device.value or 0)
        return self._note("energy")


def test_a_gpu_is_found_by_its_name() -> None:
    library: Any = _Library()
    assert energy_of_gpu(library, "NVIDIA B") == 3.0
    assert energy_of_gpu(library, "NVIDIA C") is None


def test_the_library_is_made_ready_once_and_every_call_of_it_is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    library = _Library()
    monkeypatch.setattr(ctypes, "CDLL", lambda _: library)
    with nvml_counter("NVIDIA A") as counter:
        assert counter() == counter() == 1.5
    assert library.calls == ["init", "energy", "energy", "shutdown"]
