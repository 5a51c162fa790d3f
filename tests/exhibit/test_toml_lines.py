import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.exhibit.toml_lines import key_lines
from gpuviz.exhibit.toml_text import toml_value

_SOURCE = """# a comment = 1
first = 1
"quoted key" = 'a # b'  # not = a key
[kiosk]   # [no] table
idle_s = 30

list = [
  1,  # one
  ["]", 'x = 1'],
]
words = \"\"\"
[not.a.table]
neither = "a key"
\"\"\"
inline = { a = 1, b = [2] }
[a.b]
dotted.key = ''' = '''
last = 2025-01-01 10:00:00"""


def test_every_key_is_found_in_its_line() -> None:
    assert list(key_lines(_SOURCE)) == [
        (("first",), 2),
        (("quoted key",), 3),
        (("kiosk",), 4),
        (("kiosk", "idle_s"), 5),
        (("kiosk", "list"), 7),
        (("kiosk", "words"), 11),
        (("kiosk", "inline"), 15),
        (("a", "b"), 16),
        (("a", "b", "dotted", "key"), 17),
        (("a", "b", "last"), 18),
    ]
    tomllib.loads(_SOURCE)


@given(st.text(max_size=200))
def test_any_text_is_read_to_its_end(source: str) -> None:
    assert all(1 <= line <= source.count("\n") + 1 for _, line in key_lines(source))


@given(st.text(alphabet="ab[]{}=.'\"\\\n# 1", max_size=60))
def test_what_only_looks_like_toml_is_read_to_its_end(source: str) -> None:
    assert len(list(key_lines(source))) <= len(source) + 1


@pytest.mark.parametrize("value", ["", 'a “b” \\ " \n \t \x00 \x7f ü 日本', True, False, 3, -2.5, 1e-9, ["a", "b"], []])
def test_a_value_is_read_as_it_was_written(value: str | float | bool | list[str]) -> None:
    assert tomllib.loads(f"key = {toml_value(value)}") == {"key": value}
    assert "\n" not in toml_value(value)


def test_half_of_a_character_becomes_a_question_mark() -> None:
    assert tomllib.loads(f"key = {toml_value(chr(0xD83D))}") == {"key": "?"}
