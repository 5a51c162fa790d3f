"""Saves what a chapter has measured: as JSON, and as a table that spreadsheets open."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from gpuviz.errors import UnwritableFile


def export(measured: bytes, stem: Path) -> list[Path]:
    """Write one JSON object as ``stem``.json and as ``stem``.csv, files that are not there yet.

    Raises:
        UnwritableFile: if one is there, or cannot be written.
    """
    pretty = msgspec.json.format(measured).decode() + "\n"
    return [write_new(stem.with_suffix(".json"), pretty), write_new(stem.with_suffix(".csv"), table(measured))]


def write_new(path: Path, content: str) -> Path:
    """Write a file that is not there yet, and its folder.

    Raises:
        UnwritableFile: if it is, or cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="") as opened:
            opened.write(content)
    except (OSError, ValueError) as error:
        raise UnwritableFile(path=str(path), detail=getattr(error, "strerror", None) or str(error)) from error
    return path


def table(measured: bytes) -> str:
    """A JSON object as CSV: a value a line, by its name, such as ``lanes.0.total_ns``; a list of numbers is one."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(["name", "value"])
    writer.writerows(_lines(msgspec.json.decode(measured), ""))
    return written.getvalue()


def _lines(value: Any, name: str) -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            for key, inner in value.items():
                yield from _lines(inner, f"{name}.{key}" if name else key)
        case list() if not all(isinstance(one, int | float) for one in value):
            for place, inner in enumerate(value):
                yield from _lines(inner, f"{name}.{place}" if name else str(place))
        case list():
            yield name, " ".join(map(str, value))
        case None:
            yield name, ""
        case bool():
            yield name, str(value).lower()
        case _:
            yield name, str(value)
