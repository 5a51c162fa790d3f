"""The settings in force: command line before environment before file before default, for each of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import inspect

from gpuviz.errors import GpuvizError
from gpuviz.exhibit.config import OPTIONS, Config, variable
from gpuviz.exhibit.schema import check, settings_of, unknown
from gpuviz.exhibit.suitability import holds, suits, type_of, unsuitable
from gpuviz.exhibit.toml_file import TomlFile
from gpuviz.exhibit.toml_lines import KeyPath

_SWITCHES = dict.fromkeys(("1", "true", "yes", "on", "t", "y"), True)
_SWITCHES |= dict.fromkeys(("0", "false", "no", "off", "f", "n"), False)


@dataclass(frozen=True)
class Source:
    """Where a value comes from: the ``name`` of a file, a variable or an option, and the ``line`` in a file."""

    kind: Literal["default", "file", "environment", "command line"] = "default"
    name: str = ""
    line: int = 0


@dataclass(frozen=True)
class Written:
    """A setting's value as a text, by the variable or option of this name; neither has lines."""

    name: str
    value: str

    def line(self, _path: KeyPath) -> int:
        """Lines there are none."""
        return 0


@dataclass(frozen=True)
class InForce:
    """The settings, each with where its value comes from, and all ``faults``: what is faulty does not count.

    ``file_faults`` are those among them that the file has.
    """

    config: Config
    sources: dict[KeyPath, Source]
    faults: list[GpuvizError] = field(default_factory=list)
    file_faults: list[GpuvizError] = field(default_factory=list)


def in_force(
    file: TomlFile | None, folder: Path, environment: Mapping[str, str], given: Mapping[KeyPath, Written]
) -> InForce:
    """All settings. ``given`` are those of the command line; names of files in ``file`` are relative to ``folder``."""
    sources: dict[KeyPath, Source] = {}
    faults: list[GpuvizError] = []
    file_faults: list[GpuvizError] = []
    content: dict[str, Any] = {}
    if file is not None:
        checked = check(file.content, Config, file)
        file_faults = checked.faults
        for path in checked.given:
            sources[path] = Source("file", file.name, file.line(path))
            _put(content, path, file.content)
    kinds = {path: entry.type for path, entry in settings_of(Config)}
    for path, kind in kinds.items():
        if path in sources and holds(kind, "file"):
            content[path[0]][path[1]] = _beside(folder, content[path[0]][path[1]])
        written = Written(variable(path), environment.get(variable(path), ""))
        layers: list[tuple[Literal["environment", "command line"], Written]] = []
        if written.value:
            layers.append(("environment", written))
        if path in given:
            layers.append(("command line", given[path]))
        for layer, one in layers:
            value = value_of(one.value, kind)
            if suits(value, kind):
                content.setdefault(path[0], {})[path[1]] = value
                sources[path] = Source(layer, one.name)
            else:
                faults.append(unsuitable(path, value, kind, one.name, one.line))
    faults += [unknown(path, Config, one) for path, one in given.items() if path not in kinds]
    sources = {path: sources.get(path, Source()) for path in kinds}
    return InForce(msgspec.convert(content, Config), sources, [*file_faults, *faults], file_faults)


def set_by(option: str, texts: Sequence[str]) -> dict[KeyPath, Written]:
    """What an option such as ``--set kiosk.idle_s=30`` gives, by the settings' paths."""
    settings = {}
    for words in texts:
        name, _, value = words.partition("=")
        settings[tuple(name.strip().split("."))] = Written(option, value)
    return settings


def typed(values: Mapping[str, object]) -> dict[KeyPath, Written]:
    """The window's options that were typed, such as ``full-screen``, by the settings' paths."""
    return {
        path: Written(f"--{option}", _as_text(values[option])) for path, option in OPTIONS.items() if option in values
    }


def value_of(words: str, kind: Any) -> object:
    """What a text means as a value of this type; the text itself if nothing."""
    match type_of(kind):
        case inspect.BoolType():
            return _SWITCHES.get(words.strip().lower(), words)
        case inspect.IntType():
            return _number(words, int)
        case inspect.FloatType():
            return _number(words, float)
        case inspect.ListType():
            return [word.strip() for word in words.split(",") if word.strip()]
        case _:
            return words


def _number(words: str, make: type[int] | type[float]) -> object:
    try:
        return make(words)
    except ValueError:
        return words


def _as_text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def is_secret(kind: Any) -> bool:
    """Whether nobody should read the value over somebody's shoulder."""
    return holds(kind, "secret")


def _beside(folder: Path, name: str) -> str:
    return str(folder / Path(name).expanduser()) if name else name


def _put(content: dict[str, Any], path: KeyPath, whole: Mapping[str, Any]) -> None:
    content.setdefault(path[0], {})[path[1]] = whole[path[0]][path[1]]
