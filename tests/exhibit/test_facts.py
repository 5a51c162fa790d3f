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
