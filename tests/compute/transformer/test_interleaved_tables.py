"""Packed weights interleaved on a device, and products with them: numbers that make integers and halves difficult."""

from collections.abc import Callable

import numpy as np
import pytest

from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.interleaved_tables import PANEL_ROWS, can_interleave
from gpuviz.compute.transformer.opencl_operations import OpenClOperations
from gpuviz.compute.transformer.operations import Norm
from gpuviz.compute.transformer.packed import PackedMatrix, WeightFormat
from tests.compute.transformer import formulas
from tests.compute.transformer.packing import Weights, random_weights
from tests.compute.transformer.test_operations import EPSILON, assert_within, normal

FORMATS = (WeightFormat.Q4_0, WeightFormat.Q4_1, WeightFormat.Q8_0)
TOKENS = (1, 7, 11)


def with_outlier(rows: FloatMatrix) -> FloatMatrix:
    rows = 1e-3 * rows
    rows[:, 37] = 1e4
    return rows


def of_many_sizes(rows: FloatMatrix) -> FloatMatrix:
    """From block to block, and within blocks."""
    return rows * np.float32(10.0) ** np.resize(np.arange(-20, 15, dtype=np.float32), rows.shape[1])


INPUTS: dict[str, Callable[[FloatMatrix], FloatMatrix]] = {
    "one far larger": with_outlier,
    "many sizes": of_many_sizes,
    "huge": lambda rows: np.float32(1e30) * rows,
    "tiny": lambda rows: np.float32(1e-30) * rows,
    "too small for integers": lambda rows: np.float32(1e-36) * rows,
    "below normal numbers": lambda rows: np.float32(1e-41) * rows,
    "equal": np.ones_like,
    "of one sign": np.abs,
    "mostly zeros": lambda rows: np.where(np.abs(rows) > 1, rows, np.float32(0)),
}


def check_product(opencl: list[OpenClOperations], left: FloatMatrix, *weights: Weights) -> None:
    expected = formulas.multiply(left, *weights)
    for on in opencl:
        table = on.table(*(part.packed for part in weights))
        assert_within(on.read_back(on.multiply(on.matrix(left), table)).wait(), expected)


@pytest.mark.parametrize("form", list(WeightFormat))
def test_blocks_of_32_quants_with_a_scale_are_interleaved(opencl: list[OpenClOperations], form: WeightFormat) -> None:
    packed = random_weights(form, 5, form.block_weights * 2).packed
    assert can_interleave([packed]) == (form in FORMATS)
    for on in opencl:
        assert (on.table(packed).interleaved is not None) == (form in FORMATS)


@pytest.mark.parametrize("form", FORMATS)
def test_tables_side_by_side_are_interleaved_in_whole_panels_of_one_format(form: WeightFormat) -> None:
    def parts(*rows: int) -> list[PackedMatrix]:
        return [random_weights(form, count, 32).packed for count in rows]

    other = random_weights(FORMATS[FORMATS.index(form) - 1], PANEL_ROWS, 32).packed
    assert can_interleave(parts(16, 48, 5))
    assert not can_interleave(parts(16, 5, 16))
    assert not can_interleave([*parts(16), other])
    assert not can_interleave([other, random_weights(WeightFormat.F32, 16, 32).packed])


@pytest.mark.parametrize("form", FORMATS)
def test_words_of_16_rows_are_side_by_side(on_devices: dict[str, list[OpenClOperations]], form: WeightFormat) -> None:
    rows, blocks = 21, 3
    packed = random_weights(form, rows, 32 * blocks).packed
    halves = packed.data.view(np.uint16).reshape(rows, blocks, -1)
    heads = 2 if form is WeightFormat.Q4_1 else 1
    head = halves[..., 0] + (halves[..., 1].astype(np.uint32) << 16 if heads == 2 else np.uint32(0))
    quants = np.ascontiguousarray(halves[..., heads:]).view(np.uint32)
    words = np.concatenate([head[..., None], quants], axis=2)
    filled = np.zeros((2 * PANEL_ROWS, blocks, words.shape[2]), np.uint32)
    filled[:rows] = words
    expected = filled.reshape(2, PANEL_ROWS, blocks, -1).transpose(0, 2, 3, 1)
    for kind in on_devices.values():
        for on in kind:
            interleaved = on.table(packed).interleaved
            assert interleaved is not None
            there = on.empty(1, interleaved.buffer.size // 4)
            there.buffer = interleaved.buffer
            assert (on.read_back(there).wait().view(np.uint32).ravel() == expected.ravel()).all()


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("tokens", [1, 2, 9, 133])
@pytest.mark.parametrize(("rows", "cols"), [(1, 32), (15, 64), (16, 96), (17, 32), (33, 288), (200, 64)])
def test_product_of_any_size(
    opencl: list[OpenClOperations], form: WeightFormat, tokens: int, rows: int, cols: int
) -> None:
    check_product(opencl, normal(tokens, cols), random_weights(form, rows, cols))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("tokens", TOKENS)
@pytest.mark.parametrize("cols", [1024, 1056, 4096, 4128, 6400])
def test_product_of_many_terms(opencl: list[OpenClOperations], form: WeightFormat, tokens: int, cols: int) -> None:
    """More than matmul_packed adds in one pass, and more than the usual kernels for one and few rows have room for."""
    check_product(opencl, normal(tokens, cols), random_weights(form, 18, cols))


@pytest.mark.parametrize("tokens", TOKENS)
@pytest.mark.parametrize("rows", [(16, 16), (64, 32, 5), (48, 1), (5, 16), (16, 7, 16)], ids=str)
@pytest.mark.parametrize("form", FORMATS)
def test_product_with_tables_side_by_side(
    opencl: list[OpenClOperations], form: WeightFormat, rows: tuple[int, ...], tokens: int
) -> None:
    check_product(opencl, normal(tokens, 64), *(random_weights(form, count, 64, seed=count) for count in rows))


@pytest.mark.parametrize("tokens", TOKENS)
def test_product_with_tables_of_several_formats_side_by_side(opencl: list[OpenClOperations], tokens: int) -> None:
    forms = (WeightFormat.Q8_0, WeightFormat.Q4_1, WeightFormat.Q6_K, WeightFormat.F32)
    check_product(opencl, normal(tokens, 256), *(random_weights(form, 16, 256) for form in forms))


@pytest.mark.parametrize("tokens", TOKENS)
@pytest.mark.parametrize("size", list(INPUTS))
@pytest.mark.parametrize("form", FORMATS)
def test_numbers_of_any_size(opencl: list[OpenClOperations], form: WeightFormat, size: str, tokens: int) -> None:
    check_product(opencl, INPUTS[size](normal(tokens, 128)), random_weights(form, 37, 128))


@pytest.mark.parametrize("tokens", TOKENS)
@pytest.mark.parametrize("form", FORMATS)
def test_zeros_give_zeros_and_the_rest(opencl: list[OpenClOperations], form: WeightFormat, tokens: int) -> None:
    zeros, rest = np.zeros((tokens, 64), np.float32), normal(tokens, 37)
    for on in opencl:
        table, norm = on.table(random_weights(form, 37, 64).packed), Norm(on.matrix(normal(1, 64)), EPSILON)
        assert not on.read_back(on.multiply(on.matrix(zeros), table)).wait().any()
        assert not on.read_back(on.norm_multiply(on.matrix(zeros), norm, table)).wait().any()
        assert (on.read_back(on.multiply_add(on.matrix(zeros), table, on.matrix(rest))).wait() == rest).all()


@pytest.mark.parametrize("tokens", TOKENS)
@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("place", [0, 17, 63])
@pytest.mark.parametrize("form", FORMATS)
def test_what_is_no_number_leaves_no_answer_of_its_row_finite(
    opencl: list[OpenClOperations], form: WeightFormat, place: int, number: float, tokens: int
) -> None:
    left = normal(tokens, 64)
    left[-1, place] = number
    weights = random_weights(form, 37, 64)
    no_factor = weights.numbers[:, place] == 0  # times infinity is NaN by the standard, but nothing on some devices
    for on in opencl:
        table, norm = on.table(weights.packed), Norm(on.matrix(np.ones((1, 64), np.float32)), EPSILON)
        answers = on.read_back(on.multiply(on.matrix(left), table)).wait()
        assert not np.isfinite(answers[-1, ~no_factor]).any()
        assert np.isfinite(answers[:-1]).all()
        if np.isnan(number):
            assert np.isnan(on.read_back(on.norm_multiply(on.matrix(left), norm, table)).wait()[-1]).all()


@pytest.mark.parametrize("tokens", TOKENS)
def test_gates_at_their_ends(opencl: list[OpenClOperations], tokens: int) -> None:
    """Gates from all but shut to wide open, and some so far that e^x is beyond all numbers."""
    gates = np.array([0, 88.5, -88.5, -88, -87, 87.5, 100, -100, 1e4, -1e4, -600, 3e4, -3e4, 0.5, -0.5, 17])
    gate, up = (constant_rows(numbers) for numbers in (gates, np.full(16, -3.0)))
    rows, norm = np.zeros((tokens, 32), np.float32), np.full((1, 32), 32**-0.5, np.float32)
    rows[:, 0] = 32**0.5
    expected = formulas.norm_swiglu(rows, norm[0], EPSILON, gate, up)
    for on in opencl:
        table, matrix = on.table(gate.packed, up.packed), on.matrix(rows)
        answers = on.read_back(on.norm_swiglu(matrix, Norm(on.matrix(norm), EPSILON), table)).wait()
        assert_within(answers, expected)


def constant_rows(numbers: FloatMatrix) -> Weights:
    """A row of 32 equal weights for each number."""
    blocks = np.zeros((len(numbers), 34), np.uint8)
    blocks[:, :2] = numbers.astype("<f2")[:, None].view(np.uint8)
    blocks[:, 2:] = 1
    exact = np.repeat(numbers.astype("<f2").astype(np.float64)[:, None], 32, axis=1)
    return Weights(PackedMatrix(WeightFormat.Q8_0, len(numbers), 32, blocks.ravel()), exact, np.abs(exact))
