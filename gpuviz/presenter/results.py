"""Saves what a talk has shown: what the chapters found out, all that was measured in them, and the picture."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gpuviz import __version__
from gpuviz.errors import UnwritableFile
from gpuviz.i18n.languages import Text
from gpuviz.panels.finding import Finding
from gpuviz.presenter.export import export


@dataclass(frozen=True)
class Results:
    """What there is to be saved: the ``findings`` of the chapters, and what was ``measured`` in each, as JSON."""

    findings: Iterable[tuple[str, Finding]]
    measured: Mapping[str, bytes]
    when: datetime


def save_results(
    results: Results, folder: Path, words: Callable[[Text], str], take_picture: Callable[[Path], Path]
) -> list[Path]:
    """Save everything into a new folder below ``folder``, named by the time; returns the files.

    ``results.json`` and ``.csv`` hold the findings in the language of ``words``; for each chapter that measured
    something, two files of its name hold that. ``take_picture`` writes ``picture.png``.

    Raises:
        UnwritableFile: if the folder or a file cannot be written.
    """
    target = _new_folder(folder, f"{results.when:%Y-%m-%d_%H-%M-%S}")
    found = {
        "gpuviz": __version__,
        "time": results.when.astimezone().isoformat(timespec="seconds"),
        "findings": {
            chapter: {
                "sentence": words(finding.sentence),
                "figure": words(finding.figure) if finding.figure is not None else None,
            }
            for chapter, finding in results.findings
        },
    }
    saved = export(json.dumps(found, ensure_ascii=False).encode(), target / "results")
    for chapter, measured in results.measured.items():
        saved += export(measured, target / chapter)
    return [*saved, take_picture(target / "picture.png")]


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
