"""Figures that are taken from elsewhere: each with unit, source, date and kind, in a TOML file beside what uses it."""

from collections.abc import Mapping
from importlib.resources.abc import Traversable
from typing import Literal

import msgspec

from gpuviz.errors import InvalidFacts
from gpuviz.exhibit.toml_file import parse_table

Kind = Literal["measured", "vendor", "agency", "paper", "estimate"]

_MOST_BYTES = 256_000
_LEAST, _MOST = 1e-30, 1e30  # what lies beyond is no figure of anything


class Fact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A ``value`` in a ``unit``; who says so (``source``), when (``date``), and what ``kind`` of source that is."""

    value: int | float
    unit: str
    source: str
    date: str
    kind: Kind


def load_facts(file: Traversable, like: Mapping[str, Fact] | None = None) -> dict[str, Fact]:
    """All facts of a TOML file, by their names.

    A file that replaces other facts has to be ``like`` them: the same names, units and signs.

    Raises:
        InvalidFacts: if it cannot be read, one of them says too little, or they cannot replace the others.
    """
    facts = {name: _fact(file.name, name, entry) for name, entry in _entries(file).items()}
    if like is not None:
        _check_replacement(file.name, facts, like)
    return facts


def _entries(file: Traversable) -> dict[str, object]:
    try:
        if not file.is_file():  # a pipe would be waited for, a device never ends
            raise InvalidFacts(path=file.name, detail="there is no file of this name")
        with file.open("rb") as opened:
            content = opened.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise InvalidFacts(path=file.name, detail=f"it has more than {_MOST_BYTES // 1000} kB")
        return parse_table(content.decode("utf-8-sig"))
    except RecursionError as error:
        raise InvalidFacts(path=file.name, detail="it is nested too deeply") from error
    except (OSError, ValueError) as error:  # tomllib's errors and wrong encodings are values' errors
        raise InvalidFacts(path=file.name, detail=str(error)) from error


def _fact(path: str, name: str, entry: object) -> Fact:
    try:
        fact = msgspec.convert(entry, Fact)
    except msgspec.ValidationError as error:
        raise InvalidFacts(path=path, detail=f"{name}: {error}") from error
    if not (fact.source.strip() and fact.date.strip()):
        raise InvalidFacts(path=path, detail=f"{name}: no source")
    if not _LEAST < abs(fact.value) < _MOST:
        raise InvalidFacts(path=path, detail=f"{name}: {fact.value}")
    return fact


def _check_replacement(path: str, facts: Mapping[str, Fact], like: Mapping[str, Fact]) -> None:
    """Raise ``InvalidFacts`` unless these facts can stand in the others' places."""
    for name, wanted in like.items():
        fact = facts.get(name)
        if fact is None:
            raise InvalidFacts(path=path, detail=f"{name}: missing")
        if fact.unit != wanted.unit:
            raise InvalidFacts(path=path, detail=f"{name}: in {fact.unit}, not in {wanted.unit}")
        if (fact.value < 0) != (wanted.value < 0):
            raise InvalidFacts(path=path, detail=f"{name}: {fact.value}")
    for name in facts:
        if name not in like:
            raise InvalidFacts(path=path, detail=f"{name}: unknown")
