"""Whether a process does anything: a compiler uses a processor or waits for a disk, a stopped process does neither."""

from contextlib import suppress
from pathlib import Path

import psutil

_AT_WORK = ("R", "D")  # running, or waiting for a disk: proc(5)


def is_at_work(pid: int) -> bool | None:
    """Whether a thread of a process, or of one that it has started, is at work at this very moment.

    None where the system does not tell (it does on Linux), or the process has ended.
    """
    pids = [pid]
    with suppress(psutil.Error, OSError):
        pids += [child.pid for child in psutil.Process(pid).children(recursive=True)]
    states = [state for each in pids for state in _states(each)]
    return any(state in _AT_WORK for state in states) if states else None


def _states(pid: int) -> list[str]:
    """The states of a process's threads."""
    states = []
    for thread in Path(f"/proc/{pid}/task").glob("*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            states.append(thread.read_text(errors="replace").rpartition(")")[2].split()[0])
    return states
