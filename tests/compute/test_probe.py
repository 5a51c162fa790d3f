"""Probing real drivers, among them some that crash or hang when they are loaded."""

import os
import subprocess
import sys
from pathlib import Path

import pyopencl
import pytest

from gpuviz.compute.probe import probe_devices
from gpuviz.compute.results import DeviceInfo

PATIENT_S = 60
BOTH_KERNELS = """
from gpuviz.compute.lanes.opencl import OpenClLane
from gpuviz.compute.marking import CORRECT, Reference
from gpuviz.compute.parameters import CpuParameters, GpuParameters
from gpuviz.compute.probe import probe_devices
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.trace import TileTrace

problem = MatmulProblem.random(40, 50, 30, tiles=12)
for kind in (CpuParameters(), GpuParameters()):
    lane, answers = OpenClLane(probe_devices(60).devices[0], kind), problem.empty_answers()
    lane.prepare(problem)
    lane.run(problem, TileTrace.empty(problem.shape.tiles), answers)
    assert (Reference(problem).mark(answers) == CORRECT).all(), kind
"""


def pocl_driver() -> Path:
    """PoCL as it came with pyopencl's wheel."""
    return next((Path(pyopencl.__file__).parent / ".libs").glob("libpocl*.so"))


def driver_folder(folder: Path, **libraries: Path) -> str:
    """A folder of .icd files as the OpenCL loader wants it."""
    folder.mkdir()
    for name, library in libraries.items():
        (folder / f"{name}.icd").write_text(f"{library}\n")
    return f"{folder}/"


def compiled_driver(folder: Path, when_loaded: str) -> Path:
    """A driver that does nothing but this when it is loaded."""
    source, library = folder / "driver.c", folder / "libdriver.so"
    source.write_text(
        "#include <stdlib.h>\n#include <unistd.h>\n"
        f"__attribute__((constructor)) static void when_loaded(void) {{ {when_loaded} }}\n"
    )
    subprocess.run(["gcc", "-shared", "-fPIC", "-o", library, source], check=True)
    return library


def test_working_devices_are_found() -> None:
    probe = probe_devices(PATIENT_S)
    assert probe.devices
    assert probe.failures == []
    assert probe.environment == {}


def test_probing_loads_no_driver_into_this_process() -> None:
    script = """
import sys
from gpuviz.compute.probe import probe_devices
assert probe_devices(60).devices
assert "pyopencl" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", script], check=True)


def test_machine_without_drivers_has_no_devices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCL_ICD_VENDORS", f"{tmp_path}/nowhere/")
    assert probe_devices(PATIENT_S).devices == []


def test_driver_without_devices_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POCL_DEVICES", "bogus")
    probe = probe_devices(PATIENT_S)
    assert (probe.devices, probe.failures) == ([], [])


@pytest.mark.parametrize(("limit", "value"), [("POCL_MAX_WORK_GROUP_SIZE", "8"), ("POCL_MEMORY_LIMIT", "1")])
def test_small_devices_are_enough_for_both_kernels(monkeypatch: pytest.MonkeyPatch, limit: str, value: str) -> None:
    monkeypatch.setenv(limit, value)
    subprocess.run([sys.executable, "-c", BOTH_KERNELS], check=True)


@pytest.mark.parametrize("when_loaded", ["abort();", 'if (write(1, "{}\\n", 3)) exit(0);'], ids=["crashes", "ends"])
def test_driver_that_crashes_when_loaded_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, device: DeviceInfo, when_loaded: str
) -> None:
    crashing = compiled_driver(tmp_path, when_loaded)
    monkeypatch.setenv("OCL_ICD_VENDORS", driver_folder(tmp_path / "icd", broken=crashing, pocl=pocl_driver()))
    probe = probe_devices(PATIENT_S)
    assert [found.name for found in probe.devices] == [device.name]
    assert [name for name, _ in probe.failures] == ["broken.icd"]
    subprocess.run([sys.executable, "-c", BOTH_KERNELS], env=os.environ | probe.environment, check=True)


def test_driver_that_hangs_when_loaded_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, device: DeviceInfo
) -> None:
    hanging = compiled_driver(tmp_path, "for (;;) pause();")
    monkeypatch.setenv("OCL_ICD_VENDORS", driver_folder(tmp_path / "icd", broken=hanging, pocl=pocl_driver()))
    probe = probe_devices(timeout_s=5)
    assert [found.name for found in probe.devices] == [device.name]
    assert [name for name, _ in probe.failures] == ["broken.icd"]


def test_driver_announced_twice_is_listed_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, device: DeviceInfo
) -> None:
    monkeypatch.setenv("OCL_ICD_VENDORS", driver_folder(tmp_path / "icd", one=pocl_driver(), two=pocl_driver()))
    assert [found.name for found in probe_devices(PATIENT_S).devices] == [device.name]


def test_folder_of_surviving_drivers_goes_with_the_probe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    crashing = compiled_driver(tmp_path, "abort();")
    monkeypatch.setenv("OCL_ICD_VENDORS", driver_folder(tmp_path / "icd", broken=crashing))
    probe = probe_devices(PATIENT_S)
    folder = Path(probe.environment["OCL_ICD_VENDORS"])
    assert folder.is_dir()
    del probe
    assert not folder.exists()


def test_device_that_ends_the_process_while_it_is_tried_has_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POCL_CACHE_DIR", str(tmp_path))
    working = probe_devices(PATIENT_S).devices
    for built in tmp_path.rglob("*.so"):
        built.write_bytes(built.read_bytes()[:100])
    probe = probe_devices(PATIENT_S)
    assert probe.devices == []
    assert [name for name, _ in probe.failures] == [device.name for device in working]
    assert "exit code" in probe.failures[0][1]
