"""What every way to compute a transformer must do, each answer within what float32's rounding explains."""

from collections.abc import Callable
from itertools import product
from typing import Any

import numpy as np
import pytest
from numpy.typing import ArrayLike

from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.operations import AnyOperations, Norm, RopeAngles, Row
from gpuviz.compute.transformer.packed import WeightFormat
from tests.compute.transformer import formulas
from tests.compute.transformer.packing import random_weights, whole_blocks

FORMATS = list(WeightFormat)
LAYOUTS = (WeightFormat.Q4_0, WeightFormat.Q4_1, WeightFormat.Q8_0, WeightFormat.Q6_K)  # interleaved, or unpacked
TOKENS = (1, 5, 6, 64, 130)
AWKWARD_WIDTHS = (1, 3, 31, 50, 64, 65, 577)
EPSILON = float(np.float32(1e-5))


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


def norm_of(way: AnyOperations, weights: FloatMatrix, epsilon: float = EPSILON) -> Norm[Any]:
    return Norm(way.matrix(weights), epsilon)


@pytest.mark.parametrize(
    ("form", "tokens"), [*product(FORMATS, (1, 7, 97)), *((WeightFormat.Q8_0, tokens) for tokens in TOKENS)]
)
def test_product_with_packed_table(ways: list[AnyOperations], form: WeightFormat, tokens: int) -> None:
    cols = whole_blocks(form, 96)
    weights, left = random_weights(form, 75, cols), normal(tokens, cols)
    expected = formulas.multiply(left, weights)
    check(ways, lambda on: on.multiply(on.matrix(left), on.table(weights.packed)), expected)


@pytest.mark.parametrize("sizes", [(1, 1, 1), (7, 1, 70), (64, 31, 1), (7, 33, 50), (64, 64, 577), (1, 200, 7)])
def test_product_of_any_size(ways: list[AnyOperations], sizes: tuple[int, int, int]) -> None:
    tokens, rows, cols = sizes
    weights, left = random_weights(WeightFormat.F32, rows, cols), normal(tokens, cols)
    expected = formulas.multiply(left, weights)
    check(ways, lambda on: on.multiply(on.matrix(left), on.table(weights.packed)), expected)


def test_two_matrices_take_part_in_several_products(ways: list[AnyOperations]) -> None:
    lefts = [normal(tokens, 64) for tokens in (7, 13)]
    weights = [random_weights(WeightFormat.Q8_0, rows, 64, seed=rows) for rows in (40, 33, 5)]
    for way in ways:
        tables = [way.table(part.packed) for part in weights]
        matrices = [way.matrix(left) for left in lefts]
        products = [(place, way.multiply(matrices[place], table)) for table in tables for place in (0, 1)]
        for (place, answers), part in zip(products, np.repeat(np.arange(3), 2), strict=True):
            assert_within(way.read_back(answers).wait(), formulas.multiply(lefts[place], weights[part]))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("tokens", [[0], [3, 3, 17, 0, 40, 39, 3]])
def test_embedding_gives_the_rows_of_the_tokens(
    ways: list[AnyOperations], form: WeightFormat, tokens: list[int]
) -> None:
    weights = random_weights(form, 41, whole_blocks(form, 96))
    exact = weights.numbers[tokens].astype(np.float32)
    check(ways, lambda on: on.embed(on.embedding(weights.packed), on.input(Row.of_sentence(tokens, 5))), (exact, 0.0))


@pytest.mark.parametrize("form", FORMATS)
def test_weights_of_a_norm_are_one_row(ways: list[AnyOperations], form: WeightFormat) -> None:
    weights = random_weights(form, 1, whole_blocks(form, 160))
    for way in ways:
        norm = way.norm(weights.packed, 0.25)
        assert norm.epsilon == 0.25
        assert_within(way.read_back(norm.weights).wait(), (weights.numbers.astype(np.float32), 0.0))


@pytest.mark.parametrize(("width", "size"), [*product(AWKWARD_WIDTHS, [1.0]), (65, 1e-3), (65, 1e17)])
def test_rms_norm(ways: list[AnyOperations], width: int, size: float) -> None:
    rows, weights = np.float32(size) * normal(5, width), normal(1, width)
    expected = formulas.rms_norm(rows, weights[0], EPSILON)
    check(ways, lambda on: on.rms_norm(on.matrix(rows), norm_of(on, weights)), expected)


def test_rms_norm_of_zeros_is_zeros(ways: list[AnyOperations]) -> None:
    zeros = np.zeros((3, 65), np.float32)
    check(ways, lambda on: on.rms_norm(on.matrix(zeros), norm_of(on, normal(1, 65))), (zeros, 0.0))


@pytest.mark.parametrize("form", LAYOUTS)
@pytest.mark.parametrize("tokens", [1, 7])
def test_product_of_normalised_rows(ways: list[AnyOperations], form: WeightFormat, tokens: int) -> None:
    cols = whole_blocks(form, 96)
    weights, rows, norm = random_weights(form, 75, cols), 3 * normal(tokens, cols), normal(1, cols, seed=2)
    expected = formulas.norm_multiply(rows, norm[0], EPSILON, weights)
    check(ways, lambda on: on.norm_multiply(on.matrix(rows), norm_of(on, norm), on.table(weights.packed)), expected)


@pytest.mark.parametrize("form", LAYOUTS)
@pytest.mark.parametrize(("tokens", "width"), [(1, 48), (7, 48), (133, 16), (1, 37), (7, 37)])
def test_swiglu_of_normalised_rows(ways: list[AnyOperations], form: WeightFormat, tokens: int, width: int) -> None:
    cols = whole_blocks(form, 64)
    gate, up = (random_weights(form, width, cols, seed=seed) for seed in (1, 2))
    rows, norm = normal(tokens, cols), normal(1, cols, seed=2)
    expected = formulas.norm_swiglu(rows, norm[0], EPSILON, gate, up)
    check(
        ways, lambda on: on.norm_swiglu(on.matrix(rows), norm_of(on, norm), on.table(gate.packed, up.packed)), expected
    )


@pytest.mark.parametrize("tokens", [1, 7])
def test_result_of_swiglu_is_a_left_side(ways: list[AnyOperations], tokens: int) -> None:
    gate, up, down = (random_weights(WeightFormat.Q8_0, rows, cols) for rows, cols in ((96, 64), (96, 64), (50, 96)))
    rows, norm, rest = normal(tokens, 64), np.ones((1, 64), np.float32), normal(tokens, 50)
    gated, bound = formulas.norm_swiglu(rows, norm[0], EPSILON, gate, up)
    expected = formulas.multiply(gated, down, left_bound=bound, rest=rest)
    for way in ways:
        given = way.norm_swiglu(way.matrix(rows), norm_of(way, norm), way.table(gate.packed, up.packed))
        assert_within(way.read_back(way.multiply_add(given, way.table(down.packed), way.matrix(rest))).wait(), expected)


@pytest.mark.parametrize("form", LAYOUTS)
@pytest.mark.parametrize("tokens", [1, 7, 97])
def test_product_is_added_to_the_rest(ways: list[AnyOperations], form: WeightFormat, tokens: int) -> None:
    cols = whole_blocks(form, 96)
    weights, left, rest = random_weights(form, 75, cols), normal(tokens, cols), 100 * normal(tokens, 75)
    expected = formulas.multiply(left, weights, rest=rest)
    for way in ways:
        table, given, out = way.table(weights.packed), way.matrix(rest), way.empty(tokens, 75)
        assert_within(way.read_back(way.multiply_add(way.matrix(left), table, given)).wait(), expected)
        assert way.multiply_add(way.matrix(left), table, given, out) is out
        assert_within(way.read_back(out).wait(), expected)
        assert_within(way.read_back(given).wait(), (rest, 0.0))


@pytest.mark.parametrize("shape", [(1, 1), (7, 577), (3, 4097)])
def test_product_with_a_table_of_floats_is_added_to_the_rest(ways: list[AnyOperations], shape: tuple[int, int]) -> None:
    weights, left, rest = random_weights(WeightFormat.F32, shape[1], 3), normal(shape[0], 3), normal(*shape)
    expected = formulas.multiply(left, weights, rest=rest)
    check(ways, lambda on: on.multiply_add(on.matrix(left), on.table(weights.packed), on.matrix(rest)), expected)


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
    rows, table = normal(7, 64), random_weights(WeightFormat.Q8_0, 64, 64)
    expected = formulas.multiply(rows, table, rest=rows)
    for way in ways:
        left, weights = way.matrix(rows), way.table(table.packed)
        fetched = way.read_back(way.multiply_add(left, weights, left))
        later = [way.read_back(way.multiply(way.softmax(left, 1.0), weights)) for _ in range(20)]
        early = fetched.wait().copy()
        later += [way.read_back(way.softmax(way.multiply(left, weights), 1.0)) for _ in range(20)]
        for pending in later:
            pending.wait()
        assert_within(early, expected)
        assert (fetched.wait() == early).all()


@pytest.mark.parametrize(("rows", "cols"), [(1, 64), (1, 577), (9, 40)])
def test_stack_is_read_at_once_and_narrower(ways: list[AnyOperations], rows: int, cols: int) -> None:
    embedding = random_weights(WeightFormat.Q4_1, rows, whole_blocks(WeightFormat.Q4_1, cols))
    tokens = [*range(rows)]
    for way in ways:
        stack = way.stack(3, rows, embedding.packed.cols)
        assert len(stack.parts) == 3
        for part in stack.parts:
            assert way.embed(way.embedding(embedding.packed), way.input(Row.of_sentence(tokens)), part) is part
        expected = np.concatenate(3 * [embedding.numbers.astype(np.float32)])
        for count in (cols, 1, embedding.packed.cols):
            assert (way.read_stack(stack, count).wait() == expected[:, :count]).all()


@pytest.mark.parametrize(("rows", "cols"), [(3, 1), (4, 10), (9, 33), (9, 340)])
def test_stack_of_any_size(ways: list[AnyOperations], rows: int, cols: int) -> None:
    """Attention weights, which stand in as many rows as there are heads; a single position has the weight 1."""
    for way in ways:
        stack, room, place = way.stack(2, rows, cols), way.cache(1, 4, 4), way.input(Row.of_sentence([0]))
        turned = way.rope(way.matrix(normal(1, 4 * rows + 8)), way.angles(RopeAngles.of(1, 4, 10.0)), room, place)
        for part in stack.parts:
            way.attention(turned, room, place, part)
        assert (way.read_stack(stack, 1).wait() == np.ones((2 * rows, 1))).all()
        assert way.read_stack(stack, cols).wait().shape == (2 * rows, cols)


def test_stack_once_read_stays_as_it_was(ways: list[AnyOperations]) -> None:
    weights = random_weights(WeightFormat.Q8_0, 5, 32)
    for way in ways:
        stack, table = way.stack(1, 1, 32), way.embedding(weights.packed)
        way.embed(table, way.input(Row.of_sentence([2])), stack.parts[0])
        fetched = way.read_stack(stack, 32)
        way.embed(table, way.input(Row.of_sentence([4])), stack.parts[0])
        assert (fetched.wait() == weights.packed.unpack()[2]).all()


@pytest.mark.parametrize("best", [0, 1, 63, 64, 65, 4999])
def test_chosen_token_has_the_largest_logit(ways: list[AnyOperations], best: int) -> None:
    logits, table = normal(1, 5000), random_weights(WeightFormat.F32, 5000, 3)
    logits[0, best] = 10
    for way in ways:
        place = way.input(Row.of_sentence([7], 3))
        assert way.choose(way.matrix(logits), place, 11).wait() == best
        assert_within(
            way.read_back(way.embed(way.embedding(table.packed), place)).wait(), (table.numbers[[best]], 1e-7)
        )


def test_each_row_has_its_most_likely_token(ways: list[AnyOperations]) -> None:
    logits, best = normal(5, 3000), [2999, 0, 64, 1500, 64]
    logits[range(5), best] = 10
    logits[2, 65:] = 10
    for way in ways:
        assert way.most_likely(way.matrix(logits)).wait() == best


def test_first_of_equal_logits_is_chosen(ways: list[AnyOperations]) -> None:
    equal, low = np.full((1, 200), -3, np.float32), np.full((1, 200), -np.inf, np.float32)
    several, low[0, 130] = equal.copy(), -3e38
    several[0, [199, 67, 131]] = 2
    for way in ways:
        for logits, first in ((equal, 0), (several, 67), (low, 130)):
            assert way.choose(way.matrix(logits), way.input(Row.of_sentence([0])), 0).wait() == first


def test_input_can_be_set_again(ways: list[AnyOperations]) -> None:
    weights = random_weights(WeightFormat.Q4_0, 41, 32)
    for way in ways:
        table, place = way.embedding(weights.packed), way.input(Row.of_sentence([1]))
        early = way.read_back(way.embed(table, place))
        way.set_input(place, Row.of_sentence([40], 7, [0]))
        late = way.read_back(way.embed(table, place))
        assert (early.wait() == weights.packed.unpack()[1]).all()
        assert (late.wait() == weights.packed.unpack()[40]).all()


def test_repeated_work_computes_with_what_is_there_then(ways: list[AnyOperations]) -> None:
    weights, norm = random_weights(WeightFormat.Q8_0, 64, 64), np.ones((1, 64), np.float32)
    for way in ways:
        place, embedding, table = (
            way.input(Row.of_sentence([0])),
            way.embedding(weights.packed),
            way.table(weights.packed),
        )
        ones = norm_of(way, norm)
        repeat = way.repeatable(lambda: way.norm_multiply(way.embed(embedding, place), ones, table))  # noqa: B023
        for token in (5, 63, 5):
            way.set_input(place, Row.of_sentence([token]))
            expected = formulas.norm_multiply(weights.numbers[[token]], norm[0], EPSILON, weights)
            assert_within(way.read_back(repeat()).wait(), expected)


def test_spans_lie_within_each_other(ways: list[AnyOperations]) -> None:
    rows = normal(130, 577)
    for way in ways:
        matrix = way.matrix(rows)
        with way.timed() as whole:
            with way.timed() as first:
                shares = way.softmax(matrix, 1.0)
            with way.timed() as second:
                shares = way.softmax(way.softmax(shares, 1.0), 2.0)
        way.read_back(shares).wait()
        assert 0 < first.elapsed_ns < whole.elapsed_ns
        assert 0 < second.elapsed_ns < whole.elapsed_ns
        assert first.elapsed_ns + second.elapsed_ns <= whole.elapsed_ns
