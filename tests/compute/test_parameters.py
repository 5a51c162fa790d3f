import pytest

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import CpuParameters, GpuParameters, build_options, choices, default_parameters


def device(kind: str, lanes: int) -> DeviceInfo:
    return DeviceInfo("any", kind, "1", "any", is_cpu=kind == "CPU", compute_units=4, vector_lanes=lanes)


@pytest.mark.parametrize("lanes", [0, 1, 4, 8, 16])
@pytest.mark.parametrize("kind", ["CPU", "GPU"])
def test_the_usual_parameters_are_the_first_choice_and_none_comes_twice(kind: str, lanes: int) -> None:
    possible = choices(device(kind, lanes))
    assert possible[0] == default_parameters(device(kind, lanes))
    assert len(set(possible)) == len(possible) > 1


def test_avx512_is_chosen_only_where_it_is_known_to_be() -> None:
    assert not any(isinstance(one, CpuParameters) and one.avx512 for one in choices(device("CPU", 8)))
    assert default_parameters(device("CPU", 16)) == CpuParameters(rows=8, cols=32, avx512=True)


def test_blocks_of_avx512_are_whole_vectors() -> None:
    wide = [one for one in choices(device("CPU", 16)) if isinstance(one, CpuParameters) and one.avx512]
    assert wide
    assert all(one.cols % 16 == 0 for one in wide)


def test_options_name_every_parameter() -> None:
    chosen = build_options(CpuParameters(8, 32, 1024, avx512=True))
    assert chosen == ["-DROWS=8", "-DCOLS=32", "-DDEPTH=1024", "-DAVX512=1", "-DPREFETCH=1"]
    assert "-DLOCAL=0" in build_options(GpuParameters(local=False))


def test_form_that_passed_the_probe_goes_before_what_the_type_suggests() -> None:
    llvmpipe = DeviceInfo("llvmpipe", "CPU", "1", "rusticl", is_cpu=True, compute_units=2, kernels="gpu")
    assert default_parameters(llvmpipe) == GpuParameters()
    assert all(isinstance(one, GpuParameters) for one in choices(llvmpipe))


def test_local_memory_is_that_of_both_blocks() -> None:
    assert GpuParameters(16, 4, 8, 16).local_bytes == 4 * 16 * (64 + 128 + 4)
    assert GpuParameters(local=False).local_bytes == 0
