import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.compute import shape as shape_module
from gpuviz.compute.shape import MAX_DIMENSION, MatmulShape, parse_size
from gpuviz.errors import InvalidSize, ProblemTooLarge

dimensions = st.integers(1, 400)
tile_counts = st.integers(1, 2000)


@given(m=dimensions, n=dimensions, tiles=tile_counts)
def test_tiles_cover_every_answer_exactly_once(m: int, n: int, tiles: int) -> None:
    shape = MatmulShape.plan(m, n, 3, tiles)
    covered = np.zeros((m, n), int)
    for tile in range(shape.tiles):
        covered[shape.tile_slices(tile)] += 1
    assert (covered == 1).all()


@given(m=dimensions, n=dimensions, tiles=tile_counts)
def test_grid_has_as_many_places_as_tiles(m: int, n: int, tiles: int) -> None:
    shape = MatmulShape.plan(m, n, 3, tiles)
    assert shape.grid_rows * shape.grid_cols == shape.tiles


def test_page_of_1000_tiles_has_25_rows_of_40() -> None:
    shape = MatmulShape.plan(1600, 2560, 1024)
    assert (shape.grid_rows, shape.grid_cols, shape.tile_rows, shape.tile_cols) == (25, 40, 64, 64)


def test_last_tile_is_clipped_at_matrix_edge() -> None:
    shape = MatmulShape.plan(10, 10, 1, 9)
    rows, cols = shape.tile_slices(shape.tiles - 1)
    assert (rows.stop, cols.stop) == (10, 10)


@given(st.tuples(*[st.integers(1, MAX_DIMENSION)] * 3), st.sampled_from("xX×*"))
def test_written_size_is_read_back(size: tuple[int, int, int], times: str) -> None:
    assert parse_size(times.join(map(str, size))) == size


@pytest.mark.parametrize(
    "text",
    ["", "axbxc", "1600x2560", "1x2x3x4", "0x5x5", "5x5x0", "-1x5x5", "1.5x2x2", "9" * 40 + "x1x1", "1x1x٣x", "1 2 3"],
)
def test_text_that_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(InvalidSize):
        parse_size(text)


@given(st.text(max_size=30))
def test_any_text_is_a_size_or_refused(text: str) -> None:
    try:
        assert len(parse_size(text)) == 3
    except InvalidSize as error:
        assert len(str(error.arguments["given"])) <= 60  # noqa: PT017 (a text may also be a size)


@pytest.mark.parametrize("tiles", [0, -1, 100_001])
def test_absurd_number_of_tiles_is_refused(tiles: int) -> None:
    with pytest.raises(InvalidSize):
        MatmulShape.plan(10, 10, 10, tiles)


def test_matrices_larger_than_memory_are_refused_before_they_are_made() -> None:
    shape = MatmulShape.plan(MAX_DIMENSION, MAX_DIMENSION, MAX_DIMENSION)
    with pytest.raises(ProblemTooLarge) as caught:
        shape.check_fits_memory()
    needed, available = (caught.value.arguments[name] for name in ("needed_mb", "available_mb"))
    assert float(needed) > float(available)


def test_module_names_its_largest_grid() -> None:
    assert MatmulShape.plan(1000, 1000, 1, shape_module.MAX_TILES).tiles <= shape_module.MAX_TILES
