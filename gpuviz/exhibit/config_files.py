"""Where the settings' file lies, and the last good one, which an exhibit goes on with when somebody broke it."""

import contextlib
import hashlib
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from gpuviz.errors import GpuvizError
from gpuviz.exhibit.config_layers import InForce, Written, in_force
from gpuviz.exhibit.toml_file import TomlFile, read_toml
from gpuviz.exhibit.toml_lines import KeyPath

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ConfigProblem:
    """The settings have ``faults``; the exhibit goes on with the last good file's, or with what is sound.

    ``path`` is that of their file, None if there is none.
    """

    path: Path | None
    faults: tuple[GpuvizError, ...]
    uses_last_good: bool


@dataclass(frozen=True)
class Loaded:
    """The settings in force; ``path`` is their file, None if there is none. ``problem``: not all are as written."""

    settings: InForce
    path: Path | None
    problem: ConfigProblem | None = None


def usual_file() -> Path:
    """Where the settings are looked for if nothing names a file."""
    return platformdirs.user_config_path("gpuviz", appauthor=False) / "exhibit.toml"


def load(
    path: Path | None, environment: Mapping[str, str], given: Mapping[KeyPath, Written], never_stops: bool = False
) -> Loaded:
    """All settings, with those of the file at ``path``, or of the usual one if it is there.

    ``given`` are those of the command line. With ``never_stops`` a faulty file is no error but a ``problem``.

    Raises:
        GpuvizError: the first fault there is.
    """
    path = path if path is not None else _usual_file_if_there()
    file, unreadable = _read(path)
    folder = path.absolute().parent if path is not None else Path()
    settings = in_force(file, folder, environment, given)
    faults = [*unreadable, *settings.faults]
    file_is_good = not (unreadable or settings.file_faults)
    if path is not None and file is not None and file_is_good:
        _keep(path, file.raw)
    if not faults:
        return Loaded(settings, path)
    if not never_stops:
        raise faults[0]
    for fault in faults:
        _log.warning("settings: %s", fault)
    last_good = _last_good(path) if path is not None and not file_is_good else None
    if last_good is not None:
        settings = in_force(last_good, folder, environment, given)
    return Loaded(settings, path, ConfigProblem(path, tuple(faults), last_good is not None))


def _usual_file_if_there() -> Path | None:
    path = usual_file()
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        pass  # it cannot be looked at; reading it says why
    return path


def _read(path: Path | None) -> tuple[TomlFile | None, list[GpuvizError]]:
    try:
        return (read_toml(path) if path is not None else None), []
    except GpuvizError as error:
        return None, [error]


def last_good_file(path: Path) -> Path:
    """Where the last good content of a settings' file is kept."""
    folder = platformdirs.user_state_path("gpuviz", appauthor=False) / "settings"
    return folder / f"{hashlib.sha256(os.fsencode(path.absolute())).hexdigest()[:16]}.toml"


def _keep(path: Path, content: bytes) -> None:
    """Keep a good file's content; where nothing can be written, it is not kept."""
    copy = last_good_file(path)
    with contextlib.suppress(OSError):
        if not copy.exists() or copy.read_bytes() != content:
            copy.parent.mkdir(parents=True, exist_ok=True)
            beside = copy.with_suffix(f".{os.getpid()}")
            beside.write_bytes(content)
            beside.replace(copy)


def _last_good(path: Path) -> TomlFile | None:
    copy = last_good_file(path)
    try:
        return read_toml(copy) if copy.exists() else None
    except (GpuvizError, OSError) as error:
        _log.warning("the last good settings: %s", error)
        return None
