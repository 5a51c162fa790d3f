import pytest

from gpuviz.compute.devices import best_first, choose_device, describe
from gpuviz.compute.results import DeviceInfo
from gpuviz.errors import NoOpenCl, UnknownDevice


def info(name: str, kind: str, compute_units: int = 4) -> DeviceInfo:
    return DeviceInfo(name, kind, "1.0", "platform", kind == "CPU", compute_units, vector_lanes=16)


CPU, SMALL_GPU, LARGE_GPU = info("Epyc", "CPU", 96), info("Arc 310", "GPU", 6), info("Arc 770", "GPU", 32)
ACCELERATOR = info("FPGA", "ACCELERATOR")


def test_gpus_come_first_and_the_larger_before_the_smaller() -> None:
    given = [CPU, SMALL_GPU, ACCELERATOR, LARGE_GPU]
    assert best_first(given) == [LARGE_GPU, SMALL_GPU, ACCELERATOR, CPU]


def test_first_device_is_chosen_when_none_is_named() -> None:
    assert choose_device([LARGE_GPU, CPU], None) is LARGE_GPU


def test_device_is_chosen_by_a_part_of_its_name() -> None:
    assert choose_device([LARGE_GPU, SMALL_GPU, CPU], "arc 3") is SMALL_GPU


def test_unknown_name_is_answered_with_the_names_there_are() -> None:
    with pytest.raises(UnknownDevice) as caught:
        choose_device([LARGE_GPU, CPU], "abacus")
    assert caught.value.arguments == {"given": "abacus", "available": "Arc 770, Epyc"}


def test_choice_among_nothing_says_there_is_no_opencl() -> None:
    with pytest.raises(NoOpenCl):
        choose_device([], "Arc")


def test_cpu_is_described_by_its_cores_and_lanes() -> None:
    assert describe(CPU).startswith("OpenCL on 96 CPU cores × 16 lanes")
    assert describe(info("Atom", "CPU", 1)).startswith("OpenCL on 1 CPU core × 16 lanes")


def test_gpu_is_described_by_its_name() -> None:
    assert describe(LARGE_GPU) == "OpenCL on Arc 770, 32 compute units"
