import pytest

from gpuviz.compute.shape import MatmulShape
from gpuviz.compute.sizes import SWEEP_SIZES, size_for_sequential_seconds


@pytest.mark.parametrize("seconds", [1e-6, 0.05, 2.0, 1e12])
def test_chosen_size_has_1000_tiles_and_k_in_whole_steps(seconds: float) -> None:
    shape = MatmulShape.plan(*size_for_sequential_seconds(seconds))
    assert shape.tiles == 1000
    assert shape.tile_rows % 8 == 0
    assert shape.tile_cols % 32 == 0
    assert shape.k % 32 == 0


def test_more_time_means_more_work() -> None:
    short, long = (MatmulShape.plan(*size_for_sequential_seconds(seconds)) for seconds in (0.01, 10.0))
    assert long.flops > 20 * short.flops


def test_sweep_grows_from_tiny() -> None:
    flops = [MatmulShape.plan(*size).flops for size in SWEEP_SIZES]
    assert flops == sorted(flops)
    assert flops[0] < 100_000
