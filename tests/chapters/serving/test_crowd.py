"""Who comes, and what they bring."""

from itertools import pairwise

import pytest

from gpuviz.chapters.serving.crowd import Crowd, KindShare, Mix, constant
from gpuviz.chapters.serving.kinds import fact, long_mix, promise_s, usual_mix
from tests.chapters.serving.made_up import MIX


def test_people_come_at_the_rate_and_independently() -> None:
    people = Crowd(60, MIX, 3).take(20_000)
    gaps = [after.asked_s - before.asked_s for before, after in pairwise(people)]
    assert sum(gaps) / len(gaps) == pytest.approx(1, rel=0.03)
    assert sum(gap > 1 for gap in gaps) / len(gaps) == pytest.approx(0.368, abs=0.02)  # e^-1


def test_what_they_bring_is_within_its_kind() -> None:
    people = Crowd(60, MIX, 3).take(5000)
    texts = [one.context for one in people if one.kind == "text"]
    assert len(texts) / len(people) == pytest.approx(0.8, abs=0.02)
    assert (min(texts), max(texts)) == (24, 300)
    assert {one.context for one in people if one.kind == "video"} == {526}
    assert (min(one.answer for one in people), max(one.answer for one in people)) == (20, 100)


def test_means_are_those_of_the_people() -> None:
    people = Crowd(60, MIX, 3).take(20_000)
    assert MIX.mean(float) == pytest.approx(sum(one.context for one in people) / len(people), rel=0.02)
    assert MIX.mean_answer == pytest.approx(sum(one.answer for one in people) / len(people), rel=0.02)


def test_the_same_seed_gives_the_same_people_at_any_rate() -> None:
    slow, quick = Crowd(30, MIX, 5).take(100), Crowd(60, MIX, 5).take(100)
    assert [one.context for one in slow] == [one.context for one in quick]
    assert [one.asked_s for one in slow] == pytest.approx([2 * one.asked_s for one in quick])
    assert [one.context for one in slow] != [one.context for one in Crowd(30, MIX, 6).take(100)]


def test_all_may_be_alike() -> None:
    people = Crowd(60, constant(100, 7, MIX), 1).take(50)
    assert {(one.kind, one.context, one.answer) for one in people} == {("text", 100, 7)}
    assert constant(None, None, MIX) == MIX


def test_what_they_bring_can_be_changed_while_they_come() -> None:
    crowd = Crowd(60, MIX, 1)
    crowd.take(3)
    crowd.mix = Mix((KindShare("image", 1.0, 258, 258),), 5, 5)
    assert {one.kind for one in crowd.take(50)} == {"image"}


def test_kinds_have_the_sizes_that_their_sources_give() -> None:
    sizes = {share.kind: (share.fewest, share.most) for share in usual_mix().kinds}
    assert sizes == {"text": (24, 300), "image": (258, 258), "audio": (160, 160), "video": (526, 526)}
    assert usual_mix().mean_answer == 60
    assert long_mix().kinds[0].fewest > 300
    assert promise_s() == 2
    assert all(fact(name).source and fact(name).date for name in ("image", "audio", "video", "promise"))
