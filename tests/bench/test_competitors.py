from ctypes.util import find_library
from importlib.util import find_spec

import pytest

from gpuviz.bench.competitors import clblast, find_clblast, torch_product
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.program import OpenDevice
from gpuviz.compute.verification import Reference
from gpuviz.errors import WrongAnswer

PROBLEM, OTHER = (MatmulProblem.random(60, 96, 40, tiles=20, seed=seed) for seed in (0, 1))


def test_clblast_computes_right_on_the_same_device_or_is_not_installed(device: DeviceInfo) -> None:
    assert (find_clblast() is not None) == (find_library("clblast") is not None)
    if find_clblast() is not None:
        assert clblast(OpenDevice(device), PROBLEM, Reference(PROBLEM))() > 0
        with pytest.raises(WrongAnswer):
            clblast(OpenDevice(device), PROBLEM, Reference(OTHER))


def test_pytorch_computes_right_or_is_not_installed() -> None:
    product = torch_product(PROBLEM, Reference(PROBLEM), on_gpu=False)
    assert (product is not None) == (find_spec("torch") is not None)
    if product is not None:
        assert product() > 0
        with pytest.raises(WrongAnswer):
            torch_product(PROBLEM, Reference(OTHER), on_gpu=False)
