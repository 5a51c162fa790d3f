"""The worker's log file: what it and its drivers print to standard error."""

import os
from contextlib import suppress
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

import platformdirs

_MOST_BYTES = 1_000_000


def log_path() -> Path:
    """Where the log stands."""
    return platformdirs.user_log_path("gpuviz", appauthor=False) / "worker.log"


def keep_log(pipe: BufferedReader, path: Path) -> None:
    """Append all that comes through ``pipe`` to the file until the pipe ends; a full file starts over.

    A disk that cannot be written to must not stop the worker: then the text is read and dropped.
    """
    with pipe, _open(path) as log:
        while content := pipe.read1(65536):
            with suppress(OSError):
                if log.tell() + len(content) > _MOST_BYTES:
                    log.truncate(0)
                log.write(content)
                log.flush()


def _open(path: Path) -> BinaryIO:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("ab")
    except OSError:
        return Path(os.devnull).open("ab")
