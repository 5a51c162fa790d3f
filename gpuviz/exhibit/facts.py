"""Figures that are taken from elsewhere: each with unit, source, date and kind, in a TOML file beside what uses it."""

import tomllib
from importlib.resources.abc import Traversable
from typing import Literal

import msgspec

from gpuviz.errors import InvalidFacts

Kind = Literal["measured", "vendor", "agency", "paper", "estimate"]


class Fact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A ``value`` in a ``unit``; who says so (``source``), when (``date``), and what ``kind`` of source that is."""

    value: int | float
    unit: str
    source: str
    date: str
    kind: Kind


def load_facts(file: Traversable) -> dict[str, Fact]:
    """All facts of a TOML file, by their names.

    Raises:
        InvalidFacts: if it cannot be read, or one of them says too little.
    """
    try:
        entries = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:  # tomllib's errors and wrong encodings are values' errors
        raise InvalidFacts(path=file.name, detail=str(error)) from error
    return {name: _fact(file.name, name, entry) for name, entry in entries.items()}


def _fact(path: str, name: str, entry: object) -> Fact:
    try:
        fact = msgspec.convert(entry, Fact)
    except msgspec.ValidationError as error:
        raise InvalidFacts(path=path, detail=f"{name}: {error}") from error
    if not (fact.source.strip() and fact.date.strip()):
        raise InvalidFacts(path=path, detail=f"{name}: no source")
    if not 0 < abs(fact.value) < float("inf"):
        raise InvalidFacts(path=path, detail=f"{name}: {fact.value}")
    return fact
