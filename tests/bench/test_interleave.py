import time
from functools import partial
from itertools import pairwise

import pytest

from gpuviz.bench.interleave import Case, interleave, interleave_beside, ratio_spread
from gpuviz.errors import BenchmarkFailed


class Clocked:
    """A side that counts its turns and writes them down."""

    def __init__(self, name: str, turns: list[str]) -> None:
        self.name, self.turns, self.count = name, turns, 0

    def __call__(self) -> float:
        self.turns.append(self.name)
        self.count += 1
        return float(self.count)


def test_every_side_has_its_turn_in_every_round_and_the_first_round_does_not_count() -> None:
    turns: list[str] = []
    sides = {name: Clocked(name, turns) for name in "abc"}
    measured = interleave(sides, limit_s=60, most_rounds=5)
    assert measured == {name: [2.0, 3.0, 4.0, 5.0, 6.0] for name in "abc"}
    rounds = [turns[start : start + 3] for start in range(0, len(turns), 3)]
    assert all(sorted(names) == ["a", "b", "c"] for names in rounds)


def test_order_changes_from_round_to_round() -> None:
    turns: list[str] = []
    interleave({name: Clocked(name, turns) for name in "abc"}, limit_s=60, most_rounds=20, are_warm=True)
    assert len({tuple(turns[start : start + 3]) for start in range(0, len(turns), 3)}) > 2


def test_sides_that_are_warm_count_from_their_first_turn() -> None:
    measured = interleave({"a": Clocked("a", [])}, limit_s=60, most_rounds=2, are_warm=True)
    assert measured == {"a": [1.0, 2.0]}


def test_without_time_there_are_the_fewest_rounds_all_the_same() -> None:
    measured = interleave({"a": Clocked("a", [])}, limit_s=0, most_rounds=9, fewest_rounds=4)
    assert len(measured["a"]) == 4


def test_there_is_a_pause_after_each_turn_of_those_who_are_restless(monkeypatch: pytest.MonkeyPatch) -> None:
    turns: list[str] = []
    monkeypatch.setattr(time, "sleep", lambda seconds: turns.append("pause"))
    sides = {name: Clocked(name, turns) for name in "ab"}
    interleave(sides, limit_s=60, most_rounds=9, spinning=["a"])
    assert all((after == "pause") == (turn == "a") for turn, after in pairwise([*turns, "end"]) if turn != "pause")
    assert turns.count("pause") == turns.count("a") == 10


def test_ratio_is_that_of_pairs_measured_in_the_same_round() -> None:
    slowed_by_others = ratio_spread([2.0, 20.0, 2.0], [1.0, 10.0, 4.0])
    assert (slowed_by_others.median, slowed_by_others.least, slowed_by_others.most) == (2.0, 0.5, 2.0)
    assert slowed_by_others.low <= slowed_by_others.median <= slowed_by_others.high


def test_sides_measured_unequally_often_have_no_ratio() -> None:
    with pytest.raises(ValueError, match="zip"):
        ratio_spread([1.0], [1.0, 2.0])


def test_peer_that_fails_is_left_out_and_the_reason_is_told() -> None:
    def fail() -> float:
        raise BenchmarkFailed(what="peer", detail="it broke")

    sides: dict[str, Case] = {"ours": Clocked("ours", []), "peer": fail}
    measured, why = interleave_beside("peer", sides, partial(interleave, limit_s=60, most_rounds=3, are_warm=True))
    assert (list(measured), len(measured["ours"]), why) == (["ours"], 3, "it broke")
    measured, why = interleave_beside(
        "peer", {"ours": Clocked("ours", [])}, partial(interleave, limit_s=60, most_rounds=3)
    )
    assert (len(measured["ours"]), why) == (3, "")


def test_failure_of_another_side_is_not_hidden() -> None:
    def fail() -> float:
        raise BenchmarkFailed(what="ours", detail="it broke")

    with pytest.raises(BenchmarkFailed):
        interleave_beside("peer", {"ours": fail}, partial(interleave, limit_s=60, most_rounds=3))
