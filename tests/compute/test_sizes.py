import pytest

from gpuviz.compute.shape import MatmulShape
from gpuviz.compute.sizes import SWEEP_SIZES, size_for_sequential_seconds


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
