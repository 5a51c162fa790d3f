"""The log of the window and the terminal: a rotating file that holds what people are not bothered with."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import user_log_path

_MAX_BYTES = 2_000_000


def log_path() -> Path:
    """Where the log is."""
    return user_log_path("gpuviz", appauthor=False) / "gpuviz.log"


def start_log() -> Path:
    """Let all loggers write to the file; where it cannot be written nothing is logged. Gives its path."""
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
    logging.raiseExceptions = False  # a full disk must not print tracebacks
    return path
