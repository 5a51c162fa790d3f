import pytest

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.devices import MeasuredDevice, best_first, choose_device, describe, with_unique_names
from gpuviz.errors import AmbiguousDevice, NoOpenCl, UnknownDevice


def info(name: str, kind: str, compute_units: int = 4, platform: str = "platform") -> DeviceInfo:
    return DeviceInfo(name, kind, "1.0", platform, kind == "CPU", compute_units, vector_lanes=16)


def measured(device: DeviceInfo, gflops: float, chip: str | None = None) -> MeasuredDevice:
    return MeasuredDevice(device, chip or device.name, gflops * 1e9)


CPU, SMALL_GPU, LARGE_GPU = info("Epyc", "CPU", 96), info("Arc 310", "GPU", 6), info("Arc 770", "GPU", 32)
ACCELERATOR = info("FPGA", "ACCELERATOR")


def test_gpus_come_first_and_the_faster_before_the_slower() -> None:
    given = [measured(CPU, 900), measured(SMALL_GPU, 50), measured(ACCELERATOR, 1), measured(LARGE_GPU, 700)]
    assert best_first(given) == ([LARGE_GPU, SMALL_GPU, ACCELERATOR, CPU], [])


def test_discrete_gpu_comes_before_an_integrated_one_with_more_compute_units() -> None:
    iris, rtx = info("Iris Xe", "GPU", 96), info("RTX 3060", "GPU", 30)
    assert best_first([measured(iris, 900), measured(rtx, 7000)])[0] == [rtx, iris]


def test_equally_fast_devices_keep_their_places() -> None:
    given = [measured(LARGE_GPU, 700), measured(SMALL_GPU, 760)]
    assert best_first(given)[0] == [LARGE_GPU, SMALL_GPU]
    assert best_first(given[::-1])[0] == [SMALL_GPU, LARGE_GPU]


def test_processor_found_by_several_drivers_is_shown_once_by_the_fastest() -> None:
    pocl, intel, llvmpipe = info("pthread-Epyc", "CPU"), info("Epyc", "CPU"), info("llvmpipe", "CPU")
    devices, aside = best_first([measured(pocl, 200, "cpu"), measured(llvmpipe, 2, "cpu"), measured(intel, 400, "cpu")])
    assert devices == [intel]
    assert [(one.device, one.instead, one.times) for one in aside] == [(pocl, "Epyc", 2.0), (llvmpipe, "Epyc", 200.0)]


def test_two_equal_gpus_are_told_apart_by_numbers() -> None:
    twins = [
        info("RTX 3060", "GPU", platform="CUDA"),
        info("RTX 4090", "GPU"),
        info("RTX 3060", "GPU", platform="CUDA"),
    ]
    assert [device.name for device in with_unique_names(twins)] == ["RTX 3060 #1", "RTX 4090", "RTX 3060 #2"]


def test_equal_names_on_different_platforms_are_told_apart_by_these() -> None:
    given = [info("Radeon", "GPU", platform="rusticl"), info("Radeon", "GPU", platform="AMD")]
    assert [device.name for device in with_unique_names(given)] == ["Radeon (rusticl)", "Radeon (AMD)"]


def test_first_device_is_chosen_when_none_is_named() -> None:
    assert choose_device([LARGE_GPU, CPU], None) is LARGE_GPU
    assert choose_device([LARGE_GPU, CPU], " ") is LARGE_GPU


def test_device_is_chosen_by_a_part_of_its_name() -> None:
    assert choose_device([LARGE_GPU, SMALL_GPU, CPU], "arc 3") is SMALL_GPU


def test_whole_name_goes_before_a_part() -> None:
    ti, plain = info("RTX 3060 Ti", "GPU"), info("RTX 3060", "GPU")
    assert choose_device([ti, plain], "RTX 3060") is plain


def test_device_is_chosen_by_its_number_in_the_list() -> None:
    assert choose_device([LARGE_GPU, CPU], "2", [SMALL_GPU]) is CPU
    assert choose_device([LARGE_GPU, CPU], "3", [SMALL_GPU]) is SMALL_GPU


def test_device_is_chosen_by_its_platform() -> None:
    cuda = info("RTX 3060", "GPU", platform="NVIDIA CUDA")
    assert choose_device([LARGE_GPU, cuda], "nvidia cuda") is cuda
    assert choose_device([LARGE_GPU, cuda], "cuda") is cuda


def test_part_of_several_names_is_ambiguous() -> None:
    with pytest.raises(AmbiguousDevice) as caught:
        choose_device([LARGE_GPU, SMALL_GPU, CPU], "arc")
    assert caught.value.arguments == {"given": "arc", "matching": "Arc 770; Arc 310"}


def test_two_equal_gpus_are_ambiguous_until_one_is_named() -> None:
    first, second = with_unique_names([info("RTX 3060", "GPU"), info("RTX 3060", "GPU")])
    with pytest.raises(AmbiguousDevice):
        choose_device([first, second], "RTX 3060")
    assert choose_device([first, second], "rtx 3060 #2") is second


def test_name_that_a_device_set_aside_has_too_means_the_one_that_is_shown() -> None:
    aside = info("Epyc by another driver", "CPU")
    assert choose_device([CPU], "epyc", [aside]) is CPU
    assert choose_device([CPU], "another", [aside]) is aside


def test_unknown_name_is_answered_with_the_names_there_are() -> None:
    with pytest.raises(UnknownDevice) as caught:
        choose_device([LARGE_GPU, CPU], "abacus")
    assert caught.value.arguments == {"given": "abacus", "available": "Arc 770; Epyc"}


def test_choice_among_nothing_says_there_is_no_opencl() -> None:
    with pytest.raises(NoOpenCl):
        choose_device([], "Arc")


def test_cpu_is_described_by_its_cores_and_lanes() -> None:
    assert describe(CPU).startswith("OpenCL on 96 CPU cores × 16 lanes")
    assert describe(info("Atom", "CPU", 1)).startswith("OpenCL on 1 CPU core × 16 lanes")


def test_gpu_is_described_by_its_name() -> None:
    assert describe(LARGE_GPU) == "OpenCL on Arc 770, 32 compute units"


def test_device_whose_driver_tells_no_times_is_described_so() -> None:
    silent = DeviceInfo("llvmpipe", "CPU", "1", "rusticl", is_cpu=True, compute_units=2, event_times=False)
    assert describe(silent) == "OpenCL on 2 CPU cores (no GPU at work, timed by the host's clock)"
