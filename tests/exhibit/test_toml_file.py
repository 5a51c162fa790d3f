import contextlib
import os
from pathlib import Path

import pytest

from gpuviz.errors import (
    GpuvizError,
    NoSettingsFile,
    SettingsNotToml,
    SettingsNotUtf8,
    SettingsTooDeep,
    SettingsTooLong,
    SettingTwice,
    UnreadableFile,
)
from gpuviz.exhibit.toml_file import parse_toml, read_toml


def _refused(content: bytes | str) -> GpuvizError:
    with pytest.raises(GpuvizError) as refused:
        parse_toml(content if isinstance(content, bytes) else content.encode(), "exhibit.toml")
    return refused.value


def test_a_file_is_read_with_the_lines_of_its_keys(tmp_path: Path) -> None:
    path = tmp_path / "exhibit.toml"
    path.write_bytes(b"\xef\xbb\xbf[kiosk]\r\nidle_s = 30\r\n\r\ninline = { a = 1 }\r\n")
    file = read_toml(path)
    assert file.content == {"kiosk": {"idle_s": 30, "inline": {"a": 1}}}
    assert [file.line(key) for key in (("kiosk", "idle_s"), ("kiosk", "inline", "a"), ("other",))] == [2, 4, 0]


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [
        ("a = 1\nb = \n", 2, 5),
        ("[kiosk\n", 1, 7),
        ("a = 1\n\nb = 'x", 3, 1),
        ("a = 1\nb = \x00", 2, 5),
        ("a = 01", 1, 6),
    ],
)
def test_what_is_no_toml_is_told_with_line_and_column(source: str, line: int, column: int) -> None:
    error = _refused(source)
    assert isinstance(error, SettingsNotToml)
    assert (error.arguments["line"], error.arguments["column"]) == (line, column)
    assert "at line" not in str(error.arguments["detail"])


@pytest.mark.parametrize(
    ("source", "setting", "line"),
    [
        ("a = 1\na = 2", "a", 2),
        ("[kiosk]\nidle_s = 1\nidle_s = 2\n", "kiosk.idle_s", 3),
        ("[kiosk]\n[race]\n[kiosk]\n", "kiosk", 3),
    ],
)
def test_what_stands_there_twice_is_named(source: str, setting: str, line: int) -> None:
    error = _refused(source)
    assert isinstance(error, SettingTwice)
    assert (error.arguments["setting"], error.arguments["line"]) == (setting, line)


@pytest.mark.parametrize("content", ["a = 'ü'".encode("latin-1"), "a = 1".encode("utf-16"), b"\n\xff = 1"])
def test_another_encoding_is_named_as_such(content: bytes) -> None:
    error = _refused(content)
    assert isinstance(error, SettingsNotUtf8)
    assert error.arguments["line"] == content.count(b"\n") + 1


def test_a_number_of_thousands_of_digits_is_refused() -> None:
    assert isinstance(_refused("a = 1" + "0" * 5000), SettingsNotToml)


@pytest.mark.parametrize(
    "source",
    ["a = " + "[" * 30_000, "a = " + "{a=" * 15_000, ".".join("a" * 30_000) + " = 1", "[" + ".".join("a" * 30_000)],
)
def test_what_is_nested_without_end_is_refused(source: str) -> None:
    assert isinstance(_refused(source), SettingsTooDeep)


@pytest.mark.parametrize(
    "source",
    [
        "".join(f"a{number}.{'.'.join('a' * 199)} = 1\n" for number in range(150)),
        "".join(f"[a{number}.{'.'.join('a' * 199)}]\n" for number in range(150)),
        "a = '" + "x" * 60_000,
        "a = '''" + "x\n" * 30_000,
        'a = """' + '"\\\n' * 20_000,
        "a = [" + "1," * 30_000,
        "\n" * 60_000,
        "#" * 60_000,
        "'" * 60_000,
        '"' * 60_000,
        "a = " + "'" * 60_000,
    ],
)
@pytest.mark.timeout(30)  # each takes some milliseconds
def test_no_file_that_is_short_enough_takes_long(source: str) -> None:
    with contextlib.suppress(GpuvizError):
        parse_toml(source.encode(), "exhibit.toml")


def test_a_huge_file_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "exhibit.toml"
    with path.open("wb") as opened:
        opened.truncate(10_000_000_000)
    with pytest.raises(SettingsTooLong):
        read_toml(path)


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    pipe, cycle = tmp_path / "pipe.toml", tmp_path / "cycle.toml"
    os.mkfifo(pipe)
    cycle.symlink_to(cycle)
    for path, kind in ((pipe, NoSettingsFile), (tmp_path, NoSettingsFile), (Path("/dev/zero"), NoSettingsFile)):
        with pytest.raises(kind):
            read_toml(path)
    for path in (cycle, tmp_path / "none.toml", Path("a\0b")):
        with pytest.raises(UnreadableFile):
            read_toml(path)
