"""Probing real drivers, among them some that crash or hang when they are loaded."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pyopencl
import pytest

from gpuviz.compute import probe as probe_module
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.devices import MeasuredDevice
from gpuviz.compute.probe import Probe, ProbeLine, _failure, probe_devices
from gpuviz.compute.probe_cache import DeviceFailure
from gpuviz.errors import (
    DeviceCrashes,
    DeviceHangs,
    DeviceRefuses,
    DriverBroken,
    DriverCrashes,
    KernelBuildFailed,
    ProcessorUnknown,
)

BOTH_KERNELS = """
import os
from gpuviz.compute.verification import CORRECT, Reference
from gpuviz.compute.parameters import CpuParameters, GpuParameters
from gpuviz.compute.probe import probe_devices
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.trace import TileTrace

probe = probe_devices()
os.environ.update(probe.environment)
from gpuviz.compute.lanes.opencl import OpenClLane
problem = MatmulProblem.random(40, 50, 30, tiles=12)
for kind in (CpuParameters(), GpuParameters()):
    lane, answers = OpenClLane(probe.devices[0], kind), problem.empty_answers()
    lane.prepare(problem)
    lane.run(problem, TileTrace.empty(problem.shape.tiles), answers)
    assert (Reference(problem).verify(answers) == CORRECT).all(), kind
"""


POCL = "Portable Computing Language"


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


@pytest.fixture
def only_pocl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The only driver is the one that lies beside pyopencl."""
    monkeypatch.setenv("OCL_ICD_VENDORS", driver_folder(tmp_path / "icd", pocl=pocl_driver()))


@pytest.mark.usefixtures("only_pocl")
def test_working_devices_are_found() -> None:
    probe = probe_devices()
    assert len(probe.devices) == 1
    assert (probe.failures, probe.set_aside, probe.environment) == ([], [], {})


def test_probing_loads_no_driver_into_this_process() -> None:
    script = """
import sys
from gpuviz.compute.probe import probe_devices
assert probe_devices().devices
assert "pyopencl" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", script], check=True)


def test_machine_without_drivers_has_no_devices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCL_ICD_VENDORS", f"{tmp_path}/nowhere/")
    assert probe_devices().devices == []


@pytest.mark.usefixtures("only_pocl")
def test_driver_without_devices_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POCL_DEVICES", "bogus")
    probe = probe_devices()
    assert (probe.devices, probe.failures) == ([], [])


@pytest.mark.usefixtures("only_pocl")
@pytest.mark.parametrize(("limit", "value"), [("POCL_MAX_WORK_GROUP_SIZE", "8"), ("POCL_MEMORY_LIMIT", "1")])
def test_small_devices_are_enough_for_both_kernels(monkeypatch: pytest.MonkeyPatch, limit: str, value: str) -> None:
    monkeypatch.setenv(limit, value)
    subprocess.run([sys.executable, "-c", BOTH_KERNELS], check=True)


@pytest.mark.parametrize("when_loaded", ["abort();", 'if (write(1, "{}\\n", 3)) exit(0);'], ids=["crashes", "ends"])
def test_driver_that_crashes_when_loaded_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, when_loaded: str
) -> None:
    crashing = compiled_driver(tmp_path, when_loaded)
    monkeypatch.setenv("OCL_ICD_VENDORS", driver_folder(tmp_path / "icd", broken=crashing, pocl=pocl_driver()))
    probe = probe_devices()
    assert [found.platform for found in probe.devices] == [POCL]
    assert [(failure.name, failure.key) for failure in probe.failures] == [("broken.icd", DriverCrashes.key)]
    subprocess.run([sys.executable, "-c", BOTH_KERNELS], env=os.environ | probe.environment, check=True)


def test_driver_that_hangs_when_loaded_leaves_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hanging = compiled_driver(tmp_path, "for (;;) pause();")
    monkeypatch.setenv("OCL_ICD_VENDORS", driver_folder(tmp_path / "icd", broken=hanging, pocl=pocl_driver()))
    probe = probe_devices(list_timeout_s=5)
    assert [found.platform for found in probe.devices] == [POCL]
    assert [(failure.name, failure.key) for failure in probe.failures] == [("broken.icd", DriverCrashes.key)]


def test_driver_announced_twice_is_listed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCL_ICD_VENDORS", driver_folder(tmp_path / "icd", one=pocl_driver(), two=pocl_driver()))
    probe = probe_devices()
    assert [found.platform for found in probe.devices] == [POCL]
    assert probe.set_aside == []


def test_folder_of_surviving_drivers_goes_with_the_probe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    crashing = compiled_driver(tmp_path, "abort();")
    monkeypatch.setenv("OCL_ICD_VENDORS", driver_folder(tmp_path / "icd", broken=crashing))
    probe = probe_devices()
    folder = Path(probe.environment["OCL_ICD_VENDORS"])
    assert folder.is_dir()
    del probe
    assert not folder.exists()


@pytest.mark.usefixtures("only_pocl")
def test_crash_of_a_driver_is_told_as_what_it_had_kept_may_be_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept"
    monkeypatch.setenv("POCL_CACHE_DIR", str(kept))
    assert not probe_devices().doubts_kernels
    for built in kept.rglob("*.so"):
        built.write_bytes(built.read_bytes()[:100])
    assert probe_devices().doubts_kernels


def test_driver_that_is_announced_but_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = Path("/opt/vendor/libgone.so")
    monkeypatch.setenv("OCL_ICD_VENDORS", driver_folder(tmp_path / "icd", gone=missing, pocl=pocl_driver()))
    probe = probe_devices()
    assert [found.platform for found in probe.devices] == [POCL]
    (failure,) = probe.failures
    assert (failure.name, failure.key) == ("gone.icd", DriverBroken.key)
    assert "libgone.so" in failure.detail


def test_files_that_announce_nothing_are_named_and_leave_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OCL_ICD_VENDORS", driver_folder(tmp_path / "icd", pocl=pocl_driver()))
    (tmp_path / "icd" / "dangling.icd").symlink_to("/nowhere/nvidia.icd")  # left behind by a driver that was removed
    (tmp_path / "icd" / "folder.icd").mkdir()
    (tmp_path / "icd" / "empty.icd").touch()
    (tmp_path / "icd" / "binary.icd").write_bytes(b"lib\0pocl.so\n")
    probe = probe_devices()
    assert [found.platform for found in probe.devices] == [POCL]
    assert {(failure.name, failure.key) for failure in probe.failures} == {
        (f"{name}.icd", DriverBroken.key) for name in ("dangling", "folder", "empty", "binary")
    }


def test_folder_of_drivers_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCL_ICD_VENDORS", "/nowhere")
    (failure,) = probe_devices().failures
    assert (failure.name, failure.key) == ("OCL_ICD_VENDORS", DriverBroken.key)
    assert "/nowhere" in failure.detail


def test_processor_that_the_compiler_does_not_know_is_said_to_be_so() -> None:
    device = DeviceInfo("pthread-AMD EPYC 9555", "CPU", "3.0-rc2", POCL, is_cpu=True)
    # What PyPI's PoCL 3.0 says on every AMD processor of the year 2024.
    line = ProbeLine(step="cpu", key=KernelBuildFailed.key, detail="error: unknown target CPU 'generic'")
    failure = _failure(device, line)
    assert (failure.name, failure.key) == (device.name, ProcessorUnknown.key)


@pytest.mark.usefixtures("only_pocl")
def test_what_was_found_out_is_not_tried_again_unless_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    children: list[str] = []

    def run_child(arguments: list[str], environment: dict[str, str], timeout_s: float) -> tuple[list[ProbeLine], str]:
        children.append(arguments[0])
        return run(arguments, environment, timeout_s)

    run = probe_module._run_child
    monkeypatch.setattr(probe_module, "_run_child", run_child)
    first = probe_devices(anew=False)
    assert probe_devices(anew=False).devices == first.devices
    assert children == ["list", "try", "list"]
    monkeypatch.setenv("POCL_MAX_WORK_GROUP_SIZE", "8")  # a driver that is steered otherwise is another one
    probe_devices(anew=False)
    probe_devices()
    assert children == ["list", "try", "list", "list", "try", "list", "try"]


def test_what_was_found_out_holds_again_once_the_drivers_are_back(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    there = driver_folder(tmp_path / "icd", pocl=pocl_driver())
    monkeypatch.setenv("OCL_ICD_VENDORS", there)
    first = probe_devices()
    monkeypatch.setenv("OCL_ICD_VENDORS", f"{tmp_path}/nowhere/")
    gone = probe_devices(anew=False)
    assert (gone.devices, gone.doubts_kernels) == ([], False)
    monkeypatch.setenv("OCL_ICD_VENDORS", there)
    monkeypatch.setattr(probe_module, "_try", None)
    assert probe_devices(anew=False).devices == first.devices


@pytest.mark.parametrize("key", [DeviceHangs.key, DeviceRefuses.key])
def test_kernels_are_doubted_where_no_device_that_was_tried_works(device: DeviceInfo, key: str) -> None:
    failures = [DeviceFailure(device.name, key, platform=device.platform)]
    assert Probe(failures=failures).doubts_kernels
    assert not Probe([device], failures=failures).doubts_kernels


@pytest.mark.usefixtures("only_pocl")
def test_kept_findings_that_make_no_sense_are_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    first = probe_devices(anew=False)
    (kept,) = (tmp_path / "cache").rglob("probed.json")
    kept.write_bytes(kept.read_bytes()[:100])
    assert probe_devices(anew=False).devices == first.devices


@pytest.mark.parametrize("outcome", [DeviceCrashes.key, DeviceHangs.key])
def test_a_driver_that_fails_over_giving_programs_works_without_keeping_them(
    device: DeviceInfo, monkeypatch: pytest.MonkeyPatch, outcome: str
) -> None:
    works = msgspec.structs.replace(device, keeps_programs=False)
    lines = [ProbeLine(step="cpu"), ProbeLine(works=works, chip="cpu", flops_per_s=1e11)]  # nothing after that
    monkeypatch.setattr(probe_module, "_run_child", lambda *_: (lines, outcome))
    assert probe_module._try(probe_module.Probe(), 0, device, 1.0) == MeasuredDevice(works, "cpu", 1e11)


def test_what_a_child_found_last_holds(device: DeviceInfo, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [msgspec.structs.replace(device, keeps_programs=keeps) for keeps in (False, True)]
    lines = [ProbeLine(works=works, chip="cpu", flops_per_s=1e11) for works in found]
    monkeypatch.setattr(probe_module, "_run_child", lambda *_: (lines, ""))
    assert probe_module._try(probe_module.Probe(), 0, device, 1.0) == MeasuredDevice(found[1], "cpu", 1e11)
