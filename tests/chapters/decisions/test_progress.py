import numpy as np
import pytest

from gpuviz.chapters.decisions.progress import DONE, PLACES, Places, Progress
from gpuviz.chapters.decisions.spec import ChainSpec


def test_one_after_another_fills_place_after_place() -> None:
    places = Places.one_after_another()
    half = places.at(0.5)
    assert (half[:500] == DONE).all()
    assert not half[500:].any()
    assert places.at(0.2505).tolist()[249:252] == [DONE, DONE // 2, 0]


@pytest.mark.parametrize("chains", [1, 2, 3, 7, 500, 999, 1000, 1001, 1_000_000])
def test_all_at_once_fills_every_chains_stretch_alike(chains: int) -> None:
    places = Places.all_at_once(ChainSpec(chains))
    assert not places.at(0.0).any()
    assert (places.at(1.0) == DONE).all()
    third = places.at(1 / 3)
    starts = [chain * PLACES // min(chains, PLACES) for chain in range(min(chains, PLACES))]
    for first, end in zip(starts, [*starts[1:], PLACES], strict=True):
        assert third[first:end].sum() / DONE == pytest.approx((end - first) / 3, abs=0.01)
        assert (np.diff(third[first:end].astype(int)) <= 0).all()


def test_a_single_chain_fills_places_as_a_single_person_does() -> None:
    at_once, one_by_one = Places.all_at_once(ChainSpec(1)), Places.one_after_another()
    assert (at_once.at(0.123) == one_by_one.at(0.123)).all()


def test_progress_is_shown_and_kept_until_the_next_run_begins() -> None:
    plane = np.zeros((25, 40), np.uint8)
    progress = Progress(Places.one_after_another(), plane)
    progress.begin()
    for share in (0.25, 1.0):
        progress.reached(share)
    assert (plane == DONE).all()
    assert progress.seen_shares == [0.0, 0.25, 1.0]
    assert progress.seen_ns == sorted(progress.seen_ns)
    progress.begin()
    assert not plane.any()
    assert (progress.seen_ns, progress.seen_shares) == ([0], [0.0])
