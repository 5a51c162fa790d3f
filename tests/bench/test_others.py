from importlib.util import find_spec

import pytest

from gpuviz.bench.others import clblast, torch_product
from gpuviz.compute.marking import Reference
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.program import OpenDevice
from gpuviz.compute.results import DeviceInfo
from gpuviz.errors import WrongAnswer

PROBLEM, OTHER = (MatmulProblem.random(60, 96, 40, tiles=20, seed=seed) for seed in (0, 1))


def test_clblast_computes_right_on_the_same_device(device: DeviceInfo) -> None:
    product = clblast(OpenDevice(device), PROBLEM, Reference(PROBLEM))
    if product is None:
        pytest.skip("CLBlast is not installed")
    assert product() > 0


def test_clblast_is_refused_if_its_answers_are_not_the_reference(device: DeviceInfo) -> None:
    if clblast(OpenDevice(device), PROBLEM, Reference(PROBLEM)) is None:
        pytest.skip("CLBlast is not installed")
    with pytest.raises(WrongAnswer):
        clblast(OpenDevice(device), PROBLEM, Reference(OTHER))


@pytest.mark.skipif(find_spec("torch") is None, reason="PyTorch is not installed")
def test_pytorch_computes_right_and_is_refused_if_not() -> None:
    product = torch_product(PROBLEM, Reference(PROBLEM), on_gpu=False)
    assert product is not None
    assert product() > 0
    with pytest.raises(WrongAnswer):
        torch_product(PROBLEM, Reference(OTHER), on_gpu=False)
