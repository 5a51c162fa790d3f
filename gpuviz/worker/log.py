"""The worker's log file: what it and its drivers print to standard error goes there directly."""

import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import platformdirs

MOST_BYTES = 1_000_000


def worker_log_path() -> Path:
    """Where the log stands."""
    return platformdirs.user_log_path("gpuviz", appauthor=False) / "worker.log"


def open_log(path: Path) -> BinaryIO:
    """The log to append to; nothing at all where it cannot be written, as that must not stop the worker."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("ab")
    except OSError:
        return Path(os.devnull).open("ab")


def keep_log_small(descriptor: int) -> None:
    """Have a full log start over; call it often. ``descriptor`` is that of the file, opened to append."""
    with suppress(OSError):
        if os.fstat(descriptor).st_size > MOST_BYTES:
            os.ftruncate(descriptor, 0)
