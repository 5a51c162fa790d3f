"""Rotation and attention in every way to compute them: keys and values pass from one to the other through the cache."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.operations import PAGE, AnyOperations, RopeAngles, Row
from tests.compute.transformer import formulas
from tests.compute.transformer.test_operations import assert_within, normal

HEADS = [(3, 3, 64), (9, 3, 64), (2, 2, 20), (6, 2, 7), (4, 1, 9), (4, 2, 40)]  # and key-value heads, and their size
POSITIONS, BASE = 160, 10_000.0
ROOM = 5  # columns of the weights' matrix beyond the positions


@dataclass(frozen=True)
class Projected:
    """Queries, keys and values of some tokens, and the sizes of their heads."""

    query: FloatMatrix
    keys: FloatMatrix
    values: FloatMatrix
    shared_heads: int
    head_size: int

    def part(self, begin: int, end: int) -> FloatMatrix:
        """Those of the tokens from ``begin`` to ``end``, side by side as a product gives them."""
        return np.concatenate([part[begin:end] for part in (self.query, self.keys, self.values)], axis=1)


@cache
def random_heads(heads: tuple[int, int, int], tokens: int) -> Projected:
    asking, shared, size = heads
    query, keys, values = (
        normal(tokens, count * size, seed=seed) for seed, count in enumerate((asking, shared, shared))
    )
    return Projected(2 * query, keys, values, shared, size)


def unturned(head_size: int) -> RopeAngles:
    """Angles of nothing but zero."""
    pairs = head_size // 2
    return RopeAngles(np.ones((POSITIONS, pairs), np.float32), np.zeros((POSITIONS, pairs), np.float32))


def attend(
    way: AnyOperations, given: Projected, angles: RopeAngles, cuts: tuple[int, ...]
) -> tuple[list[FloatMatrix], list[FloatMatrix]]:
    """What the tokens between two cuts take, and their shares, pass after pass with one cache."""
    room = way.cache(cuts[-1] + 3, given.shared_heads * given.head_size, given.head_size)
    turns, taken, shares = way.angles(angles), [], []
    for first, end in pairwise(cuts):
        place = way.input(Row.of_sentence([0] * (end - first), first))
        heads = given.query.shape[1] // given.head_size
        weights = way.empty(heads * (end - first), end + ROOM)
        turned = way.rope(way.matrix(given.part(first, end)), turns, room, place)
        taken.append(way.read_back(way.attention(turned, room, place, weights)).wait())
        shares.append(way.read_back(weights).wait()[:, :end])
    return taken, shares


@pytest.mark.parametrize(("head_size", "rotated"), [(64, 64), (20, 20), (20, 8), (7, 4), (9, 2)])
@pytest.mark.parametrize("first", [0, 37])
def test_queries_are_rotated(ways: list[AnyOperations], head_size: int, rotated: int, first: int) -> None:
    given, angles = random_heads((3, 1, head_size), 7), RopeAngles.of(64, rotated, BASE)
    expected = formulas.rope(given.query, head_size, rotated, BASE, first)
    for way in ways:
        room = way.cache(64, head_size, head_size)
        place = way.input(Row.of_sentence([0] * 7, first))
        turned = way.rope(way.matrix(given.part(0, 7)), way.angles(angles), room, place)
        assert_within(np.ascontiguousarray(way.read_back(turned).wait()[:, : 3 * head_size]), expected)


@pytest.mark.parametrize(("heads", "rotated"), [((9, 3, 64), 64), ((4, 2, 20), 8), ((6, 2, 7), 4)])
@pytest.mark.parametrize(("tokens", "first"), [(7, 0), (1, 13), (6, 29)])
def test_attention_compares_with_rotated_keys(
    ways: list[AnyOperations], heads: tuple[int, int, int], rotated: int, tokens: int, first: int
) -> None:
    given, (asking, shared, size) = random_heads(heads, first + tokens), heads
    query, query_bound = formulas.rope(given.query[first:], size, rotated, BASE, first)
    keys, keys_bound = formulas.rope(given.keys, size, rotated, BASE, 0)
    bounds = query_bound, keys_bound
    expected = formulas.attention(query, keys, given.values, asking, shared, first, *bounds)
    cuts = (0, first, first + tokens) if first else (0, tokens)
    for way in ways:
        taken, shares = attend(way, given, RopeAngles.of(POSITIONS, rotated, BASE), cuts)
        assert_within(taken[-1], expected[0])
        assert_within(shares[-1], expected[1])


@pytest.mark.parametrize("heads", HEADS)
@pytest.mark.parametrize(("tokens", "first"), [(7, 0), (1, 13), (1, 16), (6, 13)])
def test_attention(ways: list[AnyOperations], heads: tuple[int, int, int], tokens: int, first: int) -> None:
    _check_attention(ways, heads, tokens, first)


@pytest.mark.parametrize("tokens", [64, 97, 130])
def test_attention_of_long_sentences(ways: list[AnyOperations], tokens: int) -> None:
    _check_attention(ways, (3, 1, 20), tokens, 0)


def test_attention_looks_at_nothing_ahead(ways: list[AnyOperations]) -> None:
    for way in ways:
        _, (shares,) = attend(way, random_heads((3, 3, 64), 7), unturned(64), (0, 7))
        by_head = shares.reshape(3, 7, 7)
        assert (by_head[:, ~np.tri(7, dtype=bool)] == 0).all()
        assert (by_head[:, np.tri(7, dtype=bool)] > 0).all()


@pytest.mark.parametrize("head_size", [64, 20, 7])
def test_attention_with_scores_far_apart_takes_one_value_alone(ways: list[AnyOperations], head_size: int) -> None:
    query, keys = np.zeros((3, head_size), np.float32), np.zeros((3, head_size), np.float32)
    query[:, 0] = np.sqrt(head_size)
    keys[:, 0] = -1e4, 1e4, -1e4
    values = normal(3, head_size)
    for way in ways:
        taken, shares = attend(way, Projected(query, keys, values, 1, head_size), unturned(head_size), (0, 3))
        assert shares[0].tolist() == [[1, 0, 0], [0, 1, 0], [0, 1, 0]]
        assert (taken[0] == values[[0, 1, 1]]).all()


def test_later_tokens_find_the_earlier_ones_in_the_cache(ways: list[AnyOperations]) -> None:
    given, angles = random_heads((9, 3, 20), 41), RopeAngles.of(POSITIONS, 20, BASE)
    (_, bound), _ = formulas.attention(given.query, given.keys, given.values, 9, 3, 0)
    for way in ways:
        at_once, _ = attend(way, given, angles, (0, 41))
        parts, _ = attend(way, given, angles, (0, 15, 16, 17, 31, 41))
        turned = 2 * formulas.gamma(20) * np.abs(given.query).max() * np.abs(given.keys).max() * 20
        assert (np.abs(at_once[0] - np.concatenate(parts)) <= 2 * bound + turned).all()


def test_a_second_sentence_does_not_see_the_first(ways: list[AnyOperations]) -> None:
    given, size = random_heads((2, 2, 20), 40), 20
    for way in ways:
        room, turns = way.cache(40, 2 * size, size), way.angles(unturned(size))
        found: list[Any] = []
        for tokens in (7, 40, 7):
            place, weights = way.input(Row.of_sentence([0] * tokens)), way.empty(2 * tokens, tokens)
            turned = way.rope(way.matrix(given.part(0, tokens)), turns, room, place)
            found.append(way.read_back(way.attention(turned, room, place, weights)).wait().copy())
        assert (found[0] == found[2]).all()


@pytest.mark.parametrize("heads", HEADS)
def test_a_sentence_may_lie_in_any_pages(ways: list[AnyOperations], heads: tuple[int, int, int]) -> None:
    given, angles = random_heads(heads, 41), RopeAngles.of(POSITIONS, 4, BASE)
    _, shared, size = heads
    for way in ways:
        turns, found = way.angles(angles), list[FloatMatrix]()
        for pages in ([0, 1, 2], [4, 0, 3]):
            room, taken = way.cache(5 * PAGE, shared * size, size), list[FloatMatrix]()
            for first, end in pairwise((0, 15, 40, 41)):
                place = way.input(Row.of_sentence([0] * (end - first), first, pages))
                turned = way.rope(way.matrix(given.part(first, end)), turns, room, place)
                weights = way.empty(len(given.query[0]) // size * (end - first), 41)
                taken.append(way.read_back(way.attention(turned, room, place, weights)).wait().copy())
            found.append(np.concatenate(taken))
        assert (found[0] == found[1]).all()


@pytest.mark.parametrize("lengths", [(17, 3, 16), (1, 40, 33, 2)])
def test_rows_of_several_sentences_see_their_own_only(ways: list[AnyOperations], lengths: tuple[int, ...]) -> None:
    """Each sentence was read alone; then the last row of each is computed with those of all others."""
    heads, size = (6, 2, 20), 20
    given = [random_heads(heads, length) for length in lengths]
    pages = [[5, 2, 9], [0, 7, 1], [3, 4, 6], [8]][: len(lengths)]
    turned, width = unturned(size), 2 * size
    for way in ways:
        turns, room = way.angles(turned), way.cache(10 * PAGE, width, size)
        for one, length, where in zip(given, lengths, pages, strict=True):
            if length > 1:
                way.rope(way.matrix(one.part(0, length - 1)), turns, room, way.input(_rows(length - 1, 0, where)))
        place = way.input([_rows(1, length - 1, where)[0] for length, where in zip(lengths, pages, strict=True)])
        last = np.concatenate([one.part(length - 1, length) for one, length in zip(given, lengths, strict=True)])
        shares = way.empty(heads[0] * len(lengths), 48)
        rotated = way.rope(way.matrix(last), turns, room, place)
        taken = way.read_back(way.attention(rotated, room, place, shares)).wait()
        by_row = way.read_back(shares).wait().reshape(heads[0], len(lengths), 48)
        for at, (one, length) in enumerate(zip(given, lengths, strict=True)):
            expected = formulas.attention(one.query[-1:], one.keys, one.values, heads[0], heads[1], length - 1)
            assert_within(taken[at : at + 1], expected[0])
            assert_within(np.ascontiguousarray(by_row[:, at, :length]), expected[1])


def _rows(count: int, first: int, pages: list[int]) -> list[Row]:
    return Row.of_sentence([0] * count, first, pages)


def test_angles_turn_once_around_every_two_pi_positions() -> None:
    angles = RopeAngles.of(30, 4, 100.0)
    assert angles.cosines.shape == angles.sines.shape == (30, 2)
    slowly = np.arange(30) / 10  # 100^(-2/4)
    np.testing.assert_array_equal(angles.cosines[:, 0], np.cos(np.arange(30)).astype(np.float32))
    np.testing.assert_allclose(angles.sines[:, 1], np.sin(slowly), rtol=formulas.UNIT)


def _check_attention(ways: list[AnyOperations], heads: tuple[int, int, int], tokens: int, first: int) -> None:
    given, expected = _expected(heads, tokens, first)
    for way in ways:
        taken, shares = attend(
            way, given, unturned(given.head_size), (0, first, first + tokens) if first else (0, tokens)
        )
        assert_within(taken[-1], expected[0])
        assert_within(shares[-1], expected[1])


@cache
def _expected(heads: tuple[int, int, int], tokens: int, first: int) -> tuple[Projected, Any]:
    given, (asking, shared, _) = random_heads(heads, first + tokens), heads
    return given, formulas.attention(given.query[first:], given.keys, given.values, asking, shared, first)
