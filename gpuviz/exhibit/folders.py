"""Where an exhibit keeps what it knows, and its health file."""

from pathlib import Path

import platformdirs

from gpuviz.exhibit.config import Health


def state_folder() -> Path:
    """What must outlive a restart: the staff's choices, the messages, the last good settings."""
    return platformdirs.user_state_path("gpuviz", appauthor=False)


def health_path(health: Health) -> Path:
    """The health file; in memory if the settings name none, as it is written every second."""
    if health.file:
        return Path(health.file)
    return platformdirs.user_runtime_path("gpuviz", appauthor=False) / "health.json"

