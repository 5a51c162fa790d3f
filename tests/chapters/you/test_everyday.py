"""Everyday times and counts: each has its source, and is what the source says."""

import pytest

from gpuviz.chapters.you import everyday
from gpuviz.chapters.you.model import Help
from gpuviz.i18n import figures
from tests.chapters.you.driving import ENGLISH


def test_every_fact_has_a_unit_a_source_and_a_date() -> None:
    for fact in everyday.facts().values():
        assert fact.unit
        assert fact.source
        assert fact.date.isdecimal()


def test_marks_come_from_facts_the_shortest_first() -> None:
    marks = everyday.marks()
    times_ns = [mark.time_ns for mark in marks]
    assert times_ns == sorted(times_ns)
    expected_ns = [1e9 / 230, 0.2e9, 45 * 60e9, 38 * 7 * 86_400e9, 73.3 * figures.YEAR_NS]
    assert times_ns == pytest.approx(expected_ns)
    assert [ENGLISH(mark.note).replace("\u00a0", " ") for mark in marks] == [
        *("4.4 ms", "0.2 s", "45 minutes", "38 weeks", "73 years")
    ]


def test_the_marks_origin_names_every_source() -> None:
    origin = everyday.marks_origin()
    said = ENGLISH(origin.words)
    assert origin.kind == "sourced"
    for name in ("PNAS", "BioNumbers", "Finnish National Agency", "United Nations", "2005"):
        assert name in said


@pytest.mark.parametrize(
    ("helpers", "people"), [(Help.ALONE, 1), (Help.CLASS, 30), (Help.THOUSAND, 1000), (Help.EVERYBODY, 8_200_000_000)]
)
def test_each_choice_of_helpers_is_a_number_of_people(helpers: Help, people: int) -> None:
    assert everyday.people(helpers) == people
