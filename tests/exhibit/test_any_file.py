"""Whatever stands in a file of settings or in a lesson: it is understood, or each fault is a sentence."""

from typing import TypeVar

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.errors import GpuvizError
from gpuviz.exhibit.config import Config
from gpuviz.exhibit.lesson import Lesson
from gpuviz.exhibit.schema import check, settings_of
from gpuviz.exhibit.toml_file import parse_toml
from gpuviz.exhibit.toml_text import toml_value
from gpuviz.i18n.languages import Language, error_text

S = TypeVar("S", bound=msgspec.Struct)

_ENGLISH = Language()
_NAMES = sorted({part for path, _ in [*settings_of(Config), *settings_of(Lesson)] for part in path})
_VALUES = st.one_of(
    st.text(max_size=20).map(toml_value),
    st.integers().map(str),
    st.floats().map(str),
    st.sampled_from(["true", "[]", "{}", "[[1]]", "1979-05-27", "{ a = 1 }", "[1, 'a']", '"""\n"""']),
)
_LINES = st.one_of(
    st.sampled_from(_NAMES).map("[{}]".format),
    st.tuples(st.sampled_from(_NAMES), _VALUES).map(" = ".join),
    st.text(max_size=20),
)


def _read(content: bytes, kind: type[S]) -> None:
    try:
        file = parse_toml(content, "any.toml")
        faults = check(file.content, kind, file).faults
    except GpuvizError as error:
        faults = [error]
    for fault in faults:
        assert _ENGLISH(error_text(fault))


@pytest.mark.parametrize("kind", [Config, Lesson])
@given(content=st.binary(max_size=200))
def test_any_bytes(kind: type[msgspec.Struct], content: bytes) -> None:
    _read(content, kind)


@pytest.mark.parametrize("kind", [Config, Lesson])
@given(lines=st.lists(_LINES, max_size=12))
def test_any_lines_that_look_like_settings(kind: type[msgspec.Struct], lines: list[str]) -> None:
    _read("\n".join(lines).encode(), kind)
