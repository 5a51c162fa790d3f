"""Where an exhibit keeps what it knows, and its health file."""

import os
from pathlib import Path

import platformdirs

from gpuviz.exhibit.config import Health


def state_folder() -> Path:
    """What must outlive a restart: the staff's choices, the messages, the last good settings."""
    return platformdirs.user_state_path("gpuviz", appauthor=False)


def health_path(health: Health) -> Path:
    """The health file; where the settings name none, in the folder that Linux keeps in memory, if there is one."""
    if health.file:
        return Path(health.file)
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return (Path(runtime) / "gpuviz" if runtime else state_folder()) / "health.json"
