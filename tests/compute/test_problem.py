import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.compute.problem import CELL_FIRST_HEAT, CELL_LAST_HEAT, HeatScale, MatmulProblem
from gpuviz.errors import InvalidSize


def test_same_seed_gives_same_matrices() -> None:
    one, two = (MatmulProblem.random(20, 30, 10, seed=7) for _ in range(2))
    assert np.array_equal(one.a, two.a)
    assert np.array_equal(one.b, two.b)


def test_other_seed_gives_other_matrices() -> None:
    assert not np.array_equal(MatmulProblem.random(5, 5, 5, seed=1).a, MatmulProblem.random(5, 5, 5, seed=2).a)


@pytest.mark.parametrize("shapes", [((2, 3), (4, 2)), ((2, 3), (3,)), ((0, 3), (3, 2))])
def test_matrices_that_do_not_fit_together_are_refused(shapes: tuple[tuple[int, ...], tuple[int, ...]]) -> None:
    a, b = (np.ones(shape, np.float32) for shape in shapes)
    with pytest.raises(InvalidSize):
        MatmulProblem.of(a, b)


def test_empty_answers_are_nan() -> None:
    assert np.isnan(MatmulProblem.random(3, 4, 2).empty_answers()).all()


@given(st.lists(st.floats(width=32), min_size=1), st.floats(-1e30, 1e30), st.floats(2.5e-28, 2.5e30))
def test_done_tile_is_never_coloured_as_unfinished(values: list[float], low: float, per_unit: float) -> None:
    cells = HeatScale(low, per_unit).cells(np.array(values, np.float32))
    assert cells.min() >= CELL_FIRST_HEAT


def test_colours_run_from_low_to_high() -> None:
    cells = HeatScale(-1.0, 253 / 2).cells(np.array([-np.inf, -1, 0, 1, np.inf, np.nan], np.float32))
    assert cells.tolist() == [CELL_FIRST_HEAT, CELL_FIRST_HEAT, 128, CELL_LAST_HEAT, CELL_LAST_HEAT, CELL_FIRST_HEAT]


def test_colours_exist_where_all_answers_are_the_same() -> None:
    problem = MatmulProblem.of(np.zeros((5, 5), np.float32), np.zeros((5, 5), np.float32))
    assert np.isfinite([problem.heat.low, problem.heat.per_unit]).all()


def test_colours_exist_where_no_answer_is_finite() -> None:
    problem = MatmulProblem.of(np.full((5, 5), np.nan, np.float32), np.zeros((5, 5), np.float32))
    assert np.isfinite([problem.heat.low, problem.heat.per_unit]).all()
