import os
from pathlib import Path

import pytest

from gpuviz.errors import InvalidFacts
from gpuviz.exhibit.facts import load_facts

_GOOD = """
[moon]
value = 384_400
unit = "km"
source = "NASA"
date = "2024"
kind = "agency"
"""


def _file(folder: Path, text: str) -> Path:
    file = folder / "facts.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_fact_has_its_value_unit_source_date_and_kind(tmp_path: Path) -> None:
    fact = load_facts(_file(tmp_path, _GOOD))["moon"]
    assert (fact.value, fact.unit, fact.source, fact.date, fact.kind) == (384_400, "km", "NASA", "2024", "agency")


def test_a_file_that_an_editor_began_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    assert load_facts(_file(tmp_path, "\ufeff" + _GOOD)) == load_facts(_file(tmp_path, _GOOD))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('source = "NASA"\n', ""),
        ('"NASA"', '"  "'),
        ('"2024"', '""'),
        ('"agency"', '"hearsay"'),
        ("384_400", '"far"'),
        ("384_400", "nan"),
        ("384_400", "inf"),
        ("384_400", "0"),
        ("384_400", "1" + "0" * 400),
        ("unit", "units"),
        ("[moon]", "[moon"),
        (_GOOD, "moon = 3"),
    ],
)
def test_a_figure_that_says_too_little_is_refused_by_name(tmp_path: Path, before: str, after: str) -> None:
    with pytest.raises(InvalidFacts) as refused:
        load_facts(_file(tmp_path, _GOOD.replace(before, after)))
    assert refused.value.arguments["path"] == "facts.toml"


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "facts.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidFacts):
        load_facts(file)
    with pytest.raises(InvalidFacts):
        load_facts(tmp_path / "missing.toml")


def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    cycle, pipe = tmp_path / "cycle.toml", tmp_path / "pipe.toml"
    cycle.symlink_to(cycle)
    os.mkfifo(pipe)
    for odd in (cycle, pipe, tmp_path, Path("/dev/zero")):
        with pytest.raises(InvalidFacts):
            load_facts(odd)


@pytest.mark.parametrize(
    "text",
    ["#" * 300_000, "moon = " + "[" * 100_000, _GOOD.replace("km", "k" * 300_000), "moon." * 40_000 + "value = 1"],
)
def test_a_huge_file_or_one_that_is_nested_without_end_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InvalidFacts):
        load_facts(_file(tmp_path, text))


def test_facts_can_replace_others_of_the_same_names_and_units(tmp_path: Path) -> None:
    shipped = load_facts(_file(tmp_path, _GOOD))
    replaced = load_facts(_file(tmp_path, _GOOD.replace("384_400", "400_000")), like=shipped)
    assert replaced["moon"].value == 400_000


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (_GOOD.replace("km", "m"), "moon: in m, not in km"),
        (_GOOD.replace("384_400", "-384_400"), "moon: -384400"),
        (_GOOD.replace("[moon]", "[sun]"), "moon: missing"),
        (_GOOD + _GOOD.replace("[moon]", "[sun]"), "sun: unknown"),
        ("", "moon: missing"),
    ],
)
def test_a_replacement_of_another_shape_is_refused_with_the_reason(tmp_path: Path, text: str, reason: str) -> None:
    shipped = load_facts(_file(tmp_path, _GOOD))
    with pytest.raises(InvalidFacts) as refused:
        load_facts(_file(tmp_path, text), like=shipped)
    assert refused.value.arguments["detail"] == reason
