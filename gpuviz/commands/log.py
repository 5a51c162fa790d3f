"""The log of window and terminal; the worker has one of its own beside it."""

import logging
import os
import sys
import threading
from pathlib import Path

from gpuviz.shared_log import SharedLogHandler
from gpuviz.worker.log import FOLDER_VARIABLE, log_folder

_log = logging.getLogger(__name__)


def log_path() -> Path:
    """The path of the log file."""
    return log_folder() / "gpuviz.log"


def start_log() -> Path:
    """Have all loggers write to the log file, and no exception of a thread to the terminal; gives the file's path."""
    path = log_path()
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, SharedLogHandler)]:
        root.removeHandler(handler)
    root.addHandler(SharedLogHandler(path))
    root.setLevel(logging.INFO)
    logging.raiseExceptions = False  # do not print tracebacks when a record cannot be written
    threading.excepthook = _log_thread
    sys.unraisablehook = _log_unraisable
    return path


def use_log_folder(folder: str) -> None:
    """Have this process and its worker log into another folder, unless the environment or nobody names one."""
    if folder and FOLDER_VARIABLE not in os.environ:
        os.environ[FOLDER_VARIABLE] = str(Path(folder).expanduser())
        start_log()


def _log_thread(failure: threading.ExceptHookArgs) -> None:
    name = failure.thread.name if failure.thread else "a thread"
    if failure.exc_value is not None and not isinstance(failure.exc_value, SystemExit):
        _log.error("uncaught in %s", name, exc_info=failure.exc_value)


def _log_unraisable(failure: "sys.UnraisableHookArgs") -> None:
    if failure.exc_value is not None:
        _log.error("unraisable", exc_info=failure.exc_value)
