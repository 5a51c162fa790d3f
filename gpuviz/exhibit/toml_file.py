"""TOML files that people write: read with care, and with the line of every key at hand."""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

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
from gpuviz.exhibit.toml_lines import KeyPath, key_lines

_MOST_BYTES = 64_000
_MOST_DOTS = 200  # in a line; the time that tomllib takes for a dotted key grows with the square of its length
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_TWICE = ("Cannot overwrite", "Cannot declare", "Duplicate", "Cannot mutate")  # how tomllib begins to say so


@dataclass(frozen=True)
class TomlFile:
    """What a file says, and in which line; ``name`` is how errors call it, ``raw`` what it holds."""

    name: str
    content: dict[str, Any] = field(default_factory=dict)
    lines: dict[KeyPath, int] = field(default_factory=dict)
    raw: bytes = field(default=b"", repr=False)

    def line(self, path: KeyPath) -> int:
        """The line of a key, or of the table or the inline table that it stands in; 0 if there is none."""
        return next((self.lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in self.lines), 0)


def read_toml(path: Path) -> TomlFile:
    """A file of at most 64 kB.

    Raises:
        NoSettingsFile, UnreadableFile, SettingsTooLong, SettingsNotUtf8, SettingsTooDeep, SettingTwice,
        SettingsNotToml: if it is none that can be read.
    """
    return parse_toml(_content(path), path.name)


def parse_toml(content: bytes, name: str) -> TomlFile:
    """The same from a file's content.

    Raises:
        SettingsTooLong, SettingsNotUtf8, SettingsTooDeep, SettingTwice, SettingsNotToml: see ``read_toml``.
    """
    if len(content) > _MOST_BYTES:
        raise SettingsTooLong(file=name, most_kb=_MOST_BYTES // 1000)
    source = _decoded(content, name)
    try:
        parsed = parse_table(source)
    except RecursionError as error:
        raise SettingsTooDeep(file=name) from error
    except ValueError as error:  # tomllib's, and Python's about numbers of thousands of digits
        raise _refused(str(error), source, name) from error
    lines: dict[KeyPath, int] = {}
    for path, line in key_lines(source):
        lines.setdefault(path, line)
    return TomlFile(name, parsed, lines, content)


def parse_table(source: str) -> dict[str, Any]:
    """What a text in TOML says.

    Raises:
        RecursionError: if it is nested too deeply.
        ValueError: if it is no TOML.
    """
    if any(line.count(".") > _MOST_DOTS for line in source.splitlines()):
        raise RecursionError("a key with too many dots")
    return tomllib.loads(source)


def _content(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for, a device never ends
            raise NoSettingsFile(file=str(path))
        with path.open("rb") as opened:
            return opened.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # a name with a NUL is a value's error
        raise UnreadableFile(path=str(path), detail=getattr(error, "strerror", None) or str(error)) from error


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise SettingsNotUtf8(file=name, line=content.count(b"\n", 0, error.start) + 1) from error


def _refused(said: str, source: str, name: str) -> GpuvizError:
    """Why a text is no TOML, by what tomllib says."""
    if said.startswith(_TWICE):
        times: Counter[KeyPath] = Counter()
        for path, line in key_lines(source):
            times[path] += 1
            if times[path] > 1:
                return SettingTwice(file=name, setting=".".join(path), line=line)
    place = _PLACE.search(said)
    line, column = (int(place[1]), int(place[2])) if place is not None and place[1] else (source.count("\n") + 1, 1)
    return SettingsNotToml(file=name, line=line, column=column, detail=_PLACE.sub("", said))
