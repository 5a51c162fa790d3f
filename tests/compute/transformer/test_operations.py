"""What every way to compute a transformer must do, each answer within what float32's rounding explains."""

from collections.abc import Callable
from functools import cache
from itertools import product
from typing import Any

import numpy as np
import pytest
from numpy.typing import ArrayLike

from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.operations import AnyOperations, RopeAngles
from gpuviz.compute.transformer.packed import WeightFormat
from tests.compute.transformer import formulas
from tests.compute.transformer.packing import random_weights, whole_blocks

FORMATS = list(WeightFormat)
TOKENS = (1, 5, 6, 64, 130)
AWKWARD_WIDTHS = (1, 3, 31, 50, 64, 65, 577)
HEADS = [(3, 3, 64), (9, 3, 64), (2, 2, 20), (6, 2, 7), (4, 1, 9), (4, 2, 40)]  # and key-value heads, and their size


def normal(*shape: int, seed: int = 1) -> FloatMatrix:
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def check(
    ways: list[AnyOperations], compute: Callable[[AnyOperations], Any], expected: tuple[ArrayLike, ArrayLike]
) -> None:
    """Every way's answer lies within the bound of what is expected."""
    for way in ways:
        assert_within(way.read_back(compute(way)).wait(), expected)


def assert_within(answers: FloatMatrix, expected: tuple[ArrayLike, ArrayLike]) -> None:
    exact, bound = expected
    assert answers.dtype == np.float32
    assert answers.shape == np.shape(exact)
    assert (np.abs(answers - np.asarray(exact)) <= bound).all()  # NaN is not within anything


@pytest.mark.parametrize(
    ("form", "tokens"), [*product(FORMATS, (1, 7, 97)), *((WeightFormat.Q8_0, tokens) for tokens in TOKENS)]
)
def test_product_with_packed_table(ways: list[AnyOperations], form: WeightFormat, tokens: int) -> None:
    cols = whole_blocks(form, 96)
    weights, left = random_weights(form, 75, cols), normal(tokens, cols)
    expected = formulas.multiply(left, weights.numbers)
    check(ways, lambda on: on.multiply(on.matrix(left), on.table(weights.packed)), expected)


@pytest.mark.parametrize("sizes", [(1, 1, 1), (7, 1, 70), (64, 31, 1), (7, 33, 50), (64, 64, 577), (1, 200, 7)])
def test_product_of_any_size(ways: list[AnyOperations], sizes: tuple[int, int, int]) -> None:
    tokens, rows, cols = sizes
    weights, left = random_weights(WeightFormat.F32, rows, cols), normal(tokens, cols)
    expected = formulas.multiply(left, weights.numbers)
    check(ways, lambda on: on.multiply(on.matrix(left), on.table(weights.packed)), expected)


def test_two_matrices_take_part_in_several_products(ways: list[AnyOperations]) -> None:
    lefts = [normal(tokens, 64) for tokens in (7, 13)]
    weights = [random_weights(WeightFormat.Q8_0, rows, 64, seed=rows) for rows in (40, 33, 5)]
    for way in ways:
        tables = [way.table(part.packed) for part in weights]
        matrices = [way.matrix(left) for left in lefts]
        products = [(place, way.multiply(matrices[place], table)) for table in tables for place in (0, 1)]
        for (place, answers), part in zip(products, np.repeat(np.arange(3), 2), strict=True):
            assert_within(way.read_back(answers).wait(), formulas.multiply(lefts[place], weights[part].numbers))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("tokens", [[0], [3, 3, 17, 0, 40, 39, 3]])
def test_embedding_gives_the_rows_of_the_tokens(
    ways: list[AnyOperations], form: WeightFormat, tokens: list[int]
) -> None:
    weights = random_weights(form, 41, whole_blocks(form, 96))
    exact = weights.numbers[tokens].astype(np.float32)
    check(ways, lambda on: on.embed(weights.packed, np.array(tokens)), (exact, 0.0))


@pytest.mark.parametrize("form", FORMATS)
def test_vector_is_one_row_of_weights(ways: list[AnyOperations], form: WeightFormat) -> None:
    weights = random_weights(form, 1, whole_blocks(form, 160))
    check(ways, lambda on: on.vector(weights.packed), (weights.numbers.astype(np.float32), 0.0))


@pytest.mark.parametrize(("width", "size"), [*product(AWKWARD_WIDTHS, [1.0]), (65, 1e-3), (65, 1e17)])
def test_rms_norm(ways: list[AnyOperations], width: int, size: float) -> None:
    rows, weights = np.float32(size) * normal(5, width), normal(1, width)
    expected = formulas.rms_norm(rows, weights[0], float(np.float32(1e-5)))
    check(ways, lambda on: on.rms_norm(on.matrix(rows), on.matrix(weights), 1e-5), expected)


def test_rms_norm_of_zeros_is_zeros(ways: list[AnyOperations]) -> None:
    zeros = np.zeros((3, 65), np.float32)
    check(ways, lambda on: on.rms_norm(on.matrix(zeros), on.matrix(normal(1, 65)), 1e-5), (zeros, 0.0))


@pytest.mark.parametrize(("head_size", "rotated"), [(64, 64), (20, 20), (20, 8), (7, 4), (9, 2)])
@pytest.mark.parametrize("first", [0, 37])
def test_rope(ways: list[AnyOperations], head_size: int, rotated: int, first: int) -> None:
    rows, angles = normal(7, 3 * head_size), RopeAngles.of(64, rotated, 10_000.0)
    expected = formulas.rope(rows, head_size, rotated, 10_000.0, first)
    check(ways, lambda on: on.rope(on.matrix(rows), on.angles(angles), head_size, first), expected)


@pytest.mark.parametrize("heads", HEADS)
@pytest.mark.parametrize(("tokens", "first"), [(7, 0), (1, 13), (6, 13)])
def test_attention(ways: list[AnyOperations], heads: tuple[int, int, int], tokens: int, first: int) -> None:
    _check_attention(ways, heads, tokens, first)


@pytest.mark.parametrize("tokens", [64, 97, 130])
def test_attention_of_long_sentences(ways: list[AnyOperations], tokens: int) -> None:
    _check_attention(ways, (3, 1, 20), tokens, 0)


def test_attention_looks_at_nothing_ahead(ways: list[AnyOperations]) -> None:
    numbers = normal(7, 3 * 64)
    for way in ways:
        rows, room = way.matrix(numbers), way.cache(9, 3 * 64, 64)
        way.write_kv_cache(room, rows, rows, 0)
        shares = way.read_back(way.attention(rows, room, 0)[1]).wait().reshape(3, 7, 7)
        assert (shares[:, ~np.tri(7, dtype=bool)] == 0).all()
        assert (shares[:, np.tri(7, dtype=bool)] > 0).all()


@pytest.mark.parametrize("head_size", [64, 20, 7])
def test_attention_with_scores_far_apart_takes_one_value_alone(ways: list[AnyOperations], head_size: int) -> None:
    query, keys, values = (np.zeros((3, head_size), np.float32) for _ in range(3))
    query[:, 0] = np.sqrt(head_size)
    keys[:, 0] = -1e4, 1e4, -1e4
    values[:] = normal(3, head_size)
    for way in ways:
        room = way.cache(3, head_size, head_size)
        way.write_kv_cache(room, way.matrix(keys), way.matrix(values), 0)
        taken, shares = (way.read_back(part).wait() for part in way.attention(way.matrix(query), room, 0))
        assert shares.tolist() == [[1, 0, 0], [0, 1, 0], [0, 1, 0]]
        assert (taken == values[[0, 1, 1]]).all()


def test_later_tokens_find_the_earlier_ones_in_the_cache(ways: list[AnyOperations]) -> None:
    query, keys, values = normal(11, 9 * 20), normal(11, 3 * 20), normal(11, 3 * 20, seed=2)
    for way in ways:
        whole, piecewise = way.cache(11, 3 * 20, 20), way.cache(11, 3 * 20, 20)
        way.write_kv_cache(whole, way.matrix(keys), way.matrix(values), 0)
        at_once, _ = way.attention(way.matrix(query), whole, 0)
        parts = []
        for begin, end in ((0, 4), (4, 5), (5, 11)):
            way.write_kv_cache(piecewise, way.matrix(keys[begin:end]), way.matrix(values[begin:end]), begin)
            parts.append(way.attention(way.matrix(query[begin:end]), piecewise, begin)[0])
        together = np.concatenate([way.read_back(part).wait() for part in parts])
        (_, bound), _ = formulas.attention(query, keys, values, 9, 3, 0)
        assert (np.abs(way.read_back(at_once).wait() - together) <= 2 * bound).all()


@pytest.mark.parametrize("width", AWKWARD_WIDTHS)
def test_swiglu(ways: list[AnyOperations], width: int) -> None:
    gate, up = 8 * normal(7, width), normal(7, width, seed=2)
    check(ways, lambda on: on.swiglu(on.matrix(gate), on.matrix(up)), formulas.swiglu(gate, up))


def test_swiglu_at_its_ends(ways: list[AnyOperations]) -> None:
    gate = np.array([[0, -0.0, 1e-30, 100, -100, 88.5, -88.5, -88, -87, 87.4, 1e30, -600]], np.float32)
    up = np.full_like(gate, -3)
    check(ways, lambda on: on.swiglu(on.matrix(gate), on.matrix(up)), formulas.swiglu(gate, up))


def test_gate_far_below_zero_lets_nothing_through(ways: list[AnyOperations]) -> None:
    gate = np.array([[-1e4, -1e20, -3e38]], np.float32)
    check(ways, lambda on: on.swiglu(on.matrix(gate), on.matrix(np.ones_like(gate))), (np.zeros((1, 3)), 0.0))


@pytest.mark.parametrize("shape", [(1, 1), (7, 577), (130, 64), (3, 4097)])
def test_sum(ways: list[AnyOperations], shape: tuple[int, int]) -> None:
    a, b = normal(*shape), normal(*shape, seed=2)
    check(ways, lambda on: on.add(on.matrix(a), on.matrix(b)), (a + b, 0.0))


@pytest.mark.parametrize(("width", "sharpness"), [*product(AWKWARD_WIDTHS, [1.25]), (65, 0.5)])
def test_softmax(ways: list[AnyOperations], width: int, sharpness: float) -> None:
    scores = 10 * normal(6, width)
    check(ways, lambda on: on.softmax(on.matrix(scores), sharpness), formulas.softmax(scores, sharpness))


def test_softmax_of_scores_far_apart(ways: list[AnyOperations]) -> None:
    scores = np.full((4, 67), -1e4, np.float32)
    scores[0, 66] = scores[1, 3] = scores[1, 65] = 1e4
    scores[2, :66] = -np.inf
    expected = np.zeros((4, 67))
    expected[0, 66] = expected[2, 66] = 1
    expected[1, [3, 65]] = 0.5
    expected[3] = 1 / 67
    bound = formulas.DIVISION + formulas.UNIT  # the sums are exact
    check(ways, lambda on: on.softmax(on.matrix(scores), 1.0), (expected, bound * expected))


@pytest.mark.parametrize("tokens", [1, 2, 97])
def test_last_row(ways: list[AnyOperations], tokens: int) -> None:
    rows = normal(tokens, 33)
    check(ways, lambda on: on.last_row(on.matrix(rows)), (rows[-1:], 0.0))


def test_fetched_numbers_stay_as_they_were(ways: list[AnyOperations]) -> None:
    a, b = normal(7, 64), normal(7, 64, seed=2)
    table = random_weights(WeightFormat.Q8_0, 64, 64).packed
    for way in ways:
        left, right, weights = way.matrix(a), way.matrix(b), way.table(table)
        fetched = way.read_back(way.add(left, right))
        later = [way.read_back(way.multiply(way.swiglu(left, way.add(right, right)), weights)) for _ in range(20)]
        early = fetched.wait().copy()
        later += [way.read_back(way.softmax(way.add(left, left), 1.0)) for _ in range(20)]
        for pending in later:
            pending.wait()
        assert (early == a + b).all()
        assert (fetched.wait() == a + b).all()


def test_spans_lie_within_each_other(ways: list[AnyOperations]) -> None:
    rows = normal(130, 577)
    for way in ways:
        matrix = way.matrix(rows)
        with way.timed() as whole:
            with way.timed() as first:
                added = way.add(matrix, matrix)
            with way.timed() as second:
                way.softmax(added, 1.0)
                added = way.add(added, matrix)
        way.read_back(added).wait()
        assert 0 < first.elapsed_ns < whole.elapsed_ns
        assert 0 < second.elapsed_ns < whole.elapsed_ns
        assert first.elapsed_ns + second.elapsed_ns <= whole.elapsed_ns


def test_angles_turn_once_around_every_two_pi_positions() -> None:
    angles = RopeAngles.of(30, 4, 100.0)
    assert angles.cosines.shape == angles.sines.shape == (30, 2)
    slowly = np.arange(30) / 10  # 100^(-2/4)
    np.testing.assert_array_equal(angles.cosines[:, 0], np.cos(np.arange(30)).astype(np.float32))
    np.testing.assert_allclose(angles.sines[:, 1], np.sin(slowly), rtol=formulas.UNIT)


def _check_attention(ways: list[AnyOperations], heads: tuple[int, int, int], tokens: int, first: int) -> None:
    (query, keys, values), expected = _attention(heads, tokens, first)
    _, shared, size = heads
    for way in ways:
        room = way.cache(first + tokens + 3, shared * size, size)
        for begin, end in ((0, first), (first, first + tokens)):
            if begin < end:
                way.write_kv_cache(room, way.matrix(keys[begin:end]), way.matrix(values[begin:end]), begin)
        taken, shares = way.attention(way.matrix(query), room, first)
        assert_within(way.read_back(taken).wait(), expected[0])
        assert_within(way.read_back(shares).wait(), expected[1])


@cache
def _attention(heads: tuple[int, int, int], tokens: int, first: int) -> tuple[Any, Any]:
    asking, shared, size = heads
    query = 2 * normal(tokens, asking * size)
    keys, values = (normal(first + tokens, shared * size, seed=seed) for seed in (2, 3))
    return (query, keys, values), formulas.attention(query, keys, values, asking, shared, first)
