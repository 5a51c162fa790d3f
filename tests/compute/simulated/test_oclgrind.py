"""Every kernel on a simulated device that watches all they do with memory: it must have nothing to report."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gpuviz.compute.shaders import shader_folder
from tests.compute.simulated.drivers import oclgrind_driver
from tests.compute.simulated.every_kernel import GROUPS


def run(group: str, folder: Path) -> tuple[set[str], str]:
    """The kernels of a group that ran, and all that oclgrind reported."""
    (folder / "oclgrind.icd").write_text(f"{oclgrind_driver()}\n")
    log = folder / "log.txt"
    watching = {"OCLGRIND_DATA_RACES": "1", "OCLGRIND_LOG": str(log), "OCL_ICD_VENDORS": f"{folder}/"}
    child = subprocess.run(
        [sys.executable, "-m", "tests.compute.simulated.every_kernel", group],
        env=os.environ | watching,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return set(child.stdout.split()), log.read_text() if log.exists() else ""


@pytest.fixture(scope="module")
def ran() -> set[str]:
    """The kernels that ran in this module's tests so far."""
    return set()


@pytest.mark.parametrize("group", GROUPS)
def test_there_is_nothing_to_report(group: str, tmp_path: Path, ran: set[str]) -> None:
    kernels, reports = run(group, tmp_path)
    assert reports == ""
    ran |= kernels


def test_every_kernel_there_is_was_watched(ran: set[str]) -> None:
    assert ran == {file.stem for file in shader_folder().glob("*.cl")}


def test_a_data_race_would_be_reported(tmp_path: Path) -> None:
    source = "__kernel void race(__global int *x) { x[0] = get_global_id(0); }"
    script = f"""
import pyopencl as cl
from gpuviz.compute.parameters import GpuParameters
from gpuviz.compute.program import OpenDevice, listed_devices
info = next(info for info, _ in listed_devices() if info.platform == "Oclgrind")
opened = OpenDevice(info, GpuParameters())
room = cl.Buffer(opened.context, cl.mem_flags.READ_WRITE, 4)
opened.kernel("race", source={source!r})(opened.queue, (8,), (4,), room).wait()
"""
    (tmp_path / "oclgrind.icd").write_text(f"{oclgrind_driver()}\n")
    log = tmp_path / "log.txt"
    watching = {"OCLGRIND_DATA_RACES": "1", "OCLGRIND_LOG": str(log), "OCL_ICD_VENDORS": f"{tmp_path}/"}
    subprocess.run([sys.executable, "-c", script], env=os.environ | watching, check=True)
    assert "data race" in log.read_text().lower()
