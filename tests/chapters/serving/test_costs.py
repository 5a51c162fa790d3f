"""Costs: what is refused, and what is between the measured points."""

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.chapters.serving.cost_file import read_costs
from gpuviz.chapters.serving.cost_tables import CostTables
from gpuviz.chapters.serving.costs import ServingCosts
from gpuviz.chapters.serving.errors import (
    CostMissing,
    CostsNotJson,
    CostsTooLarge,
    CostTwice,
    CostUnknown,
    CostWrong,
    InvalidCosts,
)
from gpuviz.errors import UnreadableFile
from tests.chapters.serving.made_up import COSTS

GOOD = {"prefill_s": [[10, 1.0]], "decode_s": [[1, 10, 0.1]], "memory_tokens": 100}


def _file(folder: Path, content: object) -> Path:
    path = folder / "costs.json"
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path


def _with(**changes: Any) -> dict[str, Any]:
    return GOOD | changes


def test_a_file_gives_its_costs_in_order(tmp_path: Path) -> None:
    costs = read_costs(_file(tmp_path, _with(prefill_s=[[30, 3], [10, 1.0]])))
    assert costs == ServingCosts([(10, 1.0), (30, 3.0)], [(1, 10, 0.1)], 100)


def test_what_the_command_printed_can_be_given_to_it_again(tmp_path: Path) -> None:
    assert read_costs(_file(tmp_path, {"mode": "alone", "costs": GOOD})) == read_costs(_file(tmp_path, GOOD))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", CostsNotJson),
        (b"\xff\xfe{}", CostsNotJson),
        (b"[1, 2]", CostsNotJson),
        (b'{"costs": 3}', CostsNotJson),
        (b"[" * 100_000, CostsNotJson),
        (b'{"memory_tokens": ' + b"9" * 5000 + b"}", CostsNotJson),
        (b" " * 1_000_001, CostsTooLarge),
        (b'{"prefill_s": "\\ud800", "decode_s": [], "memory_tokens": 1}', CostWrong),
        (_with(prefill_s=[[tokens, 1.0] for tokens in range(1, 502)]), CostWrong),
        (_with(decode_s=[[1, context, 1.0] for context in range(501)]), CostWrong),
        (_with(prefill_ms=[[10, 1000]]), CostUnknown),
        ({"prefill_s": [[10, 1.0]], "memory_tokens": 5}, CostMissing),
        (_with(prefill_s=[]), CostWrong),
        (_with(prefill_s=[[10, float("nan")]]), CostWrong),
        (_with(prefill_s=[[10, float("inf")]]), CostWrong),
        (_with(prefill_s=[[10, -1]]), CostWrong),
        (_with(prefill_s=[[10, 0]]), CostWrong),
        (_with(prefill_s=[[0, 1]]), CostWrong),
        (_with(prefill_s=[[10.5, 1]]), CostWrong),
        (_with(prefill_s=[[10, "1 s"]]), CostWrong),
        (_with(prefill_s=[[10, 1, 2]]), CostWrong),
        (_with(prefill_s={"10": 1}), CostWrong),
        (_with(prefill_s=None), CostWrong),
        (_with(prefill_s=[[10, 10**400]]), CostWrong),
        (_with(decode_s=[[0, 10, 0.1]]), CostWrong),
        (_with(decode_s=[[1, -1, 0.1]]), CostWrong),
        (_with(decode_s=[[1, 10, float("nan")]]), CostWrong),
        (_with(decode_s=[[10**30, 10, 0.1]]), CostWrong),
        (_with(memory_tokens=0), CostWrong),
        (_with(memory_tokens=-5), CostWrong),
        (_with(memory_tokens=10**30), CostWrong),
        (_with(memory_tokens="many"), CostWrong),
        (_with(memory_tokens=True), CostWrong),
        (_with(prefill_s=[[10, 1.0], [10, 2.0]]), CostTwice),
        (_with(decode_s=[[1, 10, 0.1], [1, 10, 0.2]]), CostTwice),
    ],
)
def test_costs_that_cannot_be_are_refused(tmp_path: Path, content: object, kind: type[InvalidCosts]) -> None:
    with pytest.raises(kind):
        read_costs(_file(tmp_path, content))


def test_a_file_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    assert read_costs(_file(tmp_path, b"\xef\xbb\xbf" + json.dumps(GOOD).encode())).memory_tokens == 100


def test_a_name_that_is_no_cost_is_told_in_characters_that_can_be_printed(tmp_path: Path) -> None:
    with pytest.raises(CostUnknown) as refused:
        read_costs(_file(tmp_path, _with(**{"one\n\x07two": 1})))
    assert refused.value.arguments["name"] == r"one\n\u0007two"


def test_a_file_that_is_not_there_or_is_none_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none", tmp_path):
        with pytest.raises(UnreadableFile):
            read_costs(path)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_that_lead_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "here").symlink_to(tmp_path / "there")
    (tmp_path / "there").symlink_to(tmp_path / "here")
    with pytest.raises(UnreadableFile):
        read_costs(tmp_path / "here")


# ---- between the points ----


def test_a_single_point_stands_for_every_length() -> None:
    tables = CostTables(ServingCosts([(100, 1.0)], [(4, 50, 0.2)], 10))
    assert [tables.prefill_s(tokens) for tokens in (1, 100, 5000)] == [1.0, 1.0, 1.0]
    assert [tables.step_s(batch, context) for batch, context in ((1, 0), (4, 50), (2, 900))] == [0.2, 0.2, 0.2]


def test_reading_goes_straight_from_point_to_point_and_beyond_the_last() -> None:
    tables = CostTables(ServingCosts([(10, 1.0), (20, 2.0), (40, 6.0)], [], 10))
    assert [tables.prefill_s(tokens) for tokens in (1, 10, 15, 30, 40, 50)] == pytest.approx([1, 1, 1.5, 4, 6, 8])


def test_a_step_goes_straight_between_batches_and_contexts() -> None:
    tables = CostTables(ServingCosts([(1, 1.0)], [(1, 0, 1.0), (1, 100, 2.0), (5, 0, 3.0), (5, 100, 6.0)], 10))
    assert tables.step_s(3, 0) == pytest.approx(2)
    assert tables.step_s(3, 100) == pytest.approx(4)
    assert tables.step_s(3, 50) == pytest.approx(3)
    assert tables.step_s(5, 200) == pytest.approx(9)


def test_contexts_may_differ_from_batch_to_batch() -> None:
    tables = CostTables(ServingCosts([(1, 1.0)], [(1, 0, 1.0), (1, 100, 2.0), (3, 50, 4.0)], 10))
    assert [tables.step_s(3, context) for context in (0, 50, 100)] == [4, 4, 4]
    assert tables.step_s(2, 50) == pytest.approx((1.5 + 4) / 2)


@given(st.lists(st.floats(0.001, 10), min_size=1, max_size=8), st.floats(0, 500))
def test_a_step_for_more_people_never_costs_less(measured: list[float], context: float) -> None:
    points = [(1 + 3 * place, 100 * (place % 2), time_s) for place, time_s in enumerate(measured)]
    tables = CostTables(ServingCosts([(1, 1.0)], points, 10))
    times = [tables.step_s(batch, context) for batch in range(1, points[-1][0] + 1)]
    assert all(less <= more + 1e-12 for less, more in pairwise(times))


def test_times_that_fall_are_replaced_by_their_mean() -> None:
    tables = CostTables(ServingCosts([(1, 1.0)], [(1, 0, 1.0), (2, 0, 4.0), (3, 0, 2.0), (4, 0, 5.0)], 10))
    assert [tables.step_s(batch, 0) for batch in (1, 2, 3, 4)] == [1, 3, 3, 5]


def test_reading_more_never_costs_less() -> None:
    tables = CostTables(ServingCosts([(10, 1.0), (20, 4.0), (30, 2.0), (40, 5.0)], [], 10))
    assert [tables.prefill_s(tokens) for tokens in (10, 20, 25, 30, 40)] == [1, 3, 3, 3, 5]


@given(st.floats(0, 700), st.integers(1, 400))
def test_many_steps_cost_what_each_of_them_costs(context: float, count: int) -> None:
    steps = CostTables(COSTS).steps_of(5)
    assert steps.total(context, count) == pytest.approx(sum(steps.at(context + more) for more in range(count)))
