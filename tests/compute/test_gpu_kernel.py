import pyopencl as cl
import pytest

from gpuviz.compute import gpu_kernel
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.gpu_kernel import build_matmul_gpu, power_of_two
from gpuviz.compute.parameters import GpuParameters
from gpuviz.compute.program import OpenDevice
from gpuviz.errors import KernelBuildFailed


@pytest.fixture
def opened(device: DeviceInfo) -> OpenDevice:
    return OpenDevice(device, GpuParameters())


def test_work_groups_are_as_large_as_asked_for_where_they_fit(opened: OpenDevice) -> None:
    kernel, fitting = build_matmul_gpu(opened, GpuParameters(side=8), [])
    assert fitting == GpuParameters(side=8)
    sizes = kernel.get_work_group_info(cl.kernel_work_group_info.COMPILE_WORK_GROUP_SIZE, opened.device)
    assert tuple(sizes) == (8, 8, 1)


def test_kernel_that_needs_too_many_registers_gets_smaller_groups(
    opened: OpenDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gpu_kernel, "work_group_limit", lambda _kernel, _device: 200)  # whatever the device says
    assert build_matmul_gpu(opened, GpuParameters(), [])[1].side == 8


def test_blocks_that_do_not_fit_local_memory_are_read_from_where_they_are(opened: OpenDevice) -> None:
    huge = GpuParameters(depth=1 << 14)
    assert huge.local_bytes > opened.device.local_mem_size
    assert not build_matmul_gpu(opened, huge, [])[1].local


def test_kernel_that_builds_at_no_size_says_why(opened: OpenDevice) -> None:
    with pytest.raises(KernelBuildFailed) as caught:
        build_matmul_gpu(opened, GpuParameters(), [], "__kernel void matmul_gpu(__global int *x) { x[0] = nonsense; }")
    assert "nonsense" in str(caught.value.arguments["detail"])


@pytest.mark.parametrize(("most", "power"), [(1, 1), (2, 2), (48, 32), (64, 64), (1023, 512)])
def test_group_that_halves_is_a_power_of_two(most: int, power: int) -> None:
    assert power_of_two(most) == power
