"""The reference of all other ways, in float64, against formulas written down one number after another."""

import math
from types import SimpleNamespace

import numpy as np
import pytest
from numpy.typing import NDArray

from gpuviz.compute.transformer import host_tables as host_tables_module
from gpuviz.compute.transformer import numpy_operations
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.compute.transformer.operations import AnyOperations, Norm, RopeAngles, Row
from gpuviz.compute.transformer.packed import WeightFormat
from tests.compute.transformer import formulas
from tests.compute.transformer.packing import random_weights

CLOSE = 1e-13  # some 100 terms, each off by 2⁻⁵³ at most, of numbers that do not cancel each other


def normal(*shape: int, seed: int = 1) -> NDArray[np.float64]:
    return np.random.default_rng(seed).normal(size=shape)


def test_product_is_with_the_table_turned_round(reference: AnyOperations) -> None:
    weights = random_weights(WeightFormat.Q8_0, 5, 64)
    left = normal(3, 64)
    product = reference.multiply(left, reference.table(weights.packed))
    assert product.dtype == np.float64
    np.testing.assert_allclose(product, formulas.multiply(left, weights)[0], rtol=0, atol=1e-10)


def test_rms_norm_follows_its_formula(reference: AnyOperations) -> None:
    rows, weights = normal(4, 33), normal(1, 33, seed=2)
    expected, _ = formulas.rms_norm(rows, weights[0], 2.0**-17)
    np.testing.assert_allclose(reference.rms_norm(rows, Norm(weights, 2.0**-17)), expected, rtol=CLOSE)


def test_rms_norm_of_a_right_angled_triangle(reference: AnyOperations) -> None:
    norm = Norm(np.array([[1.0, 10.0]]), 0.0)
    assert reference.rms_norm(np.array([[3.0, 4.0]]), norm).tolist() == [[3 / np.sqrt(12.5), 40 / np.sqrt(12.5)]]


@pytest.mark.parametrize(("head_size", "rotated", "first"), [(8, 8, 0), (10, 6, 3), (7, 4, 11)])
def test_rope_turns_pairs_and_leaves_the_rest(
    reference: AnyOperations, head_size: int, rotated: int, first: int
) -> None:
    projected, cache = normal(5, 4 * head_size), reference.cache(20, head_size, head_size)
    angles = reference.angles(RopeAngles.of(20, rotated, 10_000.0))
    turned = reference.rope(projected, angles, cache, reference.input(Row.of_sentence([0] * 5, first)))
    expected, bound = formulas.rope(projected[:, : 3 * head_size], head_size, rotated, 10_000.0, first)
    assert (np.abs(turned - expected[:, : 2 * head_size]) <= bound[:, : 2 * head_size]).all()
    filled = slice(first, first + 5)
    assert (np.abs(cache.keys[filled, 0] - expected[:, 2 * head_size :]) <= bound[:, 2 * head_size :]).all()
    assert (cache.values[filled, 0] == projected[:, 3 * head_size :]).all()
    assert not np.delete(cache.keys, filled, axis=0).any()


def test_first_token_is_not_turned(reference: AnyOperations) -> None:
    projected, cache = normal(1, 24), reference.cache(1, 8, 8)
    angles = reference.angles(RopeAngles.of(1, 8, 500.0))
    assert (reference.rope(projected, angles, cache, reference.input(Row.of_sentence([3]))) == projected[:, :8]).all()
    assert (cache.keys[0] == projected[:, 8:16]).all()


def test_angles_of_llama_3_are_those_its_makers_published() -> None:
    """Slow pairs turn ``factor`` times slower, fast ones as ever, and those between by a mixture of both."""
    rotated, base, factor, low, high, old_context = 64, 500_000.0, 32.0, 1.0, 4.0, 8192
    slowness = [base ** (-pair / rotated) for pair in range(0, rotated, 2)]
    wanted, divisors = [], []
    for frequency in slowness:
        wave = 2 * math.pi / frequency
        share = (old_context / wave - low) / (high - low)
        if wave < old_context / high:
            wanted.append(frequency)
            divisors.append(1.0)
        elif wave > old_context / low:
            wanted.append(frequency / factor)
            divisors.append(factor)
        else:
            wanted.append((1 - share) * frequency / factor + share * frequency)
            divisors.append(1 / ((1 - share) / factor + share))
    assert len(set(divisors)) > 3
    angles = RopeAngles.of(300, rotated, base, np.array(divisors))
    turns = np.arange(300)[:, None] * np.array(wanted)
    assert np.allclose(angles.cosines, np.cos(turns), atol=1e-6)
    assert np.allclose(angles.sines, np.sin(turns), atol=1e-6)


@pytest.mark.parametrize(("heads", "shared_heads", "first"), [(4, 4, 0), (9, 3, 0), (6, 2, 5), (3, 1, 9)])
def test_attention_follows_its_formula(reference: AnyOperations, heads: int, shared_heads: int, first: int) -> None:
    tokens, head_size = 6, 10
    query = normal(tokens, heads * head_size)
    keys, values = (normal(first + tokens, shared_heads * head_size, seed=seed) for seed in (2, 3))
    cache = reference.cache(first + tokens + 2, shared_heads * head_size, head_size)
    cache.keys[: first + tokens] = keys.reshape(-1, shared_heads, head_size)
    cache.values[: first + tokens] = values.reshape(-1, shared_heads, head_size)
    shares = reference.empty(heads * tokens, first + tokens)
    taken = reference.attention(query, cache, reference.input(Row.of_sentence([0] * tokens, first)), shares)
    expected = formulas.attention(query, keys, values, heads, shared_heads, first)
    np.testing.assert_allclose(taken, expected[0][0], rtol=0, atol=CLOSE)
    np.testing.assert_allclose(shares, expected[1][0], rtol=CLOSE, atol=0)


def test_swiglu_follows_its_formula(reference: AnyOperations) -> None:
    gate, up = (random_weights(WeightFormat.Q8_0, 5, 32, seed=seed) for seed in (1, 2))
    rows, ones = normal(3, 32) / 100, np.ones((1, 32))
    given = reference.norm_swiglu(rows, Norm(ones, 1.0), reference.table(gate.packed, up.packed))
    expected, _ = formulas.norm_swiglu(rows, ones[0], 1.0, gate, up)
    np.testing.assert_allclose(given, expected, rtol=1e-10, atol=1e-10)


def test_softmax_follows_its_formula(reference: AnyOperations) -> None:
    scores = 20 * normal(4, 21)
    np.testing.assert_allclose(reference.softmax(scores, 0.75), formulas.softmax(scores, 0.75)[0], rtol=1e-12)
    assert reference.softmax(np.log([[1.0, 2.0, 5.0]]), 1.0)[0] == pytest.approx([1 / 8, 2 / 8, 5 / 8])


def test_sum_with_a_product_and_last_row(reference: AnyOperations) -> None:
    left, rest, weights = normal(3, 32), normal(3, 5, seed=2), random_weights(WeightFormat.Q8_0, 5, 32)
    table = reference.table(weights.packed)
    assert (reference.multiply_add(left, table, rest) == rest + reference.multiply(left, table)).all()
    assert (reference.last_row(left) == left[2:]).all()


@pytest.mark.parametrize("precision", [np.float32, np.float64])
def test_precision_holds_from_the_embedding_to_the_shares(
    host_tables: HostTables, precision: type[np.float32 | np.float64]
) -> None:
    operations = NumpyOperations(host_tables, precision)
    weights = random_weights(WeightFormat.Q4_1, 64, 64)
    table, place = operations.table(weights.packed), operations.input(Row.of_sentence([3, 0]))
    hidden = operations.embed(operations.embedding(weights.packed), place)
    norm = operations.norm(weights.packed.take(np.array([5])), 1e-5)
    three = operations.norm_multiply(hidden, norm, operations.table(*3 * [weights.packed]))
    cache, angles = operations.cache(2, 64, 16), operations.angles(RopeAngles.of(2, 16, 10_000.0))
    query, shares = operations.rope(three, angles, cache, place), operations.empty(8, 2)
    taken = operations.attention(query, cache, place, shares)
    added = operations.multiply_add(taken, table, hidden)
    gated = operations.norm_swiglu(added, norm, operations.table(weights.packed, weights.packed))
    wide = operations.softmax(gated, 0.5)
    stack = operations.stack(1, 2, 64).whole
    assert {part.dtype for part in (hidden, norm.weights, three, query, taken, shares, added, gated, wide, stack)} == {
        np.dtype(precision)
    }


def test_time_leaves_out_what_was_waited_for_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0, 10, 110, 130])  # begin, begin of waiting, end of waiting, end
    for module in (numpy_operations, host_tables_module):
        monkeypatch.setattr(module, "time", SimpleNamespace(perf_counter_ns=lambda: next(clock)))
    tables = HostTables(1)
    operations = NumpyOperations(tables)
    weights = random_weights(WeightFormat.Q8_0, 3, 32)
    with operations.timed() as span:
        operations.multiply(np.ones((1, 32), np.float32), operations.table(weights.packed))
    tables.close()
    assert span.elapsed_ns == 30
    assert operations.waited_ns == 100
