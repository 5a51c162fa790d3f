import re
import tomllib
from typing import Any

import pytest

from gpuviz.errors import GpuvizError
from gpuviz.exhibit.config import Config
from gpuviz.exhibit.config_sample import sample
from gpuviz.exhibit.schema import Checked, check, settings_of
from gpuviz.exhibit.toml_file import parse_toml
from gpuviz.i18n.languages import Language, error_text


def _checked(source: str) -> Checked[Config]:
    file = parse_toml(source.encode(), "exhibit.toml")
    return check(file.content, Config, file)


def _said(fault: GpuvizError) -> str:
    return Language()(error_text(fault))


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (
            "[kiosk]\nidle = 30",
            "“idle” is no setting of [kiosk] (exhibit.toml, line 2). Did you mean “idle_s”? Write that instead.",
        ),
        ("[kosk]\nidle_s = 30", "There is no section [kosk] (exhibit.toml, line 1). Did you mean [kiosk]?"),
        ("[presenter]\nx = 1", "“x” is no setting of [presenter] (exhibit.toml, line 2). There are: minutes."),
        ("idle_s = 30", "There is no section [idle_s] (exhibit.toml, line 1). There are: window,"),
        ("kiosk = 3", "[kiosk] is a section and cannot be 3 (exhibit.toml, line 1)."),
        (
            "[kiosk]\nidle_s = '1 min'",
            "“idle_s” cannot be “1 min” (exhibit.toml, line 2). Give a number from 1 to 86,400.",
        ),
        ("[kiosk]\nidle_s = 0", "“idle_s” cannot be 0 (exhibit.toml, line 2). Give a number from 1 to 86,400."),
        ("[kiosk]\nidle_s = nan", "“idle_s” cannot be nan"),
        ("[kiosk]\nidle_s = true", "“idle_s” cannot be true"),
        ("[race]\nruns = 2.5", "“runs” cannot be 2.5 (exhibit.toml, line 2). Give a whole number from 1 to 1,000."),
        ("[access]\nhigh_contrast = 1", "“high_contrast” cannot be 1 (exhibit.toml, line 2). Write true or false."),
        ("[health]\nfile = 1", "“file” cannot be 1 (exhibit.toml, line 2). Write a text in quotation marks."),
        ("[languages]\nfirst = 'Deutsch'", "“first” cannot be “Deutsch” (exhibit.toml, line 2). Give one such as de."),
        ("[languages]\narabic_digits = 'x'", "Choose one of these: arabic, latin."),
        (
            "[languages]\noffered = 'de'",
            "“offered” cannot be “de” (exhibit.toml, line 2). Write a list in square",
        ),
        (
            "[languages]\noffered = [\n'de',\n'?']",
            "“offered” cannot be “?” (exhibit.toml, line 2). Give one such",
        ),
        ("[quiet_hours]\nuntil = 09:00:00", "“until” cannot be 09:00:00 (exhibit.toml, line 2). Write a text"),
        ("[health]\nfile = '" + "x" * 5000 + "'", "The text of “file” is too long"),
        ("\n" * 1200 + "[kosk]", "exhibit.toml, line 1201"),
    ],
)
def test_a_fault_is_named_with_its_line_and_what_is_right(source: str, sentence: str) -> None:
    (fault,) = _checked(source).faults
    assert sentence in _said(fault)


@pytest.mark.parametrize("source", ["[kiosk]\npin = 4711", "[kiosk]\npin = [4711]", "[[kiosk]]\npin = '4711'"])
def test_no_fault_tells_a_pin(source: str) -> None:
    (fault,) = _checked(source).faults
    assert "4711" not in _said(fault)
    assert fault.arguments["given"] == "…"


def test_all_faults_are_found_and_the_rest_counts() -> None:
    checked = _checked("[kiosk]\nidle = 1\nidle_s = 'x'\ncountdown_s = 30\n[access]\ntext_percent = 300\n")
    assert len(checked.faults) == 3
    assert checked.value is not None
    assert (checked.value.kiosk.countdown_s, checked.value.kiosk.idle_s) == (30, 90)
    assert checked.given == {("kiosk", "countdown_s")}


def test_thousands_of_faults_are_not_all_looked_into() -> None:
    checked = _checked("\n".join(f"setting_{number} = 1" for number in range(3000)))
    assert len(checked.faults) == 20


def test_all_settings_have_defaults_within_their_own_limits() -> None:
    checked = check(_defaults(), Config, parse_toml(b"", "defaults"))
    assert checked.faults == []
    assert checked.value == Config()


def _defaults() -> dict[str, Any]:
    """The sample with every setting uncommented."""
    names = "|".join({path[-1] for path, _ in settings_of(Config)})
    return tomllib.loads(re.sub(rf"^# (?=({names}) = )", "", sample(Language()), flags=re.MULTILINE))


def test_the_sample_has_every_setting_and_changes_none() -> None:
    assert check(tomllib.loads(sample(Language())), Config, parse_toml(b"", "sample")).value == Config()
    defaults = _defaults()
    assert {path for path, _ in settings_of(Config)} == {
        (section, name) for section, entries in defaults.items() for name in entries
    }
    assert all(len(line) <= 100 for line in sample(Language()).splitlines() if not line.endswith("]"))
