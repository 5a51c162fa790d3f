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


@pytest.mark.parametrize(
    ("elapsed_s", "words"),
    [
        (0.024, "24 ms"),
        (90, "90 s"),
        (5.6 * 60, "5.6 min"),
        (100 * 60, "100 min"),
        (7 * 3600, "7 hours"),
        (78 * 86_400, "78 days"),
        (6.7 * 365.25 * 86_400, "6.7 years"),
        (205 * 365.25 * 86_400, "205 years"),
        (18_123 * 365.25 * 86_400, "18,100 years"),
        (2.7e6 * 365.25 * 86_400, "2.7 million years"),
        (4.25e8 * 365.25 * 86_400, "425 million years"),
        (1.4e10 * 365.25 * 86_400, "14 billion years"),
    ],
)
def test_a_long_duration_reads_in_the_unit_a_person_would_use(elapsed_s: float, words: str) -> None:
    assert _english(figures.long_duration(elapsed_s * 1e9)).replace("\N{NO-BREAK SPACE}", " ") == words


@pytest.mark.parametrize(
    ("elapsed_ns", "words"),
    [
        (1e3, "1 µs"),
        (1e9, "1 s"),
        (60e9, "1 min"),
        (3600e9, "1 hour"),
        (86_400e9, "1 day"),
        (figures.YEAR_NS, "1 year"),
        (100 * figures.YEAR_NS, "100 years"),
        (1e9 * figures.YEAR_NS, "1 billion years"),
    ],
)
def test_a_tick_names_a_single_unit(elapsed_ns: float, words: str) -> None:
    assert _english(figures.long_duration(elapsed_ns, fewest=1)).replace("\N{NO-BREAK SPACE}", " ") == words


@pytest.mark.parametrize(("value", "said"), [(1.26, 1.3), (9.99, 10.0), (75.3, 75), (14_151.0, 14_200)])
def test_a_ratio_in_a_sentence_has_no_more_digits_than_somebody_would_say(value: float, said: float) -> None:
    assert figures.plain_ratio(value) == said
