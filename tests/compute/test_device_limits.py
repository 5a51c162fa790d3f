import pytest

from gpuviz.compute.device_limits import DeviceLimits, intensity
from gpuviz.compute.shape import MatmulShape

LIMITS = DeviceLimits(flops_per_s=200e9, bytes_per_s=50e9)


def test_ridge_is_where_memory_stops_holding_the_device_back() -> None:
    assert LIMITS.ridge == 4
    assert LIMITS.attainable_flops_per_s(LIMITS.ridge) == LIMITS.flops_per_s


def test_roof_is_slanted_before_the_ridge_and_flat_behind_it() -> None:
    assert [LIMITS.attainable_flops_per_s(x) for x in (0.5, 2, 4, 8, 1000)] == [25e9, 100e9, 200e9, 200e9, 200e9]


def test_product_moves_each_of_its_three_matrices_once() -> None:
    # 2 x 3 times 3 x 5: 60 calculations on 6 + 15 + 10 numbers of 4 bytes
    assert intensity(MatmulShape.plan(2, 5, 3, tiles=1)) == pytest.approx(60 / 124)


def test_large_product_is_measured_against_calculations() -> None:
    assert LIMITS.share(150e9, MatmulShape.plan(1650, 1920, 1024)) == pytest.approx(0.75)


def test_product_with_a_single_row_is_measured_against_memory() -> None:
    single = MatmulShape.plan(1, 1000, 1000, tiles=10)
    assert intensity(single) < 0.5
    assert LIMITS.share(12e9, single) == pytest.approx(12e9 / (intensity(single) * 50e9))
