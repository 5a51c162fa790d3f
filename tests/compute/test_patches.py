import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.compute.parameters import CpuParameters
from gpuviz.compute.patches import Patches
from gpuviz.compute.shape import MatmulShape

NARROW, WIDE = CpuParameters(6, 16), CpuParameters(6, 32, avx512=True)


@pytest.mark.parametrize("size", [(1800, 1920, 512), (1800, 3200, 1024), (1600, 2560, 1024), (4800, 5760, 2048)])
def test_tiles_of_a_race_are_shared_out_one_by_one(size: tuple[int, int, int]) -> None:
    patches = Patches.of(MatmulShape.plan(*size), NARROW, units=2)
    assert (patches.tiles_down, patches.tiles_across) == (1, 1)


def test_neighbours_are_computed_together_where_blocks_would_be_mostly_padding() -> None:
    shape = MatmulShape.plan(64, 576, 1536)
    assert (shape.tile_rows, shape.tile_cols) == (3, 15)
    patches = Patches.of(shape, NARROW, units=2)
    assert patches.rows >= 64  # all: then each number of B is needed by one patch alone, and nothing is packed first
    assert patches.direct
    assert _answers_computed(patches) <= 1.25 * shape.m * shape.n


def test_tile_narrower_than_a_block_gets_a_neighbour() -> None:
    patches = Patches.of(MatmulShape.plan(1800, 1920, 512), WIDE, units=2)
    assert (patches.tiles_down, patches.tiles_across) == (1, 2)  # 2 × 48 columns are 3 blocks of 32


def test_tiles_whose_last_block_is_mostly_padding_get_neighbours() -> None:
    shape = MatmulShape.plan(4096, 4096, 64)
    assert (shape.tile_rows, shape.tile_cols) == (164, 103)  # 103 columns fill four blocks of 32 by four fifths
    patches = Patches.of(shape, WIDE, units=2)
    assert (patches.tiles_down, patches.tiles_across) == (1, 3)
    assert _answers_computed(patches) <= 1.1 * shape.m * shape.n


@pytest.mark.parametrize(
    ("size", "direct"),
    [((64, 8192, 8192), True), ((200, 320, 128), True), ((400, 640, 1024), True), ((1600, 2560, 1024), False)],
)
def test_only_large_matrices_of_many_rows_are_packed_first(size: tuple[int, int, int], direct: bool) -> None:
    assert Patches.of(MatmulShape.plan(*size), NARROW, units=2).direct == direct


def test_every_core_has_something_to_do() -> None:
    assert Patches.of(MatmulShape.plan(200, 576, 1536), NARROW, units=16).count >= 2 * 16


@given(
    m=st.integers(1, 400),
    n=st.integers(1, 400),
    tiles=st.integers(1, 2000),
    units=st.sampled_from([1, 2, 96]),
    parameters=st.sampled_from([NARROW, WIDE, CpuParameters(12, 16)]),
)
def test_shares_cover_everything_once(m: int, n: int, tiles: int, units: int, parameters: CpuParameters) -> None:
    shape = MatmulShape.plan(m, n, 1, tiles)
    patches = Patches.of(shape, parameters, units)
    down, across = -(-m // patches.rows), -(-n // patches.cols)
    assert patches.count == down * across
    assert patches.tiles_down * down >= shape.grid_rows
    assert patches.tiles_across * across >= shape.grid_cols
    assert patches.of_tiles.tolist() == [
        row // patches.tiles_down * across + col // patches.tiles_across
        for row in range(shape.grid_rows)
        for col in range(shape.grid_cols)
    ]
    assert patches.panels[0] * parameters.rows >= m
    assert patches.panels[1] * parameters.cols >= n


def _answers_computed(patches: Patches) -> int:
    blocks = [
        -(-min(patch, length - first) // block)
        for patch, length, block in (
            (patches.rows, patches.shape.m, patches.parameters.rows),
            (patches.cols, patches.shape.n, patches.parameters.cols),
        )
        for first in range(0, length, patch)
    ]
    downs = -(-patches.shape.m // patches.rows)
    return sum(blocks[:downs]) * sum(blocks[downs:]) * patches.parameters.rows * patches.parameters.cols
