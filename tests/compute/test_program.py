import os
import subprocess
import sys
from pathlib import Path

import msgspec
import numpy as np
import pytest

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.host import available_cores
from gpuviz.compute.program import OpenDevice, listed_devices
from gpuviz.errors import KernelBuildFailed, UnknownDevice

MULTIPLY = """
import os
from gpuviz.compute.probe import probe_devices
from gpuviz.compute.problem import MatmulProblem

probe = probe_devices()
os.environ.update(probe.environment)
from gpuviz.compute.lanes.opencl import OpenClLane
OpenClLane(probe.devices[0]).prepare(MatmulProblem.random(9, 9, 9, tiles=9))
"""


def test_device_tells_truthfully_what_it_is(device: DeviceInfo) -> None:
    found_out = {
        name: getattr(device, name)
        for name in (
            "vector_lanes",
            "kernels",
            "clock",
            "event_times",
            "keeps_programs",
            "multiplies_bytes",
        )
    }
    assert device in [msgspec.structs.replace(there, **found_out) for there, _ in listed_devices()]
    assert device.is_cpu == (device.type == "CPU")
    assert not device.is_cpu or device.compute_units <= available_cores()
    assert min(device.compute_units, device.vector_lanes) >= 1


def test_device_that_is_gone_is_unknown(device: DeviceInfo) -> None:
    with pytest.raises(UnknownDevice) as caught:
        OpenDevice(msgspec.structs.replace(device, name="pulled out"))
    assert device.name in str(caught.value.arguments["available"])


def test_kernel_that_does_not_build_gives_the_compilers_first_complaint(device: DeviceInfo) -> None:
    with pytest.raises(KernelBuildFailed) as caught:
        OpenDevice(device).kernel("wrong", source="__kernel void wrong(__global int *x) { x[0] = undefined_name; }")
    arguments = caught.value.arguments
    assert arguments["device"] == device.name
    assert arguments["kernel"] == "wrong.cl"
    assert "undefined_name" in str(arguments["detail"])
    assert "\n" not in str(arguments["detail"])


def test_source_without_the_kernel_fails_to_build(device: DeviceInfo) -> None:
    with pytest.raises(KernelBuildFailed):
        OpenDevice(device).kernel("missing", source="__kernel void other(__global int *x) { x[0] = 1; }")


def test_compilers_warning_is_no_failure(device: DeviceInfo) -> None:
    source = "#warning careful\n__kernel void careful(__global int *x) { x[0] = 1; }"
    assert OpenDevice(device).kernel("careful", source=source).function_name == "careful"


def test_build_option_reaches_the_kernel(device: DeviceInfo) -> None:
    import pyopencl as cl

    opened = OpenDevice(device)
    kernel = opened.kernel("answer", ["-DANSWER=42"], "__kernel void answer(__global int *x) { x[0] = ANSWER; }")
    result = np.zeros(1, np.int32)
    buffer = cl.Buffer(opened.context, cl.mem_flags.WRITE_ONLY, result.nbytes)
    kernel(opened.queue, (1,), None, buffer)
    cl.enqueue_copy(opened.queue, result, buffer)
    assert result[0] == 42


def test_kernel_knows_the_types_of_its_numbers(device: DeviceInfo) -> None:
    import pyopencl as cl

    opened = OpenDevice(device)
    source = "__kernel void put(__global float *x, const int place, const float number) { x[place] = number; }"
    numbers = np.zeros(2, np.float32)
    room = cl.Buffer(opened.context, cl.mem_flags.COPY_HOST_PTR, hostbuf=numbers)
    opened.kernel("put", source=source)(opened.queue, (1,), None, room, 1, 2.5)  # plain Python numbers have no type
    cl.enqueue_copy(opened.queue, numbers, room)
    assert numbers.tolist() == [0, 2.5]


def test_device_works_where_no_folder_of_the_user_can_be_written(tmp_path: Path) -> None:
    nowhere = tmp_path / "file" / "folder"
    nowhere.parent.touch()
    homeless = {"HOME": str(nowhere), "XDG_CACHE_HOME": str(nowhere), "POCL_CACHE_DIR": str(tmp_path)}
    usual = {name: value for name, value in os.environ.items() if name != "PYOPENCL_NO_CACHE"}
    subprocess.run([sys.executable, "-c", MULTIPLY], env=usual | homeless, check=True)
