"""Examines what an unattended exhibit needs besides: its settings, PIN, folders, clock, and a screen that stays on."""

import os
import sys
import tempfile
from collections.abc import Iterator
from ctypes.util import find_library
from datetime import datetime
from pathlib import Path
from typing import Literal

import gpuviz
from gpuviz.commands.examine.diagnosis import Diagnosis
from gpuviz.commands.log import use_log_folder
from gpuviz.errors import PinHashDamaged
from gpuviz.exhibit.config import Config
from gpuviz.exhibit.config_files import Loaded, load
from gpuviz.exhibit.folders import health_path, state_folder
from gpuviz.exhibit.pin import check_hash
from gpuviz.i18n.languages import error_text, text
from gpuviz.ui.libraries import display_settings
from gpuviz.worker.log import log_folder


def examine_exhibit(settings: Path | None = None) -> Iterator[Diagnosis]:
    """By the file ``settings``, or the usual one if it is there.

    Nothing but faulty settings keeps the window from opening; the unattended exhibit opens even then.
    """
    loaded = load(settings, os.environ, {}, never_stops=True)
    config = loaded.settings.config
    use_log_folder(config.health.log_folder)
    yield from _settings(loaded)
    yield _pin(config)
    yield _folder("state", state_folder())
    yield _folder("health", health_path(config.health).parent)
    yield _folder("log", log_folder())
    yield from _screen_saver()
    yield _clock(datetime.now().astimezone())


def _settings(loaded: Loaded) -> Iterator[Diagnosis]:
    if loaded.problem is not None:
        for fault in loaded.problem.faults:
            yield Diagnosis("bad", error_text(fault))
    elif loaded.path is None:
        yield Diagnosis("note", text("doctor-no-settings"))
    else:
        yield Diagnosis("good", text("doctor-settings", path=str(loaded.path)))


def _pin(config: Config) -> Diagnosis:
    if not config.kiosk.pin:
        return Diagnosis("note", text("doctor-no-pin"))
    try:
        check_hash(config.kiosk.pin)
    except PinHashDamaged as error:
        return Diagnosis("note", error_text(error))
    return Diagnosis("good", text("doctor-pin"))


def _folder(what: Literal["state", "health", "log"], folder: Path) -> Diagnosis:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        detail = error.strerror or str(error)
        return Diagnosis("note", text("doctor-not-kept", what=what, path=str(folder), detail=detail))
    return Diagnosis("good", text("doctor-kept", what=what, path=str(folder)))


def _screen_saver() -> Iterator[Diagnosis]:
    """Whether the exhibit can keep the screen on itself; nothing is said where there is no screen."""
    if sys.platform == "win32":
        yield Diagnosis("good", text("doctor-screen-saver"))
    elif sys.platform == "darwin" or display_settings(os.environ):
        on_x = bool(os.environ.get("DISPLAY")) and find_library("X11") and find_library("Xext")
        held = on_x or os.environ.get("DBUS_SESSION_BUS_ADDRESS")
        known = sys.platform != "darwin" and held
        yield (
            Diagnosis("good", text("doctor-screen-saver"))
            if known
            else Diagnosis("note", text("doctor-no-screen-saver"))
        )


def _clock(now: datetime) -> Diagnosis:
    """Whether the clock is later than gpuviz came to this computer; quiet hours and “today” go by it."""
    installed = datetime.fromtimestamp(Path(gpuviz.__file__).stat().st_mtime).astimezone()
    if now < installed:
        return Diagnosis("note", text("doctor-clock-wrong", time=now, date=now.date()))
    return Diagnosis("good", text("doctor-clock", time=now, date=now.date(), zone=now.tzname() or "UTC"))
