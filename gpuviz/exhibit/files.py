"""Small files that are replaced as a whole: readers never see half of one, and a slow disk never holds the window."""

import os
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_LONGEST_CLOSE_S = 2.0
_AGAIN_S = 0.5
_TRIES = 3  # Windows replaces no file while somebody reads it: that is over at the next try, and no trouble


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

    A full disk, a folder that is read-only or has vanished: what could not be written is tried again until it can be,
    and after three tries in a row ``problems`` names the system's reason.
    """

    def __init__(self) -> None:
        self._wanted: dict[Path, bytes] = {}
        self._unwritten: dict[Path, bytes] = {}
        self._failures: dict[Path, list[str]] = {}  # the reasons against each file since it was last written
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
        """By file, why it could not be written the last time, if that was not the first or second time in a row."""
        with self._change:
            return {path: reasons[-1] for path, reasons in self._failures.items() if len(reasons) == _TRIES}

    def close(self) -> None:
        """Write what is left; waits 2 s at most."""
        with self._change:
            self._closing = True
            self._change.notify()
        self._thread.join(_LONGEST_CLOSE_S)

    def _run(self) -> None:
        closing = False
        while not closing:
            with self._change:
                self._change.wait_for(lambda: self._wanted or self._closing, _AGAIN_S if self._unwritten else None)
                wanted = self._unwritten | self._wanted
                self._wanted, self._unwritten, closing = {}, {}, self._closing
            for path, content in wanted.items():
                self._note(path, content, _reason_against(path, content))

    def _note(self, path: Path, content: bytes, reason: str) -> None:
        with self._change:
            if reason:
                self._unwritten[path] = content
                self._failures[path] = [*self._failures.get(path, []), reason][-_TRIES:]
            else:
                self._failures.pop(path, None)


def _reason_against(path: Path, content: bytes) -> str:
    """Write a file; gives the system's reason if that is impossible."""
    try:
        write_atomically(path, content)
    except OSError as error:
        return error.strerror or str(error)
    except ValueError as error:  # no file can have such a name
        return str(error)
    return ""
