"""A log file that several processes write at once: bounded, without visitors' words, never in the program's way."""

import copy
import logging
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path
from types import TracebackType

from gpuviz.plain_trace import plain_trace

FILES, BYTES_A_FILE = 4, 4_500_000  # 18 MB; the worker's own log takes one more
_LONGEST_RECORD_BYTES = 20_000
_MOST_REPEATS_A_MINUTE = 10

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class SharedLogHandler(logging.Handler):
    """Appends each record to ``path`` with one write, and moves a full file aside: ``gpuviz.log.1``, ``.2``, ``.3``.

    The file is opened for each record, so that it may vanish and come back, and no process writes into one that
    another has moved. What cannot be written is lost.
    """

    def __init__(self, path: Path, bytes_a_file: int = BYTES_A_FILE, files: int = FILES) -> None:
        super().__init__()
        self._path, self._most_bytes, self._files = path, bytes_a_file, files
        self.setFormatter(_PlainFormatter("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
        self.addFilter(_FewRepeats())

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        try:
            line = self.format(record).encode("utf-8", "backslashreplace")[:_LONGEST_RECORD_BYTES] + b"\n"
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("ab", buffering=0) as file:
                file.write(line)
                is_full = file.tell() > self._most_bytes
            if is_full:
                self._move_aside()
        except OSError:
            return
        except Exception:  # a record that cannot be formatted; logging itself would print what it was made of
            self.handleError(record)

    def _move_aside(self) -> None:
        """Move the file and those before it, unless another process has just done so."""
        with _alone(self._path.with_name(f"{self._path.name}.lock")):
            if self._path.stat().st_size <= self._most_bytes:
                return
            names = [self._path, *(self._path.with_name(f"{self._path.name}.{n}") for n in range(1, self._files))]
            for newer, older in reversed(list(pairwise(names))):
                with suppress(FileNotFoundError):
                    newer.replace(older)


class _PlainFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        mine = copy.copy(record)
        mine.exc_text = None  # another formatter may have kept its own words there
        return super().format(mine)

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802 - as the base class has it
        return plain_trace(ei[1]) if ei[1] is not None else ""


class _FewRepeats(logging.Filter):
    """Lets the same line of code write ten records a minute: what fails in every frame must not fill the log."""

    def __init__(self) -> None:
        super().__init__()
        self._minute, self._seen = 0, Counter[tuple[str, int, str]]()

    def filter(self, record: logging.LogRecord) -> bool:
        minute = int(time.monotonic() // 60)
        if minute != self._minute:
            self._minute = minute
            self._seen.clear()
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
        place = (record.pathname, record.lineno, kind)
        self._seen[place] += 1
        return self._seen[place] <= _MOST_REPEATS_A_MINUTE


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold a lock among processes; on systems without such locks a file in use cannot be moved anyway."""
    try:
        import fcntl  # noqa: PLC0415 - not everywhere
    except ImportError:
        yield
        return
    with path.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
