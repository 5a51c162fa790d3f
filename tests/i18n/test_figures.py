import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language

_english = Language()


@pytest.mark.parametrize(
    ("elapsed_ns", "words"),
    [
        (850, "0.8\u00a0µs"),
        (38_412_000, "38.4\u00a0ms"),
        (100_000_000, "0.1\u00a0s"),
        (9_412_000_000, "9.41\u00a0s"),
        (20e9, "20\u00a0s"),
    ],
)
def test_a_duration_reads_in_the_unit_a_person_would_use(elapsed_ns: float, words: str) -> None:
    assert _english(figures.duration(elapsed_ns)) == words


@pytest.mark.parametrize(
    ("value", "words"), [(None, "–"), (247.7, "248 ×"), (66.94, "66.9 ×"), (1.049, "1.05 ×"), (0.17, "0.17 ×")]
)
def test_a_ratio_has_three_digits_at_most(value: float | None, words: str) -> None:
    assert _english(figures.ratio(value)) == words


@given(st.floats(1, 1e13), st.floats(1, 1e13))
def test_decades_lie_around_both_times(one: float, other: float) -> None:
    first, last = sorted((one, other))
    low, high = figures.decades(first, last)
    assert low <= first * 1.000001
    assert high >= last * 0.999999
    assert high >= 10**4 * low


@given(st.floats(1, 1e9))
def test_nice_factor_is_near_and_round(wanted: float) -> None:
    factor = figures.nice_factor(wanted)
    assert 0.4 < factor / wanted < 2.5
    assert str(factor).rstrip("0") in {"1", "2", "5"}


def test_ratio_about_which_something_is_to_be_said_has_an_asterisk() -> None:
    shown = [figures.marked_ratio(value, mark) for value, mark in ((1.5, False), (1.5, True), (None, True))]
    assert [_english(text) for text in shown] == ["1.50 ×", "1.50 × *", "–"]
