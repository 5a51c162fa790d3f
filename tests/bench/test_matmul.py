from dataclasses import replace

import pytest

from gpuviz.bench import competitors, matmul
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute import shape

SIZE, LARGE_SIZE = (60, 96, 40), (64, 64, 48)


@pytest.fixture
def without_pytorch(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyTorch is not installed."""
    monkeypatch.setattr(competitors, "find_spec", lambda name: None)


@pytest.mark.usefixtures("without_pytorch")
def test_what_is_not_installed_is_named_and_left_out(budget: SectionBudget) -> None:
    section = matmul.measure(replace(budget, quick=False), SIZE, LARGE_SIZE)
    missing = {line.what: line.why for line in section.missing}
    assert missing["PyTorch"] == "not installed"
    assert not any("PyTorch" in line.what for line in section.findings)


def test_opencl_is_promised_beside_all_cores_at_both_sizes_and_beside_one_core_not(budget: SectionBudget) -> None:
    section = matmul.measure(budget, SIZE, LARGE_SIZE)
    promised = {found.what: found.promise for found in section.findings}
    for name, value, aim in (("60×96×40", 1.1, 1.35), ("64×64×48", 0.9, 1.2)):
        promise = promised[f"{name}: speed of OpenCL / NumPy, all cores"]
        assert promise is not None
        assert (promise.bound, promise.value, promise.aim) == ("at least", value, aim)
    assert promised["60×96×40: speed of OpenCL / NumPy, one core"] is None
    assert promised["60×96×40: OpenCL's total time / kernels alone"] is None


def test_every_side_is_timed_in_every_round_and_held_against_the_roof(budget: SectionBudget) -> None:
    section = matmul.measure(budget, SIZE, LARGE_SIZE)
    samples = {(sample.name, sample.unit): sample.spread for sample in section.samples}
    assert samples["60×96×40, OpenCL", "ms"].count == samples["60×96×40, NumPy, one core", "ms"].count == budget.rounds
    assert samples["the device at most", "GFLOP/s"].median > 0
    assert samples["its memory at most", "GB/s"].median > 0
    assert "60×96×40: OpenCL / the device at most" in {found.what for found in section.findings}


@pytest.mark.usefixtures("without_pytorch")
def test_size_that_does_not_fit_memory_is_left_out(budget: SectionBudget) -> None:
    huge = 3 * (shape.MAX_DIMENSION // 4,)
    section = matmul.measure(budget, SIZE, huge)
    assert "×".join(str(side) for side in huge) in {line.what for line in section.missing}
