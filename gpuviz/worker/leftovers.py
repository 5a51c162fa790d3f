"""Shared memory and folders that processes of ours left behind, because they were killed together with their workers.

All of it has a name that begins with ``PREFIX`` and is locked by its owner. The system frees a lock when its owner
ends, however it ends, so neither a process id used twice nor another clock, user or container makes what is in use
look abandoned. On Windows, where shared memory goes with its last user, there are no such locks and nothing is swept.
"""

import os
import shutil
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

PREFIX = "gpuviz-worker-"
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - where Linux lists shared memory; elsewhere it cannot be listed

_YOUNG_S = 5.0  # what is younger may not be locked yet


def claim(descriptor: int) -> None:
    """Lock what the descriptor stands for until it is closed."""
    if sys.platform != "win32":
        with suppress(OSError):  # no locks there, so that nobody can sweep it either
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def sweep(folders: Iterable[Path]) -> int:
    """Delete what dead processes of this user left in these folders and in shared memory; returns how many."""
    places = {folder.resolve() for folder in (*folders, SHARED_MEMORY)}
    return sum(_delete_if_abandoned(left) for place in places for left in found(place, f"{PREFIX}*"))


def found(place: Path, pattern: str) -> list[Path]:
    """What lies in a folder by a pattern of names; nothing where it cannot be looked at now."""
    try:
        return [*place.glob(pattern)]
    except OSError:  # such as no more file handles: the next sweep finds it
        return []


def _delete_if_abandoned(left: Path) -> bool:
    if sys.platform == "win32":
        return False
    try:
        descriptor = os.open(left, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return False
    try:
        known = os.fstat(descriptor)
        if known.st_uid != os.geteuid() or abs(time.time() - known.st_mtime) < _YOUNG_S:
            return False
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink()
    except OSError:  # it is in use, or has just been deleted by somebody else
        return False
    finally:
        os.close(descriptor)
    return not left.exists()
