from dataclasses import replace

import pytest

from gpuviz.bench import sweep
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute import shape
from gpuviz.compute.sizes import SWEEP_SIZES


def test_every_lane_computes_every_size_and_a_note_says_who_wins(
    budget: SectionBudget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweep, "SWEEP_SIZES", tuple((size, 16, 8) for size in (8, 12, 16, 20, 24, 28)))
    section = sweep.measure(budget)
    assert len(section.samples) == 2 * 4
    assert len(section.notes) == 3


@pytest.mark.parametrize("quick", [True, False])
def test_one_core_is_promised_to_be_caught_up_with_at_a_size_of_the_sweep(
    budget: SectionBudget, quick: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sweep.CROSSOVER == (200, 320, 128)
    assert sweep.CROSSOVER in SWEEP_SIZES
    monkeypatch.setattr(sweep, "SWEEP_SIZES", SWEEP_SIZES[:5])
    monkeypatch.setattr(sweep, "LARGER_SIZES", ())
    (found,) = sweep.measure(replace(budget, quick=quick)).findings
    assert found.what == "200×320×128: speed of OpenCL / NumPy, one core"
    assert found.promise is not None
    assert (found.promise.bound, found.promise.value) == ("at least", 1.0)


def test_larger_sizes_are_computed_where_there_is_time_and_left_out_if_they_do_not_fit(
    budget: SectionBudget, monkeypatch: pytest.MonkeyPatch
) -> None:
    huge = 3 * (shape.MAX_DIMENSION // 4,)
    monkeypatch.setattr(sweep, "SWEEP_SIZES", ((8, 16, 8),))
    monkeypatch.setattr(sweep, "LARGER_SIZES", ((12, 16, 8), huge))
    section = sweep.measure(replace(budget, quick=False))
    assert {sample.name.split(",")[0] for sample in section.samples} == {"8×16×8", "12×16×8"}
    assert [line.what for line in section.missing] == ["×".join(str(side) for side in huge)]


@pytest.mark.parametrize(
    ("opencl", "expected"),
    [
        ((3.0, 1.0, 1.0), "NumPy, one core: faster than OpenCL up to s, slower from m on"),
        ((3.0, 3.0, 3.0), "NumPy, one core: faster than OpenCL up to l, the largest compared"),
        ((1.0, 1.0, 1.0), "NumPy, one core: slower than OpenCL from s on, the smallest compared"),
        ((1.0, 3.0, 1.0), "NumPy, one core: faster than OpenCL up to m, slower from l on"),
    ],
)
def test_crossover_is_where_opencl_wins_for_good(opencl: tuple[float, ...], expected: str) -> None:
    medians_ms = {name: {"opencl": time_ms, "blas_one_core": 2.0} for name, time_ms in zip("sml", opencl, strict=True)}
    assert sweep._crossover(medians_ms, "blas_one_core") == expected


def test_size_that_a_lane_did_not_compute_does_not_count_for_it() -> None:
    medians_ms = {"s": {"opencl": 1.0, "sequential": 2.0}, "l": {"opencl": 3.0}}
    assert sweep._crossover(medians_ms, "sequential").endswith("slower than OpenCL from s on, the smallest compared")
