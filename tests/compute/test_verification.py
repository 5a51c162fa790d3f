import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpuviz.compute import verification
from gpuviz.compute.cancellation import Cancelled, CancelToken
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.verification import CORRECT, WRONG, Reference

INF, NAN = np.inf, np.nan


def answers_of(problem: MatmulProblem) -> FloatMatrix:
    with np.errstate(all="ignore"):
        return problem.a @ problem.b


def single(a: list[float], b: list[float]) -> MatmulProblem:
    return MatmulProblem.of(np.array([a], np.float32), np.array([b], np.float32).T, tiles=1)


@given(m=st.integers(1, 60), n=st.integers(1, 60), k=st.integers(1, 60), seed=st.integers(0, 99))
def test_honest_answers_pass(m: int, n: int, k: int, seed: int) -> None:
    problem = MatmulProblem.random(m, n, k, seed=seed)
    assert (Reference(problem).verify(answers_of(problem)) == CORRECT).all()


@settings(max_examples=50)
@given(data=st.data())
def test_one_wrong_answer_marks_exactly_its_tile_wrong(data: st.DataObject) -> None:
    m, n, k = (data.draw(st.integers(1, 50)) for _ in range(3))
    problem = MatmulProblem.random(m, n, k, tiles=data.draw(st.integers(1, 40)))
    reference = Reference(problem)
    answers = answers_of(problem)
    row, col = data.draw(st.integers(0, m - 1)), data.draw(st.integers(0, n - 1))
    answers[row, col] += 4 * reference.bound(row, col) + 1e-6
    shape = problem.shape
    wrong = row // shape.tile_rows * shape.grid_cols + col // shape.tile_cols
    assert np.flatnonzero(reference.verify(answers) == WRONG).tolist() == [wrong]


def test_answers_nobody_wrote_are_wrong() -> None:
    problem = MatmulProblem.random(9, 9, 9)
    assert (Reference(problem).verify(problem.empty_answers()) == WRONG).all()


def test_answers_of_another_problem_are_wrong() -> None:
    problem, other = (MatmulProblem.random(9, 9, 9, seed=seed) for seed in (1, 2))
    assert (Reference(problem).verify(answers_of(other)) == WRONG).all()


@pytest.mark.parametrize(
    ("a", "b", "answer", "mark"),
    [
        ([INF, 1.0], [1.0, 1.0], INF, CORRECT),
        ([INF, 1.0], [1.0, 1.0], -INF, WRONG),
        ([INF, 1.0], [1.0, 1.0], 3.0, WRONG),
        ([INF, 1.0], [1.0, 1.0], NAN, WRONG),
        ([INF, INF], [1.0, -1.0], NAN, CORRECT),
        ([INF, INF], [1.0, -1.0], 0.0, WRONG),
        ([INF, 1.0], [0.0, 1.0], NAN, CORRECT),
        ([NAN, 1.0], [1.0, 1.0], NAN, CORRECT),
        ([NAN, 1.0], [1.0, 1.0], 2.0, WRONG),
        ([1.0, 1.0], [1.0, 1.0], INF, WRONG),
        ([1.0, 1.0], [1.0, 1.0], NAN, WRONG),
        ([3e38, 3e38], [1.0, 1.0], INF, CORRECT),  # too large for float32, and so infinite
        ([3e38, -3e38, 1.0], [2.0, 2.0, 1.0], NAN, CORRECT),  # a partial sum overflows
        ([3e38, -3e38, 1.0], [2.0, 2.0, 1.0], 1.0, CORRECT),
    ],
)
def test_infinite_and_missing_numbers(a: list[float], b: list[float], answer: float, mark: int) -> None:
    reference = Reference(single(a, b))
    assert reference.verify(np.array([[answer]], np.float32)).tolist() == [mark]


def test_nan_in_one_row_leaves_other_rows_checked() -> None:
    problem = MatmulProblem.random(4, 4, 4, tiles=16)
    problem.a[0, 0] = np.nan
    answers = answers_of(problem)
    answers[2, 1] += 1
    assert np.flatnonzero(Reference(problem).verify(answers) == WRONG).tolist() == [2 * 4 + 1]


def test_a_reference_that_nobody_waits_for_any_more_is_left_undone() -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        Reference(MatmulProblem.random(5, 6, 7), cancel)


def test_a_reference_of_many_rows_is_that_of_each(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = MatmulProblem.random(11, 5, 7)
    whole = Reference(problem)
    monkeypatch.setattr(verification, "_ROWS_AT_A_TIME", 4)
    assert Reference(problem, CancelToken()).answers == pytest.approx(whole.answers)
