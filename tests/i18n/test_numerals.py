"""Numbers and times as each language writes them."""

import math
from datetime import date, datetime

import pytest

from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language, text
from gpuviz.i18n.numerals import Numerals


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", ["1,000", "12,345.50", "0.125", "−7"]),
        ("de", ["1.000", "12.345,50", "0,125", "−7"]),
        ("es", ["1000", "12.345,50", "0,125", "−7"]),
        ("ko", ["1,000", "12,345.50", "0.125", "−7"]),
        ("ja", ["1,000", "12,345.50", "0.125", "−7"]),
        ("ar", ["١٬٠٠٠", "١٢٬٣٤٥٫٥٠", "٠٫١٢٥", "−٧"]),
        ("fa", ["۱٬۰۰۰", "۱۲٬۳۴۵٫۵۰", "۰٫۱۲۵", "−۷"]),
    ],
)
def test_a_number_has_the_digits_and_marks_of_its_language(language: str, written: list[str]) -> None:
    numerals = Numerals(language)
    numbers = [numerals.number(number, places) for number, places in ((1000, 0), (12345.5, 2), (0.125, 3), (-7, 0))]
    assert [number.replace("\u200e", "") for number in numbers] == written


def test_the_maghreb_has_latin_digits_also_within_messages() -> None:
    numerals = Numerals("ar", "latin")
    assert numerals.number(12345.5, 2) == "12.345,50"
    said = Language("ar", {"a": "a = { NUMBER($n) } من ١٬٠٠٠ (٢٫٥٪)\n"}, numerals=numerals)
    assert said(text("a", n=1000)) == "1.000 من 1.000 (2,5%)"


def test_spanish_groups_from_five_digits_on_and_years_never() -> None:
    spanish = Language("es", {"a": "a = { NUMBER($n) }\n", "b": "b = { $n }\n"})
    assert [spanish(text("a", n=number)) for number in (999, 1000, 9999, 10_000, 1e6)] == [
        "999",
        "1000",
        "9999",
        "10.000",
        "1.000.000",
    ]
    assert spanish(text("b", n=figures.year(12026))) == "12026"


@pytest.mark.parametrize("language", ["en", "de", "ko", "ja", "ar"])
def test_a_time_of_day_has_24_hours_and_a_date_is_that_of_the_language(language: str) -> None:
    moment = datetime(2026, 10, 29, 21, 2)
    said = Language(language, {"a": 'a = { DATETIME($at, timeStyle: "short") }\n'})(text("a", at=moment))
    assert said == ("٢١:٠٢" if language == "ar" else "21:02")
    assert (
        Numerals(language).time(date(2026, 10, 29))
        == {
            "en": "Oct 29, 2026",
            "de": "29. Okt. 2026",
            "ko": "2026년 10월 29일",
            "ja": "2026年10月29日",
            "ar": "٢٩ أكتوبر ٢٠٢٦",
        }[language]
    )


def test_figures_in_texts_have_as_many_digits_as_was_asked_for() -> None:
    said = Language("ar", {"a": "a = { $n }\n"})
    assert said(text("a", n=figures.decimal(2, 2))) == "٢٫٠٠"
    assert said(text("a", n=figures.significant(0.0012345, 2))) == "٠٫٠٠١٢"
    assert said(text("a", n=figures.decimal(math.nan, 2))) == "nan"


def test_an_argument_that_is_a_word_keeps_its_digits() -> None:
    assert Language("ar", {"a": "a = { $name }: { $n }\n"})(text("a", name="H100", n=100)) == "H100: ١٠٠"


def test_an_unknown_language_writes_as_english_does() -> None:
    assert Numerals("tlh").number(1234.5, 1) == "1,234.5"
    assert not Numerals("tlh").right_to_left
