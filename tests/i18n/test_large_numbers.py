import pytest

from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language, text

_MILLIONS = {"millions": "millions = { LARGE($value, times: 1000000) }"}


@pytest.mark.parametrize(
    ("millions", "words"),
    [(1, "100万"), (1.53, "153万"), (24.1, "2410万"), (135, "1.35億"), (405_000, "4050億"), (3_100_000, "3.1兆")],
)
def test_large_numbers_are_counted_in_ten_thousands_in_japanese(millions: float, words: str) -> None:
    assert Language("ja", _MILLIONS)(text("millions", value=millions)) == words


@pytest.mark.parametrize(("millions", "words"), [(135, "1.35억"), (0.5, "50만"), (0.0025, "2,500"), (0, "0")])
def test_large_numbers_are_counted_in_ten_thousands_in_korean(millions: float, words: str) -> None:
    assert Language("ko", _MILLIONS)(text("millions", value=millions)) == words


def test_a_large_number_that_is_missing_is_an_error() -> None:
    with pytest.raises(ValueError, match="millions"):
        Language("ja", _MILLIONS)(text("millions"))


@pytest.mark.parametrize(
    ("number", "words"), [(999_999, "999,999"), (21_000_000, "2100万"), (405_000_000_000, "4050億")]
)
def test_counts_in_japanese_are_grouped_and_then_named(number: int, words: str) -> None:
    assert Language("ja")(figures.count(number)) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (9000, "9000 años"),
        (17_000_000, "17 millones de años"),
        (405_000_000_000, "405 mil millones de años"),
    ],
)
def test_millions_of_something_take_a_de_in_spanish(number: int, words: str) -> None:
    said = Language("es")(text("duration-many-years", years=figures.count(number)))
    assert said.replace("\N{NO-BREAK SPACE}", " ") == words
