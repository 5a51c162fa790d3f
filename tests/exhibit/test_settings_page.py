"""The page about settings: its table is what the schema says."""

from collections.abc import Iterator
from pathlib import Path

from gpuviz.exhibit.config import OPTIONS, Config, variable
from gpuviz.exhibit.config_sample import allowed, default_of, explained
from gpuviz.exhibit.schema import settings_of
from gpuviz.exhibit.toml_text import toml_value
from gpuviz.i18n.languages import Language

_PAGE = Path(__file__).parent.parent.parent / "docs" / "settings.md"


def _rows() -> Iterator[str]:
    language = Language()
    for path, entry in settings_of(Config):
        option = f"`--{OPTIONS[path]}`" if path in OPTIONS else ""
        told = allowed(entry.type)
        words = " ".join([language(explained(path)), *([language(told)] if told is not None else [])])
        default = toml_value(default_of(entry))
        yield f"| `{'.'.join(path)}` | `{default}` | {option} | `{variable(path)}` | {words} |"


def test_the_table_has_every_setting_as_it_is() -> None:
    page = _PAGE.read_text(encoding="utf-8").splitlines()
    table = [line for line in page if line.startswith("| `")]
    assert table == list(_rows())
