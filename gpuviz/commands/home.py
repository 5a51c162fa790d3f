"""A home folder for users who have none: an unknown user id without ``HOME``, as containers start them."""

import os
import stat
import tempfile
from pathlib import Path

_NOWHERE = "/nonexistent"  # as Debian's users without a home have it: nothing is kept then


def ensure_home() -> None:
    """Set ``HOME``, for us and all our children, unless it is set or the system knows this user's folder."""
    if os.name == "posix" and not _has_home():
        os.environ["HOME"] = _temporary_home()


def _has_home() -> bool:
    if not os.environ.get("HOME"):
        os.environ.pop("HOME", None)  # empty it hides what the system knows
    try:
        return Path.home().is_absolute()
    except RuntimeError:
        return False


def _temporary_home() -> str:
    """The same folder each time, unless it is somebody else's."""
    try:
        folder = Path(tempfile.gettempdir()) / f"gpuviz-{os.getuid()}"
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return _NOWHERE
    is_ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o022
    return str(folder) if is_ours else _NOWHERE
