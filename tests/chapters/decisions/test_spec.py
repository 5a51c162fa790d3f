import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.chapters.decisions.spec import MOST_CHAINS, MOST_STEPS, MOST_WAYS, ChainSpec
from gpuviz.errors import InvalidChoice


@given(chains=st.integers(1, MOST_CHAINS), steps_total=st.integers(MOST_CHAINS, MOST_STEPS))
def test_chains_share_all_steps_and_differ_by_one_at_most(chains: int, steps_total: int) -> None:
    spec = ChainSpec(chains, steps_total)
    assert spec.longer * (spec.steps_each + 1) + (chains - spec.longer) * spec.steps_each == steps_total
    assert 0 <= spec.longer < chains
    assert spec.longest == -(-steps_total // chains)


def test_chains_begin_at_different_odd_numbers_from_three_on() -> None:
    starts = ChainSpec(1000).starts()
    assert starts[:3].tolist() == [3, 53, 103]
    assert len(set(starts.tolist())) == 1000
    assert (starts % 2 == 1).all()


@pytest.mark.parametrize(
    ("chains", "steps_total", "ways", "option"),
    [
        (0, 10, 1, "chains"),
        (-1, 10, 1, "chains"),
        (MOST_CHAINS + 1, MOST_STEPS, 1, "chains"),
        (11, 10, 1, "chains"),
        (1, 0, 1, "steps-total"),
        (1, -5, 1, "steps-total"),
        (1, MOST_STEPS + 1, 1, "steps-total"),
        (1, 10, 0, "ways"),
        (1, 10, MOST_WAYS + 1, "ways"),
    ],
)
def test_what_are_no_chains_is_refused_by_name(chains: int, steps_total: int, ways: int, option: str) -> None:
    with pytest.raises(InvalidChoice) as caught:
        ChainSpec(chains, steps_total, ways)
    assert caught.value.arguments["option"] == option
