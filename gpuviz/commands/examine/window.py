"""Examines whether Qt can draw, has fonts for our texts, and can open a window, by trying each."""

import os
import sys
from collections.abc import Iterator

import msgspec

from gpuviz.commands.examine.child import how_it_ended, try_in_child
from gpuviz.commands.examine.diagnosis import Diagnosis
from gpuviz.errors import FontMissing, GpuvizError, QtUnusable, error_of
from gpuviz.i18n.languages import error_text, text
from gpuviz.i18n.spoken import spoken
from gpuviz.ui.libraries import display_settings, why_no_window
from gpuviz.ui.offscreen import offscreen
from gpuviz.ui.trial_window import Trial


def examine_window() -> Iterator[Diagnosis]:
    """First on Qt's offscreen platform, as for pictures, then on the screen, if there is one."""
    drawing = _try_window(**offscreen())
    if drawing is not None and not isinstance(drawing, FontMissing):
        yield Diagnosis("bad", error_text(drawing))
        return
    yield Diagnosis("good", text("doctor-qt"))
    yield Diagnosis("good", text("doctor-fonts")) if drawing is None else Diagnosis("bad", error_text(drawing))
    if sys.platform not in ("win32", "darwin") and not display_settings(os.environ):
        yield Diagnosis("note", text("doctor-no-display"))
        return
    opening = _try_window()
    is_told = isinstance(opening, FontMissing) and drawing is not None
    yield (
        Diagnosis("good", text("doctor-display"))
        if opening is None or is_told
        else Diagnosis("bad", error_text(opening))
    )


def _try_window(**environment: str) -> GpuvizError | None:
    """The error of a window opened with these environment variables; None if it opens."""
    child = try_in_child("gpuviz.ui.trial_window", PYTHONIOENCODING="utf-8", **environment)
    expected = why_no_window({**os.environ, **environment})
    if spoken()(error_text(expected)) in child.stderr:
        return expected
    try:
        trial = msgspec.json.decode(child.stdout, type=Trial)
    except msgspec.DecodeError:
        return QtUnusable(detail=how_it_ended(child))
    return error_of(trial.key, trial.arguments) if trial.key else None
