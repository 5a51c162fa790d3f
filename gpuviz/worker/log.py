"""The worker's log file, to which the standard error of the worker and its drivers is redirected."""

import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import platformdirs

MOST_BYTES = 1_000_000
FOLDER_VARIABLE = "GPUVIZ_LOG_FOLDER"  # where all logs go; unset, to the usual folder of this system


def log_folder() -> Path:
    """The folder of all logs."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named).expanduser() if named else platformdirs.user_log_path("gpuviz", appauthor=False)


def worker_log_path() -> Path:
    """The path of the worker's log file."""
    return log_folder() / "worker.log"


def open_log(path: Path) -> BinaryIO:
    """Open the log for appending, or the null device if it cannot be written, as that must not stop the worker."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("ab")
    except OSError:
        return Path(os.devnull).open("ab")


def keep_log_small(descriptor: int) -> None:
    """Truncate a log that has exceeded ``MOST_BYTES``; call this regularly.

    ``descriptor`` is the file descriptor of the log, opened for appending.
    """
    with suppress(OSError):
        if os.fstat(descriptor).st_size > MOST_BYTES:
            os.ftruncate(descriptor, 0)
