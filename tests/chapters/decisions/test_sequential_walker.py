from threading import Thread

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpuviz.chapters.decisions import sequential_walker
from gpuviz.chapters.decisions.progress import DONE, PLACES, Places, Progress
from gpuviz.chapters.decisions.sequential_walker import SequentialWalker
from gpuviz.chapters.decisions.spec import ChainSpec
from gpuviz.compute.cancellation import Cancelled, CancelToken
from gpuviz.errors import NumbaMissing
from tests.chapters.decisions.rules import ends_of
from tests.chapters.decisions.walking import expected, unseen


@settings(max_examples=30, deadline=None)
@given(chains=st.integers(1, 50), steps_total=st.integers(50, 3000), ways=st.integers(1, 32))
def test_every_chain_ends_where_its_rules_lead(chains: int, steps_total: int, ways: int) -> None:
    spec = ChainSpec(chains, steps_total, ways)
    assert expected(spec).tolist() == ends_of(spec)


def test_every_way_is_another_rule() -> None:
    spec = ChainSpec(32, 32_000, 32)
    assert expected(spec).tolist() == ends_of(spec)
    plain = expected(ChainSpec(32, 32_000, 1))
    assert (expected(spec)[1:] != plain[1:]).all()
    assert expected(spec)[0] == plain[0]


@pytest.mark.parametrize("ways", [1, 32])
def test_hardly_any_chain_falls_into_a_small_loop(ways: int) -> None:
    """There it would decide the same again and again, and somebody could know its end before."""
    somewhere = expected(ChainSpec(1000, 100_000_000, ways))
    lengths = (100_000 + period for period in (1, 2, 3, 4, 6, 12, 60, 840))
    looping = [(expected(ChainSpec(1000, 1000 * length, ways)) == somewhere).sum() for length in lengths]
    assert max(looping) <= 10


def test_progress_grows_place_by_place_to_its_end() -> None:
    plane = np.zeros(PLACES, np.uint8)
    progress = Progress(Places.one_after_another(), plane)
    walked = SequentialWalker().walk(ChainSpec(7, 30_000_000), progress, CancelToken())
    assert (plane == DONE).all()
    assert progress.seen_shares[-1] == 1.0
    assert len(progress.seen_shares) > 2
    assert 0 < progress.seen_ns[-1] <= walked.total_ns


def test_stop_in_the_middle_ends_soon() -> None:
    cancel, progress, stopped = CancelToken(), unseen(ChainSpec()), []

    def walk() -> None:
        try:
            SequentialWalker().walk(ChainSpec(1, 10**12), progress, cancel)
        except Cancelled:
            stopped.append(True)

    run = Thread(target=walk)
    run.start()
    while len(progress.seen_ns) < 2 and run.is_alive():
        pass
    cancel.cancel()
    run.join()
    assert stopped == [True]


def test_without_numba_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sequential_walker, "walk_chains", None)
    with pytest.raises(NumbaMissing):
        SequentialWalker().prepare(ChainSpec())
    with pytest.raises(NumbaMissing):
        expected(ChainSpec())
