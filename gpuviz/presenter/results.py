"""Saves what a talk has shown: a table of results as JSON and CSV, the picture, and the race itself."""

import csv
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gpuviz import __version__
from gpuviz.compute.race_result import RaceResult
from gpuviz.errors import UnwritableFile
from gpuviz.i18n.languages import Text
from gpuviz.panels.finding import Finding

_FIELDS = ("chapter", "sentence", "figure", "values")
Values = dict[str, object]


@dataclass(frozen=True)
class Results:
    """What there is to be saved: the ``findings`` of the chapters, and the last ``race``, which can be replayed."""

    findings: Iterable[tuple[str, Finding]]
    device: str | None
    race: RaceResult | None
    when: datetime


def save_results(results: Results, folder: Path, words: Callable[[Text], str], picture: bytes) -> Path:
    """Save everything into a new folder below ``folder``, named by the time; returns that folder.

    ``words`` says a text in the language that shows; the ``values`` are as measured, whatever the language. The
    ``picture`` is a PNG file.

    Raises:
        UnwritableFile: if the folder or a file cannot be written.
    """
    target = _new_folder(folder, f"{results.when:%Y-%m-%d_%H-%M-%S}")
    rows = [_row(chapter, finding, words) for chapter, finding in results.findings]
    about: Values = {
        "gpuviz": __version__,
        "time": results.when.astimezone().isoformat(timespec="seconds"),
        "device": results.device,
        "results": rows,
    }
    try:
        (target / "results.json").write_text(json.dumps(about, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        # With a byte order mark, without which spreadsheets take the file for one of an older encoding.
        with (target / "results.csv").open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, _FIELDS)
            writer.writeheader()
            for row in rows:
                writer.writerow(row | {"values": json.dumps(row["values"], ensure_ascii=False)})
        (target / "picture.png").write_bytes(picture)
        if results.race is not None:
            results.race.save(target / "race.json")
    except OSError as error:
        raise UnwritableFile(path=str(target), detail=error.strerror or str(error)) from error
    return target


def _new_folder(folder: Path, name: str) -> Path:
    try:
        for number in range(1, 1000):
            target = folder / (name if number == 1 else f"{name}_{number}")
            try:
                target.mkdir(parents=True)
            except FileExistsError:
                continue
            return target
    except OSError as error:
        raise UnwritableFile(path=str(folder), detail=error.strerror or str(error)) from error
    raise UnwritableFile(path=str(folder), detail=name)


def _row(chapter: str, finding: Finding, words: Callable[[Text], str]) -> Values:
    figure = finding.figure
    return {
        "chapter": chapter,
        "sentence": words(finding.sentence),
        "figure": words(figure) if figure is not None else None,
        "values": _values(figure) if figure is not None else {},
    }


def _values(figure: Text) -> Values:
    """The numbers within a text, by the names of its arguments; those of a text within it as ``outer.inner``."""
    values: Values = {}
    for name, value in figure.arguments:
        if isinstance(value, Text):
            inner = _values(value)
            values |= {f"{name}.{key}": found for key, found in inner.items()} or {name: value.key}
        else:
            values[name] = value
    return values
