"""Examines whether each language can be drawn here, and whether the texts that staff wrote are right."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from gpuviz.commands.examine.child import try_in_child
from gpuviz.commands.examine.diagnosis import Diagnosis
from gpuviz.exhibit.config_files import load
from gpuviz.i18n.catalogue import Catalogue
from gpuviz.i18n.languages import DEFAULT_LANGUAGE, text, without_marks
from gpuviz.i18n.staff_faults import staff_faults
from gpuviz.ui.font_families import font_package
from gpuviz.ui.offscreen import offscreen

_MOST_FAULTS = 20


def examine_languages(settings: Path | None = None) -> Iterator[Diagnosis]:
    """By the file ``settings``, or the usual one; a language that cannot be drawn is not offered, and nothing else."""
    named = load(settings, os.environ, {}, never_stops=True).settings.config.languages.folder
    folder = Path(named) if named else None
    yield from _letters(folder)
    if folder is not None:
        yield from _texts(folder)


def _letters(folder: Path | None) -> Iterator[Diagnosis]:
    """Nothing is said of English, without which no window opens, and where Qt cannot be used."""
    arguments = [str(folder)] if folder is not None else []
    child = try_in_child("gpuviz.ui.trial_letters", *arguments, **offscreen())
    try:
        missing = msgspec.json.decode(child.stdout, type=dict[str, str])
    except msgspec.DecodeError:
        return
    catalogue = Catalogue(folder)
    undrawn = [name for name, letters in missing.items() if letters and name != DEFAULT_LANGUAGE]
    for name in undrawn:
        called = f"{without_marks(catalogue.own_name(name))} ({name})"
        yield Diagnosis("note", text("doctor-language-undrawn", language=called, package=font_package(name)))
    if not undrawn:
        yield Diagnosis("good", text("doctor-languages"))


def _texts(folder: Path) -> Iterator[Diagnosis]:
    found = staff_faults(folder)
    if not found and not folder.is_dir():
        yield Diagnosis("note", text("doctor-no-texts", path=str(folder)))
        return
    for one in found[:_MOST_FAULTS]:
        shown = text("doctor-text-fault", file=one.file, message=one.key, kind=one.kind, detail=one.detail)
        yield Diagnosis("note", shown)
    if len(found) > _MOST_FAULTS:
        yield Diagnosis("note", text("doctor-text-faults-more", faults=len(found) - _MOST_FAULTS))
    if not found:
        yield Diagnosis("good", text("doctor-texts", path=str(folder)))
