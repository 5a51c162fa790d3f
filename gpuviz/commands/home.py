"""A home folder for users without one: in containers the user id may be unknown and ``HOME`` unset."""

import os
import stat
import tempfile
from pathlib import Path

_NOWHERE = "/nonexistent"  # the home of Debian's users without one; nothing can be kept there


def ensure_home() -> None:
    """Set ``HOME``, for this process and its children, unless it is set or the system knows this user's folder."""
    if os.name == "posix" and not _has_home():
        os.environ["HOME"] = _temporary_home()


def _has_home() -> bool:
    if not os.environ.get("HOME"):
        os.environ.pop("HOME", None)  # an empty value would hide the folder that the system knows
    try:
        return Path.home().is_absolute()
    except RuntimeError:
        return False


def _temporary_home() -> str:
    """A folder that is the same at each start, unless it belongs to another user or others can write to it."""
    try:
        folder = Path(tempfile.gettempdir()) / f"gpuviz-{os.getuid()}"
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return _NOWHERE
    is_ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o022
    return str(folder) if is_ours else _NOWHERE
