"""Checks what a person wrote against a class, key by key, so that every fault is found and said where it stands."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

import msgspec
from msgspec.structs import FieldInfo

from gpuviz.errors import Argument, GpuvizError, SettingMissing, UnknownSection, UnknownSetting
from gpuviz.exhibit.suitability import suits, unsuitable
from gpuviz.exhibit.toml_lines import KeyPath

_MOST_FAULTS = 20  # nobody reads more, and looking for near words takes time
_LONGEST_NAME = 60

S = TypeVar("S", bound=msgspec.Struct)


class Place(Protocol):
    """Where something was written."""

    @property
    def name(self) -> str:
        """A file, a variable or an option."""
        ...

    def line(self, path: KeyPath) -> int:
        """The line of a key; 0 where there are no lines."""
        ...


@dataclass
class Checked(Generic[S]):
    """What was understood, the rest by its defaults, and all ``faults`` (20 at most).

    ``value`` is None where something that has no default is missing or unsuitable. ``given`` are the keys that count.
    """

    value: S | None
    faults: list[GpuvizError] = field(default_factory=list)
    given: set[KeyPath] = field(default_factory=set)


def check(content: Mapping[str, object], kind: type[S], place: Place) -> Checked[S]:
    """What ``content`` says, as an object of the struct class ``kind``, whose fields are settings or sections."""
    checking = _Checking(place)
    understood = checking.table(content, kind, ())
    try:
        value = msgspec.convert(understood, kind)
    except msgspec.ValidationError:  # what is missing was said
        value = None
    return Checked(value, checking.faults, checking.given)


def settings_of(kind: type[msgspec.Struct], above: KeyPath = ()) -> Iterator[tuple[KeyPath, FieldInfo]]:
    """All settings of a struct class and of its sections, each by its path."""
    for entry in msgspec.structs.fields(kind):
        path = (*above, entry.encode_name)
        if _is_section(entry.type):
            yield from settings_of(entry.type, path)
        else:
            yield path, entry


def unknown(path: KeyPath, kind: type[msgspec.Struct], place: Place) -> GpuvizError:
    """The error that there is nothing of this name in ``kind``, or in that section of it."""
    for depth, part in enumerate(path[:-1]):
        inner = _fields(kind).get(part)
        if inner is None or not _is_section(inner.type):
            return _unknown(path[: depth + 1], kind, place)
        kind = inner.type
    return _unknown(path, kind, place)


def near(word: str, words: Iterable[str]) -> dict[str, Argument]:
    """What an error says of a ``word`` that is none of ``words``: which is most like it, if any, and all there are."""
    among = {one.lower(): one for one in words}
    found = difflib.get_close_matches(word.lower()[:_LONGEST_NAME], among, 1, 0.6)
    return {"found": len(found), "nearest": among[found[0]] if found else "", "all": ", ".join(among.values())}


class _Checking:
    """One check, and the faults it has found so far."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self.faults: list[GpuvizError] = []
        self.given: set[KeyPath] = set()

    def table(self, content: Mapping[str, object], kind: type[msgspec.Struct], above: KeyPath) -> dict[str, Any]:
        """Those entries of a table that its struct can be made of."""
        understood: dict[str, Any] = {}
        entries = _fields(kind)
        for name, value in content.items():
            path = (*above, name)
            if len(self.faults) >= _MOST_FAULTS:
                break
            if name not in entries:
                self.faults.append(_unknown(path, kind, self._place))
            elif _is_section(entries[name].type) and isinstance(value, dict):
                understood[name] = self.table(value, entries[name].type, path)
            elif suits(value, entries[name].type):
                understood[name] = value
                self.given.add(path)
            else:
                self.faults.append(unsuitable(path, value, entries[name].type, self._place.name, self._place.line))
        for entry in entries.values():
            if entry.required and entry.encode_name not in content:
                self.faults.append(SettingMissing(setting=entry.encode_name, file=self._place.name))
        return understood


def _unknown(path: KeyPath, kind: type[msgspec.Struct], place: Place) -> GpuvizError:
    entries, name = _fields(kind), path[-1][:_LONGEST_NAME]
    told = {**near(name, entries), "file": place.name, "line": place.line(path)}
    if len(path) == 1 and all(_is_section(entry.type) for entry in entries.values()):
        return UnknownSection(section=name, **told)
    return UnknownSetting(setting=name, section=".".join(path[:-1]) or "none", **told)


def _fields(kind: type[msgspec.Struct]) -> dict[str, FieldInfo]:
    return {entry.encode_name: entry for entry in msgspec.structs.fields(kind)}


def _is_section(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)
