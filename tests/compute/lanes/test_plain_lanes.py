"""The lanes that need no OpenCL: sequential and BLAS."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpuviz.compute.device_info import NO_DEVICE
from gpuviz.compute.lane import Lane
from gpuviz.compute.lanes import LANES, make_lane, sequential
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.trace import TileTrace
from gpuviz.compute.verification import CORRECT, Reference
from gpuviz.errors import UnknownLane

PLAIN = sorted(set(LANES) - {"opencl"})


@pytest.fixture(params=PLAIN)
def lane(request: pytest.FixtureRequest) -> Lane:
    return make_lane(request.param, NO_DEVICE)


def compute(lane: Lane, problem: MatmulProblem) -> tuple[TileTrace, FloatMatrix]:
    trace, answers = TileTrace.empty(problem.shape.tiles), problem.empty_answers()
    lane.prepare(problem)
    times = lane.run(problem, trace, answers)
    assert 0 < times.kernel_ns <= times.total_ns
    assert ((trace.begin_ns >= 0) & (trace.begin_ns <= trace.end_ns) & (trace.end_ns <= times.total_ns)).all()
    return trace, answers


@pytest.mark.parametrize("size", [(1, 1, 1), (7, 13, 5), (1, 300, 2), (129, 1, 40), (123, 517, 129)])
def test_awkward_sizes_are_computed_right(lane: Lane, size: tuple[int, int, int]) -> None:
    problem = MatmulProblem.random(*size)
    assert (Reference(problem).verify(compute(lane, problem)[1]) == CORRECT).all()


@settings(max_examples=30)
@given(m=st.integers(1, 70), n=st.integers(1, 70), k=st.integers(1, 70), tiles=st.integers(1, 200))
def test_any_size_is_computed_right(m: int, n: int, k: int, tiles: int) -> None:
    problem = MatmulProblem.random(m, n, k, tiles)
    reference = Reference(problem)
    for name in PLAIN:
        trace, answers = compute(make_lane(name, NO_DEVICE), problem)
        assert (reference.verify(answers) == CORRECT).all(), name
        assert (trace.cells >= 2).all(), name


def test_nan_and_infinity_are_carried_into_the_answers(lane: Lane) -> None:
    problem = MatmulProblem.random(20, 20, 10, tiles=100)
    problem.a[3, 4], problem.b[2, 7], problem.b[5, 9] = np.nan, np.inf, -np.inf
    with np.errstate(invalid="ignore"):
        trace, answers = compute(lane, problem)
    assert (Reference(problem).verify(answers) == CORRECT).all()
    assert (trace.cells >= 2).all()


def test_cells_follow_the_heat_scale(lane: Lane) -> None:
    problem = MatmulProblem.random(50, 60, 20, tiles=200)
    trace, answers = compute(lane, problem)
    firsts = answers[:: problem.shape.tile_rows, :: problem.shape.tile_cols]
    expected = problem.heat.cells(firsts).ravel()
    assert np.abs(trace.cells.astype(int) - expected).max() <= 1  # float32 steps may round the other way


def test_unknown_lane_is_refused() -> None:
    with pytest.raises(UnknownLane):
        make_lane("quantum", NO_DEVICE)


@pytest.mark.parametrize("name", PLAIN)
def test_description_calls_no_cpu_a_gpu(name: str) -> None:
    text = make_lane(name, NO_DEVICE).describe()
    assert "CPU" in text
    assert "GPU" not in text


# ---- sequential only ----


@pytest.fixture(params=["numba", "dot products"])
def sequential_lane(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> sequential.SequentialLane:
    if request.param == "dot products":
        monkeypatch.setattr(sequential, "compiled_loop", lambda: None)
    return sequential.SequentialLane()


def test_sequential_tiles_come_one_after_another(sequential_lane: sequential.SequentialLane) -> None:
    trace, _ = compute(sequential_lane, MatmulProblem.random(50, 60, 20, tiles=100))
    assert (trace.end_ns[:-1] <= trace.begin_ns[1:]).all()


def test_sequential_lane_stops_between_tiles(sequential_lane: sequential.SequentialLane) -> None:
    problem = MatmulProblem.random(20, 20, 10, tiles=100)
    trace, answers = TileTrace.empty(problem.shape.tiles), problem.empty_answers()
    sequential_lane.prepare(problem)
    trace.cancel.cancel()
    sequential_lane.run(problem, trace, answers)
    assert np.isnan(answers).all()
    assert (trace.cells == 0).all()


def test_dot_products_give_right_answers_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sequential, "compiled_loop", lambda: None)
    problem = MatmulProblem.random(17, 23, 11)
    lane = sequential.SequentialLane()
    trace, answers = compute(lane, problem)
    assert (Reference(problem).verify(answers) == CORRECT).all()
    assert (trace.cells >= 2).all()
    assert "dot product" in lane.describe()


def test_answer_is_one_float32_sum_in_order() -> None:
    problem = MatmulProblem.random(3, 4, 1000)
    _, answers = compute(sequential.SequentialLane(), problem)
    total = np.float32(0)
    for left, right in zip(problem.a[1], problem.b[:, 2], strict=True):
        total += left * right
    assert answers[1, 2] == total


# ---- BLAS only ----


@pytest.mark.parametrize("name", [name for name in PLAIN if name != "sequential"])
def test_blas_tiles_end_together(name: str) -> None:
    trace, _ = compute(make_lane(name, NO_DEVICE), MatmulProblem.random(50, 60, 20, tiles=100))
    assert set(trace.begin_ns.tolist()) == {0}
    assert len(set(trace.end_ns.tolist())) == 1
