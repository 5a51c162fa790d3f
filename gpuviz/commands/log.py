"""The log file of window and terminal, with rotation."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import user_log_path

_MAX_BYTES = 2_000_000


def log_path() -> Path:
    """The path of the log file."""
    return user_log_path("gpuviz", appauthor=False) / "gpuviz.log"


def start_log() -> Path:
    """Have all loggers write to the log file, or to nowhere if it cannot be written; gives its path."""
    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            path, maxBytes=_MAX_BYTES, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.raiseExceptions = False  # do not print tracebacks when the disk is full
    return path
