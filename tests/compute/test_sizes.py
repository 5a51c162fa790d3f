from pathlib import Path

import pytest

from gpuviz.compute import host
from gpuviz.compute.shape import MatmulShape
from gpuviz.compute.sizes import SWEEP_SIZES, size_for_sequential_seconds, sweep_runs
from tests.compute.test_host import made_up


@pytest.mark.parametrize("seconds", [1e-6, 0.05, 2.0, 600.0])
def test_chosen_size_has_1000_tiles_and_k_in_whole_steps(seconds: float) -> None:
    shape = MatmulShape.plan(*size_for_sequential_seconds(seconds))
    assert shape.tiles == 1000
    assert shape.tile_rows % 6 == 0
    assert shape.tile_cols % 16 == 0
    assert shape.k % 32 == 0


def test_more_time_means_more_work() -> None:
    short, long = (MatmulShape.plan(*size_for_sequential_seconds(seconds)) for seconds in (0.01, 10.0))
    assert long.flops > 20 * short.flops


def test_columns_of_b_spread_over_the_caches() -> None:
    shape = MatmulShape.plan(*size_for_sequential_seconds(20.0))
    assert shape.n // 640 % 2 == 1
    assert shape.k <= 2048


def test_sweep_grows_from_tiny() -> None:
    flops = [MatmulShape.plan(*size).flops for size in SWEEP_SIZES]
    assert flops == sorted(flops)
    assert flops[0] < 100_000


@pytest.mark.parametrize(
    ("seconds", "runs"),
    [(0, 9), (1e-4, 9), (0.05, 9), (0.06, 9), (0.1, 5), (0.12, 5), (0.2, 3), (0.5, 3), (0.51, 0), (9, 0)],
)
def test_small_sizes_run_more_often_and_too_slow_ones_not_at_all(seconds: float, runs: int) -> None:
    flops = 1_000_000
    assert sweep_runs(flops, flops / seconds if seconds else float("inf")) == runs


@pytest.mark.parametrize("gflops", [0.05, 1, 4])
def test_sequential_work_of_the_curve_is_bounded(gflops: float) -> None:
    works = [MatmulShape.plan(*size).flops for size in SWEEP_SIZES]
    assert sum(flops * sweep_runs(flops, gflops * 1e9) for flops in works) / (gflops * 1e9) < 4


def test_chosen_size_fits_into_a_container(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, str | int] = {"memory.max": 600_000_000, "memory.current": 100_000_000}
    monkeypatch.setattr(host, "_ROOT", made_up(tmp_path, "0::/", files))
    monkeypatch.setattr(host, "_PROGRAM_BYTES", 0)  # all is loaded
    shape = MatmulShape.plan(*size_for_sequential_seconds(600.0))
    shape.check_fits_memory()
    assert shape.bytes_needed() <= 400_000_000
