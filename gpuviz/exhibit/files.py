"""Small files that are replaced as a whole: readers never see half of one, and a slow disk never holds the window."""

import os
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_LONGEST_CLOSE_S = 2.0


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file, or create it with its folder.

    Raises:
        OSError: if that cannot be done; the old file is then still there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
        raise


class FileWriter:
    """Writes files in a thread of its own; of what is given faster than it can be written, the newest counts.

    A full disk, a folder that is read-only or has vanished: ``problems`` names the system's reason until it is over.
    """

    def __init__(self) -> None:
        self._wanted: dict[Path, bytes] = {}
        self._problems: dict[Path, str] = {}
        self._change = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="exhibit-files", daemon=True)
        self._thread.start()

    def write(self, path: Path, content: bytes) -> None:
        """Have a file replaced soon."""
        with self._change:
            self._wanted[path] = content
            self._change.notify()

    @property
    def problems(self) -> Mapping[Path, str]:
        """By file, why it could not be written the last time."""
        with self._change:
            return dict(self._problems)

    def close(self) -> None:
        """Write what is left; waits 2 s at most."""
        with self._change:
            self._closing = True
            self._change.notify()
        self._thread.join(_LONGEST_CLOSE_S)

    def _run(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: self._wanted or self._closing)
                if not self._wanted:
                    return
                wanted, self._wanted = self._wanted, {}
            for path, content in wanted.items():
                reason = _reason_against(path, content)
                with self._change:
                    if reason:
                        self._problems[path] = reason
                    else:
                        self._problems.pop(path, None)


def _reason_against(path: Path, content: bytes) -> str:
    """Write a file; gives the system's reason if that is impossible."""
    try:
        write_atomically(path, content)
    except OSError as error:
        return error.strerror or str(error)
    return ""
